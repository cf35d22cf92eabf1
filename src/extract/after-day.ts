import type { QuantityMention } from '../model/mention.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { addDays } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import type { PeriodGroup } from './period-groups.ts';
import { isSupposed } from './period-shape.ts';
import { firstFrom, type Word } from './words.ts';

/** What was done with shares after a day. Source: the prospectuses' lists of what a number of shares leaves out. */
const DONE = wordSet('granted issued sold awarded purchased repurchased exercised');

/** The first word of what says "after", right before the time at word `first`: "after", "subsequent to"; -1 for none. */
const afterAt = (words: readonly Word[], first: number): number => {
  if (words[first - 1]?.lower === 'after') return first - 1;
  return words[first - 1]?.lower === 'to' && words[first - 2]?.lower === 'subsequent' ? first - 2 : -1;
};

/** The time from the day behind the one that a group names. */
const fromDayBehind = ({ mentions: [mention] }: PeriodGroup): Period | null => {
  if (mention === undefined) return null;
  const { period } = mention;
  const day = isInstant(period) || period.start !== period.end ? null : period.end;
  const last = isInstant(period) ? period.instant : day;
  return last === null ? null : { start: addDays(last, 1), end: null, label: `after ${last}` };
};

/**
 * "9 units granted after May 4, 2026", "Subsequent to May 4, 2026, we granted 9 units": the time since that day, which has no end yet. Null
 * where the sentence says of nothing else that it was done then, or only what will be.
 *
 * @param quantities the figures of the sentence
 */
export const sinceAfter = (
  words: readonly Word[],
  groups: readonly PeriodGroup[],
  quantities: readonly QuantityMention[],
  figure: Span,
): Period | null => {
  for (const group of groups) {
    const first = firstFrom(words, group.start);
    const at = afterAt(words, first);
    if (group.mentions.length !== 1 || at < 0) continue;
    const isOpened = at === 0 && figure.start > group.end && !isSupposed(words);
    const isHeaded = isOpened && words.slice(first).some(({ lower }) => DONE.has(lower));
    const isBehind =
      DONE.has(words[at - 1]?.lower ?? '') &&
      quantities.findLast(({ start }) => start < group.start)?.start === figure.start;
    if (isHeaded || isBehind) return fromDayBehind(group);
  }
  return null;
};
