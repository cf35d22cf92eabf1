import type { PeriodMention } from '../model/mention.ts';
import { isInstant, type Period } from '../model/period.ts';
import { periodAs } from './period-as.ts';
import { firstFrom, type Word } from './words.ts';

const JOINS = new Set([',', 'and', 'or', '&']);
/** How many words before a year may say that it is whole: "full - year", "the full year". */
const FULL_WITHIN = 3;
/** What may stand between two periods of one list. */
const LINKS = new Set([...JOINS, 'as', 'of', 'at', 'for', 'in', 'the', 'full', 'fiscal', 'year', '-']);

/** The year that a mention prints, and whether it prints nothing else. */
const yearOf = (words: readonly Word[], { start, end }: PeriodMention): { year: number; bare: boolean } | null => {
  const own = words.slice(firstFrom(words, start), firstFrom(words, end));
  const printed = own.findLast(({ text }) => /^(?:19|20)\d{2}$/.test(text));
  return printed === undefined ? null : { year: Number(printed.text), bare: own.length === 1 };
};

const isCalendarYear = (period: Period): boolean =>
  !isInstant(period) && period.start?.endsWith('-01-01') === true && period.end?.endsWith('-12-31') === true;

/** "as of the end of fiscal 2026, 2025 and 2024": each bare year behind a year's end is a year's end, too. */
const isYearsEnd = (words: readonly Word[], before: PeriodMention, after: PeriodMention): boolean =>
  before.relation === 'as-of' &&
  before.rules.includes('period-year') &&
  !isInstant(after.period) &&
  yearOf(words, after)?.bare === true;

const isListed = (words: readonly Word[], before: PeriodMention, after: PeriodMention): boolean => {
  if (after.start < before.end) return true;
  const between = words.slice(firstFrom(words, before.end), firstFrom(words, after.start));
  if (isYearsEnd(words, before, after)) return between.every(({ lower }) => JOINS.has(lower));
  // "from the balance as of December 31, 2024, for the year ended December 31, 2025": a balance and a stretch are not of one list.
  const alike = isInstant(before.period) === isInstant(after.period);
  const joined = between.some(({ lower }) => JOINS.has(lower) && (alike || lower !== ','));
  return joined && between.length <= 4 && between.every(({ lower }) => LINKS.has(lower));
};

const shiftDay = (day: string, years: number): string => {
  const year = String(Number(day.slice(0, 4)) + years);
  return day.endsWith('-02-29') ? `${year}-02-28` : `${year}${day.slice(4)}`;
};

const shifted = (period: Period, years: number, label: string): Period =>
  isInstant(period)
    ? { instant: shiftDay(period.instant, years), label }
    : {
        start: period.start === null ? null : shiftDay(period.start, years),
        end: period.end === null ? null : shiftDay(period.end, years),
        label,
      };

const endYear = (period: Period): number =>
  Number((isInstant(period) ? period.instant : (period.end ?? '')).slice(0, 4));

/**
 * A list says once what holds for all its members: "fiscal 2025, 2024 and 2023" are three fiscal years, "the second quarter and first
 * six months of 2025" are both of 2025.
 */
const harmonized = (words: readonly Word[], list: readonly PeriodMention[]): readonly PeriodMention[] => {
  const [first, ...rest] = list;
  if (first === undefined || rest.length === 0) return list;
  const years = list.map((mention) => yearOf(words, mention));
  const lead = years[0];
  /** From where on years are told by themselves: "in the six months ended June 30, 2026 or in 2025, 2024 or 2023". */
  const apart = list.findIndex((mention, i) => i > 0 && years[i]?.bare === true && isToldApart(words, mention));
  return list.map((mention, i) => {
    if (apart > 0 && i >= apart && years[i]?.bare === true) return mention;
    const own = years[i];
    if (own === null) {
      const next = list.find((_, j) => j > i && years[j] != null);
      const by = next === undefined ? 0 : endYear(next.period) - endYear(mention.period);
      return by === 0 ? mention : periodAs(mention, shifted(mention.period, by, mention.period.label));
    }
    if (own?.bare !== true || lead == null) return mention;
    if (i > 0 && isYearsEnd(words, first, mention))
      return periodAs(mention, shifted(first.period, own.year - lead.year, mention.period.label), {
        relation: 'as-of',
      });
    if (lead.bare || isCalendarYear(first.period)) return mention;
    if (isInstant(first.period) || !isCalendarYear(mention.period) || isFull(words, mention)) return mention;
    return periodAs(mention, shifted(first.period, own.year - lead.year, mention.period.label));
  });
};

/** "the first six months of 2026 or full-year 2025": says itself how much of its year it is. */
const isFull = (words: readonly Word[], { start }: PeriodMention): boolean => {
  const at = firstFrom(words, start);
  return words.slice(Math.max(0, at - FULL_WITHIN), at).some(({ lower }) => lower === 'full');
};

const isToldApart = (words: readonly Word[], { start }: PeriodMention): boolean => {
  const at = firstFrom(words, start);
  return /^(?:in|during)$/.test(words[at - 1]?.lower ?? '') && /^(?:or|and)$/.test(words[at - 2]?.lower ?? '');
};

/** The periods of a sentence in lists; one that stands alone is a list of one. */
export const periodLists = (
  words: readonly Word[],
  periods: readonly PeriodMention[],
): readonly (readonly PeriodMention[])[] => {
  const lists: PeriodMention[][] = [];
  for (const mention of periods) {
    const open = lists.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && isListed(words, last, mention)) open.push(mention);
    else lists.push([mention]);
  }
  return lists.map((list) => harmonized(words, list));
};
