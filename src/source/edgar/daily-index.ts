import { problem } from '../../model/problem.ts';
import { DAY_MS } from '../../text/calendar.ts';
import { type Get, type Reading, readFrom } from '../reading.ts';
import { dailyIndexUrl, submissionTextUrl } from './addresses.ts';
import type { Filing } from './filing.ts';

/** "1900001|Halyard Tidal Works, Inc.|S-1|20260330|edgar/data/1900001/0001900001-26-000002.txt" */
const LINE =
  /^(\d{1,10})\|([^|]{0,300})\|([^|]{1,30})\|(\d{4})-?(\d{2})-?(\d{2})\|edgar\/data\/\d{1,10}\/(\d{10}-\d{2}-\d{6})\.txt$/;

const HEADER = 'CIK|Company Name|Form Type|Date Filed|File Name';

/**
 * The filings of a master index, a line for each filer, each line once: EDGAR repeats some. Null for a text that is none. Their addresses
 * are those of the complete submissions.
 */
export const indexLines = (text: string): Filing[] | null => {
  const lines = text.split(/\r?\n/);
  if (!lines.slice(0, 20).some((line) => line.trim() === HEADER)) return null;
  return [...new Set(lines)].flatMap((line) => {
    const match = LINE.exec(line);
    if (match === null) return [];
    const [, cik = '', company = '', form = '', year, month, day, accession = ''] = match;
    return {
      cik,
      company,
      accession,
      form,
      filed: `${year}-${month}-${day}`,
      reportDate: null,
      fileNumber: null,
      items: [],
      description: null,
      url: submissionTextUrl(cik, accession),
    };
  });
};

/**
 * Everything that was filed on a day. Weekends and holidays have no index: "not there".
 * @param date ISO date
 */
export const filingsOfDay = async (get: Get, date: string, signal?: AbortSignal): Promise<Reading<Filing[]>> => {
  const read = await readFrom(
    get,
    dailyIndexUrl(date),
    "EDGAR's index of a day",
    // Names in the index are in ISO-8859-1, as everything of EDGAR that is older than its JSON.
    ({ bytes }) => indexLines(Buffer.from(bytes).toString('latin1')),
    signal,
  );
  if (read.ok || read.problem.code !== 'not-found') return read;
  const hint = 'Weekends and holidays have none, and a day has its own only in the evening.';
  return { ok: false, problem: problem('not-found', dailyIndexUrl(date), `EDGAR has no index of ${date}.`, { hint }) };
};

/** The last day has its index within so many days, with the longest of holidays between. */
const MOST_DAYS = 7;

/** Everything that was filed on the last day that EDGAR has an index of. `now`: milliseconds since 1970. */
export const filingsOfLatestDay = async (get: Get, now: number, signal?: AbortSignal): Promise<Reading<Filing[]>> => {
  for (let back = 0; ; back++) {
    const day = new Date(now - back * DAY_MS);
    if (day.getUTCDay() % 6 === 0) continue;
    const read = await filingsOfDay(get, day.toISOString().slice(0, 10), signal);
    if (read.ok || read.problem.code !== 'not-found' || back >= MOST_DAYS) return read;
  }
};
