import type { Concept } from '../model/concept.ts';
import type { ConceptConfig } from '../model/pipeline.ts';
import { type ConceptRule, inFull } from './concept-rule.ts';
import { capex, capexBuilt, capexInvested, capexSpent, capexTold } from './concepts/capex.ts';
import { cash, cashHeld, cashLeft, inCash } from './concepts/cash.ts';
import { contractEnd } from './concepts/contract-end.ts';
import { contractLasts, contractTerm } from './concepts/contract-term.ts';
import {
  contractCeiling,
  contractEarned,
  contractOrdered,
  contractPaid,
  contractPurchase,
  contractSpent,
  contractSupplied,
  contractTotal,
  contractValue,
} from './concepts/contract-value.ts';
import { debt, debtTold } from './concepts/debt.ts';
import { downloads, downloadsTold } from './concepts/downloads.ts';
import { earningsPerShare, reckonedPerShare, resultPerShare } from './concepts/earnings-per-share.ts';
import { ebitda, ebitdaLoss } from './concepts/ebitda.ts';
import { funding, fundingProceeds, fundingSought, fundingTold } from './concepts/funding.ts';
import { gpuChips, gpuCount } from './concepts/gpu-count.ts';
import { growthRate, growthTold } from './concepts/growth-rate.ts';
import { headcount, headcountTold } from './concepts/headcount.ts';
import { income, incomeEarned, incomeMade, incomeTold } from './concepts/income.ts';
import { loss, lossTold } from './concepts/loss.ts';
import { margin } from './concepts/margin.ts';
import { marketShare, marketShareTold } from './concepts/market-share.ts';
import { noticePeriod, noticeTold } from './concepts/notice-period.ts';
import { offeringHeld, offeringRaised, offeringSize, offeringSold } from './concepts/offering-size.ts';
import { powerCapacity, powerGrown } from './concepts/power-capacity.ts';
import { recurringPayment, recurringPurchase, recurringRunRate, recurringTold } from './concepts/recurring-payment.ts';
import { researchAndDevelopment, researchTold } from './concepts/research-and-development.ts';
import { revenue, revenueSold, revenueTold, revenueWorth } from './concepts/revenue.ts';
import { revenueRunRate, runRateTold } from './concepts/revenue-run-rate.ts';
import { sharePrice, sharePriceBid, sharePriceListed, sharePriceTold } from './concepts/share-price.ts';
import { shareCount, sharesOutstanding } from './concepts/shares-outstanding.ts';
import { subscribers, subscribersTold } from './concepts/subscribers.ts';
import { totalAddressableMarket } from './concepts/total-addressable-market.ts';
import { valuation, valuationTold } from './concepts/valuation.ts';
import { OTHER_MEASURES } from './other-measures.ts';
import type { UnitKind } from './unit-kind.ts';

/**
 * The concepts in the order in which they win where two have equally near evidence: the narrower before the wider, each with its
 * reason. The pipeline's own concepts come before all of them: whoever wrote them knows the beat.
 */
export const CONCEPT_RULES = [
  // A unit or a shape of their own: nothing else can be meant.
  gpuCount,
  gpuChips,
  powerCapacity,
  powerGrown,
  earningsPerShare,
  resultPerShare, // before loss and income, whose words it contains
  reckonedPerShare,
  sharePrice,
  sharePriceTold,
  sharePriceBid,
  sharePriceListed,
  sharesOutstanding,
  shareCount,
  // "90-day termination clause of the three-year contract": the notice is nearer to its words than the term is.
  noticePeriod,
  noticeTold,
  contractTerm,
  contractLasts,
  contractEnd,
  // "annualized revenue", "run rate": narrower than revenue; "payments of $3 million a month" narrower than a contract's worth.
  revenueRunRate,
  runRateTold,
  recurringPayment,
  recurringPurchase,
  recurringTold,
  recurringRunRate,
  contractValue,
  contractPurchase,
  contractTotal,
  contractCeiling,
  contractOrdered,
  contractPaid,
  contractSpent,
  contractEarned,
  contractSupplied,
  // "raise $2 billion in an IPO" is an offering before it is funding; either is narrower than a valuation.
  offeringSize,
  offeringSold,
  offeringRaised,
  offeringHeld,
  funding,
  fundingProceeds,
  fundingTold,
  fundingSought,
  valuation,
  valuationTold,
  // Narrower lines of the income statement before the wider ones.
  researchAndDevelopment,
  researchTold,
  capex,
  capexSpent,
  capexTold,
  capexInvested,
  capexBuilt,
  ebitdaLoss, // before the plain one and before loss, whose words it contains
  ebitda,
  loss,
  lossTold,
  income,
  incomeMade,
  incomeEarned,
  incomeTold,
  revenue,
  revenueTold,
  revenueSold,
  revenueWorth,
  cash,
  inCash,
  cashHeld,
  cashLeft,
  debt,
  debtTold,
  totalAddressableMarket,
  // Shares of something: the margin and the market before growth, which takes any percentage near a measure.
  margin,
  marketShare,
  marketShareTold,
  growthRate,
  growthTold,
  // Counts by their noun.
  headcount,
  headcountTold,
  subscribers,
  subscribersTold,
  downloads,
  downloadsTold,
].map(inFull) as readonly (ConceptRule & { readonly id: Concept })[];

const CONFIG_UNITS: Readonly<Record<ConceptConfig['unit'], readonly UnitKind[]>> = {
  money: ['money', 'per-share'],
  count: ['count', 'ratio'],
  percent: ['percent'],
  duration: ['duration'],
  power: ['power'],
  share: ['share'],
  ratio: ['ratio'],
};

/** A pipeline's own concept as a rule like any other. */
export const ruleOfConfig = ({ id, triggers, unit, noun }: ConceptConfig): ConceptRule =>
  inFull({
    id,
    units: CONFIG_UNITS[unit],
    names: triggers,
    labels: triggers,
    ...(noun === undefined ? {} : { nouns: [noun.toLowerCase()], unit: noun }),
  });

/** All rules that a run uses, in order: the pipeline's, ours, and the measures that are known and not ours. */
export const rulesOf = (concepts: readonly ConceptConfig[]): readonly ConceptRule[] => [
  ...concepts.map(ruleOfConfig),
  ...CONCEPT_RULES,
  ...OTHER_MEASURES,
];
