import { wordSet } from '../text/word-set.ts';
import { endOf, latest } from './period-distribute.ts';
import type { PeriodGroup } from './period-groups.ts';
import type { Run } from './period-runs.ts';
import { firstFrom, type Word } from './words.ts';

const ROSE = wordSet('increased decreased rose fell grew declined dropped climbed widened narrowed improved');

/**
 * "For 2025 and 2024, sales rose by $3 million, from $6 million in 2024 to $9 million in 2025": two times that only introduce those behind them
 * are, of the change from one to the other, the later one.
 */
export const introducing = (
  words: readonly Word[],
  groups: readonly PeriodGroup[],
  runs: readonly Run[],
): readonly PeriodGroup[] => {
  const [head, ...rest] = groups;
  const run = runs[0];
  if (head === undefined || run === undefined || !head.head || head.mentions.length < 2 || run.start < head.end)
    return groups;
  const again = new Set(rest.flatMap(({ mentions }) => mentions).map(endOf));
  if (!head.mentions.every((mention) => again.has(endOf(mention)))) return groups;
  const gap = words.slice(firstFrom(words, head.end), firstFrom(words, run.start));
  if (!gap.some(({ lower }) => ROSE.has(lower))) return groups;
  const last = latest(head.mentions);
  return last === undefined ? groups : [{ ...head, mentions: [last] }, ...rest];
};
