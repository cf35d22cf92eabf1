import type { PairCheck } from '../check.ts';
import { conflictSeverity } from '../severity.ts';
import { contradicts } from '../verdict.ts';
import { bothSides, sideText } from '../wording.ts';

/** Two values for one fact that no rounding and no hedge reconciles. */
export const valueConflict: PairCheck = {
  id: 'value.conflict',
  judge: ({ judged, reference, ruling }) => {
    if (!contradicts(ruling.relation)) return null;
    return {
      rule: 'value.conflict',
      verdict: 'conflict',
      severity: conflictSeverity(ruling),
      message: `${bothSides(judged.reading, reference.reading)}: ${sideText(judged.reading, reference.reading, ruling)}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
