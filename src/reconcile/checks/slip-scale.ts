import type { Claim } from '../../model/claim.ts';
import { Exact } from '../../text/interval.ts';
import type { PairCheck } from '../check.ts';
import { multiplied } from '../measure.ts';
import { rule } from '../verdict.ts';
import { bothSides } from '../wording.ts';

/** Digits enough that nobody arrives at them by rounding. */
const COPIED_DIGITS = 4;
/** Factors between the scale words: thousand, million, billion, trillion. */
const SCALES: readonly (readonly [factor: string, words: string])[] = [
  ['1000', 'a thousand times'],
  ['1000000', 'a million times'],
];

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
    const [mine, theirs] = [judged.reading.measure, reference.reading.measure];
    if (mine.value === null || theirs.value === null) return null;
    for (const [text, words] of SCALES) {
      const small = rule(multiplied(mine, new Exact(text)), theirs).relation === 'equal';
      const large = rule(multiplied(theirs, new Exact(text)), mine).relation === 'equal';
      if (!small && !large) continue;
      const isCopied = isCellWithoutScale(judged.reading.claim, reference.reading.claim);
      return {
        rule: 'slip.scale',
        verdict: isCopied ? 'compatible' : 'conflict',
        severity: isCopied ? 'warning' : 'error',
        message: `${bothSides(judged.reading, reference.reading)}: the same digits, but ${words} too ${small ? 'small' : 'large'}; the scale word looks wrong.`,
        readings: [judged.reading, reference.reading],
      };
    }
    return null;
  },
};
