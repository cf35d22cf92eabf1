import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

/** The same figure for another stretch of time: "$1.2 billion a year" for "$1.2 billion a month". */
export const slipRate: PairCheck = {
  id: 'slip.rate',
  judge: ({ judged, reference, comparability, ruling }) => {
    const onlyRate = comparability.differs.length === 1 && comparability.differs[0] === 'rate';
    const [mine, theirs] = [judged.reading.per, reference.reading.per];
    if (!onlyRate || mine === null || theirs === null || ruling.relation !== 'equal') return null;
    return {
      rule: 'slip.rate',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the same figure, once per ${mine} and once per ${theirs}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
