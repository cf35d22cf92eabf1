import { PLACES } from './name-words.ts';
import type { WordSpan } from './words.ts';

type Spelt = { readonly lower: string; readonly text: string };

const BASED = new Set(['based', 'headquartered', 'listed', 'born', 'area', 'registered', 'domiciled', 'quoted']);
const SEAT = new Set(['headquarters', 'office', 'offices', 'headquartered']);
const IN = new Set(['in', 'at', 'near', 'outside', 'from', 'of']);

const OWNED = new Set(['its', 'their', "'s"]);

const isBased = (words: readonly Spelt[], at: number): boolean =>
  /^[-‑]$/.test(words[at]?.text ?? '') && BASED.has(words[at + 1]?.lower ?? '');

/** Does the name say where somebody is: "the Leeds-based lender", "the Leeds, England-based lender", "its Leeds headquarters", "in Leeds, England"? */
export const isWhereabouts = (words: readonly Spelt[], { first, last }: WordSpan): boolean => {
  if (isBased(words, last + 1) || SEAT.has(words[last + 1]?.lower ?? '')) return true;
  if (words[last + 1]?.text !== ',') return false;
  const isState = PLACES.has(words[last + 2]?.lower ?? '') || PLACES.has(words[last + 3]?.lower ?? '');
  if (isBased(words, last + 3) || isBased(words, last + 4)) return true;
  // "its Leeds, England, campus"
  const isOwned = OWNED.has(words[first - 1]?.lower ?? '') && words[last + 3]?.text === ',';
  return isState && (isOwned || IN.has(words[first - 1]?.lower ?? ''));
};
