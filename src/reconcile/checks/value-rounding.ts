import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

/** The last digits were cut off where they should have been rounded: $6.3 billion for 6,355 million. */
export const valueRounding: PairCheck = {
  id: 'value.rounding',
  judge: ({ judged, reference, ruling }) =>
    ruling.relation !== 'cut'
      ? null
      : {
          rule: 'value.rounding',
          verdict: 'compatible',
          severity: 'note',
          message: `${bothSides(judged.reading, reference.reading)}: the same figure, cut off instead of rounded.`,
          readings: [judged.reading, reference.reading],
        },
};
