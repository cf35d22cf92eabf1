import { isCorporate, isCorporateTotal } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a company takes in from its business in a period. */
export const revenue: ConceptRule = {
  id: 'revenue',
  units: ['money'],
  grows: true,
  names: ['revenue(s)', 'net revenue(s)', 'total revenue(s)', 'net sales', 'sales', 'turnover', 'top line'],
  leads: ['take(s)|took in', 'bring(s)|brought in', 'ring(s)|rang up', 'grosses|grossed'],
  not: [
    // What states take in is no company's.
    'revenue(s) from .. tariffs|taxes|duties|tolls',
    'tariff|tax|customs|federal|state|government|public|fiscal revenue(s)|receipts',
    'cost of .. revenue(s)|sales',
    'cost(s) of revenue(s)|sales',
    'deferred|unearned revenue(s)',
    'contracted|committed revenue(s)',
    // What is only ordered so far: "$3 billion in future contract revenue".
    'future|remaining revenue(s)|sales',
    'future|remaining contract|contracted|committed revenue(s)',
    // "the sale could bring in $3 million": nobody's business.
    'could|would|might|may|to bring in',
    'revenue share|sharing|backlog|recognition|growth',
    'percent|percentage|portion of .. revenue(s)',
    'sales and marketing',
    'sales marketing',
    'sales tax(es)',
    'sales outstanding|returns|allowances',
    // "returns recorded as a reduction to revenue"
    'reduction(s) to|of|in revenue(s)|sales',
    'sales price(s)|restriction(s)|volume(s)',
    'sales force|team|people|cycle|staff',
    'sales of .. securities|stock|shares|assets|property|investments',
    'sales and maturities',
    'stock|share|secondary sales',
    'revenue(s) per',
    'average revenue(s)|sales',
    'cumulative .. revenue(s)|sales',
    'gain(s) on .. sales',
    'additional|incremental .. revenue(s)|sales',
    'revenue bond(s)',
    'percent of .. revenue(s)',
    'internal revenue',
    // Growth that is of revenue by its name.
    'organic|comparable growth',
    'like for like growth',
    'same store growth',
    'constant currency growth',
  ],
  // The thresholds of the law on emerging growth companies are nobody's revenue.
  bars: [
    'deferred|unearned revenue(s)',
    'index|points',
    'emerging growth',
    'day of the fiscal year',
    'legal entity',
    'first fiscal year after',
    'non affiliates',
    // "the extra week added $5 million in sales"
    'week added|contributed',
    // "the acquisition of Acme contributed $5 million of revenue": a part of it.
    'acquisition(s) of .. contributed|added|generated',
    'acquisition(s) contributed|added|generated',
    // "companies with annual revenue between $2 million and $9 million" are others, and any of them.
    'companies|corporations|firms|businesses|enterprises|peers with|having annual|total|gross revenue(s)|sales',
    'companies|corporations|firms|businesses|enterprises|peers with|having revenue(s)|sales of|between|from|above|over|greater|exceeding|less|under|below',
  ],
  labels: [
    'revenue(s)',
    'total revenue(s)',
    'net revenue(s)',
    'total net revenue(s)',
    'net sales',
    'total net sales',
    'sales',
    'operating revenue(s)',
    'total operating revenue(s)',
    'revenue(s) net',
    'consolidated|segment|external revenue(s)',
    'revenue(s) from external customers',
    'turnover',
  ],
  accepts: isCorporate,
};

/** The same with a reporter's verbs: "the unit pulled in $5 million". */
export const revenueTold: ConceptRule = {
  id: 'revenue',
  onlyNews: true,
  units: ['money'],
  grows: true,
  // The name of a cost by itself.
  names: ['worth of sales|business|orders|goods', 'revenue(s)|sales from .. advertising|marketing|interest|fees'],
  leads: [
    'pull(s)|pulled|pulling in',
    'rake(s)|raked|raking in',
    'haul(s)|hauled|hauling in',
    'grosses|grossed|grossing',
    'to|will|would|could gross',
    'reap(s)|reaped|reaping',
    'bringing in',
    'taken|taking in',
    'ringing up',
    'rack(s)|racked|racking up .. sales|revenue',
  ],
  not: ['could|would|might|may|to pull|rake|haul in'],
  bars: [
    'raise(s)|raised|raising',
    'funding|investors|venture',
    'ipo|i.p.o.|offering|listing',
    'donors|donations|charity|tariff(s)|tax(es)|country|government',
    'fines',
    'investment(s)',
    'profit(s)',
  ],
  accepts: isCorporateTotal,
};

/** "sold $5 million of drugs", "sold $5 million worth of cars": goods, and nothing that is held. */
export const revenueSold: ConceptRule = {
  id: 'revenue',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [],
  leads: ['sold|sell(s)|selling'],
  needs: [
    'of .. chip(s)|car(s)|vehicles|trucks|drug(s)|vaccine(s)|medicines|devices|phones|smartphones|computers|servers|hardware|software|equipment|gear|machines',
    'of .. products|goods|merchandise|services|tickets|ads|advertising|licenses|subscriptions|toys|shoes|sneakers|clothes|clothing|furniture|food|beer|wine',
  ],
  bars: [
    'share(s)|stock|stake(s)|bond(s)|debt|notes|securities|treasuries|asset(s)|property|properties|building(s)|home(s)|house(s)',
    'bitcoin|crypto|gold|loan(s)|mortgage(s)|unit|division|subsidiary',
    'plan(s)|agreed|could|would|wants|hopes|aims',
    'cost(s)|costing of',
  ],
  accepts: isCorporateTotal,
};

/** "sold $5 million worth of cars" */
export const revenueWorth: ConceptRule = {
  id: 'revenue',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [],
  heads: ['worth of'],
  needs: ['sold|sells|selling'],
  bars: revenueSold.bars ?? [],
  accepts: isCorporateTotal,
};
