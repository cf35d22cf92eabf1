import type { Claim } from '../model/claim.ts';
import { isInstant } from '../model/period.ts';
import { daysBetween, yearOf } from '../text/calendar.ts';
import { isFlow } from './measure-time.ts';
import type { Dated } from './period.ts';
import type { Word } from './words.ts';

/** A year of weeks may have a week more or less. */
const YEAR = { least: 360, most: 372 } as const;
/** How many words may part the two figures: "widened to $388 million, or $1.12 a share, from". */
const APART = 9;

/**
 * "its loss widened to $388 million in 2025 from $170 million": what a result of a calendar year is compared with, by "from" alone, is that of
 * the year before. Null for any other figure.
 *
 * @param number the first word of the figure
 * @param before the claim before it in its sentence, and the last word of that figure
 */
export const yearBefore = (
  words: readonly Word[],
  number: number,
  concept: string | null,
  before: { readonly claim: Claim; readonly last: number } | null,
): Dated | null => {
  if (before === null || !isFlow(concept) || before.claim.concept !== concept) return null;
  if (words[number - 1]?.lower !== 'from' || number - before.last > APART) return null;
  const { period } = before.claim;
  if (period === null || isInstant(period) || period.start === null || period.end === null) return null;
  const days = daysBetween(period.start, period.end) + 1;
  if (days < YEAR.least || days > YEAR.most || !period.start.endsWith('-01-01')) return null;
  return { period: yearOf(Number(period.start.slice(0, 4)) - 1), basis: 'implied' };
};
