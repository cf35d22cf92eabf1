import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { wordSet } from '../../text/word-set.ts';
import { held } from '../held.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { reportedFor } from '../reported.ts';
import { isHyphen, type Scan } from '../scan.ts';
import { isExpected } from '../year-begun.ts';
import { yearToDate } from '../year-to-date.ts';

const WITHIN = wordSet('for in during over throughout');
/** "ended the year with $9 million in cash" */
const ENDED = wordSet('ended finished closed exited');
const WHOLE = wordSet('full entire whole fiscal current latest');
/** What says itself which stretch it is, or that it is another. */
const OWN =
  /^(?:of|ended|ending|to|through|until|that|which|when|before|after|since|prior|leading|following|earlier|ahead|from|ago|under|between|end|fiscal)$/;

/** A stretch that is told by its length alone, and the token behind it. */
type Length = { readonly months: number | 'to-date'; readonly last: number };

/** "six months", "nine-month period", "twelve months" */
const monthsAt = ({ tokens }: Scan, i: number): Length | null => {
  const word = tokens[i]?.lower ?? '';
  const months = Number(SMALL_NUMBERS.get(word) ?? word);
  if (![3, 6, 9, 12].includes(months)) return null;
  if (tokens[i + 1]?.lower === 'months') return { months, last: i + 2 };
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  return tokens[at]?.lower === 'month' && tokens[at + 1]?.lower === 'period' ? { months, last: at + 2 } : null;
};

/** "three quarters" */
const quartersAt = ({ tokens }: Scan, i: number): Length | null => {
  const quarters = SMALL_NUMBERS.get(tokens[i]?.lower ?? '');
  return tokens[i + 1]?.lower === 'quarters' && quarters !== undefined && Number(quarters) <= 4
    ? { months: 3 * Number(quarters), last: i + 2 }
    : null;
};

/** "year to date", "the year-to-date period" */
const toDateAt = (scan: Scan, i: number): Length | null => {
  const behind = yearToDate(scan, i);
  if (behind < 0) return null;
  return { months: 'to-date', last: scan.tokens[behind]?.lower === 'period' ? behind + 1 : behind };
};

/** "for the full year", "in the quarter", "during the first nine months", "over the first half" */
const namedAt = (scan: Scan, i: number): Length | null => {
  const { tokens } = scan;
  const before = tokens[i - 1]?.lower ?? '';
  if (!WITHIN.has(before) && !ENDED.has(before)) return null;
  let at = i + 1;
  while (WHOLE.has(tokens[at]?.lower ?? '')) at += isHyphen(tokens[at + 1]) ? 2 : 1;
  if (tokens[at]?.lower === 'first') {
    const isHalf = tokens[at + 1]?.lower === 'half';
    return isHalf ? { months: 6, last: at + 2 } : (monthsAt(scan, at + 1) ?? quartersAt(scan, at + 1));
  }
  const toDate = toDateAt(scan, at);
  if (toDate !== null) return toDate;
  if (tokens[at]?.lower === 'year') return { months: 12, last: at + 1 };
  if (tokens[at]?.lower === 'quarter') return { months: 3, last: at + 1 };
  return monthsAt(scan, at);
};

/** "full-year net sales", "Full year revenue" */
const fullYearAt = ({ tokens }: Scan, i: number): Length | null => {
  const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  return tokens[i]?.lower === 'full' && tokens[at]?.lower === 'year' ? { months: 12, last: at + 1 } : null;
};

/**
 * "For the year, net sales were $9 million", "in the first nine months", "year-to-date revenue", "full-year profit", in an announcement of results: the
 * stretch of that length that ends with what is reported on.
 */
export const periodReported: PeriodRule = {
  id: 'period-reported',
  opens: { words: ['the', 'full', 'year'] },
  read: (scan, i, clock): PeriodReading[] => {
    if (clock.reported === null) return [];
    const { tokens } = scan;
    const found = tokens[i]?.lower === 'the' ? namedAt(scan, i) : (fullYearAt(scan, i) ?? toDateAt(scan, i));
    if (found === null) return [];
    const next = tokens[found.last];
    if (next?.kind === 'number' || isHyphen(next) || OWN.test(next?.lower ?? '')) return [];
    if (isExpected(scan, i, found.last)) return [];
    const period = reportedFor(clock, found.months);
    if (period === null) return [];
    return [
      {
        first: i,
        last: found.last,
        period: held(period, 'during'),
        basis: 'implied',
        relation: 'during',
        rule: 'period-reported',
      },
    ];
  },
};
