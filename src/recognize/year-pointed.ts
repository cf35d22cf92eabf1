import { CALENDAR_YEAR } from '../text/calendar.ts';
import type { Clock } from './period-reading.ts';
import type { Scan } from './scan.ts';

// What the words around a quarter or a half say of its year, where none is printed.

/** How many tokens back "of which" may stand. */
const OF_WHICH = 12;

/** "in 2022 we paid $9 million, of which $2 million in the fourth quarter": of the year named just before. */
export const isOfWhich = ({ tokens }: Scan, i: number): boolean => {
  for (let at = i - 1; at > 0 && at >= i - OF_WHICH; at--)
    if (tokens[at]?.lower === 'which') return tokens[at - 1]?.lower === 'of';
  return false;
};

/** "last year’s second quarter": of the year before the one that is told of? */
export const isOfLastYear = ({ tokens }: Scan, i: number): boolean => {
  const at = tokens[i - 1]?.lower === 'fiscal' ? i - 2 : i - 1;
  return /^year['’]s$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower === 'last';
};

/** "the end of the second quarter of such fiscal year", "the last quarter of each year": of a year that a rule speaks of. */
export const isOfAnyYear = ({ tokens }: Scan, from: number): boolean =>
  tokens[from]?.lower === 'of' &&
  /^(?:such|that|each|any|every)$/.test(tokens[from + 1]?.lower ?? '') &&
  /^(?:fiscal|calendar|year)$/.test(tokens[from + 2]?.lower ?? '');

/** "the first half of its financial year", in a story that does not say when that year begins. */
export const isOfUnknownYear = ({ tokens }: Scan, from: number, { isNews, fiscal }: Clock): boolean =>
  isNews &&
  fiscal === CALENDAR_YEAR &&
  tokens[from]?.lower === 'of' &&
  /^(?:its|their|the|a)$/.test(tokens[from + 1]?.lower ?? '') &&
  /^(?:financial|fiscal)$/.test(tokens[from + 2]?.lower ?? '') &&
  tokens[from + 3]?.lower === 'year';
