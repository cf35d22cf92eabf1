import { decodeXml } from '../decode-xml.ts';
import { readFeed } from '../read-feed.ts';
import { type Get, type Reading, readFrom } from '../reading.ts';
import { currentFilingsUrl, submissionTextUrl } from './addresses.ts';
import { bareCik, type Filing } from './filing.ts';

/** "S-1/A - Halyard Tidal Works, Inc. (0001900001) (Filer)" */
const TITLE = /^(.{1,30}?) - (.{1,300}) \((\d{10})\) \(([^()]{1,40})\)$/;
const ACCESSION = /\/(\d{10}-\d{2}-\d{6})-index\.html?$/;
/** In the summary: "<b>Filed:</b> 2026-01-12 <b>AccNo:</b> ...". What comes in after half past five is filed on the next day. */
const FILED = /Filed:<\/b>\s{0,5}(\d{4}-\d{2}-\d{2})/;

const MOST = 100;

/**
 * The newest filings of a form, or of all ("" for the form), newest first; EDGAR gives all forms that begin with it. A filing of several
 * filers comes once for each: only the first is kept.
 */
export const currentFilings = (get: Get, form: string, signal?: AbortSignal): Promise<Reading<Filing[]>> =>
  readFrom(
    get,
    currentFilingsUrl(form, 0, MOST),
    "EDGAR's list of current filings",
    ({ bytes, mediaType, url: address }) => {
      const feed = readFeed(decodeXml(bytes, mediaType), address ?? 'https://www.sec.gov/');
      if (feed === null) return null;
      const found = new Map<string, Filing>();
      for (const { title, url: link, summary } of feed.entries) {
        const [, named = '', company = '', padded = ''] = TITLE.exec(title ?? '') ?? [];
        const accession = ACCESSION.exec(link)?.[1];
        const filed = FILED.exec(summary ?? '')?.[1];
        if (accession === undefined || padded === '' || filed === undefined || found.has(accession)) continue;
        const cik = bareCik(padded);
        found.set(accession, {
          cik,
          company,
          accession,
          form: named,
          filed,
          reportDate: null,
          fileNumber: null,
          items: [],
          description: null,
          url: submissionTextUrl(cik, accession),
        });
      }
      return [...found.values()];
    },
    signal,
  );
