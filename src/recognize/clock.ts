import { type Document, isStory } from '../model/document.ts';
import { CALENDAR_YEAR, type FiscalCalendar, isoDay, MONTH_NAMES, MONTHS } from '../text/calendar.ts';
import { datelineDay } from './dateline-day.ts';
import { yearsAfterName } from './fiscal-name.ts';
import { fiscalOfStory } from './fiscal-story.ts';
import type { Clock } from './period-reading.ts';
import { releaseYear } from './release-year.ts';
import type { ReportFrame } from './report.ts';
import { openReported, releasedOn } from './reported.ts';
import { yearEndByStretches } from './year-of-stretches.ts';
import { FORECASTS, isYearOver, isYearYoung } from './year-over.ts';

const dayOf = (iso: string): Clock['now'] => ({
  year: Number(iso.slice(0, 4)),
  month: Number(iso.slice(5, 7)),
  day: Number(iso.slice(8, 10)),
});

/** Words before a year that look ahead: "through May 2029", "until the end of 2029", "as early as 2028", "ending in 2027". */
const AHEAD =
  /\b(?:(?:through|until|till|by|before|due|after|beyond|as|ending|starting|beginning|starts|begins|slated|scheduled|expires?|maturing|matures)\s+(?:\w+\s+){0,2}|(?:through|until|till|by|before)\s+the\s+end\s+of\s+)$/i;
const REACH_BACK = 30;
/** Before a day, also what ends then; "as of" a day is as good as on it. */
const AHEAD_OF_DAY =
  /\b(?:through|until|till|by|before|due|after|beyond|from|ended|ending|expires?|maturing|matures)\s+(?:\w+\s+){0,2}$/i;
/** Words before a year that make its sentence a forecast: "its sales would top $20.5 billion in 2026". */
const FORECAST = new RegExp(String.raw`\b(?:${FORECASTS}|model)\b(?:[^.;\n]|\.\d)*$`, 'i');
const FORECAST_BACK = 100;

/** What may stand between two years of what is to come, and nothing else: ", $9 million in", "and $9 million in". */
const GOES_ON = /^(?:,| and|, and) [$€£]\d[\d.,]*(?: (?:thousand|million|billion))? in $/;

/** Before a year that a figure of the next one is held against: "up from $5 million in 2022", "more than in 2022". */
const BASE =
  /\b(?:from|against|versus|compared (?:to|with)) (?:[a-z]+ ){0,4}[$€£]?\d[\d.,]*[a-z]{0,4}(?: [a-z]+){0,4} (?:in|for) (?:fiscal )?$|\bthan (?:in|for) (?:fiscal )?$/i;
const BASE_BACK = 80;

/**
 * The year in which an undated text was written, as far as it lets on: the latest that it names now and then, and not mostly as
 * something still to come. What is held against a year is of the next.
 */
const writtenIn = (text: string, isNews: boolean): number | null => {
  const plain = new Map<number, number>();
  const ahead = new Map<number, number>();
  /** The last year that was ahead, and where it ended. */
  let last: { readonly year: number; readonly end: number } | null = null;
  for (const match of text.matchAll(/\b(?:19|20)\d\d\b/g)) {
    const before = text.slice(Math.max(0, match.index - REACH_BACK), match.index);
    if (/[\d$,.-]$/.test(before)) continue;
    // "$5 million comes due in 2027 and $9 million in 2028"
    const goesOn =
      last !== null &&
      Number(match[0]) > last.year &&
      GOES_ON.test(text.slice(last.end, Math.min(match.index, last.end + FORECAST_BACK)));
    const isAhead =
      goesOn || AHEAD.test(before) || FORECAST.test(text.slice(Math.max(0, match.index - FORECAST_BACK), match.index));
    if (isAhead) last = { year: Number(match[0]), end: match.index + match[0].length };
    const counts = isAhead ? ahead : plain;
    const isBase = isNews && !isAhead && BASE.test(text.slice(Math.max(0, match.index - BASE_BACK), match.index));
    const year = Number(match[0]) + (isBase ? 1 : 0);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(0, ...plain.values());
  let latest: number | null = null;
  for (const [year, n] of plain)
    if (n * 10 >= most && (ahead.get(year) ?? 0) <= 2 * n && (latest === null || year > latest)) latest = year;
  return latest;
};

const MONTH = MONTH_NAMES.join('|');
const NAMED_DAY = new RegExp(String.raw`\b(?:(${MONTH}) (\d{1,2}),? (\d{4})|(\d{1,2}) (${MONTH}),? (\d{4}))\b`, 'g');
/** As much of a story as its first sentences. */
const OPENING = 1_000;

/**
 * The latest day of the year that the first sentences of an undated story tell of as gone by: "filed on January 28, 2026". It was written
 * then, or not long after; null where they name none.
 */
const toldOn = (text: string, year: number): Clock['now'] => {
  let latest: string | null = null;
  for (const match of text.slice(0, OPENING).matchAll(NAMED_DAY)) {
    const [, name, day, of, dayBefore, nameBehind, ofBehind] = match;
    if (Number(of ?? ofBehind) !== year) continue;
    const before = text.slice(Math.max(0, match.index - REACH_BACK), match.index);
    const month = MONTHS.get((name ?? nameBehind ?? '').toLowerCase());
    if (month === undefined || AHEAD_OF_DAY.test(before)) continue;
    const iso = isoDay(year, month, Number(day ?? dayBefore));
    if (latest === null || iso > latest) latest = iso;
  }
  return latest === null ? null : dayOf(latest);
};

/** The day of a wire's dateline, which prints no year: of the last one that the story tells of, or the next where it looks back on that. */
const wiredOn = (text: string, year: number, isOver: boolean): Clock['now'] => {
  const day = datelineDay(text);
  return day === null ? null : { ...day, year: isOver ? year + 1 : year };
};

/** "It rose 9% last year from $5 million in 2022": of a story that names 2023 nowhere, that is last year, unless it tells of this one. */
const saysLastYear = (text: string, year: number): boolean =>
  /\blast year\b/i.test(text) && !/\bthis year\b/i.test(text) && !text.includes(`${year}`);

/**
 * The day on which an undated story tells of a report, where it names no year but those before the one in which that was out: its dateline's,
 * else about the report's.
 */
const reportedOn = (text: string, latest: number | null, out: string): Clock['now'] => {
  const day = dayOf(out);
  if (day === null || (latest !== null && latest !== day.year - 1)) return null;
  return { ...day, ...datelineDay(text) };
};

/** "Fiscal Year Ended January 31, 2026": how a filing tells when its year ends. */
const STATED_END = new RegExp(String.raw`\bfiscal years? end(?:ed|s|ing)(?: on)? (${MONTH}) (\d{1,2})\b`, 'gi');
/** Said less often, it may be another's year. */
const OFTEN_STATED = 3;
/** As much of a filing as tells. */
const TELLING = 400_000;

/** The month and day on which a filer's year ends, "01-31", as its text says most often; null where it does not. */
const statedYearEnd = (text: string): string | null => {
  const counts = new Map<string, number>();
  for (const [, name = '', day = ''] of text.slice(0, TELLING).matchAll(STATED_END)) {
    const end = `${String(MONTHS.get(name.toLowerCase()) ?? 12).padStart(2, '0')}-${day.padStart(2, '0')}`;
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most !== undefined && most[1] >= OFTEN_STATED ? most[0] : null;
};

/** A report for a year is for the filer's own. */
const ANNUAL = /^(?:10-K|20-F|40-F)(?:\/A)?$/;
const QUARTERLY = /^10-Q(?:\/A)?$/;

/** The month and day on which a report for a year says that this ends. */
const yearReported = (filing: Document['filing']): string | null =>
  ANNUAL.test(filing?.form ?? '') ? (filing?.periodEnd?.slice(5) ?? null) : null;

/** The month and day on which a quarterly report's own stretches say that the year ends. */
const yearOfQuarters = ({ filing, text }: Pick<Document, 'filing' | 'text'>): string | null =>
  QUARTERLY.test(filing?.form ?? '') && filing?.periodEnd != null
    ? yearEndByStretches(text.slice(0, TELLING), filing.periodEnd)
    : null;

/** What tells of a year: a document, or as much of it as is kept. */
type Telling = Pick<Document, 'kind' | 'filing' | 'text'> & Partial<Pick<Document, 'published'>>;

/**
 * The filer's own year, where the document lets on; null where it does not. One that ends by February and is not named otherwise bears the
 * number of the year before, as retailers count.
 */
export const toldYear = (document: Telling): FiscalCalendar | null => {
  const header = document.filing?.fiscalYearEnd ?? null;
  // The header of a first filing often has the calendar's year, whatever the filer's is.
  const isTold = document.kind === 'filing' && (header === null || header === '12-31');
  const end =
    (isTold ? statedYearEnd(document.text) : null) ??
    header ??
    yearReported(document.filing) ??
    yearOfQuarters(document);
  if (end == null) {
    const released = document.kind === 'other' ? null : releaseYear(document.text);
    const told = document.kind === 'press-release' ? fiscalOfStory(document.text, document.published ?? null) : null;
    return released ?? told;
  }
  if (end === '12-31') return CALENDAR_YEAR;
  return {
    month: Number(end.slice(0, 2)),
    day: Number(end.slice(3, 5)),
    yearsAfterName: yearsAfterName([document.text.slice(0, TELLING)]),
  };
};

/** The year by which a document counts: a story as it tells, a filer by its own, and by the calendar's who says nothing. */
export const fiscalOf = (document: Telling): FiscalCalendar =>
  document.kind === 'news'
    ? fiscalOfStory(document.text, document.published ?? null)
    : (toldYear(document) ?? CALENDAR_YEAR);

/** What the document, or the report that it is an excerpt of, says about time before a word of its prose is read. */
export const clockOf = (document: Document, frame: ReportFrame | null = null): Clock => {
  const release = openReported(document);
  const out = release === null ? null : releasedOn(release);
  const date = document.published ?? document.filing?.filed ?? document.filing?.periodEnd ?? out;
  const isNews = isStory(document.kind);
  const { text } = document;
  const latest = date === null ? writtenIn(text, isNews) : null;
  const reported = date === null && isNews && frame?.out != null ? reportedOn(text, latest, frame.out) : null;
  const year = reported === null ? latest : null;
  const isOver = isNews && year !== null && (isYearOver(text, year) || saysLastYear(text, year));
  const told = year === null || !isNews ? null : (toldOn(text, year) ?? wiredOn(text, year, isOver));
  const now =
    date !== null ? dayOf(date) : (reported ?? told ?? (year === null ? null : { year, month: null, day: null }));
  return {
    now,
    isOver: isOver && (told === null || told.year === year),
    isYoung: isNews && told === null && year !== null && isYearYoung(text, year),
    fiscal: frame?.year ?? fiscalOf(document),
    isCounted: frame?.year != null,
    isNews,
    recent: null,
    ahead: null,
    isHere: false,
    moment: null,
    together: [],
    reported: release,
  };
};
