import type { Claim } from '../../model/claim.ts';
import type { PairCheck } from '../check.ts';
import { scaleSlip } from '../scale.ts';
import { bothSides } from '../wording.ts';

/** Digits enough that nobody arrives at them by rounding. */
const COPIED_DIGITS = 4;

const digitsOf = ({ quantity }: Claim): string => quantity.surface.replaceAll(/\D/g, '');

/** "$52,805" beside the cell "52,805" of a table in thousands: the digits were copied, and the line "in thousands" left behind. */
const isCellWithoutScale = (told: Claim, filed: Claim): boolean =>
  filed.evidence.row !== null &&
  digitsOf(told).length >= COPIED_DIGITS &&
  digitsOf(told) === digitsOf(filed) &&
  !/[a-z]/i.test(told.quantity.surface);

/** The right digits under the wrong scale word: "million" for "billion". */
export const slipScale: PairCheck = {
  id: 'slip.scale',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound' && ruling.relation !== 'hedged') return null;
    const slip = scaleSlip(judged.reading.measure, reference.reading.measure);
    if (slip === null) return null;
    const isCopied = isCellWithoutScale(judged.reading.claim, reference.reading.claim);
    return {
      rule: 'slip.scale',
      verdict: isCopied ? 'compatible' : 'conflict',
      severity: isCopied ? 'warning' : 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the same digits, but ${slip.words} too ${slip.side}; the scale word looks wrong.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
