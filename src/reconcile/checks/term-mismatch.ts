import type { PairCheck } from '../check.ts';
import { bothSides } from '../wording.ts';

const TERMS = new Set(['contract-term', 'contract-end', 'notice-period']);

/** Two lengths, ends or notice periods of one contract that are not the same: three years beside four, 90 days beside 180. */
export const termMismatch: PairCheck = {
  id: 'term.mismatch',
  judge: ({ judged, reference, ruling }) => {
    if (!TERMS.has(judged.reading.concept)) return null;
    if (ruling.relation === 'equal' || ruling.relation === 'near') return null;
    const contradicts = ruling.relation !== 'hedged';
    return {
      rule: 'term.mismatch',
      verdict: contradicts ? 'conflict' : 'compatible',
      severity: contradicts ? 'error' : 'warning',
      message: `${bothSides(judged.reading, reference.reading)}: not the same term.`,
      readings: [judged.reading, reference.reading],
    };
  },
};
