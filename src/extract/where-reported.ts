import type { Reading } from './evidence.ts';
import type { Word, WordSpan } from './words.ts';

const REPORTED = /^(?:recognized|recognised|recorded|reported|included|reflected|classified|presented)$/;
/** How many words may stand between "in" and the line of a statement: "in our consolidated other". */
const LINE_WITHIN = 3;

/** "Gains recorded in revenue were $5 million": is the measure only the line of a statement where something else is reported? */
export const isWhereReported = ({ words }: Reading, { first }: WordSpan): boolean => {
  // "recognized in cash": the "in" is of the name.
  for (let at = words[first]?.lower === 'in' ? first : first - 1; at > 0 && at >= first - 1 - LINE_WITHIN; at--) {
    const word = words[at] as Word;
    if (/^(?:is|are|was|were|be)$/.test(word.lower)) return false;
    if (/^(?:in|within)$/.test(word.lower)) return REPORTED.test(words[at - 1]?.lower ?? '');
    if (word.kind === 'mark' && word.text !== '(' && word.text !== ')' && word.text !== '/') return false;
  }
  return false;
};
