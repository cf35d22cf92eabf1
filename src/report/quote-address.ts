import type { Claim } from '../model/claim.ts';
import { quoteLine } from '../text/wording.ts';

/** Longer quotes are found by their first and last words, as the specification of text fragments allows. */
const WHOLE_QUOTE = 120;
const EDGE_WORDS = 5;

const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The address of a web page with the quote to jump to (https://wicg.github.io/scroll-to-text-fragment/). A table's row is not one run of text on
 * its page, so it gets the plain address.
 */
export const quoteAddress = (url: string, claim: Claim): string => {
  if (url.includes('#') || claim.evidence.row !== null) return url;
  const quote = quoteLine(claim);
  const words = quote.split(' ');
  if (quote.length <= WHOLE_QUOTE || words.length < 2 * EDGE_WORDS) return `${url}#:~:text=${encode(quote)}`;
  const start = words.slice(0, EDGE_WORDS).join(' ');
  const end = words.slice(-EDGE_WORDS).join(' ');
  return `${url}#:~:text=${encode(start)},${encode(end)}`;
};
