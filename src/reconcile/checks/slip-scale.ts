import type { PairCheck } from '../check.ts';
import { scaleSlip } from '../scale.ts';
import { bothSides } from '../wording.ts';

/** The right digits under the wrong scale word: "million" for "billion". */
export const slipScale: PairCheck = {
  id: 'slip.scale',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound' && ruling.relation !== 'hedged') return null;
    const slip = scaleSlip(judged.reading.measure, reference.reading.measure);
    if (slip === null) return null;
    return {
      rule: 'slip.scale',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the same digits, but ${slip.words} too ${slip.side}; the scale word looks wrong.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
