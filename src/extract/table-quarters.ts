import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { addDays, addMonths, daysBetween, stretch } from '../text/calendar.ts';
import { PRINTED_YEAR_DAYS } from '../text/year-length.ts';

/** "First Quarter", "Q1", "1st Qtr.", "Quarter 1": a column that leaves the year to what stands over it or to its row. */
const QUARTER =
  /^(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)(?: fiscal)? (?:quarter|qtr\.?)|q[1-4]|[1-4]q|quarter [1-4])$/i;
const FIRST_LETTERS: readonly string[] = ['first', 'second', 'third', 'fourth'];

/** Which quarter of a year the header of a column names and no more than that; null where it names none. */
export const quarterNamed = (header: string): number | null => {
  if (!QUARTER.test(header)) return null;
  const digit = /[1-4]/.exec(header)?.[0];
  return digit === undefined ? FIRST_LETTERS.indexOf(header.split(' ')[0]?.toLowerCase() ?? '') + 1 : Number(digit);
};

const MONTHS = 3;
const WEEKS_DAYS = 91;

/** A period that is a whole year; null for any other. */
export const wholeYear = (period: Period | null): DurationPeriod | null => {
  if (period === null || isInstant(period) || period.start === null || period.end === null) return null;
  const days = daysBetween(period.start, period.end);
  return days >= PRINTED_YEAR_DAYS.least && days <= PRINTED_YEAR_DAYS.most ? period : null;
};

/** A quarter of a year: of three months, or of thirteen weeks where the year does not begin with a month. */
export const quarterOfYear = ({ start, end }: DurationPeriod, quarter: number): Period | null => {
  if (start === null || end === null) return null;
  const after = (n: number): string =>
    start.endsWith('-01') ? addMonths(start, MONTHS * n) : addDays(start, WEEKS_DAYS * n);
  const [from, to] = [after(quarter - 1), quarter === 4 ? end : addDays(after(quarter), -1)];
  return stretch(from, to, `${from} to ${to}`);
};
