import type { ConceptRule } from '../concept-rule.ts';

/** The day, month or year until which a contract runs: "through May 2029". Made from periods, not from quantities: see contract-end.ts. */
export const contractEnd: ConceptRule = {
  id: 'contract-end',
  units: ['date'],
  names: [],
  labels: ['contract end', 'contract expiration', 'expiration date'],
};
