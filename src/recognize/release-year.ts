import { addMonths, type FiscalCalendar, isoDay, lastDay } from '../text/calendar.ts';
import { dayFound, ENDED_ON, LEAD, PRINTED_DAY, PRINTED_YEAR, partsOf } from './release-lead.ts';

const QUARTERS = ['first', 'second', 'third', 'fourth'];
const QUARTER = `(?<quarter>${QUARTERS.join('|')})`;
/** How a release names a quarter of a fiscal year. */
const NAMED = [
  // "Announces Fourth Quarter Fiscal 2022 Results", "the first quarter (twelve weeks) of fiscal 2023"
  String.raw`${QUARTER}[ -]quarter\b(?: \([^()\n]{1,30}\))?(?: and (?:full|fiscal) year)?(?: of)?(?: the)? fiscal (?:year )?${PRINTED_YEAR}`,
  // "its fiscal 2023 first quarter", "fiscal year 2023's first quarter"
  `fiscal (?:year )?${PRINTED_YEAR}(?:['’]s)? ${QUARTER}[ -]quarter`,
  // "the fiscal first quarter of 2023", "first fiscal quarter 2023"
  `fiscal ${QUARTER}[ -]quarter(?: of)? ${PRINTED_YEAR}`,
  `${QUARTER}[ -]fiscal[ -]quarter(?: of)? ${PRINTED_YEAR}`,
].map((one) => new RegExp(String.raw`\b${one}\b`, 'gi'));
const ENDED = new RegExp(ENDED_ON);
/** "for the third quarter ended March 31, 2023": of a year that bears the number of the one in which it ends, where nothing else is said. */
const QUARTER_ENDED = new RegExp(
  String.raw`\b${QUARTER}[ -]quarter(?: and (?:the )?(?:full |fiscal )?year)?,? (?:that |which )?ended (?:on )?${PRINTED_DAY}`,
  'i',
);

/** Weeks end a quarter up to so many days into the next month. */
const OVER = 10;

/** The last day of the month that a day closes: of September on October 1, when weeks end the quarter. */
const monthClosed = (day: string): string => {
  const before = Number(day.slice(8)) > OVER ? day : addMonths(`${day.slice(0, 8)}01`, -1);
  return isoDay(Number(before.slice(0, 4)), Number(before.slice(5, 7)), 31);
};

/** The number of the quarter that a pattern has found, from 0. */
const numberOf = (match: RegExpMatchArray): number => QUARTERS.indexOf(partsOf(match).quarter.toLowerCase());

/** The year whose quarter of that number ended on a day, and the year's name where one is said. */
const calendarOf = (end: string, number: number, name: number | null): FiscalCalendar | null => {
  const yearEnd = addMonths(end, 3 * (QUARTERS.length - 1 - number));
  const yearsAfterName = name === null ? 0 : Number(yearEnd.slice(0, 4)) - name;
  const month = Number(yearEnd.slice(5, 7));
  return yearsAfterName === 0 || yearsAfterName === 1 ? { month, day: lastDay(2001, month), yearsAfterName } : null;
};

/** The year of who announces the results of a fiscal quarter, by the day on which that ended; null where a release does not say both. */
export const releaseYear = (text: string): FiscalCalendar | null => {
  const lead = text.slice(0, LEAD);
  const named = NAMED.flatMap((one) => [...lead.matchAll(one)]).sort((a, b) => a.index - b.index);
  const [first] = named;
  if (first === undefined) {
    const told = QUARTER_ENDED.exec(lead);
    return told && calendarOf(monthClosed(dayFound(told)), numberOf(told), null);
  }
  const ended = ENDED.exec(lead);
  if (ended === null) return null;
  // "from $5 million in the second quarter of fiscal 2021": the quarter that is held against may be named first.
  const same = named.filter((one) => numberOf(one) === numberOf(first));
  const name = Math.max(...same.map((one) => Number(partsOf(one).year)));
  return calendarOf(monthClosed(dayFound(ended)), numberOf(first), name);
};
