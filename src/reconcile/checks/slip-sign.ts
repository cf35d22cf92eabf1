import type { PairCheck } from '../check.ts';
import { bothSides, conceptName } from '../wording.ts';

const LOSS = /\bloss(?:es)?\b/i;
const INCOME = /\b(?:income|earnings|profits?)\b/i;

/** A loss where the other says income, a fall where the other says a rise, with the same figure. */
export const slipSign: PairCheck = {
  id: 'slip.sign',
  judge: ({ judged, reference, comparability, ruling }) => {
    const { sign } = judged.reading;
    // What says neither way, or both, has no sign to be turned.
    const onlySign = comparability.differs.length === 1 && sign !== 0 && sign === -reference.reading.sign;
    // "income" without a kind may be an operating income beside a net loss.
    if (!onlySign || judged.reading.kind !== reference.reading.kind || ruling.relation !== 'equal') return null;
    const { quote } = judged.reading.claim.evidence;
    // "a loss of 99 compared with earnings of 780": which word goes with which figure is too easily misread.
    if (LOSS.test(quote) && INCOME.test(quote)) return null;
    const isGrowth = judged.reading.concept === 'growth-rate';
    if (isGrowth && comparability.unstated.some((aspect) => aspect !== 'definition')) return null;
    return {
      rule: 'slip.sign',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}, but as ${isGrowth ? (reference.reading.sign < 0 ? 'a fall' : 'a rise') : conceptName(reference.reading)}: the sign is the other way.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
