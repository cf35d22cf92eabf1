import type { Problem } from '../../model/problem.ts';
import type { Get, Reading } from '../reading.ts';
import { type CompanyQuery, findCik } from './company.ts';
import { currentFilings } from './current-filings.ts';
import { filingsOfDay, filingsOfLatestDay } from './daily-index.ts';
import { type Filing, type FilingFilter, isWanted, newestFirst } from './filing.ts';
import { filingsOf } from './filings.ts';
import { searchFullText } from './full-text-search.ts';
import { withAllVersions } from './versions.ts';

/** Which of EDGAR's lists to look in: that of a company, unless another is named. */
export type FilingsQuery = CompanyQuery &
  FilingFilter & {
    /** The newest of all companies. */
    readonly current?: boolean | undefined;
    /** All that was filed on a day, or on the last day that has an index. */
    readonly daily?: string | undefined;
    /** What has these words, of a company or of all. */
    readonly fullText?: string | undefined;
    /** Of a company: with each filing all others that are versions of the same document. */
    readonly versions?: boolean | undefined;
    readonly limit: number;
  };

export type FoundFilings = {
  /** Whose they are, where they are one company's. */
  readonly company: string | null;
  /** Newest first; hits of a full-text search as EDGAR ranks them. */
  readonly filings: readonly Filing[];
  readonly problems: readonly Problem[];
};

export type ListTools = {
  readonly get: Get;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
};

const hasCompany = ({ cik, ticker, company }: CompanyQuery): boolean => (cik ?? ticker ?? company) !== undefined;

const cut = (filings: readonly Filing[], query: FilingsQuery): Filing[] =>
  filings.filter(isWanted(query)).slice(0, query.limit);

const found = (filings: readonly Filing[], problems: readonly Problem[] = []): Reading<FoundFilings> => ({
  ok: true,
  value: { company: null, filings, problems },
});

const inCurrent = async (query: FilingsQuery, { get, signal }: ListTools): Promise<Reading<FoundFilings>> => {
  // EDGAR takes one form at a time, and gives all that begin with it.
  const roots = query.forms.length === 0 ? [''] : query.forms.map((form) => form.replace(/\/A$/i, ''));
  const lists = await Promise.all([...new Set(roots)].map((root) => currentFilings(get, root, signal)));
  const failed = lists.find((list) => !list.ok);
  if (failed?.ok === false) return failed;
  const filings = lists.flatMap((list) => (list.ok ? list.value : []));
  const each = [...new Map(filings.map((filing) => [filing.accession, filing])).values()];
  return found(cut(newestFirst(each), query));
};

const inDay = async (day: string, query: FilingsQuery, tools: ListTools): Promise<Reading<FoundFilings>> => {
  const { get, signal, now = Date.now } = tools;
  const read = await (day === 'latest' ? filingsOfLatestDay(get, now(), signal) : filingsOfDay(get, day, signal));
  if (!read.ok) return read;
  // A filing of several filers has a line for each of them.
  const each = new Map(read.value.toReversed().map((filing) => [filing.accession, filing]));
  return found(cut([...each.values()].toReversed(), query));
};

const inText = async (
  words: string,
  cik: string | undefined,
  query: FilingsQuery,
  { get, signal }: ListTools,
): Promise<Reading<FoundFilings>> => {
  const { forms, since, until } = query;
  const read = await searchFullText(get, { words, forms, since, until, cik }, signal);
  return read.ok ? found(cut(read.value.filings, query)) : read;
};

const ofCompany = async (
  cik: string,
  query: FilingsQuery,
  { get, signal }: ListTools,
): Promise<Reading<FoundFilings>> => {
  const read = await filingsOf(get, { ...query, cik }, signal);
  if (!read.ok || query.versions !== true) return read;
  const chains = await withAllVersions(get, cik, read.value.filings, signal);
  return chains.ok ? { ok: true, value: { ...read.value, filings: newestFirst(chains.value.flat()) } } : chains;
};

/** The filings that a query means, from the one of EDGAR's lists that has them. */
export const findFilings = async (query: FilingsQuery, tools: ListTools): Promise<Reading<FoundFilings>> => {
  if (query.current === true) return inCurrent(query, tools);
  if (query.daily !== undefined) return inDay(query.daily, query, tools);
  if (query.fullText !== undefined && !hasCompany(query)) return inText(query.fullText, undefined, query, tools);
  const cik = await findCik(tools.get, query, tools.signal);
  if (!cik.ok) return cik;
  if (query.fullText !== undefined) return inText(query.fullText, cik.value, query, tools);
  return ofCompany(cik.value, query, tools);
};
