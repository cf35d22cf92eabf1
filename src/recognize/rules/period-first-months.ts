import { isoDay, lastDay, stretch } from '../../text/calendar.ts';
import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { yearAt } from '../date.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import type { Scan } from '../scan.ts';

/** The fewest and the most months that are counted from the first of a year; three, six and nine make quarters. */
const LEAST = 2;
const MOST = 11;

/** The year behind "the first seven months", and the token after it: "of 2025", "of this year", "of last year"; null where another stretch is meant. */
const yearOf = (scan: Scan, at: number, { now }: Clock): { year: number; last: number; isSaid: boolean } | null => {
  const { tokens } = scan;
  const of = /^(?:of|in)$/.test(tokens[at]?.lower ?? '');
  const year = of ? yearAt(scan, at + 1) : null;
  if (year !== null) return { year, last: at + 2, isSaid: true };
  if (!of || now === null || tokens[at + 2]?.lower !== 'year') return null;
  const steps = new Map([
    ['this', 0],
    ['the', 0],
    ['last', -1],
  ]).get(tokens[at + 1]?.lower ?? '');
  return steps === undefined ? null : { year: now.year + steps, last: at + 3, isSaid: false };
};

/** "in the first seven months of 2025", "the first two months of this year", in a story: from the first of January on. */
export const periodFirstMonths: PeriodRule = {
  id: 'period-first-months',
  opens: { words: ['first'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    if (!clock.isNews || tokens[i + 2]?.lower !== 'months' || clock.fiscal.month !== 12) return [];
    const word = tokens[i + 1]?.lower ?? '';
    const months = Number(SMALL_NUMBERS.get(word) ?? word);
    const found = months >= LEAST && months <= MOST ? yearOf(scan, i + 3, clock) : null;
    if (found === null) return [];
    const { year, last, isSaid } = found;
    const end = isoDay(year, months, lastDay(year, months));
    const period = held(stretch(isoDay(year, 1, 1), end, `first ${months} months of ${year}`), 'during');
    return [
      { first: i, last, period, basis: isSaid ? 'stated' : 'implied', relation: 'during', rule: 'period-first-months' },
    ];
  },
};
