import { isCorporate } from '../amount.ts';
import type { ConceptRule } from '../concept-rule.ts';

/** What a company is held to be worth as a whole. */
export const valuation: ConceptRule = {
  id: 'valuation',
  units: ['money'],
  names: [
    'valuation',
    'market cap(italization)',
    'market capitalization|capitalisation',
    'market value of',
    'enterprise value',
    'equity value',
    'post money',
    'pre money',
  ],
  leads: ['valued at', 'valued near', 'valued between', 'value(s)|valued|valuing .. at', 'valuing', 'worth'],
  heads: ['company', 'startup', 'start up', 'giant'],
  not: [
    'stock|shares|consideration|assets|property .. valued at',
    'valuation allowance(s)',
    'aggregate market value of',
    'market value of .. stock|shares|securities|equity',
    'fair market value',
    'worth of',
  ],
  bars: ['milestone(s)', 'tranche(s)', 'purchase price', 'fair value'],
  labels: ['valuation', 'market capitalization', 'enterprise value', 'post money valuation'],
  accepts: (quantity) => quantity.per === null && isCorporate(quantity),
};
