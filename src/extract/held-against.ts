import type { Word } from './words.ts';

/** How a result is held against what was reckoned: "beating analysts' average estimate of", "came in below the". */
export const HELD_AGAINST =
  /^(?:beat|beats|beating|beaten|topping|topped|tops|missing|missed|misses|exceeding|exceeded|exceeds|surpassing|surpassed|outpacing|outpaced|matching|matched|met|meets|meeting|above|below|beyond|than|shy|short|ahead|line|despite)$/;

/** Is the word one of those, and "in line with" rather than a "straight-line basis"? */
export const isHeldAgainst = (words: readonly Word[], at: number): boolean => {
  const word = words[at]?.lower ?? '';
  if (!HELD_AGAINST.test(word)) return false;
  const next = words[at + 1]?.lower;
  return word === 'line' ? next === 'with' : /^(?:shy|short|ahead)$/.test(word) ? next === 'of' : true;
};
