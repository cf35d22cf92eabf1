import type { Calculation, Severity, Verdict } from '../model/finding.ts';
import { against, calculation } from './derived.ts';
import { negated, percentChange, signedChange } from './measure.ts';
import type { Measure, Reading } from './reading.ts';
import { percentText, printed } from './wording.ts';

/** A told rate of change against what two figures come to. */
export type HeldGrowth = {
  readonly verdict: Verdict;
  readonly severity: Severity;
  /** "$612 million ÷ $546 million − 1 = 12.1 %: they differ" */
  readonly words: string;
  readonly calculation: Calculation;
};

/**
 * Holds a rate, told without its sign, against the change from `then` to `now`; null where there is none to be worked out.
 *
 * @param way 1 for a rise that is told, −1 for a fall, 0 where the words say neither
 */
export const heldGrowth = (told: Measure, way: number, now: Reading, then: Reading): HeldGrowth | null => {
  const change = signedChange(now.measure, then.measure);
  const size = percentChange(now.measure, then.measure);
  if (!change?.value || !size) return null;
  // A fall held against a rise is held against its negative.
  const isTurned = way !== 0 && !change.value.isZero() && change.value.isNegative() !== way < 0;
  const { verdict, severity } = against(told, isTurned ? negated(size) : size);
  const expression = `${printed(now.claim)} ÷ ${printed(then.claim)} − 1`;
  const end = verdict === 'conflict' ? (isTurned ? 'the other way' : 'they differ') : 'they agree';
  const words = `${expression} = ${percentText(change.value.div(100))}: ${end}`;
  return { verdict, severity, words, calculation: calculation(expression, change) };
};
