import { decodeXml } from '../decode-xml.ts';
import { readFeed } from '../read-feed.ts';
import { type Get, type Reading, readFrom } from '../reading.ts';
import { currentFilingsUrl } from './addresses.ts';

/** A filing of the last minutes. */
export type CurrentFiling = {
  readonly form: string;
  readonly company: string;
  readonly cik: string;
  readonly accession: string;
  /** Milliseconds since 1970. */
  readonly accepted: number | null;
};

/** "S-1/A - Halyard Tidal Works, Inc. (0001900001) (Filer)" */
const TITLE = /^(.{1,30}?) - (.{1,300}) \((\d{10})\) \(([^()]{1,40})\)$/;
const ACCESSION = /\/(\d{10}-\d{2}-\d{6})-index\.html?$/;

const MOST = 100;

/**
 * The newest filings of a form, or of all ("" for the form), newest first. A filing of several filers comes once for each:
 * only the first is kept.
 */
export const currentFilings = (get: Get, form: string, signal?: AbortSignal): Promise<Reading<CurrentFiling[]>> =>
  readFrom(
    get,
    currentFilingsUrl(form, 0, MOST),
    "EDGAR's list of current filings",
    ({ bytes, mediaType, url }) => {
      const feed = readFeed(decodeXml(bytes, mediaType), url ?? 'https://www.sec.gov/');
      if (feed === null) return null;
      const found = new Map<string, CurrentFiling>();
      for (const { title, url: link, published } of feed.entries) {
        const [, named = '', company = '', cik = ''] = TITLE.exec(title ?? '') ?? [];
        const accession = ACCESSION.exec(link)?.[1];
        if (accession === undefined || cik === '' || found.has(accession)) continue;
        found.set(accession, {
          form: named,
          company,
          cik: cik.replace(/^0+(?=\d)/, ''),
          accession,
          accepted: published,
        });
      }
      return [...found.values()];
    },
    signal,
  );
