import type { ConceptRule } from '../concept-rule.ts';

/** How many subscribe or pay to use a service. */
export const subscribers: ConceptRule = {
  id: 'subscribers',
  units: ['count', 'ratio'],
  grows: true,
  names: [
    'subscriber(s)',
    'paid|paying subscriber(s)',
    'subscriptions',
    'subscriber base',
    'paid members',
    'paid memberships',
  ],
  nouns: [
    'subscriber',
    'paid subscriber',
    'paying subscriber',
    'subscription',
    'paid subscription',
    'paid membership',
    'paid member',
    'paying member',
  ],
  unit: 'subscriber',
  not: [
    'per subscriber',
    'revenue per',
    'subscriber acquisition',
    'lost',
    'add|added|adding',
    'shed|shedding|gained|gaining',
    'net additions',
  ],
  labels: [
    'subscriber(s)',
    'total subscriber(s)',
    'paid subscriber(s)',
    'number of subscriber(s)',
    'ending subscriber(s)',
  ],
  accepts: ({ unit }) => unit === 'pure' || /subscri|member/i.test(unit),
};
