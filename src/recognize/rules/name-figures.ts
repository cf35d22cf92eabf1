import { SMALL_NUMBERS } from '../../text/number-words.ts';
import type { NameRule } from '../reading.ts';
import { isHyphen } from '../scan.ts';

/** "a six-figure sum", "three-digit growth": how many digits a number has that nobody tells. */
export const nameFigures: NameRule = {
  id: 'name-figures',
  opens: { kinds: ['number'], words: [...SMALL_NUMBERS.keys()] },
  end: ({ tokens }, i) => {
    const isJoined = isHyphen(tokens[i + 1]) && tokens[i + 1]?.glued && tokens[i + 2]?.glued;
    return isJoined && /^(?:figure|digit)s?$/.test(tokens[i + 2]?.lower ?? '') ? i + 3 : -1;
  },
};
