import type { PeriodMention, QuantityMention } from '../../model/mention.ts';
import { isInstant } from '../../model/period.ts';
import { daysBetween } from '../../text/calendar.ts';
import { firstFrom, type Word } from '../words.ts';

/** A story tells its changes of a quarter or a half, and says "in 2024" of what there was before. */
const HALF_DAYS = 190;

/** "in the third quarter", "in the quarter ended Sept. 28": a stretch that prints no year, and so is the one that is told of. */
const isToldOf = ({ period, basis, rules }: PeriodMention): boolean =>
  basis === 'implied' &&
  !rules.includes('period-comparison') &&
  !isInstant(period) &&
  period.start !== null &&
  period.end !== null &&
  daysBetween(period.start, period.end) <= HALF_DAYS;

/**
 * "Sales rose to $9 million from $7 million in the third quarter": the quarter is that of where they rose to, and stands behind what they rose
 * from, whose own time nobody says. Moves the time, and leaves the base open.
 */
export const giveTarget = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: Map<QuantityMention, PeriodMention>,
  open: Set<QuantityMention>,
): void => {
  for (let i = 1; i < quantities.length; i++) {
    const [target, base] = [quantities[i - 1] as QuantityMention, quantities[i] as QuantityMention];
    const time = periods.get(base);
    if (time === undefined || time.start < base.end || !isToldOf(time)) continue;
    const held = periods.get(target);
    if (held !== undefined && held.start !== time.start) continue;
    if (words[firstFrom(words, target.phrase.start) - 1]?.lower !== 'to') continue;
    const between = words.slice(firstFrom(words, target.end), firstFrom(words, base.phrase.start));
    if (!/^(?:, )?from$/.test(between.map(({ lower }) => lower).join(' '))) continue;
    periods.set(target, time);
    periods.delete(base);
    open.add(base);
  }
};
