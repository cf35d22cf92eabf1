import { addDays, addMonths, fiscalYear, stretch, yearOf } from '../../text/calendar.ts';
import { yearAt } from '../date.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';

const MONTHS = new Map([
  ['six', 6],
  ['nine', 9],
  ['twelve', 12],
]);

/** "for the twelve months of 2031", "the nine months of fiscal 2031": from the first day of the year on; "the last six months of" is read as what it says. */
export const periodMonthsOf: PeriodRule = {
  id: 'period-months-of',
  opens: { words: [...MONTHS.keys()] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    const months = MONTHS.get(tokens[i]?.lower ?? '');
    if (months === undefined || tokens[i + 1]?.lower !== 'months' || tokens[i + 2]?.lower !== 'of') return [];
    if (tokens[i - 1]?.lower !== 'the') return [];
    const isFiscal = tokens[i + 3]?.lower === 'fiscal';
    const at = isFiscal ? i + 4 : i + 3;
    const name = yearAt(scan, at);
    if (name === null) return [];
    const year = isFiscal ? fiscalYear(name, clock.fiscal) : yearOf(name);
    if (year.start === null) return [];
    const end = addDays(addMonths(year.start, months), -1);
    const period = stretch(year.start, end, `${months} months of ${name}`);
    return [{ first: i, last: at + 1, period, basis: 'stated', relation: 'during', rule: 'period-months-of' }];
  },
};
