import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What is paid once, or lent, is no contract's worth. */
const OTHER_DEALS = [
  'common stock',
  'loan(s)',
  'credit',
  'notes',
  'goodwill',
  'acquisition(s)',
  'settlement',
  'depreciation',
  'litigation',
  'incentive',
  'compensation',
  'lawsuit',
  'damages',
  'contract liability|liabilities|asset|assets',
  'provision for',
  'scam|scammed|fraud',
  'penalty|penalties',
  'fail|fails|failed|failure',
  'shortfall',
  'program payment(s)',
  'impairment(s)|impaired',
] as const;

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
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement is|was|be|being|said|reportedly worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement could|would|may|might|will|to be worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement .. valued at',
    'contract|deal|agreement|order|commitment|lease|pact|arrangement .. total(s)|totaled|totaling|totalling|totalled',
    'contract|deal|agreement|order|lease|pact|arrangement .. deliver|bring|generate|yield',
  ],
  leads: ['worth', 'collect(s)|collected|collecting', 'commit(s)|committed|committing', 'commitment of', 'bet(s)'],
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
    'tenant(s)',
    'landlord',
    'rent',
  ],
  sibling: 'recurring-payment',
  bars: OTHER_DEALS,
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};

/** What one party has agreed to buy of another over the years: "agreed to buy $3 million of computing capacity". */
export const contractPurchase: ConceptRule = {
  id: 'contract-value',
  units: ['money'],
  names: ['contracted|committed revenue(s)'],
  leads: [
    'agree(s)|agreed|agreeing to buy|purchase|spend',
    'commit(s)|committed|committing to buy|purchase|spend|buying|purchasing|spending',
    'contracted|pledge(s)|pledged to buy|purchase|spend',
  ],
  needs: [
    'deal(s)|contract(s)|agreement(s)|commitment(s)|pact(s)|arrangement',
    'compute|computing',
    'cloud',
    'capacity',
    'gpu(s)',
    'chip(s)',
    'electricity',
    'contracted|committed revenue(s)',
  ],
  sibling: 'recurring-payment',
  bars: [...OTHER_DEALS, 'stake', 'takeover', 'shares', 'startup(s)', 'buyout', 'bid'],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};

/** The sum of what is paid over the years, where the sentence speaks of payments: "will pay $3 million a month, totaling $90 million". */
export const contractTotal: ConceptRule = {
  id: 'contract-value',
  units: ['money'],
  names: ['payments .. come(s)|add(s)|amount(s) to|up'],
  leads: ['totals|totaling|totalling', 'could|would|will|may|might|can|to total'],
  needs: [
    'deal(s)',
    'contract(s)',
    'agreement(s)',
    'lease(s)',
    'commitment(s)',
    'pact(s)',
    'arrangement',
    'pay(s)|paid|paying',
    'payment(s)',
  ],
  sibling: 'recurring-payment',
  bars: OTHER_DEALS,
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};
