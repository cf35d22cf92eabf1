import type { Span } from '../../model/span.ts';
import { ALL_RELATIVES } from '../period-role-words.ts';
import { firstFrom, type Word } from '../words.ts';

const CONJUNCTIONS = new Set(['and', 'but', 'while', 'whereas', 'although']);
const PREPOSITIONS = new Set(['in', 'for', 'during', 'as', 'at', 'of', 'by', 'on']);

/** "..., and in 2024 it earned $5 million": the time opens a clause and looks ahead, not back. */
export const opensClause = (words: readonly Word[], group: Span): boolean => {
  const first = firstFrom(words, group.start);
  const preposition = words[first - 1];
  const opener = words[first - 2];
  if (preposition === undefined || opener === undefined) return false;
  if (!PREPOSITIONS.has(preposition.lower)) return preposition.lower === ';';
  const before = opener.lower === 'as' ? words[first - 3] : opener;
  return before !== undefined && (before.lower === ';' || CONJUNCTIONS.has(before.lower));
};

/** "from $8 million in 2024, while costs fell to $3 million": does a clause begin after the time, that is no clause about what stands there? */
export const opensAnother = (words: readonly Word[], group: Span, run: Span): boolean => {
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).map(({ lower }) => lower);
  return gap.some((word) => CONJUNCTIONS.has(word)) && !gap.some((word) => ALL_RELATIVES.has(word));
};
