import type { Phrase } from './concept-rule.ts';

/**
 * A contract and what it would bring: the run rate beside these is a payment of the contract, not the rate of all that its owner sells.
 * "The lease could deliver $3 million, at a run rate of $1 million a year."
 */
export const CONTRACT_BRINGS: readonly Phrase[] = [
  'contract|deal|agreement|lease|pact|arrangement could|would|will|may|might total|deliver|yield|generate|bring',
];
