import type { PairCheck } from '../check.ts';
import { valueConflict } from './value-conflict.ts';
import { valueHedged } from './value-hedged.ts';
import { valueMatch } from './value-match.ts';

/** The rules over a pair of facts; the first that speaks decides the pair. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  valueConflict,
  valueHedged,
  // Last: what no other rule objects to.
  valueMatch,
];
