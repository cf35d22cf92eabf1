import type { DurationPeriod } from '../../model/period.ts';
import { daysBetween, fiscalQuarter, fiscalYear, isoDay } from '../../text/calendar.ts';
import { wordSet } from '../../text/word-set.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import type { Scan } from '../scan.ts';

const RESULTS = wordSet('revenue revenues sales turnover profit profits loss losses income earnings results');
const KINDS = wordSet('net operating adjusted gross core total pretax underlying');
/** "its annual revenue | fell", and not "annual revenue of", which describes whoever has it. */
const TURNS = wordSet(
  `fell rose jumped climbed grew surged soared dropped declined slipped slid sank tumbled plunged slumped shrank narrowed widened doubled tripled
  halved more nearly almost increased decreased edged was were came totaled reached hit beat missed topped swung`,
);
const POSTED = wordSet('posted reported reports posts logged booked recorded swung to had made suffered');
/** What a result is of has ended no longer ago than this. */
const FRESH_DAYS = { annual: 200, quarterly: 130 } as const;

/** The last year or quarter of the filer that had ended on the day of the story; null where that is long ago. */
const lastEnded = (length: keyof typeof FRESH_DAYS, { now, fiscal }: Clock): DurationPeriod | null => {
  if (now?.month == null) return null;
  const today = isoDay(now.year, now.month, now.day ?? 1);
  const years = [now.year + 1, now.year, now.year - 1, now.year - 2];
  const stretches =
    length === 'annual'
      ? years.map((year) => fiscalYear(year, fiscal))
      : years.flatMap((year) => [4, 3, 2, 1].map((number) => fiscalQuarter(year, number, fiscal)));
  const last = stretches.find(({ end }) => end !== null && end < today);
  return last?.end != null && daysBetween(last.end, today) <= FRESH_DAYS[length] ? last : null;
};

/** Is token `i` the word of a result that the sentence tells of: "annual revenue fell", "posted a quarterly loss of"? */
const isTold = ({ tokens }: Scan, i: number): boolean => {
  const noun = KINDS.has(tokens[i + 1]?.lower ?? '') ? i + 2 : i + 1;
  if (!RESULTS.has(tokens[noun]?.lower ?? '')) return false;
  if (TURNS.has(tokens[noun + 1]?.lower ?? '')) return true;
  const isOf = tokens[noun + 1]?.lower === 'of' && /^an?$/.test(tokens[i - 1]?.lower ?? '');
  return isOf && POSTED.has(tokens[i - 2]?.lower ?? '');
};

/**
 * "Its annual revenue fell 9%", "posted a quarterly loss of $9 million", in a dated story of a filer whose year is known: the last one that had ended.
 */
export const periodResults: PeriodRule = {
  id: 'period-results',
  opens: { words: ['annual', 'quarterly'] },
  read: (scan, i, clock): PeriodReading[] => {
    if (!clock.isNews || !clock.isCounted || !isTold(scan, i)) return [];
    const last = lastEnded(scan.tokens[i]?.lower === 'annual' ? 'annual' : 'quarterly', clock);
    if (last === null) return [];
    const period = held(last, 'during');
    return [{ first: i, last: i + 1, period, basis: 'implied', relation: 'during', rule: 'period-results' }];
  },
};
