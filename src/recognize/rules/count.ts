import { isAward } from '../award.ts';
import { countedNoun } from '../noun.ts';
import { NUMERAL } from '../numeral-at.ts';
import { type Reading, reading, type UnitRule } from '../reading.ts';

/** "50,000 state-of-the-art new GPUs", "30 million downloads", "six countries"; a bare numeral where no noun follows. */
export const count: UnitRule = {
  id: 'count',
  opens: NUMERAL,
  read: (scan, _i, numeral): Reading | null => {
    if (numeral === null) return null;
    // "49ers", "7950X": letters close after the digits that no unit is written with make a name of both.
    const after = scan.tokens[numeral.last];
    if (after?.kind === 'word' && after.glued && numeral.scale === 0) return null;
    const noun = countedNoun(scan, numeral);
    if (noun !== null) {
      const isShares = isAward(scan, numeral, noun.unit, noun.last);
      return reading(numeral, isShares ? 'share' : noun.unit, isShares ? 'award' : 'count', { phraseLast: noun.last });
    }
    return reading(numeral, null, 'count');
  },
};
