import { CALENDAR_YEAR, fiscalQuarter, isoDay } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import type { Clock } from './period-reading.ts';
import type { Scan } from './scan.ts';

/** Words of what is still to come. */
const AHEAD = wordSet(`
  will would could should may expects expect expected expecting plans plan planned forecast forecasts sees guidance guided outlook target targets
  targeted due scheduled slated next upcoming projects projected predicts anticipates anticipated
`);
/** The same right before a time; behind it, something may have "increased by 9%". */
const UNTIL = wordSet('by until through');
/** How many tokens on either side of a stretch of time say that it is still to come. */
const SAID_WITHIN = 20;

/** "better than expected", "ahead of consensus forecasts": what a result is held against, and nothing to come. */
const isHeld = ({ tokens }: Scan, at: number): boolean =>
  /^(?:than|-|consensus|analysts?|street|the|average)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(?:expected|forecasts?)$/.test(tokens[at]?.lower ?? '');

const isStop = (text: string | undefined): boolean => text === undefined || text === '.' || text === ';';

/** Does a sentence say that what stands at tokens `[first, last)` is still to come: "is due in the fourth quarter"? */
export const isExpected = (scan: Scan, first: number, last: number): boolean => {
  const { tokens } = scan;
  for (let at = first - 1; at >= first - SAID_WITHIN && !isStop(tokens[at]?.text); at--)
    if ((AHEAD.has(tokens[at]?.lower ?? '') && !isHeld(scan, at)) || UNTIL.has(tokens[at]?.lower ?? '')) return true;
  for (let at = last; at < last + SAID_WITHIN && !isStop(tokens[at]?.text); at++)
    if (AHEAD.has(tokens[at]?.lower ?? '') && !isHeld(scan, at)) return true;
  return false;
};

/**
 * The year of a quarter that a text names without one, whose first token is `first`: what was written in February and tells of the fourth quarter
 * tells of last year's, and of this year's only where it says what is to come. Null where the month is not known.
 */
export const yearBegun = (
  scan: Scan,
  first: number,
  part: { readonly last: number; readonly from: number },
  { now, fiscal }: Clock,
): number | null => {
  if (now?.month == null || fiscal !== CALENDAR_YEAR) return null;
  const start = fiscalQuarter(now.year, part.from, fiscal).start ?? '';
  const isToCome = start > isoDay(now.year, now.month, now.day ?? 31);
  return isToCome && !isExpected(scan, first, part.last) ? now.year - 1 : now.year;
};

/** "Profit fell in the first nine months", in February: of a year that is not the calendar's, and nobody says which. */
export const isYetToEnd = (
  scan: Scan,
  first: number,
  { last, from, to }: { readonly last: number; readonly from: number; readonly to: number },
  { now, fiscal, isNews }: Clock,
): boolean => {
  if (!isNews || now?.month == null || fiscal !== CALENDAR_YEAR || to === from) return false;
  const today = isoDay(now.year, now.month, now.day ?? 31);
  const start = fiscalQuarter(now.year, from, fiscal).start ?? '';
  const end = fiscalQuarter(now.year, to, fiscal).end ?? '';
  return start <= today && end > today && !isExpected(scan, first, last);
};
