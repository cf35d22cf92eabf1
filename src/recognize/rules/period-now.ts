import type { DurationPeriod } from '../../model/period.ts';
import {
  addDays,
  addMonths,
  CALENDAR_YEAR,
  type FiscalCalendar,
  fiscalYear,
  isoDay,
  monthOf,
  monthsEnded,
  stretch,
  yearOf,
} from '../../text/calendar.ts';
import { wordSet } from '../../text/word-set.ts';
import { dateAt } from '../date.ts';
import { held } from '../held.ts';
import { looksAhead } from '../looks-ahead.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationAtEnd, relationBefore } from '../relation.ts';
import { isHyphen, type Scan } from '../scan.ts';

const UNITS_OF_TIME = wordSet('year quarter month week half period first second third fourth');

const PARTS_OF_YEAR = wordSet('quarter quarters period periods');

/** How many units away from now the word points. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
]);

/** The quarter of the calendar that a month is in, moved by some quarters. */
const quarterOf = (year: number, month: number, moved: number): DurationPeriod => {
  const end = addMonths(isoDay(year, Math.ceil(month / 3) * 3, 31), 3 * moved);
  return monthsEnded(end, 3, 'quarter');
};

const WEEK_DAYS = 7;

/** The week of a day, from Monday on, moved by some weeks. */
const weekOf = (iso: string, moved: number): DurationPeriod => {
  const sinceMonday = (new Date(iso).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS;
  const start = addDays(iso, WEEK_DAYS * moved - sinceMonday);
  const end = addDays(start, WEEK_DAYS - 1);
  return stretch(start, end, `${start} to ${end}`);
};

/** The year, quarter, month or week some steps from now; null where now is not known well enough. */
const away = (
  unit: string,
  steps: number,
  { year, month, day: today }: NonNullable<Clock['now']>,
  fiscal: FiscalCalendar | null,
): DurationPeriod | null => {
  // "this fiscal year" of a company whose year ends in March
  if (unit === 'year' && fiscal !== null && month !== null)
    return fiscalYear(year + steps - fiscal.yearsAfterName + (month > fiscal.month ? 1 : 0), fiscal);
  if (unit === 'year') return yearOf(year + steps);
  if (month === null) return null;
  if (unit === 'week') return today === null ? null : weekOf(isoDay(year, month, today), steps);
  if (unit === 'quarter') return quarterOf(year, month, steps);
  if (unit !== 'month') return null;
  const day = addMonths(isoDay(year, month, 1), steps);
  return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
};

/** Until this month "the full year" is mostly the year before, which is then reported on. */
const REPORTED_UNTIL = 3;

/** Words of what is still to come, and how far from the year they may stand. */
const AHEAD = wordSet(
  'expect expects expected forecast forecasts guidance outlook sees project projects anticipates will would target targets seen view estimate estimates raised raises lowered lowers upgraded reaffirmed plan plans',
);
const AHEAD_WITHIN = 14;

/** Early in a year "full-year profit" is told of the one before, unless the sentence looks ahead. */
const isAhead = ({ tokens }: Scan, i: number): boolean => {
  for (let at = i - 1; at >= 0 && at >= i - AHEAD_WITHIN && tokens[at]?.text !== '.'; at--)
    if (AHEAD.has(tokens[at]?.lower ?? '')) return true;
  for (let at = i + 1; at <= i + AHEAD_WITHIN && at < tokens.length && tokens[at]?.text !== '.'; at++)
    if (AHEAD.has(tokens[at]?.lower ?? '')) return true;
  return false;
};

/** The full year that a story means: the one that is going on where it looks ahead, else the last that it can tell of. */
const fullYearOf = (scan: Scan, i: number, { now, isNews, isOver }: Clock): number | null => {
  if (now === null) return null;
  if (now.month === null) {
    if (isNews && isAhead(scan, i)) return isOver ? now.year + 1 : now.year;
    return isOver ? now.year : null;
  }
  // "posted a 15% drop in full-year profit", in April: of a year that ended lately, and nobody says when.
  if (now.month > REPORTED_UNTIL) return !isNews || isAhead(scan, i) ? now.year : null;
  return isNews && !isAhead(scan, i) ? now.year - 1 : null;
};

/** "for the full year", "full-year profit"; one with a date behind it says itself which. */
const fullYear = (scan: Scan, i: number, clock: Clock): { period: DurationPeriod; last: number } | null => {
  const { tokens } = scan;
  if (tokens[i]?.lower === 'annual') return annualForecast(scan, i, clock);
  if (tokens[i]?.lower !== 'full') return null;
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  const next = tokens[at + 1];
  if (tokens[at]?.lower !== 'year' || next?.kind === 'number' || /^(of|ended|ending|fiscal)$/.test(next?.lower ?? ''))
    return null;
  if (clock.fiscal !== CALENDAR_YEAR) {
    const period = isHyphen(tokens[i + 1]) ? fiscalYearAhead(scan, i, at + 1, clock) : null;
    return period === null ? null : { period, last: at + 1 };
  }
  const year = fullYearOf(scan, i, clock);
  return year === null ? null : { period: yearOf(year), last: at + 1 };
};

/** The company's year that goes on on the day of a story. */
const yearGoingOn = (
  { year, day }: NonNullable<Clock['now']>,
  month: number,
  fiscal: Clock['fiscal'],
): DurationPeriod | null => {
  const today = isoDay(year, month, day ?? 1);
  const years = [year - 1, year, year + 1].map((one) => fiscalYear(one, fiscal));
  return years.find(({ end }) => end !== null && end > today) ?? null;
};

/** "It expects full-year profit", "its annual forecast", in a dated story of a company whose year is not the calendar's: the year that is going on. */
const fiscalYearAhead = (scan: Scan, first: number, last: number, { now, fiscal, isNews }: Clock) => {
  if (!isNews || now?.month == null || !looksAhead(scan, first, last)) return null;
  return yearGoingOn(now, now.month, fiscal);
};

const VIEWS = /^(?:forecasts?|outlook|guidance|target|view|projection)$/;
/** How many words may name the measure: "annual adjusted profit forecast". */
const MEASURED_WITHIN = 5;

/** "raised its annual revenue forecast to $9 million": of the year that is going on, as any forecast of a story is. */
const annualForecast = (scan: Scan, i: number, clock: Clock): { period: DurationPeriod; last: number } | null => {
  const { now, isNews, fiscal } = clock;
  const behind = scan.tokens.slice(i + 1, i + 1 + MEASURED_WITHIN);
  const at = behind.findIndex(({ lower }) => VIEWS.test(lower));
  if (!isNews || now?.month == null || at < 0 || behind.slice(0, at).some(({ kind }) => kind !== 'word')) return null;
  // Early in a year it is told of the next with the results of the last.
  const period = yearGoingOn(now, now.month, fiscal);
  return period === null ? null : { period, last: i + 1 };
};

/** ", which ended", "that ended", "ending in January", behind the stretch. */
const isEndSaid = (scan: Scan, i: number): boolean => {
  const { tokens } = scan;
  if (/^(?:ended|ending)$/.test(tokens[i]?.lower ?? ''))
    return dateAt(scan, /^(?:in|on)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1) !== null;
  const at = tokens[i]?.text === ',' ? i + 1 : i;
  return /^(?:which|that)$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'ended';
};

/** "last year", "this quarter", "next month", "the full year", from the day of publication. */
export const periodNow: PeriodRule = {
  id: 'period-now',
  opens: { words: [...STEPS.keys(), 'full', 'annual'] },
  read: (scan, i, clock): PeriodReading[] => {
    const full = fullYear(scan, i, clock);
    if (full !== null) {
      const relation = relationBefore(scan, i);
      const period = held(full.period, relation);
      return [{ first: i, last: full.last, period, basis: 'implied', relation, rule: 'period-now' }];
    }
    const { tokens } = scan;
    const steps = STEPS.get(tokens[i]?.lower ?? '');
    if (steps === undefined || clock.now === null) return [];
    const of = tokens[i + 1]?.lower ?? '';
    // "last fiscal", as Indian papers call the year
    const isShort = of === 'fiscal' && !UNITS_OF_TIME.has(tokens[i + 2]?.lower ?? '');
    const at = (of === 'fiscal' || of === 'calendar') && !isShort ? i + 2 : i + 1;
    const fiscal = of === 'fiscal' && clock.isNews && clock.fiscal !== CALENDAR_YEAR ? clock.fiscal : null;
    // "in the last month of the quarter": of whichever quarter.
    if (tokens[at + 1]?.lower === 'of' && /^(the|a|an|any|each|such)$/.test(tokens[at + 2]?.lower ?? '')) return [];
    // "the current year quarter": the one that is told of, of whichever year.
    if (tokens[at]?.lower === 'year' && PARTS_OF_YEAR.has(tokens[at + 1]?.lower ?? '')) return [];
    // "last fiscal year, which ended June 30" says itself when it ended.
    if (isEndSaid(scan, at + 1)) return [];
    const unit = isShort ? 'year' : (tokens[at]?.lower ?? '');
    const period = away(unit, clock.isOver && unit === 'year' ? steps + 1 : steps, clock.now, fiscal);
    if (period === null) return [];
    const relation = relationAtEnd(scan, i);
    return [{ first: i, last: at + 1, period: held(period, relation), basis: 'implied', relation, rule: 'period-now' }];
  },
};
