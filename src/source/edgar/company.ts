import { z } from 'zod';
import { problem } from '../../model/problem.ts';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { companyTickersUrl } from './addresses.ts';

export type Company = { readonly cik: string; readonly ticker: string; readonly name: string };

/** {"0": {"cik_str": 320193, "ticker": "ABCD", "title": "Abcd Inc."}, "1": ...} */
const Tickers = z.record(
  z.string(),
  z.object({
    cik_str: z.union([z.int().nonnegative(), z.string().regex(/^\d{1,10}$/)]),
    ticker: z.string(),
    title: z.string(),
  }),
);

/** All companies with a ticker, as EDGAR lists them: the largest first. */
export const listedCompanies = (get: Get, signal?: AbortSignal): Promise<Reading<Company[]>> =>
  readFrom(
    get,
    companyTickersUrl,
    "EDGAR's list of tickers",
    ({ bytes }) => {
      const tickers = jsonOf(Tickers, bytes);
      return (
        tickers && Object.values(tickers).map((t) => ({ cik: String(t.cik_str), ticker: t.ticker, name: t.title }))
      );
    },
    signal,
  );

/** EDGAR writes "BRK-B" where papers write "BRK.B". */
const plainTicker = (ticker: string): string => ticker.trim().toUpperCase().replace(/[./]/g, '-');

/** The CIK behind a ticker. A company before its listing has no ticker at EDGAR: it is found by its CIK. */
export const cikOfTicker = async (get: Get, ticker: string, signal?: AbortSignal): Promise<Reading<string>> => {
  const companies = await listedCompanies(get, signal);
  if (!companies.ok) return companies;
  const found = companies.value.find((company) => plainTicker(company.ticker) === plainTicker(ticker));
  if (found !== undefined) return { ok: true, value: found.cik };
  const hint = 'Check the spelling, or name the company by its CIK; a company that is not listed yet has no ticker.';
  return {
    ok: false,
    problem: problem('not-found', `edgar:${ticker}`, `EDGAR lists no company with the ticker ${ticker}.`, { hint }),
  };
};

/** Companies whose ticker is the query, then those whose name begins with it, then those that have it in the name. */
export const searchCompanies = async (
  get: Get,
  query: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Reading<Company[]>> => {
  const companies = await listedCompanies(get, signal);
  if (!companies.ok) return companies;
  const wanted = query.trim().toLowerCase();
  const rankOf = ({ ticker, name }: Company): number => {
    if (plainTicker(ticker) === plainTicker(query)) return 0;
    const at = name.toLowerCase().indexOf(wanted);
    return at === 0 ? 1 : at > 0 ? 2 : 3;
  };
  const ranked = companies.value.map((company) => ({ company, rank: rankOf(company) })).filter(({ rank }) => rank < 3);
  ranked.sort((a, b) => a.rank - b.rank);
  return { ok: true, value: ranked.slice(0, limit).map(({ company }) => company) };
};
