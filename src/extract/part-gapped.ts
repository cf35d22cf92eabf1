import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import type { Reading } from './evidence.ts';
import { LINES_FOR_SHORT, NO_NAME, SEGMENT_NOUNS } from './name-words.ts';
import { textOf, type WordSpan } from './words.ts';

const JOINS = wordSet(', ; and while with of which');
const ARTICLES = wordSet('the its our their');
/** What may stand between the part and its figure: "and automotive another $5 million", "with Europe at $5 million". */
const TIES = wordSet(`
  another a further at about some roughly nearly almost just only was up down added adding contributed contributing accounted accounting for
  represented representing brought bringing in made making generated generating
`);
const NO_PART = wordSet('rest remainder balance others total figure one that it they quarter year');
const NAME_WORDS = 3;

/** The word behind a time that a figure has behind it, and a comma: "$9 million this year, with". */
const pastPeriod = ({ words, hits, inPeriod }: Pick<Reading, 'words' | 'hits' | 'inPeriod'>, after: number): number => {
  let at = after;
  // "$9 million in revenue in 2025, with"
  const isMeasure = (i: number): boolean =>
    hits.some(({ value, first, last }) => value.role === 'name' && first <= i && i <= last);
  while (
    /^(?:in|of|for|during|the|this|last|next|year|quarter)$/.test(words[at]?.lower ?? '') ||
    inPeriod(at) ||
    (at > after && isMeasure(at))
  )
    at += 1;
  if (words[at]?.text !== ',') at = after;
  return words[at]?.text === ',' ? at + 1 : at;
};

/** "with cargo contributing $4 million", "of which cargo made up $4 million": is the figure behind said to be of a part? */
export const opensPart = ({ words, hits, inPeriod }: Reading, after: number): boolean => {
  const at = pastPeriod({ words, hits, inPeriod }, after);
  return words[at]?.lower === 'with' || (words[at]?.lower === 'of' && words[at + 1]?.lower === 'which');
};

const MOVED = wordSet(`
  more than nearly almost doubled tripled quadrupled halved rose fell grew climbed dropped slid slipped jumped surged sank declined increased decreased
  shrank by % percent pc a third half quarter fifth was stood at to
`);
/** "while", "and", ", but": what joins a part that moved to the one before it. */
const TURNS = wordSet('while and but whereas');
/** How many words may name the part and say how it moved. */
const MOVED_WITHIN = 12;

/**
 * "The lamps division's revenue fell 6% to $9 million, while the ropes business more than doubled to $5 million": the part that moved, told of by
 * the measure before it; null where anything else stands between the two figures.
 *
 * @param after the first word behind the figure before
 */
export const movedPart = ({ words, hits }: Reading, after: number, { first }: WordSpan): string | null => {
  if (words[first - 1]?.lower !== 'to' && words[first - 1]?.lower !== 'at') return null;
  const turn = words[after]?.text === ',' ? after + 1 : after;
  if (!TURNS.has(words[turn]?.lower ?? '') || first - turn > MOVED_WITHIN) return null;
  const at = ARTICLES.has(words[turn + 1]?.lower ?? '') ? turn + 2 : turn + 1;
  const noun = words.findIndex(({ lower }, i) => i > at && i < first && SEGMENT_NOUNS.has(lower));
  if (noun < 0 || noun - at > NAME_WORDS) return null;
  if (!words.slice(noun + 1, first).every(({ lower }) => MOVED.has(lower) || /^[\d.]+%?$/.test(lower))) return null;
  const isMeasure = hits.some(({ first: from, value }) => value.role === 'name' && from >= at && from < first);
  const isName = words.slice(at, noun).every(({ text, lower }) => /^\p{L}{2,}$/u.test(text) && !NO_PART.has(lower));
  return isName && !isMeasure ? textOf(words, at, noun) : null;
};

/**
 * "Gaming brought in $9 million and automotive $4 million": the part that stands by itself between two figures of a list, the verb left
 * out; null where anything else does.
 *
 * @param after the first word behind the figure before
 */
export const gappedPart = ({ words, hits, inPeriod }: Reading, after: number, { first }: WordSpan): string | null => {
  let at = pastPeriod({ words, hits, inPeriod }, after);
  while (JOINS.has(words[at]?.lower ?? '')) at += 1;
  if (!JOINS.has(words[at - 1]?.lower ?? '')) return null;
  if (ARTICLES.has(words[at]?.lower ?? '')) at += 1;
  let end = first;
  while (end > at && TIES.has(words[end - 1]?.lower ?? '')) end -= 1;
  // "the cloud arm"
  if (end - at > 1 && SEGMENT_NOUNS.has(words[end - 1]?.lower ?? '')) end -= 1;
  const name = words.slice(at, end);
  if (name.length === 0 || name.length > NAME_WORDS) return null;
  const isName = name.every(
    (word, i) =>
      /^\p{L}{2,}$/u.test(word.text) &&
      (!NO_NAME.has(word.lower) || LINES_FOR_SHORT.test(word.text)) &&
      !NO_PART.has(word.lower) &&
      !isVerb(word) &&
      !inPeriod(at + i),
  );
  const isMeasure = hits.some(({ first: from, last, value }) => value.role === 'name' && from < end && last >= at);
  return isName && !isMeasure ? textOf(words, at, end) : null;
};
