import { addMonths, type FiscalCalendar, isoDay, lastDay, MONTH_NAMES, MONTHS } from '../text/calendar.ts';

/** As much of a release as says what it reports on, in characters. */
const LEAD = 4_000;

const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** "Announces Fourth Quarter Fiscal 2022 Results", "the first quarter (twelve weeks) of fiscal 2023" */
const NAMED =
  /\b(first|second|third|fourth)[ -]quarter\b(?: \([^()\n]{1,30}\))?(?: and (?:full|fiscal) year)?(?: of)?(?: the)? fiscal (?:year )?((?:19|20)\d\d)\b/gi;
/** "for the thirteen-week period ended January 28, 2023" */
const ENDED = new RegExp(String.raw`\bended (?:on )?(${MONTH_NAMES.join('|')}) (\d{1,2}), ((?:19|20)\d\d)\b`);

/** Weeks end a quarter up to so many days into the next month. */
const OVER = 10;

/** The last day of the month that a day closes: of September on October 1, when weeks end the quarter. */
const monthClosed = (day: string): string => {
  const before = Number(day.slice(8)) > OVER ? day : addMonths(`${day.slice(0, 8)}01`, -1);
  return isoDay(Number(before.slice(0, 4)), Number(before.slice(5, 7)), 31);
};

/** The year of who announces the results of a fiscal quarter, by the day on which that ended; null where a release does not say both. */
export const releaseYear = (text: string): FiscalCalendar | null => {
  const lead = text.slice(0, LEAD);
  const named = [...lead.matchAll(NAMED)];
  const [, quarter = ''] = named[0] ?? [];
  const [, month = '', day = '', year = ''] = ENDED.exec(lead) ?? [];
  const number = QUARTERS.indexOf(quarter.toLowerCase());
  if (number < 0 || year === '') return null;
  // "from $5 million in the second quarter of fiscal 2021": the quarter that is held against may be named first.
  const name = Math.max(
    ...named.filter(([, other]) => other?.toLowerCase() === quarter.toLowerCase()).map((one) => Number(one[2])),
  );
  const end = monthClosed(isoDay(Number(year), MONTHS.get(month.toLowerCase()) ?? 12, Number(day)));
  const yearEnd = addMonths(end, 3 * (QUARTERS.length - 1 - number));
  const yearsAfterName = Number(yearEnd.slice(0, 4)) - name;
  const monthOfEnd = Number(yearEnd.slice(5, 7));
  const isYear = yearsAfterName === 0 || yearsAfterName === 1;
  return isYear ? { month: monthOfEnd, day: lastDay(2001, monthOfEnd), yearsAfterName } : null;
};
