import type { Modifier } from '../model/quantity.ts';
import { unhedged } from './measure.ts';
import type { Measure } from './reading.ts';
import { contradicts, rule } from './verdict.ts';

/** Which way a bound of the same words may move and still hold: what is over 60 is over 50. */
const HOLDS: Readonly<Partial<Record<Modifier, 1 | -1>>> = { 'more-than': -1, 'at-least': -1, 'less-than': 1 };

/**
 * Do two figures differ that stand in the same words, hedge and all? "Approximately 8%" is not what says "approximately 7%" word for word, and
 * "up to" names a sum. Where one is hedged and the other not, or in another way, only what cannot both be true differs.
 */
export const isOtherNumber = (said: Measure, printed: Measure): boolean => {
  if (said.modifier !== printed.modifier) return contradicts(rule(said, printed).relation);
  if (rule(unhedged(said), unhedged(printed)).relation !== 'apart') return false;
  return HOLDS[said.modifier] !== said.value?.cmp(printed.value ?? said.value);
};
