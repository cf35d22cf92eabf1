import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant } from '../model/period.ts';
import { addMonths, daysBetween, stretch } from '../text/calendar.ts';
import { isCompared } from './period-base.ts';
import type { Word } from './words.ts';

/** A quarter may be held against the last one or against last year's; half a year, and what is longer, is held against that of the year before. */
const LEAST_DAYS = 175;

/** The same stretch of the year before; null for one that is too short for it to be meant. */
export const yearBefore = ({ start, end, label }: DurationPeriod): DurationPeriod | null => {
  if (start === null || end === null || daysBetween(start, end) < LEAST_DAYS) return null;
  return stretch(addMonths(start, -12), addMonths(end, -12), `the year before ${label}`);
};

/**
 * "It spent $19 million in 2024, up from $14 million": where a sentence gives a figure for half a year or more and holds it against one of no
 * time of its own, that is of the year before. Null for any other figure.
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
  if (period === undefined || isInstant(period) || held?.quantity.unit !== mention.quantity.unit) return null;
  return isCompared(words, mention) ? yearBefore(period) : null;
};
