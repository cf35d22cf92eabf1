import { isoDay, MONTH_NAMES, MONTHS } from '../text/calendar.ts';

// What the lead of a release prints, by which it is known what that reports on.

/** As much of a release as says what it reports on, in characters. */
export const LEAD = 4_000;

export const PRINTED_YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
/** "January 28, 2023", with its parts by name. */
export const PRINTED_DAY = String.raw`(?<month>${MONTH_NAMES.join('|')}) (?<day>\d{1,2}), ${PRINTED_YEAR}`;
/** "for the thirteen-week period ended January 28, 2023" */
export const ENDED_ON = String.raw`\bended (?:on )?${PRINTED_DAY}\b`;

/** What such a pattern names: each part that it has. */
type Parts = Readonly<Record<'quarter' | 'year' | 'month' | 'day', string>>;
export const partsOf = ({ groups }: RegExpMatchArray): Parts => groups as Parts;

/** The day that such a pattern has found. */
export const dayFound = (match: RegExpMatchArray): string => {
  const { year, month, day } = partsOf(match);
  return isoDay(Number(year), MONTHS.get(month.toLowerCase()) ?? 12, Number(day));
};
