import type { Document } from '../model/document.ts';
import type { DurationPeriod } from '../model/period.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  type FiscalCalendar,
  fiscalQuarter,
  fiscalYear,
  isoDay,
  stretch,
} from '../text/calendar.ts';
import { isMonths, LEAST_QUARTER_DAYS, WEEKS_OFF } from '../text/year-length.ts';
import type { Clock } from './period-reading.ts';
import { dayFound, ENDED_ON, LEAD, PRINTED_DAY } from './release-lead.ts';

/** "Reports Fourth Quarter Results", "announced today its results for", "reported net income" */
const ANNOUNCES =
  /\b(?:report(?:s|ed)|announc(?:es|ed|ing)|posts|posted|delivers|releases|released)\b[^.\n]{0,160}\b(?:results|earnings|income|loss|profit|sales|revenues?)\b/i;
/** Forms that a release is filed with. */
const CURRENT = /^[68]-K/;

const ENDED = new RegExp(ENDED_ON, 'g');
const DAY = new RegExp(String.raw`\b${PRINTED_DAY}\b`, 'gi');
const QUARTERLY = /\bquarter\b|\bthree[- ]months?\b|\b(?:thirteen|twelve|13|12)[- ]weeks?\b/i;

/** What an announcement of results reports on: stretches that end together. */
export type Reported = {
  /** Their last day; null until one is named. */
  readonly end: string | null;
  /** Is one of them a quarter? */
  readonly isQuarterly: boolean;
  /** The days that its lead names, one of which is its own. */
  readonly days: readonly string[];
  /** Those that were named. */
  readonly stretches: readonly DurationPeriod[];
};

/** Is a document a company's announcement of its results? A periodic report has a day that it is for, and a prospectus reports on several years. */
const isRelease = ({ kind, filing }: Pick<Document, 'kind' | 'filing'>, lead: string): boolean => {
  if (kind !== 'press-release' && (kind !== 'filing' || !CURRENT.test(filing?.form ?? '8-K'))) return false;
  return ANNOUNCES.test(lead);
};

/** The days that a pattern finds, in order. */
const daysIn = (lead: string, pattern: RegExp): string[] => [...lead.matchAll(pattern)].map(dayFound);

/** The latest day on which the lead of a release says that something ended: what is held against that ended before. */
const endIn = (lead: string): string | null => daysIn(lead, ENDED).sort().at(-1) ?? null;

/** A release is out no later than this after what it reports on. */
const OUT_WITHIN = 150;

/** May a release of the stretch that ended on a day have been out on another? */
const isOutOn = (day: string, end: string): boolean => day > end && day <= addDays(end, OUT_WITHIN);

/** The day on which a release was out, by the first one that its lead names behind what it reports on; null where it names none. */
export const releasedOn = ({ end, days }: Reported): string | null =>
  end === null ? null : (days.find((day) => isOutOn(day, end)) ?? null);

/** What a document says before it is read that it reports on; null where it is no announcement of results. */
export const openReported = (document: Pick<Document, 'kind' | 'filing' | 'text'>): Reported | null => {
  const lead = document.text.slice(0, LEAD);
  if (!isRelease(document, lead)) return null;
  return { end: endIn(lead), isQuarterly: QUARTERLY.test(lead), days: daysIn(lead, DAY), stretches: [] };
};

/** A year with the days that weeks make of it. */
const MOST_DAYS = 380;
const QUARTER = 3;

const isNear = (one: string, other: string): boolean => Math.abs(daysBetween(one, other)) <= WEEKS_OFF;

const hasLength = ({ start, end }: DurationPeriod, months: number): boolean =>
  start !== null && end !== null && isMonths(daysBetween(start, end), months);

/** Was a day over on that of a document? */
const isOver = (day: string, now: Clock['now']): boolean =>
  now?.month == null || day <= isoDay(now.year, now.month, now.day ?? 31);

/** The same after the release has named another stretch: the first that is over says when all end, where nothing has. */
export const withReported = (
  reported: Reported,
  { start, end, label }: DurationPeriod,
  now: Clock['now'],
): Reported => {
  if (start === null || end === null) return reported;
  const days = daysBetween(start, end) + 1;
  if (days < LEAST_QUARTER_DAYS || days > MOST_DAYS) return reported;
  // "Over the third quarter of fiscal 2030", in a release of April 2031: of a year that nobody knows.
  const isOut = reported.days.length === 0 || reported.days.some((day) => isOutOn(day, end));
  const isTold = reported.end === null ? isOut && isOver(end, now) : isNear(reported.end, end);
  if (!isTold || reported.stretches.some((one) => one.start === start)) return reported;
  return { ...reported, end: reported.end ?? end, stretches: [...reported.stretches, { start, end, label }] };
};

/** The fiscal year that a stretch ends in with one of its quarters, and how many of its months are over then; null where it ends with none. */
const placeOf = (end: string, fiscal: FiscalCalendar): { readonly name: number; readonly months: number } | null => {
  const year = Number(end.slice(0, 4));
  for (const name of [year - 1, year, year + 1]) {
    const { start } = fiscalYear(name, fiscal);
    const months = [3, 6, 9, 12].find((n) => start !== null && isNear(addDays(addMonths(start, n), -1), end));
    if (months !== undefined) return { name, months };
  }
  return null;
};

/** The first months of a fiscal year. */
const monthsOf = (name: number, months: number, fiscal: FiscalCalendar): DurationPeriod | null => {
  const year = fiscalYear(name, fiscal);
  if (months === 12 || year.start === null) return year;
  const end = addDays(addMonths(year.start, months), -1);
  return stretch(year.start, end, `first ${months} months of FY${name}`);
};

/**
 * The stretch of so many months that ends with what a release reports on; `to-date`: all of the year until then. Six and nine months begin with the
 * year, and a year is over: null where nothing says so.
 */
export const reportedFor = ({ reported, fiscal }: Clock, length: number | 'to-date'): DurationPeriod | null => {
  if (reported?.end == null) return null;
  const { end, stretches, isQuarterly } = reported;
  const place = placeOf(end, fiscal);
  const months = length === 'to-date' ? place?.months : length;
  if (months === undefined) return null;
  if (place !== null && months === QUARTER && isQuarterly)
    return fiscalQuarter(place.name, place.months / QUARTER, fiscal);
  if (place !== null && months === place.months) return monthsOf(place.name, months, fiscal);
  return stretches.find((one) => hasLength(one, months)) ?? null;
};

/** The same of a part of the year by its first and last quarter, "the second quarter", "the first half"; null where it ends at another time than what is reported on. */
export const reportedPart = (
  clock: Clock,
  { from, to }: { readonly from: number; readonly to: number },
): DurationPeriod | null => {
  const { reported, fiscal } = clock;
  if (reported?.end == null || placeOf(reported.end, fiscal)?.months !== QUARTER * to) return null;
  if (from === to) return reportedFor(clock, QUARTER);
  return from === 1 ? reportedFor(clock, QUARTER * to) : null;
};
