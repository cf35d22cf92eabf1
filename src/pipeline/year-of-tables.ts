import type { Claim } from '../model/claim.ts';
import { isInstant } from '../model/period.ts';
import { addMonths, CALENDAR_YEAR, daysBetween, type FiscalCalendar } from '../text/calendar.ts';
import { isMonths, WEEKS_OFF } from '../text/year-length.ts';

/** The stretches that a report's columns may be of, in months. */
const STRETCHES = [12, 9, 6, 3] as const;
/** A stretch that fewer figures are of than this, beside the one that most are of, is looked back on. */
const SHARE = 0.25;
/** So many figures must be of a stretch for it to tell anything. */
const LEAST = 10;

/**
 * When a filer's year ends, by the figures of its report's tables: the longest stretch that many of them are of begins with the year, and a
 * whole year ends it. Null where too few say.
 *
 * @param end the last day that the report is for
 */
export const yearOfTables = (claims: readonly Claim[], end: string): FiscalCalendar | null => {
  const counts = new Map<number, number>();
  for (const { period, evidence } of claims) {
    if (evidence.row === null || period === null || isInstant(period) || period.start === null || period.end !== end)
      continue;
    const days = daysBetween(period.start, end) + 1;
    const months = STRETCHES.find((n) => isMonths(days, n));
    if (months !== undefined) counts.set(months, (counts.get(months) ?? 0) + 1);
  }
  const most = Math.max(LEAST, ...counts.values());
  const longest = STRETCHES.find((months) => (counts.get(months) ?? 0) >= Math.max(LEAST, most * SHARE));
  if (longest === undefined) return null;
  const last = longest === 12 ? end : addMonths(end, -longest);
  const [month, day] = [Number(last.slice(5, 7)), Number(last.slice(8, 10))];
  const isCalendar = (month === 12 && day > 31 - WEEKS_OFF) || (month === 1 && day <= WEEKS_OFF);
  return isCalendar ? CALENDAR_YEAR : { month, day, yearsAfterName: 0 };
};
