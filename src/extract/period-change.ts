import type { QuantityMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { wordSet } from '../text/word-set.ts';
import { indexFrom } from './context.ts';
import { BASE_FIGURE, CHANGED, fromBefore } from './period-base.ts';
import type { PeriodGroup } from './period-groups.ts';
import type { Run } from './period-runs.ts';
import { firstFrom, type Word } from './words.ts';

/** Verbs of a change, beside those of `CHANGED`. */
const MOVED = wordSet('raised raise raises reduced reduce reduces lowered lower cut changed change changes went');
/** How many words may part the verb of a change from the "from" of its base: "increase the number of shares authorized from". */
const MOVED_WITHIN = 14;
/** What a change ends at may have a name of its own: "to a net loss of". */
const REACHED_WITHIN = 6;

/** The figure that a "to" at word `at` leads to begins within a few words: "to $6 million", "to a net loss of $6 million". */
const leadsTo = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'to' &&
  words.slice(at + 1, at + 1 + REACHED_WITHIN).some(({ text }) => BASE_FIGURE.test(text)) &&
  !/^\p{L}+(?:e|ing)$/u.test(words[at + 1]?.lower ?? '');

/** "rose from $4 million in 2025 to $6 million": how many words may say when the base was so. */
const BASE_DATED_WITHIN = 12;

/** Where a change goes on behind its base: the "to" of "from $4 million to $6 million"; -1 where it does not. */
const targetBehind = (words: readonly Word[], run: Span): number => {
  const from = firstFrom(words, run.end);
  for (let i = from; i < words.length && i <= from + BASE_DATED_WITHIN; i++) {
    if (leadsTo(words, i)) return i;
    if (/^[,;:]$/.test(words[i]?.text ?? '') && !/^\d/.test(words[i + 1]?.text ?? '')) return -1;
  }
  return -1;
};

/** "pay increased from $4 million to $6 million in May": is the run what there was before the change? */
export const isBaseOfChange = (words: readonly Word[], run: Span): boolean => {
  const from = fromBefore(words, firstFrom(words, run.start));
  if (from < 0 || targetBehind(words, run) < 0) return false;
  for (let i = from - 1; i >= 0 && i >= from - MOVED_WITHIN; i--) {
    const { lower, text } = words[i] as Word;
    if (CHANGED.has(lower) || MOVED.has(lower)) return true;
    if (text === ';') return false;
  }
  return false;
};

/** "rose from $4 million in 2025 to $6 million": is the run what the change came to, behind the time of its base? */
export const isTargetBehind = (words: readonly Word[], group: Span, run: Span): boolean => {
  const to = firstFrom(words, group.end);
  const at = firstFrom(words, run.start);
  return at > to && at <= to + REACHED_WITHIN && leadsTo(words, to);
};

/** How many words may say by what something changed before the figure: "increased by approximately". */
const CHANGED_WITHIN = 4;
/** "$5 million, or 8%, from": how many words the change may be said again in. */
const AGAIN_WITHIN = 6;

/** "increased by $5 million, or 8%, from $60 million": is the run by how much something changed, with the base behind it? */
export const isChangeBeforeBase = (words: readonly Word[], run: Span): boolean => {
  const at = firstFrom(words, run.start);
  const isChanged = words
    .slice(Math.max(0, at - CHANGED_WITHIN - AGAIN_WITHIN), at)
    .some(({ lower }) => CHANGED.has(lower));
  const behind = firstFrom(words, run.end);
  const from = words.slice(behind, behind + AGAIN_WITHIN).findIndex(({ lower }) => lower === 'from');
  return isChanged && from >= 0 && BASE_FIGURE.test(words[behind + from + 1]?.text ?? '');
};

/** "$60 million in 2024 to $65 million in 2025": does the change come to a figure of the second time, behind the first? */
export const reachesBy = (words: readonly Word[], base: Span, target: Span): boolean => {
  const to = firstFrom(words, base.end);
  return leadsTo(words, to) && firstFrom(words, target.start) - to <= BASE_DATED_WITHIN;
};

/** "full-time employees as of": how many words may stand before the time of a figure that it follows at once. */
const AT_ONCE = 8;

/** Does the group date what a change began with, right behind it: "rose from 90 lamps as of May 4, 2025 to"? */
export const datesBase = (words: readonly Word[], run: Run, group: PeriodGroup | undefined): boolean => {
  if (group === undefined) return false;
  const gap = words.slice(firstFrom(words, run.end), firstFrom(words, group.start));
  return gap.length <= AT_ONCE && !gap.some(({ lower }) => lower === 'to');
};

/** "fell from 28% to 19% in 2026 as compared to 2025": the time that a change is held against, which its base is of; undefined where none is said. */
export const heldAgainst = (
  words: readonly Word[],
  groups: readonly PeriodGroup[],
  quantities: readonly QuantityMention[],
  run: Run,
): PeriodGroup | undefined =>
  groups.find((group) => {
    if (group.start < run.end || group.mentions.length !== 1) return false;
    const first = firstFrom(words, group.start);
    const isAgainst = words.slice(Math.max(0, first - AT_ONCE), first).some(({ lower }) => lower === 'compared');
    // Between the two stands what the change came to, and nothing else.
    return isAgainst && indexFrom(quantities, group.start) - indexFrom(quantities, run.end) === 1;
  });
