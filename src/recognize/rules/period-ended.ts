import type { DurationPeriod } from '../../model/period.ts';
import { daysBetween, isoDay, monthsEnded, weeksEnded } from '../../text/calendar.ts';
import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { DURATIONS } from '../../text/units.ts';
import { MONTH_DAYS } from '../../text/year-length.ts';
import { coordinatedDates } from '../coordinated.ts';
import { dateAt } from '../date.ts';
import { impliedYear } from '../implied-year.ts';
import { numeralAt } from '../numeral-at.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import type { Scan, Token } from '../scan.ts';

/** Words that begin a length: a count of months or weeks, or a year or quarter alone. */
const LENGTHS = [...SMALL_NUMBERS.keys(), ...'a half fiscal calendar full year years quarter quarters'.split(' ')];

/** "the 26 weeks to 27 September", "the six months through June": without the article it may be a stretch to come. */
const isUpTo = (word: string, article: string | undefined): boolean =>
  (word === 'to' || word === 'through') && article === 'the';

/** "ended", "ending"; with a count also "to" and "through". */
const isEnded = ({ tokens }: Scan, first: number, at: number, isCounted: boolean): boolean => {
  const word = tokens[at]?.lower ?? '';
  return word === 'ended' || word === 'ending' || (isCounted && isUpTo(word, tokens[first - 1]?.lower));
};

/** Where the date begins: behind "ended", "ended on", "ended in", "to the end of", in news also "ending in". */
const dateFrom = ({ tokens }: Scan, ended: number, isNews: boolean): number => {
  const next = tokens[ended + 1]?.lower;
  const isIn = next === 'in' && (isNews || tokens[ended]?.lower === 'ended');
  const at = next === 'on' || isIn ? ended + 2 : ended + 1;
  const isEndOf = ['the', 'end', 'of'].every((word, i) => tokens[at + i]?.lower === word);
  return isEndOf ? at + 3 : at;
};

type Length = { readonly count: number; readonly unit: 'month' | 'week' };

/** "2026" and "1,250" are no count of months, and need not be read to see that. */
const isNoCount = (token: Token | undefined): boolean => token?.kind === 'number' && /^[\d,]{3,}$/.test(token.text);

/** How many tokens stand before "ended" at most: "the three-, six- and nine-month fiscal periods then". */
const REACH = 14;

/** May a length begin at `first`? Where nothing ends soon no number is one, and none need be read to see that. */
const mayBegin = ({ tokens }: Scan, first: number): boolean => {
  if (isNoCount(tokens[first])) return false;
  const article = tokens[first - 1]?.lower;
  for (let i = first + 1; i <= first + 1 + REACH && i < tokens.length; i++) {
    const { lower } = tokens[i] as Token;
    if (lower === 'ended' || lower === 'ending' || isUpTo(lower, article)) return true;
  }
  return false;
};

/** "the two years ended": one period a date, each of a year. */
const lengthOf = (unit: string): Length[] | null => {
  if (unit === 'year') return [{ count: 12, unit: 'month' }];
  return unit === 'quarter' ? [{ count: 3, unit: 'month' }] : null;
};

/** How many lengths one date ends. */
const MOST_LENGTHS = 3;

/** "three months", "three- and six-month periods", "fiscal year", "quarters": the lengths before "ended" and the token of "ended". */
const lengthsAt = (scan: Scan, i: number, depth = 0): { lengths: Length[]; ended: number } | null => {
  if (!mayBegin(scan, i)) return null;
  const { tokens } = scan;
  let at = i;
  const counts: number[] = [];
  for (let n = 0; n < 3; n++) {
    if (isNoCount(tokens[at])) break;
    const numeral = numeralAt(scan, at, false);
    const isCount =
      numeral?.vague === null && numeral.value.isInteger() && numeral.value.gt(0) && numeral.value.lte(60);
    if (numeral === null || !isCount) break;
    counts.push(numeral.value.toNumber());
    at = numeral.last;
    while (/^(-|\u2011|\u2010|and|,|or)$/.test(tokens[at]?.lower ?? '')) at += 1;
  }
  if (/^(fiscal|calendar|full)$/.test(tokens[at]?.lower ?? '')) at += 1;
  const unit = DURATIONS.byWord.get(tokens[at]?.lower ?? '');
  if (unit === undefined) return null;
  at += 1;
  if (/^(periods?|then)$/.test(tokens[at]?.lower ?? '')) at += 1;
  // "the fiscal year that ended on January 28, 2024", "its latest quarter, which ended in June"
  if (tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'which') at += 1;
  if (/^(that|which)$/.test(tokens[at]?.lower ?? '')) at += 1;
  // "the year-ended December 31, 2024"
  if (/^[-\u2010\u2011]$/.test(tokens[at]?.text ?? '')) at += 1;
  const own: Length[] | null =
    unit === 'month' || unit === 'week' ? counts.map((count) => ({ count, unit })) : lengthOf(unit);
  // "the three months and six months ended", "the quarter and the year ended"
  if (own !== null && /^(and|or)$/.test(tokens[at]?.lower ?? '') && depth < MOST_LENGTHS) {
    const more = lengthsAt(scan, tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1, depth + 1);
    if (more !== null && own.length > 0) return { lengths: [...own, ...more.lengths], ended: more.ended };
  }
  if (!isEnded(scan, i, at, counts.length > 0 || unit === 'year')) return null;
  return own === null || own.length === 0 ? null : { lengths: own, ended: at };
};

/** Is the month still to come on the day of the document, as far as that is known? */
const isAhead = (year: number, month: number, { now }: Clock): boolean =>
  now === null || year > now.year || (year === now.year && month > (now.month ?? 12));

const ending = (end: string, { count, unit }: Length, label: string): DurationPeriod =>
  unit === 'month' ? monthsEnded(end, count, label) : weeksEnded(end, count, label);

const TOLD = /^(?:reported|posted|recorded|generated|earned|lost|rose|fell|grew|made|booked|logged)$/;
const STILL = /^(?:will|would|expects?|expected|forecasts?|sees|projects|plans?|could|may)$/;
/** How many tokens before a stretch may tell what came of it. */
const TOLD_WITHIN = 16;

/** "reported sales of $9 million for the quarter ending 30 June": has the sentence told a result of it, so that it is over? */
const isTold = ({ tokens }: Scan, i: number): boolean => {
  const before = tokens.slice(Math.max(0, i - TOLD_WITHIN), i);
  const own = before.slice(before.findLastIndex(({ text }) => text === '.' || text === ';') + 1);
  return own.some(({ lower }) => TOLD.test(lower)) && !own.some(({ lower }) => STILL.test(lower));
};

/** How many days the end of the stretch named before may lie from the day on which "the period" ended. */
const SAME_END_DAYS = 10;

/** "beat estimates for the first quarter. Sales in the period ended March 31 were": in news, the stretch named before, if it ended then. */
const namedPeriodEnded = (scan: Scan, i: number, clock: Clock): PeriodReading[] => {
  const { tokens } = scan;
  const { recent, isNews } = clock;
  const ended = tokens[i + 1]?.lower === 'that' || tokens[i + 1]?.lower === 'which' ? i + 2 : i + 1;
  if (!isNews || recent?.start == null || recent.end === null || tokens[ended]?.lower !== 'ended') return [];
  const date = dateAt(scan, dateFrom(scan, ended, true));
  const year = date === null ? null : (date.year ?? impliedYear(date, clock, false));
  if (date === null || year === null || date.day === null) return [];
  const end = isoDay(year, date.month, date.day);
  if (Math.abs(daysBetween(recent.end, end)) > SAME_END_DAYS) return [];
  const months = Math.round((daysBetween(recent.start, recent.end) + 1) / MONTH_DAYS);
  const period = monthsEnded(end, months, `${recent.label} to ${end}`);
  return [{ first: i, last: date.last, period, basis: 'implied', relation: 'during', rule: 'period-ended' }];
};

/**
 * "the three months ended March 31, 2026 and 2025", "the 26 weeks to 27 September", "fiscal years ended January 28, 2024 and January 29, 2023", "13 weeks ended
 * May 4, 2024": each end makes its own period.
 */
export const periodEnded: PeriodRule = {
  id: 'period-ended',
  opens: { kinds: ['number'], words: [...LENGTHS, 'period'] },
  read: (scan, i, clock: Clock): PeriodReading[] => {
    const { tokens } = scan;
    if (tokens[i]?.lower === 'period') return namedPeriodEnded(scan, i, clock);
    const found = lengthsAt(scan, i);
    if (found === null) return [];
    const date = dateAt(scan, dateFrom(scan, found.ended, clock.isNews));
    if (date === null) return [];
    const listed = coordinatedDates(scan, date.last);
    // "the years ended December 31 and ... 2025": the year may stand with a later member only.
    const stated = date.year ?? listed[0]?.year ?? null;
    const isComing = tokens[found.ended]?.lower === 'ending' && !(clock.isNews && isTold(scan, i));
    const year = stated ?? impliedYear(date, clock, isComing);
    if (year === null) return [];
    // "the 36 months through May 2029" is how long a contract runs.
    if (tokens[found.ended]?.lower === 'through' && isAhead(year, date.month, clock)) return [];
    const label = (to: number): string =>
      scan.text.slice(tokens[i]?.start ?? 0, tokens[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
    const common = { basis: stated === null ? 'implied' : 'stated', relation: 'during', rule: 'period-ended' } as const;
    const end = isoDay(year, date.month, date.day ?? 31);
    const first = found.lengths.map((length) => ({
      first: i,
      last: date.last,
      period: ending(end, length, label(date.last)),
      ...common,
    }));
    const more = listed.flatMap((item) =>
      found.lengths.map((length) => ({
        first: item.first,
        last: item.last,
        period: ending(
          isoDay(item.year, item.month ?? date.month, item.day ?? date.day ?? 31),
          length,
          label(item.last),
        ),
        ...common,
      })),
    );
    return [...first, ...more];
  },
};
