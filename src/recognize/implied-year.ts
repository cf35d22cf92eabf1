import type { PrintedDate } from './date.ts';
import type { Clock } from './period-reading.ts';

/** From this month on a year is late. */
const LATE = 10;

/** The year of a date that prints none: the latest that makes it no later than now, or now's year where only that is known. */
export const impliedYear = (date: PrintedDate, clock: Clock, ahead: boolean): number | null => {
  if (clock.now === null) return null;
  const { year, month } = clock.now;
  if (month === null) return clock.isYoung && !ahead && date.month >= LATE ? year - 1 : year;
  if (ahead) return date.month < month ? year + 1 : year;
  return date.month > month ? year - 1 : year;
};
