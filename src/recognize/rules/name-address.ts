import { SMALL_NUMBERS } from '../../text/number-words.ts';
import { STREETS } from '../lexicon/references.ts';
import type { NameRule } from '../reading.ts';
import { isCapital, isDash } from '../scan.ts';

/** How many tokens a street's name has at most. */
const REACH = 5;

/** "1 Harbor Road", "2450 18th Street", "One Market Plaza": a house number. */
export const nameAddress: NameRule = {
  id: 'name-address',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  end: (scan, i) => {
    const { tokens } = scan;
    const token = tokens[i];
    const isHouse =
      token?.kind === 'number'
        ? /^\d{1,5}$/.test(token.text)
        : isCapital(token) && SMALL_NUMBERS.has(token?.lower ?? '');
    if (!isHouse) return -1;
    // "16-18 Harbor Road"
    const from = isDash(tokens[i + 1]) && tokens[i + 2]?.kind === 'number' ? i + 3 : i + 1;
    for (let at = from; at < from + REACH; at++) {
      const word = tokens[at];
      if (word === undefined || (word.kind === 'mark' && word.text !== '.')) return -1;
      if (at > from && isCapital(word) && STREETS.has(word.lower)) return at + 1;
      const part =
        isCapital(word) || word.kind === 'number' || /^(st|nd|rd|th|of|the)$/.test(word.lower) || word.text === '.';
      if (!part) return -1;
    }
    return -1;
  },
};
