import type { Span } from '../../model/span.ts';
import { wordSet } from '../../text/word-set.ts';
import { isVerb } from '../clauses.ts';
import { asideFrom, enclosureEnd, relativeBefore } from '../period-enclosure.ts';
import type { PeriodGroup } from '../period-groups.ts';
import { ALL_RELATIVES, ASIDE_RELATIVES } from '../period-role-words.ts';
import { firstFrom, type Word } from '../words.ts';

// What is told in passing, within commas or brackets, has times and figures of its own.

/** How many words an aside may have before its figure or its time: "which was last valued at". */
const ASIDE_WITHIN = 8;

/** What opens an aside about a figure. */
const OPENERS = new Set([...ALL_RELATIVES, 'valued', 'worth']);

/** "Acme, which was last valued at $9 million, said sales rose in April": does the run stand in an aside that is over before the time behind it? */
export const isInAside = (words: readonly Word[], group: Span, run: Span): boolean =>
  relativeBefore(words, firstFrom(words, run.start), ASIDE_WITHIN, OPENERS) >= 0 &&
  words.slice(firstFrom(words, run.end), firstFrom(words, group.start)).some(({ text }) => text === ',');

/** "a $9 million decrease, offset by pay (which includes a $4 million charge in 2024)": is the run told outside of the parenthesis of the time behind it? */
export const isOutside = (words: readonly Word[], group: Span, run: Span): boolean => {
  const open = words[asideFrom(words, group)];
  return open !== undefined && run.end <= open.start;
};

/** "$9 (2025 – $7), and $5": has the run left the parenthesis, the aside or the item of a list that holds the time before it? */
export const isBeyond = (words: readonly Word[], group: Span, run: Span): boolean => {
  const end = enclosureEnd(words, group);
  return end !== null && end < run.start;
};

const WHICH = wordSet('which who');
/** What somebody has or does all the time, and what is no such thing: "which has grown". */
const HAS = wordSet(
  'has employs owns runs operates makes generates sells counts serves earns brings manages holds leases rents pays charges',
);
const DONE = /^(?:\p{Ll}+ed|been|had|grown|sold|spent|made|lost|won|risen|fallen)$/u;

/** "cut 85 jobs in June, and Acme, which has 900 workers, said": is the run what somebody has or is, told in passing behind the time? */
export const isInPresentAside = (words: readonly Word[], group: PeriodGroup, run: Span): boolean => {
  const at = firstFrom(words, run.start);
  const open = relativeBefore(words, at, ASIDE_WITHIN, WHICH);
  if (open < 0 || open < firstFrom(words, group.end) || group.mentions[0]?.relation === 'as-of') return false;
  const verb = /^(?:now|also|still|already|\p{Ll}+ly)$/u.test(words[open + 2]?.lower ?? '') ? open + 3 : open + 2;
  return verb < at && HAS.has(words[verb]?.lower ?? '') && !DONE.test(words[verb + 1]?.lower ?? '');
};

/** "Acme, which went public last year at $40 a share, closed at $90": was the time told in an aside that is over before the run? */
export const isOfAside = (words: readonly Word[], group: Span, run: Span): boolean => {
  const open = relativeBefore(words, firstFrom(words, group.start), ASIDE_WITHIN, ASIDE_RELATIVES);
  if (open < 0 || words[open - 1]?.isCapital !== true) return false;
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start));
  const close = gap.findIndex(({ text }) => text === ',');
  return close >= 0 && isVerb(gap[close + 1] ?? (gap[close] as Word));
};
