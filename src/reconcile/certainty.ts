import type { Pair } from './check.ts';
import type { Reading } from './reading.ts';
import { agrees } from './verdict.ts';

/** How many aspects of a pair only one side states: none where it is sure. */
export const certainty = (pair: Pair): number => pair.comparability.unstated.length;

export const isAgreement = ({ ruling }: Pair): boolean => agrees(ruling.relation);

export const significantDigits = ({ measure: { value } }: Reading): number =>
  value === null ? 0 : (value.toExponential().split('e')[0]?.replaceAll(/[-.]/g, '').length ?? 0);
