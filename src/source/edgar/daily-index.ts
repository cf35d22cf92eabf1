import { type Get, type Reading, readFrom } from '../reading.ts';
import { dailyIndexUrl, submissionTextUrl } from './addresses.ts';

/** A line of an index: one filing of one filer. */
export type IndexLine = {
  readonly cik: string;
  readonly company: string;
  readonly form: string;
  /** ISO date. */
  readonly filed: string;
  readonly accession: string;
  /** The complete submission. */
  readonly url: string;
};

/** "1900001|Halyard Tidal Works, Inc.|S-1|20260330|edgar/data/1900001/0001900001-26-000002.txt" */
const LINE =
  /^(\d{1,10})\|([^|]{0,300})\|([^|]{1,30})\|(\d{4})-?(\d{2})-?(\d{2})\|edgar\/data\/\d{1,10}\/(\d{10}-\d{2}-\d{6})\.txt$/;

const HEADER = 'CIK|Company Name|Form Type|Date Filed|File Name';

/** The lines of a master index, each once: EDGAR repeats some. Null for a text that is none. */
export const indexLines = (text: string): IndexLine[] | null => {
  const lines = text.split(/\r?\n/);
  if (!lines.slice(0, 20).some((line) => line.trim() === HEADER)) return null;
  const found = new Map<string, IndexLine>();
  for (const line of new Set(lines)) {
    const match = LINE.exec(line);
    if (match === null) continue;
    const [, cik = '', company = '', form = '', year, month, day, accession = ''] = match;
    const filed = `${year}-${month}-${day}`;
    found.set(line, { cik, company, form, filed, accession, url: submissionTextUrl(cik, accession) });
  }
  return [...found.values()];
};

/**
 * Everything that was filed on a day. Weekends and holidays have no index: "not there".
 * @param date ISO date
 */
export const filingsOfDay = (get: Get, date: string, signal?: AbortSignal): Promise<Reading<IndexLine[]>> =>
  // Names in the index are in ISO-8859-1, as everything of EDGAR that is older than its JSON.
  readFrom(
    get,
    dailyIndexUrl(date),
    "EDGAR's index of a day",
    ({ bytes }) => indexLines(Buffer.from(bytes).toString('latin1')),
    signal,
  );
