import { isInstant, type Period } from '../../model/period.ts';
import { daysBetween } from '../../text/calendar.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';

/** How many days two stretches of one sort may differ by: leap days, and the weeks of a fiscal year. */
const ALIKE_DAYS = 10;
/** How many words may lead from a figure to its time: "for the year ended". */
const BESIDE = 4;

const lengthOf = (period: Period): number | null =>
  isInstant(period) ? 0 : period.start === null || period.end === null ? null : daysBetween(period.start, period.end);

/** Are two times two days, or two stretches as long as each other? */
const isAlike = (one: Period, other: Period): boolean => {
  const [a, b] = [lengthOf(one), lengthOf(other)];
  return isInstant(one) === isInstant(other) && a !== null && b !== null && Math.abs(a - b) <= ALIKE_DAYS;
};

/**
 * "Revenue for 2025 was $5 million and $4 million for 2024": two figures in a list, between two times of one sort, of which the second
 * stands right behind the second figure; as two lists of one each. The run itself, where it is none such.
 *
 * @param trails does the time before stand behind figures of its own?
 */
export const partedPair = (
  words: readonly Word[],
  run: Run,
  before: PeriodGroup | undefined,
  after: PeriodGroup | undefined,
  trails: boolean,
): readonly Run[] => {
  const [first, last, ...more] = run.items;
  if (trails || first === undefined || last === undefined || more.length > 0) return [run];
  const [earlier, ...others] = before?.mentions ?? [];
  const [later, ...rest] = after?.mentions ?? [];
  if (earlier === undefined || later === undefined || others.length > 0 || rest.length > 0) return [run];
  const gap = words.slice(firstFrom(words, run.end), firstFrom(words, later.start));
  const isBeside = gap.length <= BESIDE && gap.every(({ kind }) => kind === 'word');
  if (!isBeside || !isAlike(earlier.period, later.period)) return [run];
  return [first, last].map((item) => ({ start: item.start, end: item.end, items: [item] }));
};
