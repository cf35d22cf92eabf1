import { Exact } from '../../text/interval.ts';
import type { PairCheck } from '../check.ts';
import { multiplied } from '../measure.ts';
import { rule } from '../verdict.ts';
import { bothSides } from '../wording.ts';

/** Factors between the scale words: thousand, million, billion, trillion. */
const SCALES: readonly (readonly [factor: string, words: string])[] = [
  ['1000', 'a thousand times'],
  ['1000000', 'a million times'],
];

/** The right digits under the wrong scale word: "million" for "billion". */
export const slipScale: PairCheck = {
  id: 'slip.scale',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound' && ruling.relation !== 'hedged') return null;
    const [mine, theirs] = [judged.reading.measure, reference.reading.measure];
    if (mine.value === null || theirs.value === null) return null;
    for (const [text, words] of SCALES) {
      const small = rule(multiplied(mine, new Exact(text)), theirs).relation === 'equal';
      const large = rule(multiplied(theirs, new Exact(text)), mine).relation === 'equal';
      if (!small && !large) continue;
      return {
        rule: 'slip.scale',
        verdict: 'conflict',
        severity: 'error',
        message: `${bothSides(judged.reading, reference.reading)}: the same digits, but ${words} too ${small ? 'small' : 'large'}; the scale word looks wrong.`,
        readings: [judged.reading, reference.reading],
      };
    }
    return null;
  },
};
