import { addMonths, isoDay, MONTH_NAMES, MONTHS } from '../text/calendar.ts';
import { WEEKS_OFF } from '../text/year-length.ts';

/** "Six Months Ended December 31", "thirty-nine weeks ended October 28" */
const STRETCH = new RegExp(
  String.raw`\b(three|six|nine)\s+months\s+ended\s+(${MONTH_NAMES.join('|')})\s+(\d{1,2})\b` +
    String.raw`|\b(thirteen|twenty-six|thirty-nine|13|26|39)\s+weeks\s+ended\s+(${MONTH_NAMES.join('|')})\s+(\d{1,2})\b`,
  'gi',
);
const MONTHS_OF: Readonly<Record<string, number>> = {
  three: 3,
  six: 6,
  nine: 9,
  thirteen: 3,
  'twenty-six': 6,
  'thirty-nine': 9,
  '13': 3,
  '26': 6,
  '39': 9,
};
/** Named less often, a stretch may be of something else than the report. */
const LEAST = 3;

/**
 * The month and day on which the filer's year ends, "06-30", of a quarterly report that says so nowhere else: the longest of the stretches
 * that end with it begins with the year. Null where it names none often. One that ends within days of the calendar's year is that.
 *
 * @param end the last day of the quarter that the report is for
 */
export const yearEndByStretches = (text: string, end: string): string | null => {
  const counts = new Map<number, number>();
  for (const [, ofMonths, monthName, day, ofWeeks, weekMonth, weekDay] of text.matchAll(STRETCH)) {
    const month = MONTHS.get((monthName ?? weekMonth ?? '').toLowerCase()) ?? 0;
    if (isoDay(Number(end.slice(0, 4)), month, Number(day ?? weekDay)) !== end) continue;
    const months = MONTHS_OF[(ofMonths ?? ofWeeks ?? '').toLowerCase()] ?? 0;
    counts.set(months, (counts.get(months) ?? 0) + 1);
  }
  const longest = Math.max(0, ...[...counts].filter(([, n]) => n >= LEAST).map(([months]) => months));
  if (longest === 0) return null;
  const before = addMonths(end, -longest).slice(5);
  const isCalendar = before >= `12-${31 - WEEKS_OFF}` || before <= `01-${String(WEEKS_OFF).padStart(2, '0')}`;
  return isCalendar ? '12-31' : before;
};
