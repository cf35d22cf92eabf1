import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a company takes in from its business in a period. */
export const revenue: ConceptRule = {
  id: 'revenue',
  units: ['money'],
  grows: true,
  names: ['revenue(s)', 'net revenue(s)', 'total revenue(s)', 'net sales', 'sales', 'turnover', 'top line'],
  leads: ['take(s)|took in', 'bring(s)|brought in', 'ring(s)|rang up', 'grosses|grossed'],
  not: [
    'cost of .. revenue(s)|sales',
    'cost(s) of revenue(s)|sales',
    'deferred|unearned revenue(s)',
    'contracted|committed revenue(s)',
    // "the sale could bring in $3 million": nobody's business.
    'could|would|might|may|to bring in',
    'revenue share|sharing|backlog|recognition|growth',
    'percent|percentage|portion of .. revenue(s)',
    'sales and marketing',
    'sales marketing',
    'sales tax(es)',
    'sales price(s)|restriction(s)|volume(s)',
    'sales force|team|people|cycle|staff',
    'sales of .. securities|stock|shares|assets|property|investments',
    'sales and maturities',
    'stock|share|secondary sales',
    'revenue(s) per',
    'revenue bond(s)',
    'percent of .. revenue(s)',
    'internal revenue',
  ],
  // The thresholds of the law on emerging growth companies are nobody's revenue.
  bars: [
    'deferred|unearned revenue(s)',
    'index|points',
    'emerging growth',
    'day of the fiscal year',
    'legal entity',
    'first fiscal year after',
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
