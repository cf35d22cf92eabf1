import { isHyphen, type Scan } from './scan.ts';

/** "year-to-date", "year to date": the token behind it, where it begins at `i`; -1 where it does not. */
export const yearToDate = ({ tokens }: Scan, i: number): number => {
  if (tokens[i]?.lower !== 'year') return -1;
  const to = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
  if (tokens[to]?.lower !== 'to') return -1;
  const date = isHyphen(tokens[to + 1]) ? to + 2 : to + 1;
  return tokens[date]?.lower === 'date' ? date + 1 : -1;
};

/** How many tokens may stand between "year-to-date" and its year: "period of the". */
const NAMED_WITHIN = 4;
const LINKS = /^(?:periods?|of|in|the|fiscal)$/;

/** "the year-to-date period of fiscal 2031", "2031 year-to-date": is a year at tokens `[first, last)` told of no further than to a day that nobody names? */
export const isYearToDate = (scan: Scan, first: number, last: number): boolean => {
  if (yearToDate(scan, last) >= 0) return true;
  let at = first - 1;
  while (at > 0 && at >= first - NAMED_WITHIN && LINKS.test(scan.tokens[at]?.lower ?? '')) at -= 1;
  if (scan.tokens[at]?.lower !== 'date') return false;
  const year = scan.tokens.slice(Math.max(0, at - NAMED_WITHIN), at).findLastIndex(({ lower }) => lower === 'year');
  return year >= 0 && yearToDate(scan, Math.max(0, at - NAMED_WITHIN) + year) === at + 1;
};
