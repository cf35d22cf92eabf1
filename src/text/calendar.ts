import type { DurationPeriod, InstantPeriod } from '../model/period.ts';

/** Calendar arithmetic on ISO days, by the proleptic Gregorian calendar; no clock, no time zone. */

/** "January" to "December", as they are printed. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** Month names and their abbreviations, in lower case, to 1–12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.map((name) => name.toLowerCase())
    .flatMap((name, i): [string, number][] => [
      [name, i + 1],
      [name.slice(0, 3), i + 1],
    ])
    .concat([['sept', 9]]),
);

const two = (n: number): string => String(n).padStart(2, '0');

/** The last day of a month: 29 for February 2024. */
export const lastDay = (year: number, month: number): number => {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

/** An ISO day; a day past the end of its month is its last ("February 31" of a shortened list of dates). */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(Math.min(Math.max(day, 1), lastDay(year, month)))}`;

export const DAY_MS = 86_400_000;

/** The ISO day a number of days away. */
export const addDays = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The day after an ISO day: most that is counted in months needs no more, and a Date for each is slow. */
const dayAfter = (iso: string): string => {
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  if (day < lastDay(year, month)) return isoDay(year, month, day + 1);
  return month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1);
};

/** How many days lie from one ISO day, or moment, to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/**
 * The ISO day a number of months away; the last day of a month stays the last ("2024-02-29" plus 12 is "2025-02-28", plus 1 is
 * "2024-03-31").
 */
export const addMonths = (iso: string, months: number): string => {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return isoDay(toYear, toMonth, day === lastDay(year, month) ? 31 : day);
};

/** What a stretch of whole months is called: "2025", "Q1 2026", "May 2029"; null for any other stretch. */
export const nameOf = (start: string, end: string): string | null => {
  const year = Number(start.slice(0, 4));
  const from = Number(start.slice(5, 7));
  const to = Number(end.slice(5, 7));
  const whole = start.endsWith('-01') && end === isoDay(year, to, 31);
  if (!whole) return null;
  if (from === 1 && to === 12) return String(year);
  if (to - from === 2 && from % 3 === 1) return `Q${(from + 2) / 3} ${year}`;
  if (to === from) return `${MONTH_NAMES[from - 1]} ${year}`;
  if (to - from === 5 && (from === 1 || from === 7)) return `H${from === 1 ? 1 : 2} ${year}`;
  return null;
};

/** The stretch from one day to another, both included, named as the calendar names it or by `label`. */
export const stretch = (start: string, end: string, label: string): DurationPeriod => ({
  start,
  end,
  label: nameOf(start, end) ?? label,
});

/** A stretch moved by whole months, ahead or back, named as the calendar names it or by `label`; null where it is open. */
export const movedBy = ({ start, end }: DurationPeriod, months: number, label: string): DurationPeriod | null =>
  start === null || end === null ? null : stretch(addMonths(start, months), addMonths(end, months), label);

/** "2025-11-04" to "November 4, 2025". */
export const dayText = (iso: string): string => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${MONTH_NAMES[Number(month) - 1] ?? month} ${Number(day)}, ${year}`;
};

export const instant = (day: string, label = day): InstantPeriod => ({ instant: day, label });

export const yearOf = (year: number): DurationPeriod => stretch(isoDay(year, 1, 1), isoDay(year, 12, 31), String(year));

export const monthOf = (year: number, month: number): DurationPeriod =>
  stretch(isoDay(year, month, 1), isoDay(year, month, 31), `${year}-${two(month)}`);

/** The months that end on a day: three months ended 2026-03-31 begin on 2026-01-01. */
export const monthsEnded = (end: string, months: number, label: string): DurationPeriod =>
  stretch(dayAfter(addMonths(end, -months)), end, label);

/** The weeks that end on a day: thirteen weeks ended 2024-02-03 begin on 2023-11-05. */
export const weeksEnded = (end: string, weeks: number, label: string): DurationPeriod =>
  stretch(addDays(end, 1 - 7 * weeks), end, label);

/** When a filer's year ends: month and day, and how many calendar years after its name ("fiscal 2023" that ends in February 2024 is 1). */
export type FiscalCalendar = { readonly month: number; readonly day: number; readonly yearsAfterName: number };

/** The year of that name, by the filer's own calendar. */
export const fiscalYear = (name: number, calendar: FiscalCalendar): DurationPeriod => {
  const end = isoDay(name + calendar.yearsAfterName, calendar.month, calendar.day);
  return monthsEnded(end, 12, `FY${name}`);
};

/** The quarter of the year of that name: quarter 1 begins with the fiscal year. */
export const fiscalQuarter = (name: number, quarter: number, calendar: FiscalCalendar): DurationPeriod => {
  const yearEnd = isoDay(name + calendar.yearsAfterName, calendar.month, calendar.day);
  return monthsEnded(addMonths(yearEnd, -3 * (4 - quarter)), 3, `Q${quarter} FY${name}`);
};

export const CALENDAR_YEAR: FiscalCalendar = { month: 12, day: 31, yearsAfterName: 0 };
