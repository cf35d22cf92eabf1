import { CALENDAR_YEAR, fiscalYear, isoDay } from '../../text/calendar.ts';
import { held } from '../held.ts';
import { looksAhead, looksAheadBefore } from '../looks-ahead.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { isHyphen } from '../scan.ts';

/** What says itself which year it is. */
const OWN = /^(?:of|ended|ending|to|that|which|before|earlier|ahead|fiscal|ago)$/;

/**
 * "earned $9 million for the year", "for the full year", in a dated story of a company whose year is not the calendar's: the one that ended
 * last, or the one that is going on where the sentence looks ahead.
 */
export const periodTheYear: PeriodRule = {
  id: 'period-the-year',
  opens: { words: ['for'] },
  read: (scan, i, { now, fiscal, isNews }): PeriodReading[] => {
    const { tokens } = scan;
    if (!isNews || now?.month == null || tokens[i + 1]?.lower !== 'the') return [];
    const at = tokens[i + 2]?.lower === 'full' ? i + 3 : i + 2;
    const next = tokens[at + 1];
    if (tokens[at]?.lower !== 'year' || next?.kind === 'number' || OWN.test(next?.lower ?? '') || isHyphen(next))
      return [];
    const rule = 'period-the-year';
    if (fiscal === CALENDAR_YEAR) {
      if (!looksAheadBefore(scan, i)) return [];
      const period = held(fiscalYear(now.year, fiscal), 'during');
      return [{ first: i + 1, last: at + 1, period, basis: 'implied', relation: 'during', rule }];
    }
    const today = isoDay(now.year, now.month, now.day ?? 1);
    const ended = [now.year + 1, now.year, now.year - 1, now.year - 2].find(
      (year) => (fiscalYear(year, fiscal).end ?? '') <= today,
    );
    if (ended === undefined) return [];
    // "For the full year, it expects": of the one that is going on.
    const name = looksAhead(scan, i + 1, at + 1) ? ended + 1 : ended;
    const period = held(fiscalYear(name, fiscal), 'during');
    return [{ first: i + 1, last: at + 1, period, basis: 'implied', relation: 'during', rule }];
  },
};
