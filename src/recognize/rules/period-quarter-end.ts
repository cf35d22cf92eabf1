import { isoDay, lastDay } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** The token behind "quarter-end", "quarter end", "quarter's end" at `i`; -1 where none of them stands there. */
const endAt = ({ tokens }: Scan, i: number): number => {
  if (/^quarter['’]s$/.test(tokens[i]?.lower ?? '')) return tokens[i + 1]?.lower === 'end' ? i + 2 : -1;
  if (/^['’]s$/.test(tokens[i + 1]?.lower ?? '')) return tokens[i + 2]?.lower === 'end' ? i + 3 : -1;
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  return tokens[at]?.lower === 'end' ? at + 1 : -1;
};

/** The last day of a quarter of the calendar that is no later than a day. */
const lastEnd = (day: string): string => {
  const year = Number(day.slice(0, 4));
  const ends = [-3, 0, 3, 6, 9, 12].map((month) =>
    month < 0
      ? isoDay(year - 1, 9, 30)
      : month === 0
        ? isoDay(year - 1, 12, 31)
        : isoDay(year, month, lastDay(year, month)),
  );
  return ends.findLast((end) => end <= day) ?? day;
};

/** The day that is meant: of the stretch that the paragraph tells of, where that ends with a quarter, else of the last quarter that is over. */
const dayMeant = ({ now, recent, isHere }: Clock): string | null => {
  if (now?.month == null) return null;
  const today = isoDay(now.year, now.month, now.day ?? 1);
  const told = isHere ? (recent?.end ?? null) : null;
  return told !== null && told <= today ? told : lastEnd(today);
};

/** "at quarter-end", "at the quarter's end", in a dated story of a company whose year is the calendar's. */
export const periodQuarterEnd: PeriodRule = {
  id: 'period-quarter-end',
  opens: { words: ['quarter', "quarter's", 'quarter’s'] },
  read: (scan, i, clock): PeriodReading[] => {
    const before = scan.tokens[i - 1]?.lower === 'the' ? scan.tokens[i - 2]?.lower : scan.tokens[i - 1]?.lower;
    if (!clock.isNews || before !== 'at' || clock.fiscal.month !== 12) return [];
    const last = endAt(scan, i);
    const day = last < 0 || scan.tokens[last]?.kind === 'number' ? null : dayMeant(clock);
    if (day === null) return [];
    const period = held({ instant: day, label: day }, 'as-of');
    return [{ first: i, last, period, basis: 'implied', relation: 'as-of', rule: 'period-quarter-end' }];
  },
};
