import { SCALE_SUFFIXES, SCALE_WORDS } from '../text/number-words.ts';
import { isHyphen, type Scan, type Token } from './scan.ts';

/** The token at `i`, past one hyphen: the "million" of "two-million". */
export const afterHyphen = (tokens: readonly Token[], i: number): number =>
  isHyphen(tokens[i]) && tokens[i]?.glued && tokens[i + 1]?.glued ? i + 1 : i;

/** Abbreviations that mean nothing else: "1.2 bn euros", "$1.2 trn". */
const ALWAYS = /^(bn|mn|tn|mln|bln|trn|mio|mrd)$/i;

const isScaleSuffix = (token: Token, money: boolean): boolean =>
  token.kind === 'word' &&
  SCALE_SUFFIXES.has(token.text) &&
  (token.glued || ALWAYS.test(token.text) || (money && /^[BMTmk]$/.test(token.text)));

/** Is it a plural by its letters: "users", "people", and not "was"? */
const isMany = (token: Token | undefined): boolean =>
  /(?:s|people)$/.test(token?.lower ?? '') && !/^(?:is|was|has|as|its|this|us)$/.test(token?.lower ?? '');

/** Adjectives before what is counted by the million, and never behind metres: "12m daily users". */
const KINDS_OF_USERS = /^(daily|weekly|monthly|active|new|paying|registered|extra|additional|potential|households?)$/;

/** What only people do: "8.2m have fled". */
const PEOPLE_DO = /^(have|voted|watched|fled|signed|lived?)$/;

/** "m" and "M" without a currency are millions only before a counted noun ("30m users"); else they are metres or a mark. */
const readsAsSuffix = (tokens: readonly Token[], i: number, money: boolean): boolean => {
  const token = tokens[i];
  if (token === undefined || !isScaleSuffix(token, money)) return false;
  if (money || ALWAYS.test(token.text)) return true;
  // "the 5500M chip": thousands of thousands are nobody's number.
  if (/^\d{4}/.test(tokens[i - 1]?.text ?? '')) return false;
  if (/^[kK]$/.test(token.text)) return !isHyphen(tokens[i + 1]);
  const next = tokens[i + 1];
  // "a 1.5m-strong workforce"
  if (isHyphen(next)) return tokens[i + 2]?.lower === 'strong';
  if (next?.kind !== 'word' || next.glued) return false;
  if (token.text === 'm' && PEOPLE_DO.test(next.lower)) return true;
  if (token.text === 'm' && KINDS_OF_USERS.test(next.lower)) return isMany(tokens[i + 2]) || isMany(tokens[i + 3]);
  // "4.3M digital sales", but "5m deep" and "the 800m race"
  return /^[MB]$/.test(token.text) ? /^\p{Ll}/u.test(next.text) : token.text === 'm' && isMany(next);
};

/** "hundred million", "thousand billion": no number has more scale words than this. */
const MOST_WORDS = 2;

/** The mark of a footnote between a figure and its scale: "$45¹ million"; a full scale word must follow, for "45 m²" has none. */
const isFootnote = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.glued === true &&
  /^(?:[¹²³⁰⁴-⁹]{1,2}|[*†‡])$/u.test(tokens[i]?.text ?? '') &&
  SCALE_WORDS.has(tokens[i + 1]?.lower ?? '');

/** The scale words or the suffix at `from`, as a power of ten: "billion", "hundred thousand", "-million", "bn", "B"; 0 for none. */
export const scaleAt = (scan: Scan, from: number, money: boolean): { power: number; last: number } => {
  let power = 0;
  let last = isFootnote(scan.tokens, from) ? from + 1 : from;
  for (let n = 0; n < MOST_WORDS; n++) {
    const at = afterHyphen(scan.tokens, last);
    const token = scan.tokens[at];
    const word = token?.kind === 'word' ? SCALE_WORDS.get(token.lower) : undefined;
    if (word === undefined) break;
    power += word;
    last = at + 1;
  }
  if (power > 0 || !readsAsSuffix(scan.tokens, from, money)) return { power, last };
  return { power: SCALE_SUFFIXES.get(scan.tokens[from]?.text ?? '') ?? 0, last: from + 1 };
};
