import { isoDay } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** "year-end", "year end"; the token after it, -1 where it is neither, or says itself which year. */
const yearEndAt = ({ tokens }: Scan, i: number): number => {
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  if (tokens[i]?.lower !== 'year' || tokens[at]?.lower !== 'end') return -1;
  return tokens[at + 1]?.kind === 'number' || isHyphen(tokens[at + 1]) ? -1 : at + 1;
};

/** The year whose end is meant: behind "by" the one that is going on, else the last that has ended. */
const yearOf = ({ now, recent }: Clock, isDeadline: boolean): number | null => {
  if (now === null) return null;
  if (isDeadline) return now.year;
  const named = recent?.end?.endsWith('-12-31') === true ? Number(recent.end.slice(0, 4)) : now.year;
  return Math.min(named, now.year - 1);
};

/** "at year-end", "by year-end", in a story that is dated, of a company whose year is the calendar's. */
export const periodYearEnd: PeriodRule = {
  id: 'period-year-end',
  opens: { words: ['year'] },
  read: (scan, i, clock): PeriodReading[] => {
    const last = yearEndAt(scan, i);
    if (last < 0 || !clock.isNews || clock.fiscal.month !== 12) return [];
    const relation = relationBefore(scan, i);
    if (relation !== 'as-of' && relation !== 'by') return [];
    const year = yearOf(clock, relation === 'by');
    if (year === null) return [];
    const day = isoDay(year, 12, 31);
    const period = held({ instant: day, label: day }, relation);
    return [{ first: i, last, period, basis: 'implied', relation, rule: 'period-year-end' }];
  },
};
