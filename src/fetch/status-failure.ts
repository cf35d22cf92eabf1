import { FetchError } from './fetch-error.ts';

/** A server that asks for more is asked again tomorrow. */
const LONGEST_MS = 24 * 3600_000;

/** RFC 9110's Retry-After, seconds or a date, in milliseconds from `now`; null where there is none that makes sense. */
export const retryAfterMs = (header: string | undefined, now: number): number | null => {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, LONGEST_MS);
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.min(Math.max(0, date - now), LONGEST_MS);
};

const SAVE = 'Open it in a browser, save the page, and give the file.';

/** What a status other than 200 means to the reader. */
export const statusFailure = (status: number, headers: Readonly<Record<string, string>>, now: number): FetchError => {
  const after = retryAfterMs(headers['retry-after'], now);
  if (status === 404 || status === 410)
    return new FetchError('not-found', `The server has no such page${status === 410 ? ' any more' : ''} (${status}).`, {
      hint: 'Check the address.',
    });
  if (status === 401 || status === 407)
    return new FetchError('not-allowed', `The page wants a login (${status}).`, { hint: SAVE });
  if (status === 402) return new FetchError('not-allowed', 'The page wants to be paid for (402).', { hint: SAVE });
  if (status === 403)
    return new FetchError('not-allowed', 'The server refuses to give us the page (403).', { hint: SAVE });
  if (status === 451)
    return new FetchError('not-allowed', 'The page is withheld for legal reasons (451).', {
      hint: 'Look for another source of it.',
    });
  if (status === 429)
    return new FetchError('throttled', 'The server asks for fewer requests (429).', {
      hint: 'Run again later; what was fetched is kept.',
      retryable: true,
      retryAfterMs: after,
    });
  if (status >= 500 && status < 600)
    return new FetchError('unreachable', `The server is out of order (${status}).`, {
      hint: 'Run again later; the other documents went on.',
      retryable: status !== 501 && status !== 505,
      retryAfterMs: after,
    });
  return new FetchError('unreachable', `The server gave no document (${status}).`, {
    hint: 'Open it in a browser to see why.',
  });
};
