import type { PrintedDate } from './date.ts';
import type { Clock } from './period-reading.ts';

/** The year of a date that prints none: the latest that makes it no later than now, or now's year where only that is known. */
export const impliedYear = (date: PrintedDate, clock: Clock, ahead: boolean): number | null => {
  if (clock.now === null) return null;
  const { year, month } = clock.now;
  if (month === null) return year;
  if (ahead) return date.month < month ? year + 1 : year;
  return date.month > month ? year - 1 : year;
};
