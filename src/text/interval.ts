import { Decimal } from 'decimal.js';
import type { Modifier } from '../model/quantity.ts';

/** Decimals with room for a trillion dollars in tenths of a cent, squared; plain notation throughout. */
export const Exact = Decimal.clone({ precision: 50, toExpNeg: -60, toExpPos: 60, rounding: Decimal.ROUND_HALF_EVEN });

/** A closed interval; null is unbounded on that side. */
export type Interval = { readonly low: Decimal | null; readonly high: Decimal | null };

/** Powers of ten that print has: figures are scaled by the thousand in a document, and each power is made once. */
const COMMON = 60;
const POWERS = Array.from({ length: 2 * COMMON + 1 }, (_, i) => new Exact(10).pow(i - COMMON));
const HALVES = POWERS.map((power) => power.div(2));

/** 10^power, exact. */
export const powerOfTen = (power: number): Decimal => POWERS[power + COMMON] ?? new Exact(10).pow(power);

/** 10^-decimals: what one step of the last printed digit is worth. */
export const printedUnit = (decimals: number): Decimal => powerOfTen(-decimals);

/**
 * What a printed value stands for: `[v − u/2, v + u/2]` with u = 10^-decimals, closed at both ends
 * (XBRL Calculations 1.1, section "rounding"; https://www.xbrl.org/Specification/calculation-1.1/REC-2023-02-22/calculation-1.1-REC-2023-02-22.html).
 */
export const roundingInterval = (value: Decimal, decimals: number): { low: Decimal; high: Decimal } => {
  const half = HALVES[COMMON - decimals] ?? printedUnit(decimals).div(2);
  return { low: value.minus(half), high: value.plus(half) };
};

/**
 * What a value with its hedge stands for (DESIGN section 5). `more-than` and `at-least` are unbounded above; "nearly v" is [0.9 v, v];
 * "about v" is v ± 5 % or ± one printed unit, whichever is wider; "up to v" is [0, v]. `range` and `vague` have their own ends,
 * which the caller knows: they are not for this function. `reach` tells "nearly v" (`close`) from "less than v" (`far`), which is
 * unbounded below.
 */
export const hedgedInterval = (
  value: Decimal,
  decimals: number,
  modifier: Exclude<Modifier, 'range' | 'vague'>,
  reach: 'close' | 'far' = 'close',
): Interval => {
  switch (modifier) {
    case 'exact':
      return roundingInterval(value, decimals);
    case 'about': {
      const tolerance = Decimal.max(value.abs().times('0.05'), printedUnit(decimals));
      return { low: value.minus(tolerance), high: value.plus(tolerance) };
    }
    case 'more-than':
    case 'at-least':
      return { low: value, high: null };
    case 'less-than':
      if (reach === 'far') return { low: null, high: value };
      // "nearly -5" is close to -5 from the side of zero.
      return value.isNegative() ? { low: value, high: value.times('0.9') } : { low: value.times('0.9'), high: value };
    case 'up-to':
      return value.isNegative() ? { low: value, high: new Exact(0) } : { low: new Exact(0), high: value };
    default:
      throw new TypeError(`no interval for ${modifier satisfies never}`);
  }
};
