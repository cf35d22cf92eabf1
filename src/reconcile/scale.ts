import { Exact } from '../text/interval.ts';
import { multiplied } from './measure.ts';
import type { Measure } from './reading.ts';
import { rule } from './verdict.ts';

export type ScaleSlip = { readonly words: string; readonly side: 'small' | 'large' };

/** Factors between the scale words: thousand, million, billion, trillion. */
const SCALES: readonly (readonly [factor: string, words: string])[] = [
  ['1000', 'a thousand times'],
  ['1000000', 'a million times'],
];

/** Do the values agree once one is multiplied by a thousand or a million? Null where they do not. */
export const scaleSlip = (mine: Measure, theirs: Measure): ScaleSlip | null => {
  if (mine.value === null || theirs.value === null) return null;
  for (const [text, words] of SCALES) {
    const factor = new Exact(text);
    if (rule(multiplied(mine, factor), theirs).relation === 'equal') return { words, side: 'small' };
    if (rule(multiplied(theirs, factor), mine).relation === 'equal') return { words, side: 'large' };
  }
  return null;
};
