import { Exact } from '../text/interval.ts';
import { FRACTION_WORDS, SCALE_WORDS, SMALL_NUMBERS, VAGUE_PLURALS } from '../text/number-words.ts';
import { type Numeral, numeral } from './numeral.ts';
import { scaleAt } from './scale.ts';
import { isHyphen, type Scan } from './scan.ts';

/** "a million", "a hundred thousand", "half a million", "half-billion", "a dozen": an article or a half for the number. */
export const articleAt = (scan: Scan, i: number): Numeral | null => {
  const word = scan.tokens[i]?.lower;
  const isHalf = word === 'half';
  if (!isHalf && word !== 'a' && word !== 'an') return null;
  const next = scan.tokens[i + 1];
  if (!isHalf && next?.lower === 'dozen') return numeral({ first: i, last: i + 2, value: new Exact(12) });
  if (isHalf && next?.lower !== 'a' && !isHyphen(next)) return null;
  const { power, last } = scaleAt(scan, isHalf ? i + 2 : i + 1, false);
  if (power === 0 || scan.tokens[last - 1]?.text.length === 1) return null;
  const value = new Exact(10).pow(power).times(isHalf ? '0.5' : 1);
  const decimals = power === 2 ? 0 : (isHalf ? 1 : 0) - power;
  return numeral({ first: i, last, value, decimals, scale: power });
};

/** "half of its customers", "half the price": one half, not the time of a match or of a year. */
const halfAt = (scan: Scan, i: number): Numeral | null => {
  const isPart = /^(of|the|its|their)$/.test(scan.tokens[i + 1]?.lower ?? '') && scan.tokens[i - 1]?.lower !== 'a';
  if (scan.tokens[i]?.lower !== 'half' || !isPart) return null;
  return numeral({ first: i, last: i + 1, value: new Exact('0.5'), decimals: 1, form: 'fraction' });
};

/** "one-fifth", "two thirds", "a quarter of"; but not "a third quarter", "one half mile" or "ten quarters". */
export const fractionAt = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const half = halfAt(scan, i);
  if (half !== null) return half;
  const word = tokens[i]?.lower ?? '';
  const numerator = word === 'a' ? 1 : (SMALL_NUMBERS.get(word) ?? 0);
  if (numerator < 1 || numerator > 19) return null;
  const isJoined = isHyphen(tokens[i + 1]);
  const at = isJoined ? i + 2 : i + 1;
  const part = tokens[at];
  const denominator = part?.kind === 'word' ? FRACTION_WORDS.get(part.lower) : undefined;
  if (part === undefined || denominator === undefined) return null;
  const isPlural = part.lower.endsWith('s') && numerator > 1 && numerator < denominator;
  const isPart = isPlural || tokens[at + 1]?.lower === 'of' || (isJoined && word === 'one');
  if (!isPart) return null;
  const value = new Exact(numerator).div(denominator).toDecimalPlaces(10);
  return numeral({ first: i, last: at + 1, value, decimals: 2, form: 'fraction' });
};

/** "several hundred million", "a few thousand": from two to nine of them. */
const severalAt = (scan: Scan, i: number): Numeral | null => {
  if (!/^(several|few)$/.test(scan.tokens[i]?.lower ?? '')) return null;
  const { power, last } = scaleAt(scan, i + 1, false);
  if (power === 0 || scan.tokens[i + 1]?.text.length === 1) return null;
  const one = new Exact(10).pow(power);
  const low = one.times(2);
  return numeral({ first: i, last, value: low, vague: { low, high: one.times(9) } });
};

/** "hundreds of billions", "tens of thousands", "dozens of", "several hundred million": by its ends. */
export const vagueAt = (scan: Scan, i: number): Numeral | null => {
  const { tokens } = scan;
  const ends = VAGUE_PLURALS.get(tokens[i]?.lower ?? '');
  if (ends === undefined) return severalAt(scan, i);
  if (tokens[i + 1]?.lower !== 'of') return null;
  const power = SCALE_WORDS.get(tokens[i + 2]?.lower.replace(/s$/, '') ?? '') ?? 0;
  const [low, high] = ends;
  // "thousands of millions" is nobody's number; only dozens, tens and hundreds take a scale.
  if (power === 0 || high >= 1000)
    return numeral({
      first: i,
      last: i + 1,
      value: new Exact(low),
      vague: { low: new Exact(low), high: new Exact(high) },
    });
  const one = new Exact(10).pow(power);
  return numeral({
    first: i,
    last: i + 3,
    value: one.times(low),
    vague: { low: one.times(low), high: one.times(high) },
  });
};
