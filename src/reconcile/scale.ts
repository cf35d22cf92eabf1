import type { Decimal } from 'decimal.js';
import { Exact } from '../text/interval.ts';
import { multiplied } from './measure.ts';
import type { Measure } from './reading.ts';
import { rule } from './verdict.ts';

export type ScaleSlip = { readonly words: string; readonly side: 'small' | 'large' };

/** Factors between the scale words: thousand, million, billion, trillion. */
const SCALES: readonly (readonly [factor: Decimal, words: string])[] = [
  [new Exact(1000), 'a thousand times'],
  [new Exact(1_000_000), 'a million times'],
];

/** The same for a decimal point in another place. */
const PLACES: readonly (readonly [factor: Decimal, words: string])[] = [
  [new Exact(10), 'ten times'],
  [new Exact(100), 'a hundred times'],
];

/** Values that are less than so many times apart are not ten times apart in any rounding. */
const LEAST = 8;

const slipBy = (mine: Measure, theirs: Measure, factors: typeof SCALES): ScaleSlip | null => {
  // Nothing times a thousand is nothing still.
  if (mine.value === null || theirs.value === null || mine.value.isZero() || theirs.value.isZero()) return null;
  const ratio = Math.abs(mine.value.toNumber() / theirs.value.toNumber());
  if (ratio < LEAST && ratio > 1 / LEAST) return null;
  for (const [factor, words] of factors) {
    if (rule(multiplied(mine, factor), theirs).relation === 'equal') return { words, side: 'small' };
    if (rule(multiplied(theirs, factor), mine).relation === 'equal') return { words, side: 'large' };
  }
  return null;
};

/** Do the values agree once one is multiplied by a thousand or a million? Null where they do not. */
export const scaleSlip = (mine: Measure, theirs: Measure): ScaleSlip | null => slipBy(mine, theirs, SCALES);

/** One digit alone is the same by chance. */
const TELLING_DIGITS = 2;

const digitsOf = ({ value, step }: Measure): number =>
  value === null || step === null ? 0 : value.abs().div(step).toFixed(0).replace(/0+$/, '').length;

/** Do the values agree once one is multiplied by ten or a hundred? Null where they do not, or where their digits prove nothing. */
export const decimalSlip = (mine: Measure, theirs: Measure): ScaleSlip | null =>
  Math.min(digitsOf(mine), digitsOf(theirs)) < TELLING_DIGITS ? null : slipBy(mine, theirs, PLACES);
