import type { Modifier } from '../model/quantity.ts';
import type { Measure } from './reading.ts';
import { rule } from './verdict.ts';

const bare = (measure: Measure): Measure => ({ ...measure, modifier: 'exact', allowed: measure.print });

/** Which way a bound of the same words may move and still hold: what is over 60 is over 50. */
const HOLDS: Readonly<Partial<Record<Modifier, 1 | -1>>> = { 'more-than': -1, 'at-least': -1, 'less-than': 1 };

/**
 * Do two figures differ that stand in the same words, hedge and all? "Approximately 8%" is not what says "approximately 7%" word for word, and
 * "up to" names a sum. Where one is hedged and the other not, or in another way, only what cannot both be true differs.
 */
export const isOtherNumber = (said: Measure, printed: Measure): boolean => {
  if (said.modifier !== printed.modifier) {
    const { relation } = rule(said, printed);
    return relation === 'apart' || relation === 'bound';
  }
  if (rule(bare(said), bare(printed)).relation !== 'apart') return false;
  return HOLDS[said.modifier] !== said.value?.cmp(printed.value ?? said.value);
};
