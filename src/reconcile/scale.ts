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

/** Values that are less than so many times apart are not a thousand times apart in any rounding. */
const LEAST = 100;

/** Do the values agree once one is multiplied by a thousand or a million? Null where they do not. */
export const scaleSlip = (mine: Measure, theirs: Measure): ScaleSlip | null => {
  if (mine.value === null || theirs.value === null) return null;
  const ratio = Math.abs(mine.value.toNumber() / theirs.value.toNumber());
  if (ratio < LEAST && ratio > 1 / LEAST) return null;
  for (const [factor, words] of SCALES) {
    if (rule(multiplied(mine, factor), theirs).relation === 'equal') return { words, side: 'small' };
    if (rule(multiplied(theirs, factor), mine).relation === 'equal') return { words, side: 'large' };
  }
  return null;
};
