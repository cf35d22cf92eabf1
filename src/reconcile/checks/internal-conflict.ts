import type { PairCheck } from '../check.ts';
import { conflictSeverity } from '../severity.ts';
import { capitalized, conceptName, percentText, periodText, printed, scopeText, sourceName } from '../wording.ts';

/** One document gives two values for one fact. */
export const internalConflict: PairCheck = {
  id: 'internal.conflict',
  judge: ({ judged, reference, ruling }) => {
    if (ruling.relation !== 'apart' && ruling.relation !== 'bound') return null;
    const { claim } = judged.reading;
    const by = ruling.deviation === null ? '' : `, ${percentText(ruling.deviation)} apart`;
    return {
      rule: 'internal.conflict',
      verdict: 'conflict',
      severity: conflictSeverity(ruling),
      message:
        `${capitalized(sourceName(judged.reading))} gives ${conceptName(judged.reading)}${scopeText(claim)}${periodText(claim)} as ${printed(claim)} in one place ` +
        `and as ${printed(reference.reading.claim)} in another${by}.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
