import type { ConceptRule } from '../concept-rule.ts';

/** The day, month or year until which a contract runs: "through May 2029". Made from periods, not from quantities: see contract-end.ts. */
export const contractEnd: ConceptRule = {
  id: 'contract-end',
  units: ['date'],
  names: ['expire(s)|expiring|expiration', 'end(s)|ending', 'run(s)|running', 'extend(s)|extending', 'term'],
  labels: ['contract end', 'contract expiration', 'expiration date'],
};
