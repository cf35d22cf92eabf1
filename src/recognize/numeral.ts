import type { Decimal } from 'decimal.js';
import { Exact } from '../text/interval.ts';
import { FRACTION_WORDS, SCALE_SUFFIXES, SCALE_WORDS, SMALL_NUMBERS, VAGUE_PLURALS } from '../text/number-words.ts';
import { isHyphen, type Scan, type Token, VULGAR } from './scan.ts';

/** A number by itself, before its unit is known: tokens `[first, last)`. */
export type Numeral = {
  readonly first: number;
  readonly last: number;
  readonly value: Decimal;
  /** As XBRL's decimals: the last printed digit is worth 10^-decimals. */
  readonly decimals: number;
  /** The power of ten of its scale word: 9 for "1.25 billion", 0 for none. */
  readonly scale: number;
  /** "hundreds of millions": its ends; `value` is the low one. */
  readonly vague: { readonly low: Decimal; readonly high: Decimal } | null;
  /** How it is written: with digits, in words, or as a part of one ("one-fifth", "half"). */
  readonly form: 'digits' | 'words' | 'fraction';
};

/** The token at `i`, past one hyphen: the "million" of "two-million". */
const afterHyphen = (tokens: readonly Token[], i: number): number =>
  isHyphen(tokens[i]) && tokens[i]?.glued && tokens[i + 1]?.glued ? i + 1 : i;

/**
 * The decimals of a whole number without a scale word. Prose rounds in groups of three, so each group of trailing zeros counts as
 * rounding: "200,000", "220,000" and "748,000" are −3, "3,000,000" is −6, "18,674" and "1,500" are 0.
 */
export const groupDecimals = (value: Decimal): number => {
  let groups = 0;
  let rest = value.abs();
  while (rest.gte(1000) && rest.mod(1000).isZero()) {
    rest = rest.div(1000);
    groups += 1;
  }
  return groups === 0 ? 0 : -3 * groups;
};

const isScaleSuffix = (token: Token, money: boolean): boolean =>
  token.kind === 'word' &&
  SCALE_SUFFIXES.has(token.text) &&
  (token.glued || (money && /^([BMT]|bn|mn|tn|mln|bln)$/.test(token.text)));

/** "m" and "M" without a currency are millions only before a counted noun ("30m users"); else they are metres or a mark. */
const readsAsSuffix = (tokens: readonly Token[], i: number, money: boolean): boolean => {
  const token = tokens[i];
  if (token === undefined || !isScaleSuffix(token, money)) return false;
  if (money || /^(bn|mn|tn|mln|bln|trn|mio)$/i.test(token.text)) return true;
  if (/^[kK]$/.test(token.text)) return !isHyphen(tokens[i + 1]);
  const next = tokens[i + 1];
  return /^[mMB]$/.test(token.text) && next?.kind === 'word' && !next.glued && /(s|people)$/.test(next.lower);
};

/** No number in words has more tokens than this. */
const LONGEST_IN_WORDS = 24;

/** How many digits stand after the decimal point of a printed number. */
const fractionDigits = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** Scale words after a number: "billion", "hundred thousand", "-million", "bn", "B". */
const readScale = (scan: Scan, from: number, money: boolean): { power: number; last: number } => {
  let power = 0;
  let last = from;
  for (;;) {
    const at = afterHyphen(scan.tokens, last);
    const token = scan.tokens[at];
    if (token === undefined) break;
    const word = token.kind === 'word' ? SCALE_WORDS.get(token.lower) : undefined;
    if (word !== undefined) {
      power += word;
      last = at + 1;
      continue;
    }
    if (power === 0 && at === last && readsAsSuffix(scan.tokens, at, money)) {
      power = SCALE_SUFFIXES.get(token.text) ?? 0;
      last = at + 1;
    }
    break;
  }
  return { power, last };
};

const digits = (scan: Scan, i: number, money: boolean): Numeral | null => {
  const token = scan.tokens[i];
  if (token?.kind !== 'number' || token.text.length > 40) return null;
  const vulgar = VULGAR.get(token.text);
  let value = new Exact(vulgar ?? token.text.replaceAll(',', ''));
  let printed = vulgar === undefined ? fractionDigits(token.text) : 2;
  let next = i + 1;
  // "2½" and "2 1/2"
  const part = scan.tokens[next];
  const half = part === undefined ? undefined : VULGAR.get(part.text);
  if (vulgar === undefined && half !== undefined && part?.glued) {
    value = value.plus(half);
    printed = 2;
    next += 1;
  }
  const { power, last } = readScale(scan, next, money);
  if (power > 0) {
    value = value.times(new Exact(10).pow(power));
    return { first: i, last, value, decimals: printed - power, scale: power, vague: null, form: 'digits' };
  }
  const decimals = printed > 0 ? printed : groupDecimals(value);
  return { first: i, last: next, value, decimals, scale: 0, vague: null, form: 'digits' };
};

/** "and a half" at token `at`? */
const isAndAHalf = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half';

/** Numbers in words are sums of groups, each at most 999 and with its own scale: "two million three hundred thousand and five". */
const words = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  if (!SMALL_NUMBERS.has(tokens[i]?.lower ?? '')) return null;
  let total = 0;
  let group = 0;
  let last = i;
  /** What was read last decides what may follow: "twenty" takes a unit, "three" only a scale, a scale another group. */
  let seen: 'nothing' | 'ten' | 'unit' | 'hundred' | 'scale' = 'nothing';
  let lowestScale = 0;
  let halves = false;
  for (let at = i; at < i + LONGEST_IN_WORDS; ) {
    const word = tokens[at]?.lower ?? '';
    const small = SMALL_NUMBERS.get(word);
    const scale = SCALE_WORDS.get(word);
    if (small !== undefined) {
      const fits = seen === 'ten' ? small > 0 && small < 10 : seen !== 'unit';
      if (!fits) break;
      group += small;
      seen = small >= 20 ? 'ten' : 'unit';
      lowestScale = 0;
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
    if (!halves && isAndAHalf(tokens, at)) {
      // "three and a half million", "two and a half"
      group += 0.5;
      halves = true;
      seen = 'unit';
      last = at + 3;
      at = last;
    } else if (tokens[at]?.lower === 'and' && (seen === 'hundred' || seen === 'scale')) {
      // "one hundred and five", but "two thousand and six million" are two numbers.
      const next = SMALL_NUMBERS.get(tokens[at + 1]?.lower ?? '') ?? 0;
      if (next > 0 && !SCALE_WORDS.has(tokens[at + 2]?.lower ?? '')) at += 1;
    }
  }
  const value = new Exact(total).plus(group);
  // "ninety (90) days": lawyers say it twice.
  const again =
    tokens[last]?.text === '(' && tokens[last + 2]?.text === ')' ? tokens[last + 1]?.text.replaceAll(',', '') : null;
  if (again === value.toFixed()) last += 3;
  const decimals = halves ? 1 - lowestScale : groupDecimals(value);
  return { first: i, last, value, decimals, scale: lowestScale, vague: null, form: 'words' };
};

/** "a million", "a dozen", "half a million", "half", "one-third", "two thirds", "a quarter of". */
const parts = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const lower = token.lower;
  const next = tokens[i + 1];
  if (lower === 'a' || lower === 'an' || lower === 'half') {
    // "a million", "a hundred thousand", "half a million"
    const from = lower === 'half' && (next?.lower === 'a' || isHyphen(next)) ? i + 2 : i + 1;
    const { power, last } = readScale(scan, from, false);
    if (power > 0 && (from !== i + 1 || lower !== 'half') && tokens[from]?.text.length !== 1) {
      const value = new Exact(10).pow(power).times(lower === 'half' ? '0.5' : 1);
      return {
        first: i,
        last,
        value,
        decimals: power === 2 ? 0 : -power + (lower === 'half' ? 1 : 0),
        scale: power,
        vague: null,
        form: 'words',
      };
    }
    if (lower !== 'half' && next?.lower === 'dozen')
      return { first: i, last: i + 2, value: new Exact(12), decimals: 0, scale: 0, vague: null, form: 'words' };
  }
  // "half of its customers", "half the price"
  if (lower === 'half' && /^(of|the|its|their)$/.test(next?.lower ?? '') && tokens[i - 1]?.lower !== 'a')
    return { first: i, last: i + 1, value: new Exact('0.5'), decimals: 1, scale: 0, vague: null, form: 'fraction' };
  // "one-third", "two fifths", "a third of"
  const numerator = lower === 'a' ? 1 : (SMALL_NUMBERS.get(lower) ?? 0);
  const at = isHyphen(next) ? i + 2 : i + 1;
  const part = tokens[at];
  const denominator = part?.kind === 'word' ? FRACTION_WORDS.get(part.lower) : undefined;
  if (numerator > 0 && numerator < 20 && denominator !== undefined) {
    const plural = part?.lower.endsWith('s') || part?.lower === 'halves';
    const of = tokens[at + 1]?.lower === 'of';
    // "a third quarter" and "one half mile" are not parts; "one-fifth" and "two thirds" are.
    // Nor is "ten quarters".
    if (
      (plural && numerator > 1 && numerator < denominator) ||
      of ||
      (isHyphen(next) && numerator === 1 && lower === 'one')
    )
      return {
        first: i,
        last: at + 1,
        value: new Exact(numerator).div(denominator).toDecimalPlaces(10),
        decimals: 2,
        scale: 0,
        vague: null,
        form: 'fraction',
      };
  }
  return null;
};

/** "hundreds of billions", "tens of thousands", "dozens", "several hundred million" by its ends. */
const vague = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const token = tokens[i];
  if (token?.kind !== 'word') return null;
  const build = (low: Decimal, high: Decimal, last: number): Numeral => ({
    first: i,
    last,
    value: low,
    decimals: 0,
    scale: 0,
    vague: { low, high },
    form: 'words',
  });
  if (/^(several|few)$/.test(token.lower)) {
    const { power, last } = readScale(scan, i + 1, false);
    if (power === 0 || tokens[i + 1]?.text.length === 1) return null;
    const one = new Exact(10).pow(power);
    return build(one.times(2), one.times(9), last);
  }
  const ends = VAGUE_PLURALS.get(token.lower);
  if (ends === undefined) return null;
  const of = tokens[i + 1]?.lower === 'of';
  const above = tokens[i + 2];
  const plural = of && above !== undefined ? /^(thousand|million|billion|trillion)s?$/.exec(above.lower) : null;
  const power = plural === null ? 0 : (SCALE_WORDS.get(plural[1] ?? '') ?? 0);
  if (power === 0 && !of) return null;
  // "scores of", "tens of" nothing in particular
  const one = new Exact(10).pow(power);
  const inner = power > 0 && ends[1] < 1000;
  if (power > 0 && !inner) return null;
  return build(one.times(ends[0]), one.times(ends[1]), power > 0 ? i + 3 : i + 1);
};

/**
 * The number that begins at token `i`, with its scale word; null if none does. `money` tells that a currency sign stands before it,
 * so that "$45 B" and "$5m" are read.
 */
export const numeralAt = (scan: Scan, i: number, money: boolean): Numeral | null =>
  digits(scan, i, money) ?? parts(scan, i) ?? words(scan, i) ?? vague(scan, i);
