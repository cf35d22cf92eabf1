import { isCorporateTotal } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What is paid once, or lent, is no contract's worth. */
const OTHER_DEALS = [
  'common stock',
  'loan(s)|credit|notes',
  'goodwill',
  'acquisition(s)',
  'settlement',
  'depreciation',
  'litigation',
  'incentive',
  'compensation|lawsuit|damages',
  'contract liability|liabilities|asset|assets',
  'provision for',
  'scam|scammed|fraud',
  'penalty|penalties',
  'fail|fails|failed|failure',
  'shortfall',
  'program payment(s)',
  'impairment(s)|impaired',
  'takeover|buyout|merger',
  'to acquire',
  'take(s)|took|taking|taken|buy(s)|bought|buying|sell(s)|sold|selling .. stake',
  'buy|buying rival|competitor',
  // What investors and lenders put in.
  'funding|fundraising|financing|investment|venture round(s)',
  'financing|funding|fundraising deal(s)|agreement(s)',
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
    'value of .. deal|contract|agreement|arrangement|lease|order .. at',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement is|was|be|being|said|reportedly worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement could|would|may|might|will|to be worth',
    'contract|deal|agreement|order|commitment|lease|pact|partnership|arrangement .. valued at',
    'contract|deal|agreement|order|commitment|lease|pact|arrangement .. total(s)|totaled|totaling|totalling|totalled',
    'contract|deal|agreement|order|lease|pact|arrangement .. deliver|bring|generate|yield',
    'contract|deal|agreement .. capacity|compute|computing|electricity|power|gpus|chips .. valued|worth',
    'contract|deal|agreement .. capacity|compute|computing|electricity|power|gpus|chips .. valued at',
    'contract|agreement exceeding|topping',
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
  // What came in or went out so far: "of which it has paid $3 million".
  not: [
    'has|have|had paid',
    'received|receiving payment(s) of|totaling|totalling',
    // What was paid under it so far is no worth of it.
    'made payments under|pursuant',
    'payments under|pursuant to .. agreement|contract|arrangement of|totaling',
    'agreement|contract|arrangement .. was paid|accrued',
    'paid or accrued',
    'paid by .. lender',
    'contributions totaling|totalling|of',
    'liabilities totaling|totalling',
    'underwriting|deferred discount(s)|fee(s)|commission(s) of',
    'right to receive',
  ],
  sibling: 'recurring-payment',
  bars: OTHER_DEALS,
  accepts: isCorporateTotal,
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
  accepts: isCorporateTotal,
};

/** The sum of what is paid over the years, where the sentence speaks of payments: "will pay $3 million a month, totaling $90 million". */
export const contractTotal: ConceptRule = {
  id: 'contract-value',
  units: ['money'],
  names: ['payments|tab|bill .. come(s)|add(s)|amount(s) to|up'],
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
    'over .. term',
  ],
  sibling: 'recurring-payment',
  bars: [...OTHER_DEALS, 'received|receiving payment(s)', 'bonus(es)|staff'],
  accepts: isCorporateTotal,
};

/** What a contract may come to: "was worth $3 billion, but could expand to $4 billion", "options that could take the total to $4 billion". */
export const contractCeiling: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [],
  leads: [
    'could|may|might|can expand|rise|grow|climb|swell|increase|go to',
    'take|takes|bring|brings|push|lift the|its total|value|sum to',
  ],
  needs: [
    'contract|deal|agreement|lease|pact|order .. worth|valued',
    'contract|deal|agreement to buy|lease|rent|supply|provide',
  ],
  sibling: 'recurring-payment',
  bars: [...OTHER_DEALS, 'stake|shares|stock|takeover|buyout|bid|merger', 'valuation'],
  accepts: isCorporateTotal,
};

/** What reporters call an order: "landed a $3 billion order for frigates", "orders worth $5 million". */
export const contractOrdered: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [
    'order(s)|contracts|deals|agreements|leases .. worth',
    'order(s)|contracts|deals|agreements|leases .. valued at',
    'order(s)|contracts|deals|agreements|leases .. total(s)|totaling|totalling|totaled|totalled',
    'order(s)|contracts|deals|agreements|leases .. surpass(es)|surpassing|exceed(s)|exceeding|topping',
    'order value',
    'order(s)|contract(s)|deal(s)|agreement(s)|lease(s)|commitment(s)|pact(s)|purchase(s) .. to the tune of',
    'value of .. contract(s)|agreement(s)|order(s)|pact|lease .. put|estimated|pegged at',
    'commitment(s) , to the tune of',
    'pact|contract|agreement|order|lease , worth',
    'pact|contract|agreement|order|lease , valued at',
    'at list price(s)',
    'in|of contracts',
    'in|of .. cloud|computing|government|federal|defense|defence|service|services|supply|signed contracts',
  ],
  leads: ['worth'],
  tight: ['agreements|contracts|deals to sell|supply|deliver|provide'],
  heads: [
    'order|orders',
    'worth of deals|contracts|orders',
    'supply|service|services|maintenance|hosting|cloud|power|purchase|licensing deal|pact|agreement|contract',
    'partnership|alliance with',
    // "a $5 million firm-fixed-price contract": the price is no rate.
    'fixed price contract|order|deal|agreement',
    'firm fixed price contract|order|deal|agreement',
    'cost plus contract|order',
  ],
  needs: [
    'order(s) for|from|with|worth|valued|to|totaling|placed',
    'firm|new|add on order(s)',
    'ordered a|an|another|more|up',
    'list price(s)',
    'contract(s)|deal(s)|agreement(s)|pact(s)|lease(s)|commitment(s)',
    'partnership|alliance with',
    'land(s)|landed|win(s)|won|clinch(es)|clinched|place(s)|placed .. order(s)',
    'orders .. worth',
    'orders .. surpass(es)|surpassing|exceed(s)|exceeding|topping',
  ],
  sibling: 'recurring-payment',
  bars: [
    ...OTHER_DEALS,
    'stake',
    'takeover',
    'court|judge|lawsuit',
    'in order to',
    'money|mail|executive order(s)',
    'acquire(s)|acquired|merger|buyout',
  ],
  accepts: isCorporateTotal,
};

/** What one party is to pay another over the years, for whatever it is: "committed to paying Acme $9 billion over twelve years". */
export const contractPaid: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [],
  // No more than the verb: a longer phrase would hide it from what is paid again and again.
  leads: [
    'pay|paying',
    // As long as those of what is paid again and again.
    'on the hook for',
    'on the hook to spend|pay',
    'commit(s)|committed|committing|obligated|obliged to spend|spending|pay|paying',
  ],
  needs: [
    'over .. years|months|decade(s)',
    'over a decade',
    'over the term|life|course of',
    'contractually|obligated|obliged',
    'on the hook',
  ],
  sibling: 'recurring-payment',
  bars: [
    ...OTHER_DEALS,
    'stake|shares|startup(s)|buyout|bid',
    'settle|settles|settling|claims|suit|suits|charges|fine|fines|victims|plaintiffs|restitution',
    'dividend(s)|severance|retirement|pension(s)|tax(es)|salary|salaries|wages|bonus(es)|executive(s)',
    'acquire(s)|acquired|purchase price',
    'debt|bond(s)|lenders|creditors|bondholders',
  ],
  accepts: isCorporateTotal,
};

/** What one party is to use of another's, by the years: "will spend $3 billion over four years to rent servers", "committed to $3 billion in cloud spending". */
export const contractSpent: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [],
  leads: ['spend(s)|spent|spending', 'commit(s)|committed|committing to'],
  needs: [
    'to rent|lease|sublease',
    'cloud|compute|computing|hosting spending|services|capacity|power|contract .. over|between|from|through|until',
  ],
  sibling: 'recurring-payment',
  bars: [
    ...OTHER_DEALS,
    'a|per|each day|week|month|quarter|year',
    'stake|shares|buyout|bid',
    'home(s)|house(s)|apartment(s)|households|families',
  ],
  accepts: isCorporateTotal,
};

/** What a contract brings its owner over all its years: "expects about $5 billion in revenue from the lease over the term". */
export const contractEarned: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [
    'revenue(s) from|under the|this|its|that lease|contract|deal|agreement|pact',
    'revenue(s) over the|its term|life|lifetime of',
    'revenue(s) over the|its term|life|lifetime',
  ],
  needs: [
    'over the|its term|life|lifetime',
    'over .. year term|period',
    'total|combined revenue(s)',
    'expect(s)|expected|expecting|anticipate(s)|anticipated|could|would .. revenue(s) from|under',
  ],
  sibling: 'recurring-payment',
  bars: OTHER_DEALS,
  accepts: isCorporateTotal,
};

/** What is supplied for how much: "Under a separate contract, Acme will supply Beta with 90 engines for $3 billion". */
export const contractSupplied: ConceptRule = {
  id: 'contract-value',
  onlyNews: true,
  units: ['money'],
  names: [],
  tight: ['for'],
  needs: [
    'contract|agreement|deal|pact , .. will supply|provide|deliver|sell',
    'will|to supply|provide|deliver .. with',
  ],
  sibling: 'recurring-payment',
  bars: [...OTHER_DEALS, 'acquire(s)|acquired|merger|buyout', 'penalty|fine|settle(s)|lawsuit|bail'],
  accepts: isCorporateTotal,
};
