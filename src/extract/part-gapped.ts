import { wordSet } from '../text/word-set.ts';
import { isVerb } from './clauses.ts';
import type { Reading } from './evidence.ts';
import { NO_NAME } from './name-words.ts';
import type { WordSpan } from './words.ts';

const JOINS = wordSet(', ; and while with');
const ARTICLES = wordSet('the its our their');
/** What may stand between the part and its figure: "and automotive another $5 million", "with Europe at $5 million". */
const TIES = wordSet(
  'another a further at about some roughly nearly almost just only contributed contributing adding brought in made making generated',
);
const NAME_WORDS = 3;

/**
 * "Gaming brought in $9 million and automotive $4 million": the part that stands by itself between two figures of a list, the verb left
 * out; null where anything else does.
 *
 * @param after the first word behind the figure before
 */
export const gappedPart = ({ words, hits, inPeriod }: Reading, after: number, { first }: WordSpan): string | null => {
  let at = after;
  while (JOINS.has(words[at]?.lower ?? '')) at += 1;
  if (at === after) return null;
  if (ARTICLES.has(words[at]?.lower ?? '')) at += 1;
  let end = first;
  while (end > at && TIES.has(words[end - 1]?.lower ?? '')) end -= 1;
  const name = words.slice(at, end);
  if (name.length === 0 || name.length > NAME_WORDS) return null;
  const isName = name.every(
    (word, i) => /^\p{L}{2,}$/u.test(word.text) && !NO_NAME.has(word.lower) && !isVerb(word) && !inPeriod(at + i),
  );
  const isMeasure = hits.some((hit) => hit.first < end && hit.last >= at);
  return isName && !isMeasure ? name.map(({ text }) => text).join(' ') : null;
};
