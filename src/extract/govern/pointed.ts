import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';

const POINTING = new Set(['these', 'those', 'such', 'respective']);
const TIMES = new Set(['periods', 'years', 'quarters', 'dates']);
/** How many words behind a run may point back: ", respectively, for the respective periods". */
const POINTS_WITHIN = 6;

/**
 * "$8 million for 2025 and $6 million for 2024, at rates of 21% and 24% for these years": the times that the sentence has named before the run,
 * in their order; `at` is the last of them. Null where the run points to none, or to more than were named.
 */
export const pointedTo = (
  words: readonly Word[],
  governing: readonly PeriodGroup[],
  at: number,
  run: Run,
): PeriodGroup | null => {
  const last = governing[at];
  if (last === undefined || run.items.length < 2) return null;
  const from = firstFrom(words, run.end);
  const behind = words.slice(from, from + POINTS_WITHIN);
  if (!behind.some(({ lower }, i) => POINTING.has(lower) && TIMES.has(behind[i + 1]?.lower ?? ''))) return null;
  const mentions = governing.slice(0, at + 1).flatMap((group) => group.mentions);
  if (mentions.length < run.items.length) return null;
  return { ...last, mentions: mentions.slice(-run.items.length) };
};
