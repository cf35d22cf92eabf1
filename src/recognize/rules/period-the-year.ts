import { CALENDAR_YEAR, fiscalYear, isoDay } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** What says itself which year it is. */
const OWN = /^(?:of|ended|ending|to|that|which|before|earlier|ahead|fiscal|ago)$/;

/** What only looks ahead: "now guides to", "its forecast for the year". */
const AHEAD = /^(?:guides?|guided|guiding|guidance|forecasts?|forecasting|expects|sees|projects|predicts|anticipates)$/;
/** Who reckons what is over by then. */
const RECKONS = /^(?:analysts?|economists|street|had|was|were)$/;
/** How many tokens before it the sentence may look ahead. */
const AHEAD_WITHIN = 16;

/** "now guides to $9 million for the year", "expects sales of $9 million for the full year": of the year in which a story says so. */
const isToCome = ({ tokens }: Scan, i: number): boolean => {
  let isAhead = false;
  for (let at = i - 1; at >= 0 && at >= i - AHEAD_WITHIN; at--) {
    const { lower = '', text = '' } = tokens[at] ?? {};
    if (text === '.' || text === ';') break;
    if (RECKONS.test(lower)) return false;
    isAhead ||= AHEAD.test(lower);
  }
  return isAhead;
};

/**
 * "earned $9 million for the year", "for the full year", in a dated story of a company whose year is not the calendar's: the one that ended
 * last.
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
      if (!isToCome(scan, i)) return [];
      const period = held(fiscalYear(now.year, fiscal), 'during');
      return [{ first: i + 1, last: at + 1, period, basis: 'implied', relation: 'during', rule }];
    }
    const today = isoDay(now.year, now.month, now.day ?? 1);
    const name = [now.year + 1, now.year, now.year - 1, now.year - 2].find(
      (year) => (fiscalYear(year, fiscal).end ?? '') <= today,
    );
    if (name === undefined) return [];
    const period = held(fiscalYear(name, fiscal), 'during');
    return [{ first: i + 1, last: at + 1, period, basis: 'implied', relation: 'during', rule }];
  },
};
