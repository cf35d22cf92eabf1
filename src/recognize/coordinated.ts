import { dateAt, yearAt } from './date.ts';
import type { Scan } from './scan.ts';

/** One more date of a list: its tokens and what of it is printed; what is not printed is as in the date before. */
type Coordinated = {
  readonly first: number;
  readonly last: number;
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
};

/** Past ", ", "and", "or", "compared to", "versus": where the next member of a list of dates would begin; -1 for no list. */
const nextMember = (scan: Scan, at: number): number => {
  const { tokens } = scan;
  let i = at;
  if (tokens[i]?.text === ',') i += 1;
  if (/^(and|or|versus|vs|&)$/.test(tokens[i]?.lower ?? '')) i += 1;
  return i === at ? -1 : i;
};

/** The years and dates listed after one: the "2025, and 2024" of "December 31, 2026, 2025, and 2024", the "December 31, 2025" too. */
export const coordinatedDates = (scan: Scan, from: number): readonly Coordinated[] => {
  const found: Coordinated[] = [];
  let at = from;
  for (let n = 0; n < 6; n++) {
    const i = nextMember(scan, at);
    if (i < 0) break;
    const year = yearAt(scan, i);
    if (year !== null) found.push({ first: i, last: i + 1, year, month: null, day: null });
    else {
      const date = dateAt(scan, i);
      if (date?.year == null || date.day === null) break;
      found.push({ first: i, last: date.last, year: date.year, month: date.month, day: date.day });
    }
    at = found[found.length - 1]?.last ?? at;
  }
  return found;
};
