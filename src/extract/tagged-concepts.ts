import type { Concept } from '../model/concept.ts';

/** A concept of ours that an element of a standard taxonomy stands for. `kind` as in a claim; `negative` is the concept below zero. */
export type TaxonomyConcept = {
  readonly concept: Concept;
  readonly kind?: string;
  readonly negative?: Concept;
};

const operating: TaxonomyConcept = { concept: 'income', kind: 'operating', negative: 'loss' };
const net: TaxonomyConcept = { concept: 'income', kind: 'net', negative: 'loss' };

/**
 * Elements of the US-GAAP and DEI taxonomies that measure one of our concepts, whole: not a part of it (`LongTermDebtNoncurrent`), not a
 * wider sum (cash with restricted cash), not what preferred
 * dividends leave of a result, not a movement. An element that is missing here gets no concept.
 * Source: https://xbrl.fasb.org/us-gaap/2024/ and https://xbrl.sec.gov/dei/2024/, with the elements of earlier years that filings still use.
 */
export const TAXONOMY_CONCEPTS: ReadonlyMap<string, TaxonomyConcept> = new Map<string, TaxonomyConcept>([
  ['us-gaap:Revenues', { concept: 'revenue' }],
  ['us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax', { concept: 'revenue' }],
  ['us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax', { concept: 'revenue' }],
  ['us-gaap:RevenuesNetOfInterestExpense', { concept: 'revenue' }],
  ['us-gaap:SalesRevenueNet', { concept: 'revenue' }],
  ['us-gaap:SalesRevenueGoodsNet', { concept: 'revenue' }],
  ['us-gaap:SalesRevenueServicesNet', { concept: 'revenue' }],

  ['us-gaap:OperatingIncomeLoss', operating],
  ['us-gaap:NetIncomeLoss', net],
  ['us-gaap:ProfitLoss', net],

  ['us-gaap:ResearchAndDevelopmentExpense', { concept: 'research-and-development' }],
  ['us-gaap:ResearchAndDevelopmentExpenseExcludingAcquiredInProcessCost', { concept: 'research-and-development' }],

  ['us-gaap:PaymentsToAcquirePropertyPlantAndEquipment', { concept: 'capex' }],
  ['us-gaap:PaymentsToAcquireProductiveAssets', { concept: 'capex' }],
  ['us-gaap:SegmentExpenditureAdditionToLongLivedAssets', { concept: 'capex' }],

  ['us-gaap:CashAndCashEquivalentsAtCarryingValue', { concept: 'cash' }],
  ['us-gaap:Cash', { concept: 'cash' }],

  ['us-gaap:LongTermDebt', { concept: 'debt' }],
  ['us-gaap:DebtLongtermAndShorttermCombinedAmount', { concept: 'debt' }],
  ['us-gaap:DebtAndCapitalLeaseObligations', { concept: 'debt' }],

  ['us-gaap:EarningsPerShareBasic', { concept: 'earnings-per-share', kind: 'basic' }],
  ['us-gaap:EarningsPerShareDiluted', { concept: 'earnings-per-share', kind: 'diluted' }],
  ['us-gaap:EarningsPerShareBasicAndDiluted', { concept: 'earnings-per-share' }],

  ['us-gaap:SharePrice', { concept: 'share-price' }],
  ['us-gaap:CommonStockSharesOutstanding', { concept: 'shares-outstanding' }],
  ['dei:EntityCommonStockSharesOutstanding', { concept: 'shares-outstanding' }],
  ['dei:EntityNumberOfEmployees', { concept: 'headcount' }],
]);
