import { isoDay, MONTHS, monthsEnded, stretch } from '../../text/calendar.ts';
import { dateAt, type PrintedDate, yearAt } from '../date.ts';
import { held } from '../held.ts';
import { impliedYear } from '../implied-year.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import { isHyphen, type Scan } from '../scan.ts';

const QUARTER = 3;
const TO = /^(?:to|through|until|till|thru)$/;

const monthAt = (scan: Scan, i: number): PrintedDate | null => {
  if (scan.tokens[i]?.kind !== 'word') return null;
  const date = dateAt(scan, i);
  return date === null || date.day !== null ? null : date;
};

/** The last month, its year where one is printed, and how many months there are. */
type Months = { readonly to: PrintedDate; readonly count: number; readonly last: number; readonly year: number | null };

const countTo = (from: PrintedDate, to: PrintedDate): number => ((to.month - from.month + 12) % 12) + 1;

/** "the December quarter", "the March-quarter of 2025" */
const quarterAt = (scan: Scan, from: PrintedDate): Months | null => {
  const { tokens } = scan;
  const at = isHyphen(tokens[from.last]) ? from.last + 1 : from.last;
  if (from.year !== null || tokens[at]?.lower !== 'quarter') return null;
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const year = yearAt(scan, of);
  return { to: from, count: QUARTER, last: year === null ? at + 1 : of + 1, year };
};

const STRETCH = /^(?:period|quarter|half|months)$/;

/** "between January and March", "from January through March", "the July to September period", "the financial year April 2024 to March 2025" */
const pairAt = (scan: Scan, i: number, from: PrintedDate): Months | null => {
  const { tokens } = scan;
  const opener = tokens[i - 1]?.lower ?? '';
  const joint = tokens[from.last]?.lower ?? '';
  const isPair = opener === 'between' ? joint === 'and' : TO.test(joint);
  const to = isPair ? monthAt(scan, from.last + 1) : null;
  if (to === null) return null;
  const isNamed = (opener === 'the' && STRETCH.test(tokens[to.last]?.lower ?? '')) || opener === 'year';
  if (opener !== 'between' && opener !== 'from' && !isNamed) return null;
  return { to, count: countTo(from, to), last: isNamed && opener === 'the' ? to.last + 1 : to.last, year: to.year };
};

/** "in April, May and June": three that follow one another. */
const listAt = (scan: Scan, from: PrintedDate): Months | null => {
  const { tokens } = scan;
  if (from.year !== null || tokens[from.last]?.text !== ',') return null;
  const next = monthAt(scan, from.last + 1);
  if (next === null || next.year !== null || countTo(from, next) !== 2) return null;
  const comma = tokens[next.last]?.text === ',' ? 1 : 0;
  if (tokens[next.last + comma]?.lower !== 'and') return null;
  const to = monthAt(scan, next.last + comma + 1);
  return to === null || countTo(next, to) !== 2 ? null : { to, count: QUARTER, last: to.last, year: to.year };
};

/** Months that a story takes together: "the December quarter", "between January and March", "in April, May and June". */
export const periodMonths: PeriodRule = {
  id: 'period-months',
  opens: { words: [...MONTHS.keys()] },
  read: (scan, i, clock: Clock): PeriodReading[] => {
    if (!clock.isNews || clock.now?.month == null) return [];
    const from = monthAt(scan, i);
    if (from === null) return [];
    const found = quarterAt(scan, from) ?? pairAt(scan, i, from) ?? listAt(scan, from);
    if (found === null) return [];
    const year = found.year ?? impliedYear(found.to, clock, false);
    if (year === null) return [];
    const { start, end, label } = monthsEnded(isoDay(year, found.to.month, 31), found.count, '');
    if (start === null || end === null) return [];
    const relation = relationBefore(scan, i);
    const period = held(stretch(start, end, label === '' ? `${start} to ${end}` : label), relation);
    const basis = found.year === null ? 'implied' : 'stated';
    return [{ first: i, last: found.last, period, basis, relation, rule: 'period-months' }];
  },
};
