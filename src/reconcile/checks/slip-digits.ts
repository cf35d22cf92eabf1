import type { PairCheck } from '../check.ts';
import { type DigitSlip, digitSlip } from '../digits.ts';
import { bothSides } from '../wording.ts';

const WORDS: Readonly<Record<DigitSlip, string>> = {
  swapped: 'two neighbouring digits have changed places',
  'one-other': 'all digits but one are the same',
};

/** Two neighbouring digits have changed places, or one digit is another. */
export const slipDigits: PairCheck = {
  id: 'slip.digits',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart') return null;
    const slip = digitSlip(judged.reading.measure, reference.reading.measure);
    return slip === null
      ? null
      : {
          rule: 'slip.digits',
          verdict: 'conflict',
          severity: 'error',
          message: `${bothSides(judged.reading, reference.reading)}: ${WORDS[slip]}.`,
          readings: [judged.reading, reference.reading],
        };
  },
};
