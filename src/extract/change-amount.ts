import type { Word, WordSpan } from './words.ts';

/** Right before the amount of a change: "down $3 million", "up by 40". */
const MOVED = new Set(['up', 'down']);
/** What may stand between the two. */
const HEDGES = new Set(
  'by about around some nearly almost roughly approximately another only just over more than at least'.split(' '),
);
/** Right behind it: "$3 million higher", "$3 million below the forecast". */
const BEYOND = new Set(['higher', 'lower', 'above', 'below', 'short', 'shy', 'ahead']);
/** The same where "than" follows: "$3 million more than a year earlier". */
const THAN = new Set(['more', 'less', 'fewer', 'greater', 'better', 'worse']);
const HEDGED = 3;
/** Verbs of which the "up" or "down" is a part: "put down $3 million". */
const SPENDS = new Set('put puts putting lay lays laid cough coughed pony ponied plunk plunked set sets'.split(' '));

/**
 * Is the number by how much something changed or differs, and no size of it: "revenue was $5 billion, down $3 million", "$3 million less
 * than last year"? "up from" and "up to" lead to a size.
 */
export const isChangeAmount = (words: readonly Word[], { first, last }: WordSpan): boolean => {
  let at = first - 1;
  while (at > first - 1 - HEDGED && HEDGES.has(words[at]?.lower ?? '')) at -= 1;
  if (MOVED.has(words[at]?.lower ?? '') && !SPENDS.has(words[at - 1]?.lower ?? '')) return true;
  const [next, than] = [words[last + 1]?.lower ?? '', words[last + 2]?.lower];
  return BEYOND.has(next) || (THAN.has(next) && than === 'than');
};
