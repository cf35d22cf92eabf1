import { Exact } from '../text/interval.ts';
import { SCALE_WORDS, SMALL_NUMBERS } from '../text/number-words.ts';
import { type Numeral, numeral, spelledDecimals } from './numeral.ts';
import { afterHyphen } from './scale.ts';
import type { Scan, Token } from './scan.ts';

/** No number in words has more tokens than this. */
const LONGEST_IN_WORDS = 24;

/** The token after "and a half" or "and-a-half" at `at`; -1 for none. */
const pastHalf = (tokens: readonly Token[], at: number): number => {
  const a = afterHyphen(tokens, at + 1);
  const half = afterHyphen(tokens, a + 1);
  return tokens[at]?.lower === 'and' && tokens[a]?.lower === 'a' && tokens[half]?.lower === 'half' ? half + 1 : -1;
};

/** "a hundred and fifty", "a thousand and one": an article for the one of a number that goes on after its scale word. */
const isArticle = (tokens: readonly Token[], i: number): boolean =>
  /^an?$/.test(tokens[i]?.lower ?? '') &&
  /^(hundred|thousand)$/.test(tokens[i + 1]?.lower ?? '') &&
  tokens[i + 2]?.lower === 'and' &&
  SMALL_NUMBERS.has(tokens[i + 3]?.lower ?? '');

/** Power that is told by the one, and how much of it nobody would say so: "a gigawatt of capacity". */
const ONE_OF = /^(?:giga|tera)watts?$/;

/** "a gigawatt of capacity", "a gigawatt by 2028": the article is the one. "A gigawatt-scale site" has no number, and "$9 a gigawatt" is a rate. */
const isOneOf = (tokens: readonly Token[], i: number): boolean =>
  /^an?$/.test(tokens[i]?.lower ?? '') &&
  ONE_OF.test(tokens[i + 1]?.lower ?? '') &&
  (tokens[i + 2] === undefined || /^(?:of|by|in|at|,|\.|;|\))$/.test(tokens[i + 2]?.text ?? '')) &&
  !/^(?:million|billion|trillion|bn|half|per)$|\d/.test(tokens[i - 1]?.lower ?? '');

/** Numbers in words are sums of groups, each at most 999 and with its own scale: "two million three hundred thousand and five". */
export const wordsAt = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const isOne = isOneOf(tokens, i);
  const opensWithArticle = isOne || isArticle(tokens, i);
  if (!opensWithArticle && !SMALL_NUMBERS.has(tokens[i]?.lower ?? '')) return null;
  let total = 0;
  let group = 0;
  let last = i;
  /** What was read last decides what may follow: "twenty" takes a unit, "three" only a scale, a scale another group. */
  let seen: 'nothing' | 'ten' | 'unit' | 'hundred' | 'scale' = 'nothing';
  let lowestScale = 0;
  let halves = false;
  for (let at = i; at < i + LONGEST_IN_WORDS; ) {
    const word = tokens[at]?.lower ?? '';
    const small = opensWithArticle && at === i ? 1 : SMALL_NUMBERS.get(word);
    const scale = SCALE_WORDS.get(word);
    if (small !== undefined) {
      const fits = seen === 'ten' ? small > 0 && small < 10 : seen !== 'unit';
      if (!fits) break;
      group += small;
      seen = small >= 20 ? 'ten' : 'unit';
      lowestScale = 0;
    } else if (word === 'dozen' && group > 0) {
      group *= 12;
      seen = 'unit';
    } else if (scale === 2 && group > 0) {
      group *= 100;
      seen = 'hundred';
    } else if (scale !== undefined && group > 0) {
      total += group * 10 ** scale;
      group = 0;
      seen = 'scale';
      lowestScale = scale;
    } else break;
    last = at + 1;
    at = afterHyphen(tokens, last);
    const half = halves ? -1 : pastHalf(tokens, at);
    if (half > 0) {
      // "three and a half million", "two and a half"
      group += 0.5;
      halves = true;
      seen = 'unit';
      last = half;
      at = afterHyphen(tokens, last);
    } else if (tokens[at]?.lower === 'and' && (seen === 'hundred' || seen === 'scale')) {
      // "one hundred and fifty thousand", but "two thousand and six million" are two numbers.
      const next = SMALL_NUMBERS.get(tokens[at + 1]?.lower ?? '') ?? 0;
      const goesOn = seen === 'hundred' && tokens[at + 2]?.lower !== 'hundred';
      if (next > 0 && (goesOn || !SCALE_WORDS.has(tokens[at + 2]?.lower ?? ''))) at += 1;
    }
  }
  const value = new Exact(total).plus(group);
  // "ninety (90) days": lawyers say it twice.
  const again =
    tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? tokens[last + 1]?.text.replaceAll(',', '') : null;
  if (again === value.toFixed()) last += 3;
  const decimals = halves ? 1 - lowestScale : spelledDecimals(value);
  return numeral({ first: i, last, value, decimals, scale: lowestScale });
};
