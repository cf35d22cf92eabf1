import type { DurationPeriod } from '../../model/period.ts';
import { addMonths, isoDay, monthOf, monthsEnded, stretch, yearOf } from '../../text/calendar.ts';
import { yearAt } from '../date.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import type { Scan } from '../scan.ts';

type Found = { readonly last: number; readonly period: DurationPeriod };

/** The quarter of the calendar that a month is in, moved by some quarters. */
const quarterOf = (year: number, month: number, moved: number): DurationPeriod => {
  const end = addMonths(isoDay(year, Math.ceil(month / 3) * 3, 31), 3 * moved);
  return monthsEnded(end, 3, 'quarter');
};

/** A stretch of time moved back by a year. */
const yearBefore = ({ start, end, label }: DurationPeriod): DurationPeriod | null =>
  start === null || end === null ? null : stretch(addMonths(start, -12), addMonths(end, -12), `a year before ${label}`);

const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
]);

/** "last year", "this quarter", "next month", from the day of publication. */
const fromNow = (scan: Scan, i: number, clock: Clock): Found | null => {
  const { tokens } = scan;
  const step = STEPS.get(tokens[i]?.lower ?? '');
  if (step === undefined || clock.now === null) return null;
  const at = /^(fiscal|calendar)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  const { year, month } = clock.now;
  switch (tokens[at]?.lower) {
    case 'year':
      return { last: at + 1, period: yearOf(year + step) };
    case 'quarter':
      return month === null ? null : { last: at + 1, period: quarterOf(year, month, step) };
    case 'month': {
      if (month === null) return null;
      const day = addMonths(isoDay(year, month, 1), step);
      return { last: at + 1, period: monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))) };
    }
    default:
      return null;
  }
};

/** "that year", "the quarter", "the year", "the period": the stretch that was named last. */
const backReference = (scan: Scan, i: number, clock: Clock): Found | null => {
  const { tokens } = scan;
  if (!/^(that|the)$/.test(tokens[i]?.lower ?? '') || clock.recent === null) return null;
  const noun = tokens[i + 1]?.lower;
  const after = tokens[i + 2]?.lower ?? '';
  // "the year ended" and "the quarter of" say which one themselves; "the year-ago quarter" is the rule below.
  if (/^(ended|ending|of|-|to|in|before|end|earlier)$/.test(after)) return null;
  const isYear =
    clock.recent.start !== null &&
    clock.recent.end !== null &&
    clock.recent.end.slice(0, 4) === clock.recent.start.slice(0, 4);
  if (noun === 'year' && tokens[i]?.lower === 'that' && isYear && clock.recent.end !== null)
    return { last: i + 2, period: yearOf(Number(clock.recent.end.slice(0, 4))) };
  if (noun === 'quarter' && clock.recent.label.startsWith('Q')) return { last: i + 2, period: clock.recent };
  return noun === 'period' ? { last: i + 2, period: clock.recent } : null;
};

/** The first words of what the next rule reads. */
const COMPARES: ReadonlySet<string> = new Set(
  'the same comparable corresponding a one prior previous preceding year'.split(' '),
);

/** "the same period in 2025", "the same period last year", "a year earlier", "the prior-year quarter", "the year-ago period". */
const comparison = (scan: Scan, i: number, clock: Clock): Found | null => {
  const { tokens } = scan;
  if (clock.recent === null || !COMPARES.has(tokens[i]?.lower ?? '')) return null;
  const words = tokens.slice(i, i + 6).map((token) => token.lower);
  const noun = /^(period|quarter|periods|quarters|months|month|year)$/;
  const ago = yearBefore(clock.recent);
  const at = words[0] === 'the' ? 1 : 0;
  if (/^(same|comparable|corresponding)$/.test(words[at] ?? '')) {
    let k = at + 1;
    if (/^(three|six|nine|prior)$/.test(words[k] ?? '')) k += 1;
    if (words[k] === '-') k += 1;
    if (!noun.test(words[k] ?? '')) return null;
    const of = /^(in|of)$/.test(words[k + 1] ?? '') ? k + 2 : k + 1;
    const year = yearAt(scan, i + of);
    if (year !== null && clock.recent.start !== null && clock.recent.end !== null) {
      const moved = 12 * (year - Number(clock.recent.end.slice(0, 4)));
      const { start, end } = clock.recent;
      return {
        last: i + of + 1,
        period: stretch(addMonths(start, moved), addMonths(end, moved), `same period of ${year}`),
      };
    }
    const last = /^(last|prior|previous)$/.test(words[of] ?? '') || /^(a|the)$/.test(words[of] ?? '');
    return ago !== null && (last || words[of] === undefined || words[of] === 'year')
      ? { last: i + k + 1, period: ago }
      : null;
  }
  if (ago === null) return null;
  if (/^(a|one)$/.test(words[0] ?? '') && words[1] === 'year' && /^(earlier|ago|before)$/.test(words[2] ?? ''))
    return { last: i + 3, period: ago };
  if (/^(prior|previous|preceding)$/.test(words[at] ?? '') && words[at + 1] === 'year') {
    const k = words[at + 2] === '-' ? at + 3 : at + 2;
    return { last: i + (noun.test(words[k] ?? '') ? k + 1 : at + 2), period: ago };
  }
  if (words[at] === 'prior' && words[at + 1] === '-' && words[at + 2] === 'year')
    return { last: i + (noun.test(words[at + 3] ?? '') ? at + 4 : at + 3), period: ago };
  if (words[at] === 'year' && words[at + 1] === '-' && words[at + 2] === 'ago')
    return { last: i + (noun.test(words[at + 3] ?? '') ? at + 4 : at + 3), period: ago };
  return null;
};

/** What has to be concluded from the day of publication, or from the period named last. */
export const periodRelative: PeriodRule = {
  id: 'period-relative',
  read: (scan, i, clock): PeriodReading[] => {
    const found = comparison(scan, i, clock) ?? fromNow(scan, i, clock) ?? backReference(scan, i, clock);
    if (found === null) return [];
    const relation = relationBefore(scan, i);
    return [
      {
        first: i,
        last: found.last,
        period: held(found.period, relation),
        basis: 'implied',
        relation,
        rule: 'period-relative',
      },
    ];
  },
};
