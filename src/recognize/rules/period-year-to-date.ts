import { fiscalYear, isoDay, stretch } from '../../text/calendar.ts';
import { dateAt } from '../date.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { yearToDate } from '../year-to-date.ts';

/** "the year to date period ended August 3, 2031": from the first day of the filer's year on. */
export const periodYearToDate: PeriodRule = {
  id: 'period-year-to-date',
  opens: { words: ['year'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    const behind = yearToDate(scan, i);
    if (behind < 0) return [];
    const at = tokens[behind]?.lower === 'period' ? behind + 1 : behind;
    const date = tokens[at]?.lower === 'ended' ? dateAt(scan, at + 1) : null;
    if (date?.year == null || date.day === null) return [];
    const end = isoDay(date.year, date.month, date.day);
    const years = [date.year - 1, date.year, date.year + 1].map((name) => fiscalYear(name, clock.fiscal));
    const begun = years.findLast(({ start }) => start !== null && start <= end)?.start;
    if (begun == null) return [];
    const period = stretch(begun, end, `year to date, ${end}`);
    return [{ first: i, last: date.last, period, basis: 'stated', relation: 'during', rule: 'period-year-to-date' }];
  },
};
