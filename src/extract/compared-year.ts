import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant } from '../model/period.ts';
import { addMonths, daysBetween, stretch } from '../text/calendar.ts';
import { isCompared } from './period-base.ts';
import type { Word } from './words.ts';

/** A year of weeks has up to six days more or fewer. */
const isYear = (start: string, end: string): boolean => Math.abs(daysBetween(start, end) - 365) <= 7;

/**
 * "It spent $19 million in 2024, up from $14 million": where a sentence gives a figure for a whole year and holds it against one of no time of
 * its own, that is of the year before. Null for quarters, which may be held against the last one or last year's, and for any other figure.
 *
 * @param quantities of the sentence, in order
 * @param periods those that its words give them
 */
export const comparedYear = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: ReadonlyMap<QuantityMention, PeriodMention>,
  mention: QuantityMention,
): DurationPeriod | null => {
  // "up 40% from $14 million": the change stands between the two.
  const held = quantities.slice(0, quantities.indexOf(mention)).findLast(({ quantity }) => quantity.unit !== 'percent');
  const period = held && periods.get(held)?.period;
  if (period === undefined || isInstant(period) || period.start === null || period.end === null) return null;
  if (held?.quantity.unit !== mention.quantity.unit || !isYear(period.start, period.end)) return null;
  if (!isCompared(words, mention)) return null;
  const [start, end] = [addMonths(period.start, -12), addMonths(period.end, -12)];
  return stretch(start, end, `the year before ${period.label}`);
};
