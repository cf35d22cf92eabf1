import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

/** The same digits in another currency. */
export const slipCurrency: PairCheck = {
  id: 'slip.currency',
  judge: ({ judged, reference, comparability, ruling }) => {
    const onlyUnit = comparability.differs.length === 1 && comparability.differs[0] === 'unit';
    if (!onlyUnit || judged.reading.dimension !== 'money' || ruling.relation !== 'equal') return null;
    return {
      rule: 'slip.currency',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the same figure in ${judged.reading.unit} and in ${reference.reading.unit}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
