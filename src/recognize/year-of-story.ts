import { wordSet } from '../text/word-set.ts';
import type { Clock } from './period-reading.ts';
import type { Scan } from './scan.ts';

/** What may stand behind "the first six months" where a story means those of something else than the year. */
const OF_ELSE = wordSet('of after following since as under from that when');

/** "over the first six months", "in the first six months of the year": of the year of a story. */
export const isOfStoryYear = ({ tokens }: Scan, first: number, last: number, { isNews }: Clock): boolean => {
  if (!isNews || tokens[first - 1]?.lower !== 'the') return false;
  return (
    !OF_ELSE.has(tokens[last]?.lower ?? '') ||
    ['of', 'the', 'year'].every((word, i) => tokens[last + i]?.lower === word)
  );
};
