import { daysBetween, isoDay } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import { reportedFor } from '../reported.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** "year-end", "year end", "year's end", "the end of the year"; the token after it, -1 where it is none, or says itself which year. */
const yearEndAt = ({ tokens }: Scan, i: number): number => {
  if (/^year['’]s$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'end') return i + 2;
  if (/^['’]s$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.lower === 'end') return i + 3;
  const isEndOf = tokens[i - 3]?.lower === 'end' && tokens[i - 2]?.lower === 'of' && tokens[i - 1]?.lower === 'the';
  if (isEndOf) return tokens[i + 1]?.kind === 'number' || OWN.test(tokens[i + 1]?.lower ?? '') ? -1 : i + 1;
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  if (tokens[i]?.lower !== 'year' || tokens[at]?.lower !== 'end') return -1;
  return tokens[at + 1]?.kind === 'number' || isHyphen(tokens[at + 1]) ? -1 : at + 1;
};

const OWN = /^(?:ended|ending|before|earlier|of|in|to|from|that|which)$/;

/**
 * The year whose end is meant: behind "by" the one that is going on, else the one that the paragraph tells of, or the last that has ended. What a
 * story without a date told of last, it goes on about.
 */
const yearOf = ({ now, recent, isHere }: Clock, isDeadline: boolean): number | null => {
  if (now === null) return null;
  if (isDeadline) return now.year;
  const isMeant = (isHere || now.month === null) && recent?.end?.endsWith('-12-31') === true;
  const named = isMeant ? Number(recent?.end?.slice(0, 4)) : null;
  // A text without a date is known by the years that it tells of: they are over, as on their last day.
  const isOver = now.month === null || (now.month === 12 && now.day === 31);
  return Math.min(named ?? now.year - 1, isOver ? now.year : now.year - 1);
};

/** "by the end of the decade" */
const decadeEnd = (scan: Scan, i: number, { now }: Clock): PeriodReading | null => {
  const { tokens } = scan;
  const isEnd = tokens[i - 1]?.lower === 'the' && tokens[i - 2]?.lower === 'of' && tokens[i - 3]?.lower === 'end';
  if (tokens[i]?.lower !== 'decade' || !isEnd || now === null) return null;
  if (tokens[i - 5]?.lower !== 'by') return null;
  const relation = 'by';
  const day = isoDay(10 * Math.floor(now.year / 10) + 9, 12, 31);
  const period = held({ instant: day, label: day }, relation);
  return { first: i, last: i + 1, period, basis: 'implied', relation, rule: 'period-year-end' };
};

/** A year of weeks ends within so many days of its month's end. */
const [SHORTEST, LONGEST] = [360, 372];

/**
 * The last day of the year of a company whose year is its own: the one that the paragraph tells of, or the one that ended last; null without
 * a day to count from.
 */
const fiscalEnd = ({ now, recent, isHere, fiscal: { month, day } }: Clock): string | null => {
  if (isHere && recent?.start && recent.end) {
    const days = daysBetween(recent.start, recent.end);
    if (days >= SHORTEST && days <= LONGEST) return recent.end;
  }
  if (now?.month == null) return null;
  const end = isoDay(now.year, month, day);
  return end <= isoDay(now.year, now.month, now.day ?? 1) ? end : isoDay(now.year - 1, month, day);
};

/** "at year-end", "by year-end", in a story that is dated, or a release on the year; of a company whose year is not the calendar's, only what was so at its end. */
export const periodYearEnd: PeriodRule = {
  id: 'period-year-end',
  opens: { words: ['year', "year's", 'year’s', 'decade'] },
  read: (scan, i, clock): PeriodReading[] => {
    const reported = reportedFor(clock, 12)?.end ?? null;
    if (!clock.isNews && reported === null) return [];
    const decade = decadeEnd(scan, i, clock);
    if (decade !== null) return [decade];
    const last = yearEndAt(scan, i);
    if (last < 0) return [];
    const isEndOf = scan.tokens[i - 3]?.lower === 'end';
    const before = relationBefore(scan, i);
    // "at the year end"
    const isAtEnd = !isEndOf && scan.tokens[i - 1]?.lower === 'the' && scan.tokens[i - 2]?.lower === 'at';
    const relation =
      isAtEnd || (isEndOf && scan.tokens[i - 4]?.lower === 'the' && scan.tokens[i - 5]?.lower === 'at')
        ? 'as-of'
        : before;
    if (relation !== 'as-of' && relation !== 'by') return [];
    const year = yearOf(clock, relation === 'by');
    const isOwn = clock.fiscal.month !== 12;
    // "by year-end" may be the calendar's.
    const ended = isOwn ? (relation === 'by' ? null : fiscalEnd(clock)) : year === null ? null : isoDay(year, 12, 31);
    const day = relation === 'as-of' ? (reported ?? ended) : clock.isNews ? ended : null;
    if (day === null) return [];
    const period = held({ instant: day, label: day }, relation);
    return [{ first: i, last, period, basis: 'implied', relation, rule: 'period-year-end' }];
  },
};
