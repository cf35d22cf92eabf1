import type { Decimal } from 'decimal.js';
import { Exact } from '../text/interval.ts';
import type { Measure } from './reading.ts';

/** How two figures' digits differ: two neighbours have changed places, or one digit is another. */
export type DigitSlip = 'swapped' | 'one-other';

/** Fewer digits than this and two neighbours that change places prove nothing; nor does one digit, which leaves one the less. */
const ENOUGH: Readonly<Record<DigitSlip, number>> = { swapped: 3, 'one-other': 4 };

/** The digits of a value at a printed step: 134,902 million at a step of 10 million is "13490". */
const digitsAt = (value: Decimal, step: Decimal): string => value.div(step).toFixed(0, Exact.ROUND_HALF_UP);

/** Do the figures, both at the coarser print of the two, differ by a slip of the fingers? Null where not, or where one is no single value. */
export const digitSlip = (mine: Measure, theirs: Measure): DigitSlip | null => {
  if (mine.value === null || theirs.value === null || mine.step === null || theirs.step === null) return null;
  const step = mine.step.gt(theirs.step) ? mine.step : theirs.step;
  const [a, b] = [digitsAt(mine.value, step), digitsAt(theirs.value, step)];
  if (a.length !== b.length) return null;
  const first = [...a].findIndex((digit, index) => digit !== b[index]);
  // The last digit is rounded, computed, restated: that another stands there is no slip.
  if (first < 0 || first + 1 >= a.length) return null;
  if (a.slice(first + 1) === b.slice(first + 1)) return a.length >= ENOUGH['one-other'] ? 'one-other' : null;
  const isSwap = a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
  return isSwap && a.length >= ENOUGH.swapped ? 'swapped' : null;
};
