import { addMonths, CALENDAR_YEAR, type FiscalCalendar, isoDay, MONTH_NAMES, MONTHS } from '../text/calendar.ts';

// When the year of the company ends that a story is about, as far as the story says.

const MONTH = MONTH_NAMES.join('|');
/** "September 30", "Sept. 28", "27 July": the month before or behind its day. */
const DAY = String.raw`(?:(${MONTH}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.? (\d{1,2})|(\d{1,2}) (${MONTH}))\b`;
const ENDED = ',? (?:which |that )?ended (?:on )?';
/** "the second quarter ended September 30", "fiscal third quarter, which ended on 27 July": by one such the whole year is known. */
const QUARTER_ENDED = new RegExp(
  String.raw`\b(first|second|third|fourth)[ -](?:fiscal |financial )?quarter${ENDED}${DAY}`,
);
/** "its fiscal third quarter", and "for the quarter that ended June 29": the same in two places. */
const FISCAL_QUARTER =
  /\b(?:fiscal (first|second|third|fourth)[ -]quarter|(first|second|third|fourth)[ -]fiscal[ -]quarter)\b/gi;
const SOME_QUARTER_ENDED = new RegExp(String.raw`\b(?:the|its|a) quarter${ENDED}${DAY}`);
const QUARTERS = ['first', 'second', 'third', 'fourth'];
/** How far into a story its quarter is looked for. */
const LEAD = 8_000;

/** "the fiscal year ending March 2026", "the year that ended on Feb. 3", "in the year ended 28 February", "the 52 weeks to March 31" */
const YEAR_ENDING = new RegExp(
  String.raw`\b(?:(?:[Ff]iscal|[Ff]inancial) year|the (?:[a-z]{4,10} )?year|(?:52|53) weeks|12 months),? (?:that |which )?(?:ending|ended|ends|to|through) (?:in |on )?` +
    String.raw`(?:(\d{1,2}) )?(${MONTH}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?: (\d{1,2})\b)?`,
);
/** "July-September, the second quarter", "the first quarter (April-June)": the months of a quarter, said with its number. */
const MONTHS_OF_QUARTER = new RegExp(
  String.raw`\b(?:${MONTH})[-–](${MONTH}),? ?(?:[-–—(]{1,2} ?)?(?:or |the |its |fiscal )*(first|second|third|fourth) quarter|\b(first|second|third|fourth)[ -]quarter \((?:${MONTH}|[A-Z][a-z]{2}) ?[-–] ?(${MONTH})`,
);

/** "fiscal 2026, which ended on June 30", "fiscal year 2026 ended 30 June 2026": the number of the year, its last day, and that day's year. */
const NAMED_YEAR_ENDED = new RegExp(
  String.raw`\b[Ff]iscal (?:year )?((?:19|20)\d\d),? (?:which |that )?(?:ended|ends|closed|ran to) (?:on )?(?:(${MONTH}) (\d{1,2})|(\d{1,2}) (${MONTH}))(?:,? ((?:19|20)\d\d))?\b`,
);

/** How many calendar years after its name a year ends whose last day is told without one: by the last such day before the story. */
const yearsAfter = (name: number, month: number, day: number, published: string | null): number => {
  if (published === null) return 0;
  const year = Number(published.slice(0, 4));
  const ended = isoDay(year, month, day) <= published.slice(0, 10) ? year : year - 1;
  return ended === name + 1 ? 1 : 0;
};

/** The year that a story names with its last day; null where it does not. */
const namedYear = (lead: string, published: string | null): FiscalCalendar | null => {
  const [, name = '', monthName, dayBehind, dayBefore, monthBehind, of] = NAMED_YEAR_ENDED.exec(lead) ?? [];
  const month = MONTHS.get((monthName ?? monthBehind ?? '').toLowerCase());
  if (month === undefined) return null;
  const day = Number(dayBehind ?? dayBefore);
  const told = of === undefined ? yearsAfter(Number(name), month, day, published) : Number(of) - Number(name);
  return month === 12 && told === 0 ? CALENDAR_YEAR : { month, day, yearsAfterName: Math.max(0, Math.min(1, told)) };
};

/** Weeks end a quarter up to so many days into the next month. */
const OVER = 10;

/** The month that a day closes: June on July 1, where weeks end the quarter. */
const monthClosed = (month: number, day: number): number => (day > OVER ? month : month === 1 ? 12 : month - 1);

/** The quarter that a story tells of, from 0 on, and the month that ends it; null where it does not say both. */
const quarterEnded = (lead: string): { readonly quarter: number; readonly month: number } | null => {
  const [, last, number, numberBefore, lastBehind] = MONTHS_OF_QUARTER.exec(lead) ?? [];
  const closing = MONTHS.get((last ?? lastBehind ?? '').toLowerCase());
  if (closing !== undefined) return { quarter: QUARTERS.indexOf(number ?? numberBefore ?? ''), month: closing };
  const said = QUARTER_ENDED.exec(lead);
  const named = new Set([...lead.matchAll(FISCAL_QUARTER)].map(([, one, other]) => (one ?? other ?? '').toLowerCase()));
  const [only = ''] = named;
  const ended = said ?? (named.size === 1 ? SOME_QUARTER_ENDED.exec(lead)?.slice() : undefined);
  if (ended == null) return null;
  const [monthName, day, dayBefore, monthBehind] = ended.slice(-4);
  const month = MONTHS.get((monthName ?? monthBehind ?? '').slice(0, 3).toLowerCase());
  const quarter = QUARTERS.indexOf((said?.[1] ?? only).toLowerCase());
  return month === undefined || quarter < 0 ? null : { quarter, month: monthClosed(month, Number(day ?? dayBefore)) };
};

/** India's companies close their books with March, and its papers name the year by its end: "Q1 FY26", beside amounts in crore. Source: Companies Act, 2013, section 2(41). */
const INDIAN =
  /\b(?:(?:Q[1-4]\s?)?FY\s?(?:20)?\d\d|Q[1-4]|20\d\d-\d\d (?:fiscal|financial)|(?:fiscal|financial year) 20\d\d-\d\d)\b/;
const INDIAN_YEAR: FiscalCalendar = { month: 3, day: 31, yearsAfterName: 0 };

/** The year of the company that a story is about, where the story says when it or one of its quarters ends; else the calendar's. */
export const fiscalOfStory = (text: string, published: string | null): FiscalCalendar => {
  const lead = text.slice(0, LEAD);
  const named = namedYear(lead, published);
  if (named !== null) return named;
  const [told = '', dayBefore, ends, dayBehind] = YEAR_ENDING.exec(lead) ?? [];
  const ending = MONTHS.get((ends ?? '').slice(0, 3).toLowerCase());
  const closed = ending === undefined ? 12 : monthClosed(ending, Number(dayBehind ?? dayBefore ?? 31));
  // Shops, who count their weeks, name a year that ends by February after the one before.
  const isShops = closed <= 2 && !/^fiscal/i.test(told);
  if (closed !== 12) return { month: closed, day: 31, yearsAfterName: isShops ? 1 : 0 };
  const said = quarterEnded(lead);
  if (said === null) return /\b(?:crore|[Cc]r)\b/.test(lead) && INDIAN.test(lead) ? INDIAN_YEAR : CALENDAR_YEAR;
  const end = addMonths(isoDay(2001, said.month, 31), 3 * (3 - said.quarter));
  const yearEnd = Number(end.slice(5, 7));
  return yearEnd === 12 ? CALENDAR_YEAR : { month: yearEnd, day: Number(end.slice(8)), yearsAfterName: 0 };
};
