import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';
import { CONTRACT_BRINGS } from '../contract-brings.ts';

/** Revenue of a short stretch, put as if for a year: "an annualized revenue of $2 billion", "$40 million in ARR". */
export const revenueRunRate: ConceptRule = {
  id: 'revenue-run-rate',
  units: ['money'],
  grows: true,
  names: [
    'revenue run rate',
    'run rate revenue(s)|sales',
    'sales run rate',
    'annualized|annualised revenue(s)|sales',
    'annualized|annualised run rate .. revenue(s)|sales',
    'annual run rate .. revenue(s)|sales',
    'annualized revenue run rate',
    'annual recurring revenue(s)',
    'annualized recurring revenue(s)',
    'arr',
    'annual revenue run rate',
    'run rate .. climb(s)|climbed|rise(s)|rose|grow(s)|grew|jumped|surged|reached|hit|topped|passed|exceeded|doubled|tripled',
  ],
  hints: ['run rate', 'annualized run rate', 'annual run rate'],
  not: ['run rate .. cost(s)|expense(s)|spending|spend|savings|synergies'],
  bars: CONTRACT_BRINGS,
  labels: ['annual recurring revenue', 'arr', 'annualized recurring revenue', 'revenue run rate', 'annualized revenue'],
  accepts: isCorporate,
};

/** The same as reporters put it: "sales running at an annual rate of $5 million", "on pace to bring in $5 million a year". */
export const runRateTold: ConceptRule = {
  id: 'revenue-run-rate',
  onlyNews: true,
  units: ['money'],
  grows: true,
  names: [
    'annual|annualized|annualised|yearly rate|pace|clip of',
    'revenue(s)|sales on an annualized|annualised basis',
    'annualized|annualised basis',
    'run rate',
    'on pace|track|course to .. in|generate|make|earn|exceed|top|reach|hit',
    'on pace|track|course for',
  ],
  needs: ['revenue(s)|sales|subscriptions|business', 'on pace|track to bring|take|pull|rake in', 'billings'],
  bars: [
    ...CONTRACT_BRINGS,
    'vehicle(s)|homes|gdp|economy|inflation',
    'loss(es)|burn|burning|lose|losing',
    'cost(s)|spend|spending|capex|expenses|savings',
    'profit(s)|ebitda|cash flow',
    'this|last|next year',
  ],
  accepts: isCorporate,
};
