import { SCALE_SUFFIXES, SCALE_WORDS } from '../text/number-words.ts';
import { isHyphen, type Scan, type Token } from './scan.ts';

/** The token at `i`, past one hyphen: the "million" of "two-million". */
export const afterHyphen = (tokens: readonly Token[], i: number): number =>
  isHyphen(tokens[i]) && tokens[i]?.glued && tokens[i + 1]?.glued ? i + 1 : i;

/** Abbreviations that mean nothing else: "1.2 bn euros", "$1.2 trn". */
const ALWAYS = /^(bn|mn|tn|mln|bln|tln|trn|mio|mrd)$/i;
/** "Rs 400 Cr": crores of money; without it they must count something, "4 Cr shares". */
const CRORES = /^[Cc]r$/;

const isScaleSuffix = (token: Token, money: boolean): boolean =>
  token.kind === 'word' &&
  SCALE_SUFFIXES.has(token.text) &&
  (token.glued || ALWAYS.test(token.text) || CRORES.test(token.text) || (money && /^[BMTmk]$/.test(token.text)));

/** Is it a plural by its letters: "users", "people", and not "was"? */
const isMany = (token: Token | undefined): boolean =>
  /(?:s|people)$/.test(token?.lower ?? '') && !/^(?:is|was|has|as|its|this|us)$/.test(token?.lower ?? '');

/** Adjectives before what is counted by the million, and never behind metres: "12m daily users". */
const KINDS_OF_USERS = /^(daily|weekly|monthly|active|new|paying|registered|extra|additional|potential|households?)$/;

/** What only people do: "8.2m have fled". */
const PEOPLE_DO = /^(have|voted|watched|fled|signed|lived?)$/;

/** Who is counted by the million where nothing stands behind the figure: "subscribers rose 9 per cent to 40m". */
const USERS =
  /^(?:users?|subscribers?|customers?|listeners?|viewers?|members?|passengers?|visitors?|downloads?|households?)$/;
const LEADS = /^(?:to|of|from|at|reach|reached|hit|was|were|than|about|around|nearly|almost|over)$/;
const FAR = /^(?:away|long|deep|high|tall|wide|above|below|apart|from|race)$/;
/** How many words before the figure may name them. */
const USERS_WITHIN = 32;

/** "The number of monthly listeners would reach 61m", "users rose to 4m in May": a figure of people whom its sentence named before. */
const isOfUsers = (tokens: readonly Token[], i: number): boolean => {
  if (!LEADS.test(tokens[i - 2]?.lower ?? '') || FAR.test(tokens[i + 1]?.lower ?? '')) return false;
  for (let at = i - 3; at >= 0 && at >= i - USERS_WITHIN; at--) {
    const { text, lower } = tokens[at] as Token;
    if (text === '.' || text === ';') return false;
    if (USERS.test(lower)) return true;
  }
  return false;
};

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
  if (token.text === 'm' && isOfUsers(tokens, i)) return true;
  if (next?.kind !== 'word' || next.glued) return false;
  if (CRORES.test(token.text)) return isMany(next);
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
