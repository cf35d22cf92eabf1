import type { PairCheck } from '../check.ts';
import { conflictSeverity } from '../severity.ts';
import { bothSides, percentText } from '../wording.ts';

/** Two values for one fact that no rounding and no hedge reconciles. */
export const valueConflict: PairCheck = {
  id: 'value.conflict',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound') return null;
    const [mine, theirs] = [judged.reading.measure.value, reference.reading.measure.value];
    const side =
      mine !== null && theirs !== null ? (mine.lt(theirs) ? 'below it' : 'above it') : 'they have no value in common';
    return {
      rule: 'value.conflict',
      verdict: 'conflict',
      severity: conflictSeverity(ruling),
      message: `${bothSides(judged.reading, reference.reading)}: ${side}${ruling.deviation === null ? '' : ` by ${percentText(ruling.deviation)}`}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
