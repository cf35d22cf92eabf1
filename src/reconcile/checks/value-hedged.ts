import type { PairCheck } from '../check.ts';
import { bothSides, percentText } from '../wording.ts';

/** Two values that only a hedge keeps from contradicting each other: "more than $40 billion" beside "$45 billion". */
export const valueHedged: PairCheck = {
  id: 'value.hedged',
  judge: ({ judged, reference, ruling }) =>
    ruling.relation !== 'hedged' || ruling.deviation === null
      ? null
      : {
          rule: 'value.hedged',
          verdict: 'compatible',
          severity: 'warning',
          message: `${bothSides(judged.reading, reference.reading)}: both can be true, but the figures are ${percentText(ruling.deviation)} apart.`,
          readings: [judged.reading, reference.reading],
        },
};
