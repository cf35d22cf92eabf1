import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a contract is worth over its whole term: "a deal worth $3 billion", "totaling $40 million over four years". */
export const contractValue: ConceptRule = {
  id: 'contract-value',
  units: ['money'],
  names: [
    'contract value',
    'total contract value',
    'tcv',
    'deal value',
    'value of .. deal|contract|agreement|arrangement|lease|order',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement .. valued at',
    'contract|deal|agreement|order|commitment|lease|pact|arrangement .. total(s)|totaled|totaling|totalling|totalled',
    'contract|deal|agreement|order|lease|pact|arrangement .. deliver|bring|generate|yield',
  ],
  leads: [
    'totaling|totalling',
    'could|would|will|may|might|can|to total',
    'collect(s)|collected|collecting',
    'commit(s)|committed|committing',
    'commitment of',
    'bet(s)',
  ],
  heads: ['deal', 'contract', 'agreement', 'commitment', 'order', 'pact', 'lease'],
  hints: ['deal', 'contract', 'agreement', 'commitment', 'pay(s)|paid|paying'],
  needs: [
    'deal(s)',
    'contract(s)',
    'agreement(s)',
    'lease(s)',
    'commitment(s)',
    'pact(s)',
    'arrangement',
    'tenant',
    'pay(s)|paid|paying',
    'payment(s)',
  ],
  bars: [
    'goodwill',
    'acquisition(s)',
    'settlement',
    'depreciation',
    'litigation',
    'incentive',
    'compensation',
    'lawsuit',
  ],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};
