import { hostOf } from './guard.ts';
import type { Limits } from './limits.ts';
import { ACCEPT_ENCODING, type Manners } from './manners.ts';
import { statusFailure } from './status-failure.ts';

/** The name that robots.txt files call us by (RFC 9309's product token), and that other hosts than EDGAR see. */
export const PRODUCT_TOKEN = 'tieout';

const ACCEPT = 'text/html,application/xhtml+xml,application/pdf,application/xml;q=0.9,text/plain;q=0.9,*/*;q=0.5';

/**
 * How any other host is asked: one request at a time, robots.txt first. The user's name and address go to EDGAR only: a
 * newsroom need not tell every site who reads it.
 */
export const webManners = (url: URL, limits: Limits): Manners => ({
  key: `web:${hostOf(url)}`,
  spacingMs: 0,
  atOnce: 1,
  robots: true,
  headers: { 'user-agent': PRODUCT_TOKEN, accept: ACCEPT, 'accept-encoding': ACCEPT_ENCODING },
  limitBytes: limits.pageBytes,
  freshMs: 0,
  refusalOf: (answer, now) => {
    if (answer.status < 400) return null;
    const failure = statusFailure(answer.status, answer.headers, now);
    // Retry-After speaks of the whole host: nobody else is to find out by asking.
    return { failure, stopMs: failure.retryAfterMs };
  },
});
