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
    // "subscriptions, which give access to 9,000 films"
    'access to',
    'revenue per',
    'subscriber acquisition',
    'lost',
    'add|added|adding',
    'shed|shedding|gain|gains|gained|gaining',
    'net additions',
  ],
  labels: [
    'subscriber(s)',
    'total subscriber(s)',
    'paid subscriber(s)',
    'number of subscriber(s)',
    'ending subscriber(s)',
  ],
  // So many a day are those who join.
  accepts: ({ unit, per }) => per === null && (unit === 'pure' || /subscri|member/i.test(unit)),
};

/** The same of who pays by another name: "12 million paying members", "90 million households signed up". */
export const subscribersTold: ConceptRule = {
  id: 'subscribers',
  onlyNews: true,
  units: ['count', 'ratio'],
  grows: true,
  names: [
    'paying|paid member(s)|user(s)|customer(s)|household(s)|account(s)|reader(s)|listener(s)',
    'have|has|had signed up',
    'households|people|users|customers|readers|homes signed up',
    'people|households|customers|readers|users|homes subscribe(d)',
    'broadband|internet|streaming|cable|satellite|fiber|fibre customer(s)|user(s)|household(s)|home(s)',
    'broadband|internet|streaming|cable|satellite|fiber|fibre .. serve(s)|served|serving|connects',
    'subscription base',
  ],
  nouns: [
    'broadband customer',
    'internet customer',
    'streaming customer',
    'paying customer',
    'paying user',
    'paid user',
  ],
  unit: 'subscriber',
  // "3 billion Internet users" are those of the world.
  not: [...(subscribers.not ?? []), 'new customer(s)|user(s)|member(s)', 'internet user(s)'],
  bars: ['job(s)|employees|workers|staff', 'restaurant(s)|store(s)|flight(s)'],
  accepts: ({ unit, value }) =>
    Number(value ?? 0) >= 100 &&
    (unit === 'pure' || /customer|user|household|account|reader|listener|member|people|person|home/i.test(unit)),
};
