import { indexFrom } from '../context.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';

/**
 * "Profit fell to $5 million for 2025 from $6 million for 2024, a margin of 33% and 32%, respectively": behind the times of the sentence, each
 * with a figure of its own, a list of as many figures, of which each is of the time in its place.
 *
 * @param runs all of the sentence, in order
 * @param governing the times that stand before the run, which are all that govern
 */
export const isRespective = (
  words: readonly Word[],
  run: Run,
  runs: readonly Run[],
  governing: readonly PeriodGroup[],
): boolean => {
  if (run.items.length < 2 || run.items.length !== governing.length) return false;
  // "at June 30 were $5 and $6 million, respectively, and at May 31 were $7 and $8 million, respectively"
  const earlier = runs.slice(0, indexFrom(runs, run.start));
  if (earlier.length < governing.length || earlier.some(({ items }) => items.length > 1)) return false;
  if (governing.some(({ mentions }) => mentions.length !== 1)) return false;
  const at = firstFrom(words, run.end);
  return words[words[at]?.text === ',' ? at + 1 : at]?.lower === 'respectively';
};
