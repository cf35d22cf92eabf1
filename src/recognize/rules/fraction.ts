import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';

/** "one-fifth of", "two thirds of", "a quarter of": a share of something, as a pure number. */
export const fraction: UnitRule = {
  id: 'fraction',
  opens: NUMERAL,
  read: (_scan, _i, numeral): Reading | null => {
    if (numeral?.form !== 'fraction') return null;
    return reading(numeral, 'pure', 'fraction');
  },
};
