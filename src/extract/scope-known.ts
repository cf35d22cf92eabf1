import { wordSet } from '../text/word-set.ts';
import type { PartSpan } from './known-parts.ts';
import { acts } from './scope-segment.ts';
import type { Word, WordSpan } from './words.ts';

/** Words after which a figure may be of another, or of the whole company. */
const TURNS = wordSet('; but while whereas although though we company overall consolidated');
/** Behind these a part limits what was told before it: "sales in Grooming", "revenue from Cloud". */
const LIMITS = wordSet('in at from of for');
/** "Fabric & Home Care, the largest segment, had": what is said in passing of a part that goes on to act. */
const ASIDE = wordSet('the its a an which where');

/** "Grooming's", "Industries’" */
const POSSESSIVE = new Set(["'s", '’s', "'", '’']);

/** Does the part stand as what a sentence tells of: "Grooming brought in", "Grooming sales", "in Grooming", "Grooming's"? */
const isTold = (words: readonly Word[], { first, last }: WordSpan, measure: WordSpan): boolean => {
  const next = words[last + 1];
  if (last + 1 === measure.first || POSSESSIVE.has(next?.text ?? '')) return true;
  if (LIMITS.has(words[first - 1]?.lower ?? '')) return true;
  return (next !== undefined && acts(next)) || (next?.text === ',' && ASIDE.has(words[last + 2]?.lower ?? ''));
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
  // "$4 million of Grooming sales"
  const isBefore = ({ last }: WordSpan): boolean => last < number.first || last + 1 === measure.first;
  const told = parts.findLast((span) => span.first >= after && isBefore(span) && isTold(words, span, measure));
  if (told === undefined) return null;
  const isLeft = words
    .slice(told.last + 1, Math.max(number.first, measure.first))
    .some(({ lower }) => TURNS.has(lower));
  return isLeft ? null : told.name;
};
