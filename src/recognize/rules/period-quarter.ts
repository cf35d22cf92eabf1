import { CALENDAR_YEAR, fiscalQuarter, isoDay, stretch } from '../../text/calendar.ts';
import { yearAt } from '../date.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import { isHyphen, type Scan } from '../scan.ts';

const ORDINALS = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['final', 4],
]);

type Part = {
  readonly number: number;
  readonly of: 'quarter' | 'half';
  readonly last: number;
  readonly fiscal: boolean;
  readonly year: number | null;
};

/** "Q1", "1Q", "H1", "first quarter", "second fiscal quarter", "first half", "1Q26", "Q1’26": which part of a year begins at `i`. */
const partAt = (scan: Scan, i: number): Part | null => {
  const { tokens } = scan;
  const token = tokens[i];
  if (token === undefined) return null;
  const short = /^([QH])([1-4])$/.exec(token.text);
  if (token.kind === 'code' && short !== null) {
    const of = short[1] === 'Q' ? 'quarter' : 'half';
    const number = Number(short[2]);
    return of === 'half' && number > 2 ? null : { number, of, last: i + 1, fiscal: false, year: null };
  }
  // "1Q26" and "1Q 2026": digits, then a glued Q, then its year if that is glued as well.
  if (token.kind === 'number' && /^[1-4]$/.test(token.text) && tokens[i + 1]?.glued && tokens[i + 1]?.text === 'Q') {
    const glued = tokens[i + 2]?.glued ? /^(?:20)?(\d\d)$/.exec(tokens[i + 2]?.text ?? '') : null;
    const year = glued === null ? null : 2000 + Number(glued[1]);
    return { number: Number(token.text), of: 'quarter', last: glued === null ? i + 2 : i + 3, fiscal: false, year };
  }
  const number = ORDINALS.get(token.lower);
  if (number === undefined) return null;
  let at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  const fiscal = tokens[at]?.lower === 'fiscal';
  if (fiscal || tokens[at]?.lower === 'calendar') at += 1;
  const word = tokens[at]?.lower;
  if (word === 'quarter') return { number, of: 'quarter', last: at + 1, fiscal, year: null };
  return word === 'half' && number <= 2 ? { number, of: 'half', last: at + 1, fiscal, year: null } : null;
};

/** The year after a part: "of 2026", "of fiscal 2024", " 2026", "’26", "of fiscal year 2024", "of last year". */
const yearAfter = (scan: Scan, from: number): { year: number; last: number; fiscal: boolean } | null => {
  const { tokens } = scan;
  let at = from;
  while (/^(of|in|the|,|for)$/.test(tokens[at]?.lower ?? '') && at < from + 2) at += 1;
  const fiscal = /^(fiscal|fy)$/.test(tokens[at]?.lower ?? '');
  if (fiscal || tokens[at]?.lower === 'calendar') at += 1;
  if (tokens[at]?.lower === 'year') at += 1;
  const year = yearAt(scan, at);
  if (year !== null) return { year, last: at + 1, fiscal };
  const code = /^FY(?:20)?(\d\d)$/.exec(tokens[at]?.text ?? '');
  if (code !== null) return { year: 2000 + Number(code[1]), last: at + 1, fiscal: true };
  const short = tokens[at]?.text === '’' || tokens[at]?.text === "'";
  if (short && tokens[at]?.glued && /^\d\d$/.test(tokens[at + 1]?.text ?? ''))
    return { year: 2000 + Number(tokens[at + 1]?.text), last: at + 2, fiscal: false };
  return null;
};

const periodOf = (part: Part, year: number, fiscal: boolean, clock: Clock) => {
  const calendar = fiscal || clock.fiscal !== CALENDAR_YEAR ? clock.fiscal : CALENDAR_YEAR;
  if (part.of === 'quarter') return fiscalQuarter(year, part.number, calendar);
  const [from, to] = part.number === 1 ? [1, 2] : [3, 4];
  const start = fiscalQuarter(year, from ?? 1, calendar).start;
  const end = fiscalQuarter(year, to ?? 2, calendar).end;
  return stretch(start ?? isoDay(year, 1, 1), end ?? isoDay(year, 12, 31), `H${part.number} ${year}`);
};

/** "Q1 2026", "the first quarter of 2026", "1Q26", "fourth quarter of fiscal 2024", "the second half of 2025", "Q2". */
export const periodQuarter: PeriodRule = {
  id: 'period-quarter',
  read: (scan, i, clock): PeriodReading[] => {
    const part = partAt(scan, i);
    if (part === null) return [];
    const after = part.year === null ? yearAfter(scan, part.last) : null;
    // "the fourth quarter" alone is of the year named last, or of now's.
    const recent = clock.recent?.end == null ? null : Number(clock.recent.end.slice(0, 4));
    const year = part.year ?? after?.year ?? clock.now?.year ?? recent;
    if (year === null) return [];
    const stated = part.year !== null || after !== null;
    const relation = relationBefore(scan, i);
    return [
      {
        first: i,
        last: after?.last ?? part.last,
        period: held(periodOf(part, year, part.fiscal || (after?.fiscal ?? false), clock), relation),
        basis: stated ? 'stated' : 'implied',
        relation,
        rule: 'period-quarter',
      },
    ];
  },
};
