import { addMonths, isoDay, monthOf, yearOf } from '../../text/calendar.ts';
import { SMALL_NUMBERS } from '../../text/number-words.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';

/** Longer ago than this a story counts in other words. */
const MOST = 60;

/** "two years ago", "five months ago", in a story that is dated: the year or the month. */
export const periodAgo: PeriodRule = {
  id: 'period-ago',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  read: ({ tokens }, i, { now, isNews }): PeriodReading[] => {
    const unit = tokens[i + 1]?.lower;
    if ((unit !== 'years' && unit !== 'months') || tokens[i + 2]?.lower !== 'ago') return [];
    if (!isNews || now?.month == null) return [];
    const word = tokens[i]?.lower ?? '';
    const count = Number(SMALL_NUMBERS.get(word) ?? word);
    if (!Number.isInteger(count) || count < 2 || count > MOST) return [];
    const day = addMonths(isoDay(now.year, now.month, 1), -count);
    const period =
      unit === 'years' ? yearOf(now.year - count) : monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    return [{ first: i, last: i + 3, period, basis: 'implied', relation: 'during', rule: 'period-ago' }];
  },
};
