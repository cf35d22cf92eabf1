import type { ConceptRule } from './concept-rule.ts';

/** What else reporters tell the growth of: "The dividend rose 5%", "Membership grew 6%". As counts, so that no amount is taken by them. */
export const GROWING_TOLD: ConceptRule = {
  id: null,
  onlyNews: true,
  units: ['count'],
  grows: true,
  names: [
    'dividend(s)',
    'adjusted|annual|quarterly|underlying earnings',
    'payout',
    'output',
    'production',
    'cost(s)',
    'membership',
    'net interest income',
    'total|fee|rental|interest income',
    'spending',
    'users',
    'inventory|inventories',
  ],
};
