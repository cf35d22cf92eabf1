import type { PairCheck } from '../check.ts';
import { decimalSlip } from '../scale.ts';
import { bothSides } from '../wording.ts';

/** The right digits with the decimal point in another place: "$67 million" for "$6.7 million". */
export const slipDecimal: PairCheck = {
  id: 'slip.decimal',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart') return null;
    const slip = decimalSlip(judged.reading.measure, reference.reading.measure);
    if (slip === null) return null;
    return {
      rule: 'slip.decimal',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the same digits, but ${slip.words} too ${slip.side}; the decimal point looks out of place.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
