import {
  addMonths,
  CALENDAR_YEAR,
  daysBetween,
  fiscalQuarter,
  isoDay,
  monthsEnded,
  movedBy,
  stretch,
} from '../../text/calendar.ts';
import { coordinatedDates } from '../coordinated.ts';
import { dateAt, isoOf, yearAt } from '../date.ts';
import { held } from '../held.ts';
import { impliedYear } from '../implied-year.ts';
import { looksAhead } from '../looks-ahead.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationAtEnd } from '../relation.ts';
import { reportedPart } from '../reported.ts';
import { isHyphen, type Scan } from '../scan.ts';
import { isYetToEnd, yearBegun } from '../year-begun.ts';
import { isOfStoryYear } from '../year-of-story.ts';
import { isOfAnyYear, isOfLastYear, isOfUnknownYear, isOfWhich } from '../year-pointed.ts';

const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['final', 4],
]);

/** Quarters in so many months. */
const MONTHS = new Map([
  ['three', 1],
  ['six', 2],
  ['nine', 3],
  ['3', 1],
  ['6', 2],
  ['9', 3],
]);

/** Part of a year, by its first and its last quarter. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly last: number;
  readonly fiscal: boolean;
  readonly year: number | null;
};

/** The quarter or the half of a number, and what stands beside its name. */
const partNamed = (
  kind: 'Q' | 'H',
  number: number,
  { last, fiscal, year }: Omit<Part, 'from' | 'to' | 'label'>,
): Part => ({
  from: kind === 'Q' ? number : 2 * number - 1,
  to: kind === 'Q' ? number : 2 * number,
  label: `${kind}${number}`,
  last,
  fiscal,
  year,
});

/** "first nine months of", "last three months of": of a year that is named; "the last six months" alone end today. */
const monthsAt = (scan: Scan, i: number, clock: Clock): Part | null => {
  const { tokens } = scan;
  const opens = tokens[i]?.lower === 'first';
  if (!opens && !/^(last|final)$/.test(tokens[i]?.lower ?? '')) return null;
  const quarters = MONTHS.get(tokens[i + 1]?.lower ?? '');
  if (quarters === undefined || tokens[i + 2]?.lower !== 'months') return null;
  if (yearAfter(scan, i + 3, clock) === null && !(opens && isOfStoryYear(scan, i, i + 3, clock))) return null;
  const [from, to] = opens ? [1, quarters] : [5 - quarters, 4];
  const label = from === to ? `Q${from}` : `Q${from} to Q${to}`;
  return { from, to, label, last: i + 3, fiscal: false, year: null };
};

/** "Q1", "1Q", "H1", "first quarter", "second fiscal quarter", "first half", "1Q26", "Q1’26": which part of a year begins at `i`. */
const partAt = (scan: Scan, i: number, clock: Clock): Part | null => {
  const { tokens } = scan;
  const token = tokens[i];
  if (token === undefined) return null;
  const short = token.kind === 'code' ? /^([QH])([1-4])$/.exec(token.text) : null;
  if (short !== null) {
    const number = Number(short[2]);
    if (short[1] === 'H' && number > 2) return null;
    return partNamed(short[1] === 'Q' ? 'Q' : 'H', number, { last: i + 1, fiscal: false, year: null });
  }
  // "Q3FY26", "H1FY26"
  const ofYear = token.kind === 'code' ? /^([QH])([1-4])FY(?:20)?(\d\d)$/.exec(token.text) : null;
  if (ofYear !== null && (ofYear[1] === 'Q' || Number(ofYear[2]) <= 2)) {
    const number = Number(ofYear[2]);
    const beside = { last: i + 1, fiscal: true, year: 2000 + Number(ofYear[3]) };
    return partNamed(ofYear[1] === 'Q' ? 'Q' : 'H', number, beside);
  }
  const next = tokens[i + 1];
  const isSuffixed = token.kind === 'number' && next?.glued === true && /^(?:st|nd|rd|th)$/.test(next.text);
  // "1Q26" and "1Q 2026": digits, then a glued Q, then its year if that is glued as well.
  if (token.kind === 'number' && !isSuffixed) {
    if (!/^[1-4]$/.test(token.text) || !next?.glued || next.text !== 'Q') return null;
    const glued = tokens[i + 2]?.glued ? /^(?:20)?(\d\d)$/.exec(tokens[i + 2]?.text ?? '') : null;
    const year = glued === null ? null : 2000 + Number(glued[1]);
    return partNamed('Q', Number(token.text), { last: glued === null ? i + 2 : i + 3, fiscal: false, year });
  }
  const number = ORDINALS.get(isSuffixed ? `${token.text}${next.text}` : token.lower);
  const months = monthsAt(scan, i, clock);
  if (months !== null || number === undefined) return months;
  const behind = isSuffixed ? i + 2 : i + 1;
  let at = isHyphen(tokens[behind]) ? behind + 1 : behind;
  const fiscal = tokens[at]?.lower === 'fiscal';
  if (fiscal || tokens[at]?.lower === 'calendar') at += 1;
  const word = tokens[at]?.lower;
  const beside = { last: at + 1, fiscal, year: null };
  if (word === 'quarter' || word === 'quarters') return partNamed('Q', number, beside);
  return word === 'half' && number <= 2 ? partNamed('H', number, beside) : null;
};

/** A year, behind the tokens that name it. */
type YearSaid = { readonly year: number; readonly last: number; readonly fiscal: boolean };

/** Which year a story means: "of this year", "of last year"; in one of a company whose year is not the calendar's it is told elsewhere. */
const STORY_YEARS = new Map([
  ['this', 0],
  ['last', -1],
]);

const yearToldOf = ({ tokens }: Scan, from: number, { now, fiscal, isNews }: Clock): YearSaid | null => {
  const steps = STORY_YEARS.get(tokens[from + 1]?.lower ?? '');
  const isSaid = tokens[from]?.lower === 'of' && tokens[from + 2]?.lower === 'year';
  if (!isSaid || steps === undefined || !isNews || now === null || fiscal !== CALENDAR_YEAR) return null;
  return { year: now.year + steps, last: from + 3, fiscal: false };
};

/** "the 2023-24 fiscal year", "fiscal 2023-24": a year that is named by the two it lies in, and bears the second. */
const crossingYear = ({ tokens }: Scan, at: number, year: number): YearSaid | null => {
  const [dash, short] = [tokens[at + 1], tokens[at + 2]];
  if (!isHyphen(dash) || !dash?.glued || !/^\d\d$/.test(short?.text ?? '')) return null;
  if (Number(short?.text) !== (year + 1) % 100) return null;
  let last = at + 3;
  while (/^(?:fiscal|financial|year)$/.test(tokens[last]?.lower ?? '') && last < at + 5) last += 1;
  return { year: year + 1, last, fiscal: true };
};

/** The year after a part: "of 2026", "of fiscal 2024", " 2026", "’26", "of fiscal year 2024", "of last year". */
const yearAfter = (scan: Scan, from: number, clock: Clock): YearSaid | null => {
  const told = yearToldOf(scan, from, clock);
  if (told !== null) return told;
  const { tokens } = scan;
  let at = from;
  while (/^(of|in|the|,|for)$/.test(tokens[at]?.lower ?? '') && at < from + 2) at += 1;
  const fiscal = /^(fiscal|fy)$/.test(tokens[at]?.lower ?? '');
  if (fiscal || tokens[at]?.lower === 'calendar') at += 1;
  if (/^years?$/.test(tokens[at]?.lower ?? '')) at += 1;
  const year = yearAt(scan, at);
  const crossing = year === null ? null : crossingYear(scan, at, year);
  if (crossing !== null) return crossing;
  if (year !== null) return { year, last: at + 1, fiscal };
  const code = /^FY(?:20)?(\d\d)$/.exec(tokens[at]?.text ?? '');
  if (code !== null) return { year: 2000 + Number(code[1]), last: at + 1, fiscal: true };
  const short = tokens[at]?.text === '’' || tokens[at]?.text === "'";
  if (short && tokens[at]?.glued && /^\d\d$/.test(tokens[at + 1]?.text ?? ''))
    return { year: 2000 + Number(tokens[at + 1]?.text), last: at + 2, fiscal: false };
  return null;
};

/** "of 2024, 2023 and 2022": the years after the first that a part is of, each at its token. */
const moreYears = (scan: Scan, from: number): readonly { year: number; first: number; last: number }[] => {
  const listed = coordinatedDates(scan, from);
  const isYears = listed.every(({ month }) => month === null);
  return isYears && scan.tokens[(listed.at(-1)?.first ?? 0) - 1]?.text !== ',' ? listed : [];
};

/** "of the year ended December 31, 2022", "of our fiscal year ended June 30, 2023": the last day of the year that a part is of. */
const yearEnded = (scan: Scan, from: number): { end: string; last: number } | null => {
  const { tokens } = scan;
  let at = from;
  while (/^(of|in|the|our|its|fiscal|calendar)$/.test(tokens[at]?.lower ?? '') && at < from + 3) at += 1;
  if (at === from || tokens[at]?.lower !== 'year' || !/^(ended|ending)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  const date = dateAt(scan, tokens[at + 2]?.lower === 'on' ? at + 3 : at + 2);
  return date?.year == null || date.day === null ? null : { end: isoOf(date, date.year), last: date.last };
};

/** "the second quarter ended September 30, 2025", "its third quarter, which ended on July 27": the day on which the part itself ends. */
const endedOn = (scan: Scan, from: number, clock: Clock): { end: string; last: number; stated: boolean } | null => {
  const { tokens } = scan;
  let at = from;
  while (/^(,|which|that)$/.test(tokens[at]?.lower ?? '') && at < from + 2) at += 1;
  if (!/^(ended|ending)$/.test(tokens[at]?.lower ?? '')) return null;
  const date = dateAt(scan, tokens[at + 1]?.lower === 'on' ? at + 2 : at + 1);
  if (date === null) return null;
  const year = date.year ?? impliedYear(date, clock, tokens[at]?.lower === 'ending');
  return year === null ? null : { end: isoOf(date, year), last: date.last, stated: date.year !== null };
};

/** The part of a year that ends on a day. */
const partOf = (part: Part, end: string) => {
  const last = addMonths(end, -3 * (4 - part.to));
  return monthsEnded(last, 3 * (part.to - part.from + 1), `${part.label} of the year to ${end}`);
};

const periodOf = (part: Part, year: number, fiscal: boolean, clock: Clock) => {
  const calendar = fiscal || clock.fiscal !== CALENDAR_YEAR ? clock.fiscal : CALENDAR_YEAR;
  if (part.from === part.to) return fiscalQuarter(year, part.from, calendar);
  const { start } = fiscalQuarter(year, part.from, calendar);
  const { end } = fiscalQuarter(year, part.to, calendar);
  return stretch(start ?? isoDay(year, 1, 1), end ?? isoDay(year, 12, 31), `${part.label} ${year}`);
};

const oneLess = (year: string): string => String(Number(year) - 1);

/** What ended so many days ago is none that anybody looks ahead to: the next of that name is. */
const LONG_AGO = 150;

/**
 * Of a company whose year is not the calendar's, "the second quarter" is the last that has ended, or the next where the sentence looks ahead
 * ("For the second quarter, it expects"): the year that it is of.
 */
const lastEnded = (part: Part, isAhead: boolean, { now, fiscal }: Clock): number | null => {
  if (fiscal === CALENDAR_YEAR || now === null) return null;
  const today = isoDay(now.year, now.month ?? 12, now.day ?? 31);
  const years = [now.year + 1, now.year, now.year - 1];
  const ended = years.find((year) => (fiscalQuarter(year, part.to, fiscal).end ?? '') <= today);
  if (ended === undefined) return null;
  const { end } = fiscalQuarter(ended, part.to, fiscal);
  return isAhead && end !== null && daysBetween(end, today) > LONG_AGO ? ended + 1 : ended;
};

/** "Q1 2026", "the first quarter of 2026", "1Q26", "fourth quarter of fiscal 2024", "the second half of 2025", "the first nine months of 2025", "Q2", "the second quarter of the year ended June 30, 2025". */
export const periodQuarter: PeriodRule = {
  id: 'period-quarter',
  opens: { kinds: ['number', 'code'], words: [...ORDINALS.keys(), 'last'] },
  read: (scan, i, clock): PeriodReading[] => {
    const part = partAt(scan, i, clock);
    if (part === null) return [];
    // "at the end of the fourth quarter" is its last day.
    // "blew through second-quarter estimates": what only describes a noun bounds nothing.
    const relation = isHyphen(scan.tokens[i + 1])
      ? 'during'
      : relationAtEnd(scan, scan.tokens[i - 1]?.lower === 'the' ? i - 1 : i);
    const ended = part.year === null ? yearEnded(scan, part.last) : null;
    if (ended !== null) {
      const period = held(partOf(part, ended.end), relation);
      return [{ first: i, last: ended.last, period, basis: 'stated', relation, rule: 'period-quarter' }];
    }
    const after = part.year === null ? yearAfter(scan, part.last, clock) : null;
    const day = endedOn(scan, after?.last ?? part.last, clock);
    if (day !== null) {
      const period = held(monthsEnded(day.end, 3 * (part.to - part.from + 1), `${part.label} to ${day.end}`), relation);
      const basis = day.stated ? 'stated' : 'implied';
      return [{ first: i, last: day.last, period, basis, relation, rule: 'period-quarter' }];
    }
    if (after === null && !clock.isNews && isOfAnyYear(scan, part.last)) return [];
    if (after === null && isOfUnknownYear(scan, part.last, clock)) return [];
    if (after === null && part.year === null && isYetToEnd(scan, i, part, clock)) return [];
    // "the fourth quarter" alone is of the year named last, or of now's.
    const recent = clock.recent?.end == null ? null : Number(clock.recent.end.slice(0, 4));
    const named = isOfWhich(scan, i) ? recent : null;
    const said = part.year ?? after?.year ?? named;
    const isBack = isOfLastYear(scan, i);
    const own = said === null && !looksAhead(scan, i, part.last) ? reportedPart(clock, part) : null;
    const meant = own !== null && isBack ? movedBy(own, -12, own.label.replace(/\d{4}$/, oneLess)) : own;
    if (meant !== null) {
      const period = held(meant, relation);
      return [{ first: i, last: part.last, period, basis: 'implied', relation, rule: 'period-quarter' }];
    }
    const year =
      said ??
      lastEnded(part, looksAhead(scan, i, part.last), clock) ??
      yearBegun(scan, i, part, clock) ??
      clock.now?.year ??
      recent;
    if (year === null) return [];
    // "In last year’s fourth quarter", in February: of the one that just ended, or of the one before.
    if (isBack && said === null && year !== clock.now?.year) return [];
    const stated = part.year !== null || after !== null;
    const last = after?.last ?? part.last;
    const more = after === null ? [] : moreYears(scan, last);
    return [{ year: isBack && said === null ? year - 1 : year, first: i, last }, ...more].map((one) => ({
      first: one.first,
      last: one.last,
      period: held(periodOf(part, one.year, part.fiscal || (after?.fiscal ?? false), clock), relation),
      basis: stated ? 'stated' : 'implied',
      relation,
      rule: 'period-quarter',
    }));
  },
};
