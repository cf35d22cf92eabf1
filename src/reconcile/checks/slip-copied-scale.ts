import type { Claim } from '../../model/claim.ts';
import type { PairCheck } from '../check.ts';
import { scaleSlip } from '../scale.ts';
import { bothSides } from '../wording.ts';

/** Digits enough that nobody arrives at them by rounding. */
const COPIED_DIGITS = 4;

const digitsOf = ({ quantity }: Claim): string => quantity.surface.replaceAll(/\D/g, '');

/** Are the digits those of the cell, without a scale word of their own? */
const isCopied = (told: Claim, filed: Claim): boolean =>
  filed.evidence.row !== null &&
  digitsOf(told).length >= COPIED_DIGITS &&
  digitsOf(told) === digitsOf(filed) &&
  !/[a-z]/i.test(told.quantity.surface);

/** "$52,805" beside the cell "52,805" of a table in thousands: the digits were copied, and the line "in thousands" left behind. */
export const slipCopiedScale: PairCheck = {
  id: 'slip.copied-scale',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound' && ruling.relation !== 'hedged') return null;
    const slip = scaleSlip(judged.reading.measure, reference.reading.measure);
    if (slip === null || !isCopied(judged.reading.claim, reference.reading.claim)) return null;
    return {
      rule: 'slip.copied-scale',
      verdict: 'conflict',
      severity: 'error',
      message: `${bothSides(judged.reading, reference.reading)}: the digits of the table without its scale, ${slip.words} too ${slip.side}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
