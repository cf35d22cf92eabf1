import { z } from 'zod';
import { type Problem, problem } from '../../model/problem.ts';
import { LEGAL_FORMS } from '../../text/legal-forms.ts';
import { type Get, jsonOf, type Reading, readFrom } from '../reading.ts';
import { companyTickersUrl, filerHintsUrl } from './addresses.ts';
import { bareCik } from './filing.ts';

/** `ticker` is null for a filer that is not listed: before its offering, a fund, a person. */
export type Company = { readonly cik: string; readonly ticker: string | null; readonly name: string };

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

/** {"hits": {"hits": [{"_id": "1900002", "_source": {"entity": "Osprey Cold Storage Corp. (OSPY)", "tickers": "OSPY"}}]}} */
const Hints = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _id: z.string().regex(/^\d{1,10}$/),
        _source: z.object({ entity: z.string(), tickers: z.string().nullish() }),
      }),
    ),
  }),
});

/** Filers by the beginnings of the words of their names, with a ticker or without; ten at most. */
const hintedFilers = (get: Get, words: string, signal?: AbortSignal): Promise<Reading<Company[]>> =>
  readFrom(
    get,
    filerHintsUrl(words),
    "EDGAR's search for filers",
    ({ bytes }) => {
      const hints = jsonOf(Hints, bytes);
      if (hints === null) return null;
      return hints.hits.hits.map(({ _id, _source: { entity, tickers } }) => ({
        cik: bareCik(_id),
        ticker: tickers?.split(',', 1)[0]?.trim() || null,
        name: entity.replace(/ {1,3}\((?:CIK )?[A-Z0-9,. -]{1,60}\) {0,3}$/, '').trim(),
      }));
    },
    signal,
  );

/** EDGAR writes "BRK-B" where papers write "BRK.B". */
const plainTicker = (ticker: string): string => ticker.trim().toUpperCase().replace(/[./]/g, '-');

/** "Halyard Tidal Works & Söhne, Inc." → its words in small letters, without what a company adds in law and EDGAR to tell two apart. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/\/[a-z]{2,4}\/?$/, '')
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter((word) => word !== '');
const nameKey = (name: string): string => {
  const words = wordsOf(name);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.join(' ');
};

/** So many candidates are named. */
const MOST_NAMED = 5;

const candidates = (companies: readonly Company[]): string => {
  const names = companies.slice(0, MOST_NAMED).map(({ name, cik }) => `${name} (CIK ${cik})`);
  return `${names.join(', ')}${companies.length > MOST_NAMED ? ', and more' : ''}`;
};

const notFound = (what: string, message: string, hint: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: problem('not-found', `edgar:${what}`, message, { hint }),
});

/** Each company once, where it comes first. */
const once = (companies: readonly Company[]): Company[] => {
  const found = new Map<string, Company>();
  for (const company of companies) if (!found.has(company.cik)) found.set(company.cik, company);
  return [...found.values()];
};

/**
 * Companies that may be meant by a name, listed ones first. A list that cannot be read fails the search: half an answer may name the wrong
 * company.
 */
const filersCalled = async (get: Get, name: string, signal?: AbortSignal): Promise<Reading<Company[]>> => {
  const key = nameKey(name);
  if (key === '') return { ok: true, value: [] };
  const [listed, hinted] = await Promise.all([listedCompanies(get, signal), hintedFilers(get, key, signal)]);
  if (!listed.ok) return listed;
  if (!hinted.ok) return hinted;
  return {
    ok: true,
    value: once([...listed.value.filter((each) => nameKey(each.name).startsWith(key)), ...hinted.value]),
  };
};

const byName = async (get: Get, name: string, signal?: AbortSignal): Promise<Reading<Company>> => {
  const found = await filersCalled(get, name, signal);
  if (!found.ok) return found;
  const alike = found.value.filter((company) => nameKey(company.name) === nameKey(name));
  const exact = alike.filter((company) => wordsOf(company.name).join(' ') === wordsOf(name).join(' '));
  const [only, ...others] = exact.length === 1 ? exact : alike;
  if (only !== undefined && others.length === 0) return { ok: true, value: only };
  if (only !== undefined)
    return notFound(name, `EDGAR has several companies called ${name}.`, `Name one by its CIK: ${candidates(alike)}.`);
  const near = found.value;
  const hint =
    near.length === 0
      ? 'Check the spelling, or name the company by its CIK.'
      : `Is it one of these? Name it by its CIK: ${candidates(near)}.`;
  return notFound(name, `EDGAR has no company called ${name}.`, hint);
};

const byTicker = async (get: Get, ticker: string, signal?: AbortSignal): Promise<Reading<Company>> => {
  const companies = await listedCompanies(get, signal);
  if (!companies.ok) return companies;
  const found = companies.value.find((company) => plainTicker(company.ticker ?? '') === plainTicker(ticker));
  if (found !== undefined) return { ok: true, value: found };
  const hint =
    'Check the spelling, or name the company by its name or its CIK; one that is not listed yet has no ticker.';
  return notFound(ticker, `EDGAR lists no company with the ticker ${ticker}.`, hint);
};

/** How a company is named: by one of the three. */
export type CompanyQuery = {
  readonly cik?: string | undefined;
  readonly ticker?: string | undefined;
  /** In full, as EDGAR has it; capitals, stops and "Inc." do not matter. */
  readonly company?: string | undefined;
};

/** The CIK of a company. Never a guess: a name that several have, or that only begins one, is a problem that lists the candidates. */
export const findCik = async (
  get: Get,
  { cik, ticker, company }: CompanyQuery,
  signal?: AbortSignal,
): Promise<Reading<string>> => {
  if (cik !== undefined) return { ok: true, value: cik };
  const found = await (ticker !== undefined ? byTicker(get, ticker, signal) : byName(get, company ?? '', signal));
  return found.ok ? { ok: true, value: found.value.cik } : found;
};

/** The same for one word of a command line, which may be any of the three; a ticker goes before a name. */
export const findCikOf = async (get: Get, word: string, signal?: AbortSignal): Promise<Reading<string>> => {
  if (/^\d{1,10}$/.test(word)) return { ok: true, value: word };
  const listed = /^[\w.-]{1,10}$/.test(word) ? await byTicker(get, word, signal) : null;
  return listed?.ok ? { ok: true, value: listed.value.cik } : findCik(get, { company: word }, signal);
};

/** Companies whose ticker is the query, then those whose name begins with it, then those that have it in the name, then other filers. */
export const searchCompanies = async (
  get: Get,
  query: string,
  limit: number,
  signal?: AbortSignal,
): Promise<Reading<Company[]>> => {
  const [companies, hinted] = await Promise.all([listedCompanies(get, signal), hintedFilers(get, query, signal)]);
  if (!companies.ok) return companies;
  if (!hinted.ok) return hinted;
  const wanted = query.trim().toLowerCase();
  const rankOf = ({ ticker, name }: Company): number => {
    if (plainTicker(ticker ?? '') === plainTicker(query)) return 0;
    const at = name.toLowerCase().indexOf(wanted);
    return at === 0 ? 1 : at > 0 ? 2 : 3;
  };
  const ranked = companies.value.map((company) => ({ company, rank: rankOf(company) })).filter(({ rank }) => rank < 3);
  ranked.sort((a, b) => a.rank - b.rank);
  return { ok: true, value: once([...ranked.map(({ company }) => company), ...hinted.value]).slice(0, limit) };
};
