import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

/** The judged value is the reference's, as far as both are printed. */
export const valueMatch: PairCheck = {
  id: 'value.match',
  judge: ({ judged, reference, ruling }) =>
    ruling.relation !== 'equal' && ruling.relation !== 'near'
      ? null
      : {
          rule: 'value.match',
          verdict: 'match',
          severity: 'none',
          message: `${bothSides(judged.reading, reference.reading)}: they agree.`,
          readings: [judged.reading, reference.reading],
        },
};
