/** Measures of a stretch of time: what happens, and is nothing at a moment. */
const FLOWS: ReadonlySet<string> = new Set([
  'revenue',
  'income',
  'loss',
  'ebitda',
  'capex',
  'research-and-development',
  'earnings-per-share',
  'margin',
  'growth-rate',
]);

/** Measures of a moment: what there is. A contract's worth stands while the contract does. */
const STOCKS: ReadonlySet<string> = new Set([
  'cash',
  'debt',
  'shares-outstanding',
  'share-price',
  'valuation',
  'headcount',
  'subscribers',
  'gpu-count',
  'power-capacity',
  'contract-value',
]);

/** Balances that tables print beside the results of the year that they close. */
const BALANCES: ReadonlySet<string> = new Set(['cash', 'debt', 'shares-outstanding']);

export const isFlow = (concept: string | null): boolean => concept !== null && FLOWS.has(concept);
export const isStock = (concept: string | null): boolean => concept !== null && STOCKS.has(concept);
export const isBalance = (concept: string | null): boolean => concept !== null && BALANCES.has(concept);
