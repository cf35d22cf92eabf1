import type { Answer } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import type { Limits } from './limits.ts';
import { ACCEPT_ENCODING, type Manners, type Refusal } from './manners.ts';
import { statusFailure } from './status-failure.ts';

/**
 * EDGAR's fair access rules: an identity, and at most 10 requests a second in total, over all machines; the time-out is 10
 * minutes. https://www.sec.gov/os/accessing-edgar-data, https://www.sec.gov/developer
 */
const REQUESTS_A_SECOND = 8;
/** One fewer is sent, so that a network that delays some and not others never makes nine of eight. */
const SPACING_MS = Math.ceil(1000 / (REQUESTS_A_SECOND - 1));

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long a copy is as good as new, by path; the first that fits holds. */
const FRESHNESS: readonly { readonly path: RegExp; readonly freshMs: number; readonly because: string }[] = [
  { path: /^\/submissions\//, freshMs: 30 * SECOND, because: 'a filing appears here within seconds' },
  {
    path: /-index(?:-headers)?\.html?$/,
    freshMs: 30 * MINUTE,
    because: 'an index page is remade when documents are removed',
  },
  {
    path: /^\/Archives\/edgar\/data\/\d+\/\d{18}\/(?!index\.)[^/]+$/,
    freshMs: Number.POSITIVE_INFINITY,
    because: 'a document of an accession never changes',
  },
  {
    path: /^\/Archives\/edgar\/data\/\d+\/(?:\d{18}\/)?\d{10}-\d{2}-\d{6}\.(?:txt|nc)$/,
    freshMs: Number.POSITIVE_INFINITY,
    because: 'a submission never changes',
  },
  { path: /^\/Archives\//, freshMs: 30 * MINUTE, because: 'indexes are remade in the night, folders now and then' },
  { path: /^\/files\/company_tickers/, freshMs: 30 * MINUTE, because: 'remade daily' },
  { path: /^\/LATEST\/search-index$/, freshMs: MINUTE, because: 'a filing can be found some minutes after it came' },
  { path: /^\/api\/xbrl\//, freshMs: MINUTE, because: 'follows a filing within a minute' },
];

/** Pages that EDGAR serves in place of the document, by what their title says; the status is 200, 403 or 429. */
const INSTEAD: readonly { readonly says: string; readonly refusal: (stopMs: number) => Refusal }[] = [
  {
    says: 'Request Rate Threshold Exceeded',
    refusal: (stopMs) => ({
      failure: new FetchError('throttled', 'EDGAR asks for ten minutes without requests.', {
        hint: 'Run again after that; what was fetched is kept.',
        retryable: true,
        retryAfterMs: stopMs,
      }),
      stopMs,
    }),
  },
  {
    says: 'Undeclared Automated Tool',
    refusal: (stopMs) => ({
      failure: new FetchError('not-allowed', 'EDGAR does not accept the identity that the requests carry.', {
        hint: 'Set TIEOUT_USER_AGENT to your name and e-mail address: "Newsroom name@example.org".',
      }),
      stopMs,
    }),
  },
];

/** Such pages have 5 KB; a filing that quotes their title has more. */
const INSTEAD_BYTES = 64 * 2 ** 10;
/** Their title, and all of an error of the object store, is in the first of them. */
const HEAD_BYTES = 4096;

const headOf = (answer: Answer): string =>
  answer.bytes.length > INSTEAD_BYTES ? '' : Buffer.from(answer.bytes.subarray(0, HEAD_BYTES)).toString('latin1');

const refusalOf = (answer: Answer, now: number, leastMs: number): Refusal | null => {
  const text = headOf(answer);
  const title = /<title>([^<]{0,200})/i.exec(text)?.[1] ?? '';
  const instead = INSTEAD.find(({ says }) => title.includes(says));
  if (instead !== undefined) return instead.refusal(leastMs);
  if (answer.status < 400) return null;
  // The archive answers for what it does not have in the words of its object store: <Error><Code>NoSuchKey</Code>, and with
  // 403 and AccessDenied for an index that was never made. Neither is a reproach.
  if (/<Code>(?:NoSuchKey|AccessDenied)<\/Code>/.test(text))
    return {
      failure: new FetchError('not-found', `EDGAR has no such document (${answer.status}).`, {
        hint: 'Check the address.',
      }),
      stopMs: null,
    };
  const failure = statusFailure(answer.status, answer.headers, now);
  if (answer.status === 403 || answer.status === 429) {
    const stopMs = Math.max(leastMs, failure.retryAfterMs ?? 0);
    return {
      failure: new FetchError('throttled', `EDGAR asks for ten minutes without requests (${answer.status}).`, {
        hint: 'Run again after that; what was fetched is kept.',
        retryable: true,
        retryAfterMs: stopMs,
      }),
      stopMs,
    };
  }
  return { failure, stopMs: null };
};

/**
 * Who asks, as EDGAR wants it in the User-Agent: "Sample Company name@example.com". Throws FetchError where it is missing or is
 * none.
 */
const identityOf = (userAgent: string | null): string => {
  const hint = 'Set TIEOUT_USER_AGENT="Newsroom name@example.org", with your own name and e-mail address.';
  const text = userAgent?.trim() ?? '';
  if (text === '')
    throw new FetchError('not-allowed', 'EDGAR wants to know who asks, and no identity is set.', { hint });
  if (!/^[\x20-\x7e]{1,200}$/.test(text) || !/\S\s+\S{0,64}@[\w-]+\.[\w.-]+/.test(text))
    throw new FetchError('not-allowed', 'TIEOUT_USER_AGENT must be a name and an e-mail address.', { hint });
  return text;
};

/** How EDGAR wants to be asked for `url`. Throws FetchError without an identity. */
export const edgarManners = (url: URL, userAgent: string | null, limits: Limits): Manners => ({
  key: 'edgar',
  spacingMs: SPACING_MS,
  atOnce: 8,
  // SEC's published access rules take the place of robots.txt.
  robots: false,
  headers: { 'user-agent': identityOf(userAgent), 'accept-encoding': ACCEPT_ENCODING },
  limitBytes: /\.(?:txt|nc)$/.test(url.pathname) ? limits.submissionBytes : limits.pageBytes,
  freshMs: FRESHNESS.find(({ path }) => path.test(url.pathname))?.freshMs ?? 0,
  refusalOf: (answer, now) => refusalOf(answer, now, limits.edgarStopMs),
});
