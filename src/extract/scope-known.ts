import { wordSet } from '../text/word-set.ts';
import { acts } from './acts.ts';
import type { PartSpan } from './known-parts.ts';
import type { Word, WordSpan } from './words.ts';

/** Words after which a figure may be of another, or of the whole company. */
const TURNS = wordSet('; but while whereas although though we company overall consolidated');
/** Behind these a part limits what was told before it: "sales in Nets", "revenue from Cloud". */
const LIMITS = wordSet('in at from of for');
/** What a part may be called behind its name: "the Nets business", "Nets gear". */
const CALLED = wordSet(
  'unit division segment arm business category operations region gear products equipment goods brands side',
);
/** How long an aside on a part may be: "Rope & Twine, the largest segment, had". */
const ASIDE = 14;

/** "Gear's", "Industries’" */
const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

/** The word by which a part is told to have done something, right behind its name or an aside: "had", "tumbled"; -1 for none. */
export const actBehind = (words: readonly Word[], { last }: WordSpan): number => {
  let at = CALLED.has(words[last + 1]?.lower ?? '') ? last + 2 : last + 1;
  if (words[at]?.text === ',') {
    const closed = words.findIndex(({ text }, i) => i > at && text === ',');
    if (closed < 0 || closed - at > ASIDE) return -1;
    at = closed + 1;
  }
  if (words[at]?.lower.endsWith('ly') === true) at += 1;
  const act = words[at];
  return act !== undefined && acts(act) ? at : -1;
};

/** Does the part stand as what a sentence tells of: "Nets brought in", "Nets sales", "in Nets", "Nets'"? */
const isTold = (words: readonly Word[], part: WordSpan, measure: WordSpan): boolean => {
  const { first, last } = part;
  if (last + 1 === measure.first || POSSESSIVE.has(words[last + 1]?.text ?? '')) return true;
  const before = words[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return LIMITS.has(words[before]?.lower ?? '') || actBehind(words, part) >= 0;
};

/**
 * The part of the company that a figure is of, where a filing has told its name; the last one told of before it.
 *
 * @param after nothing before this word counts: in a list it belongs to the number before
 */
export const knownPart = (
  words: readonly Word[],
  parts: readonly PartSpan[],
  measure: WordSpan,
  number: WordSpan,
  after = 0,
): string | null => {
  // "$4 million of Nets sales"
  const isBefore = ({ last }: WordSpan): boolean => last < number.first || last + 1 === measure.first;
  const told = parts.findLast((span) => span.first >= after && isBefore(span) && isTold(words, span, measure));
  if (told === undefined) return null;
  // "Cloud, the company's largest line, had" is still of it.
  const isLeft = words
    .slice(told.last + 1, Math.max(number.first, measure.first))
    .some(({ lower }, i, gap) => TURNS.has(lower) && !POSSESSIVE.has(gap[i + 1]?.text ?? ''));
  return isLeft ? null : told.name;
};
