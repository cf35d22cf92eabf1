/**
 * What identifies a concept's facts, besides the concept:
 * - `measure`: whose it is, of which part, in which period (revenue, loss);
 * - `stock`: the same, at a moment (cash, headcount);
 * - `deal`: who made it with whom (a payment, a term);
 * - `capacity`: where it stands (GPUs, megawatts of a site);
 * - `ratio`: as a measure, and of what it is a rate, which only the words say (growth, margin).
 */
export type Identity = 'measure' | 'stock' | 'deal' | 'capacity' | 'ratio';

const IDENTITY: Readonly<Record<string, Identity>> = {
  'recurring-payment': 'deal',
  'contract-value': 'deal',
  'contract-term': 'deal',
  'contract-end': 'deal',
  'notice-period': 'deal',
  'gpu-count': 'capacity',
  'power-capacity': 'capacity',
  cash: 'stock',
  debt: 'stock',
  'shares-outstanding': 'stock',
  headcount: 'stock',
  subscribers: 'stock',
  valuation: 'stock',
  'revenue-run-rate': 'stock',
  'growth-rate': 'ratio',
  margin: 'ratio',
  'market-share': 'ratio',
};

/** A pipeline's own concepts are measures: the most that must agree. */
export const identityOf = (concept: string): Identity => IDENTITY[concept] ?? 'measure';
