import type { DurationPeriod } from '../../model/period.ts';
import { addMonths, isoDay, monthOf, monthsEnded, yearOf } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';

/** How many units away from now the word points. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
]);

/** The quarter of the calendar that a month is in, moved by some quarters. */
const quarterOf = (year: number, month: number, moved: number): DurationPeriod => {
  const end = addMonths(isoDay(year, Math.ceil(month / 3) * 3, 31), 3 * moved);
  return monthsEnded(end, 3, 'quarter');
};

/** The year, quarter or month some steps from now; null where now is not known well enough. */
const away = (unit: string, steps: number, { year, month }: NonNullable<Clock['now']>): DurationPeriod | null => {
  if (unit === 'year') return yearOf(year + steps);
  if (month === null) return null;
  if (unit === 'quarter') return quarterOf(year, month, steps);
  if (unit !== 'month') return null;
  const day = addMonths(isoDay(year, month, 1), steps);
  return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
};

/** "last year", "this quarter", "next month", from the day of publication. */
export const periodNow: PeriodRule = {
  id: 'period-now',
  opens: { words: STEPS.keys() },
  read: (scan, i, clock): PeriodReading[] => {
    const steps = STEPS.get(scan.tokens[i]?.lower ?? '');
    if (steps === undefined || clock.now === null) return [];
    const at = /^(fiscal|calendar)$/.test(scan.tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
    const period = away(scan.tokens[at]?.lower ?? '', steps, clock.now);
    if (period === null) return [];
    const relation = relationBefore(scan, i);
    return [{ first: i, last: at + 1, period: held(period, relation), basis: 'implied', relation, rule: 'period-now' }];
  },
};
