import type { PairCheck } from './check.ts';
import { amendmentChanged } from './checks/amendment-changed.ts';
import { arithmeticAnnualised } from './checks/arithmetic-annualised.ts';
import { arithmeticGrowth } from './checks/arithmetic-growth.ts';
import { arithmeticRateTimesTerm } from './checks/arithmetic-rate-times-term.ts';
import { arithmeticSumOfParts } from './checks/arithmetic-sum-of-parts.ts';
import { boundViolated } from './checks/bound-violated.ts';
import { footingBalance } from './checks/footing-balance.ts';
import { footingBridge } from './checks/footing-bridge.ts';
import { footingCashFlow } from './checks/footing-cash-flow.ts';
import { footingPrior } from './checks/footing-prior.ts';
import { footingSum } from './checks/footing-sum.ts';
import { growthOfFigures } from './checks/growth-of-figures.ts';
import { growthOfRow } from './checks/growth-of-row.ts';
import { internalConflict } from './checks/internal-conflict.ts';
import { kindMismatch } from './checks/kind-mismatch.ts';
import { ratioStated } from './checks/ratio-stated.ts';
import { scopeMismatch } from './checks/scope-mismatch.ts';
import { slipCopied } from './checks/slip-copied.ts';
import { slipCopiedScale } from './checks/slip-copied-scale.ts';
import { slipCurrency } from './checks/slip-currency.ts';
import { slipDecimal } from './checks/slip-decimal.ts';
import { slipDigits } from './checks/slip-digits.ts';
import { slipPeriod } from './checks/slip-period.ts';
import { slipRate } from './checks/slip-rate.ts';
import { slipScale } from './checks/slip-scale.ts';
import { slipSign } from './checks/slip-sign.ts';
import { supportMissing } from './checks/support-missing.ts';
import { supportPrinted } from './checks/support-printed.ts';
import { termFromEnd } from './checks/term-from-end.ts';
import { termMismatch } from './checks/term-mismatch.ts';
import { valueConflict } from './checks/value-conflict.ts';
import { valueHedged } from './checks/value-hedged.ts';
import { valueMatch } from './checks/value-match.ts';
import { valueRounding } from './checks/value-rounding.ts';
import { valueRow } from './checks/value-row.ts';
import type { DerivedCheck } from './derived.ts';
import type { FigureCheck } from './figures.ts';
import type { FootingCheck } from './footing.ts';
import type { SetCheck } from './world.ts';

/** The rules over a pair of facts that may be compared; the first that speaks decides the pair. */
export const PAIR_CHECKS: readonly PairCheck[] = [
  // A named slip explains a contradiction: before the rules that only state one. Scale first: its digits are right;
  // and of those the copied cell first, which says how it came about.
  slipCopiedScale,
  slipScale,
  slipDecimal,
  slipDigits,
  // Terms are contradicted in their own words, not in per cent.
  termMismatch,
  // A bound is more than a value: it says on which side the truth must lie.
  boundViolated,
  valueConflict,
  // From here on nothing contradicts: the figure cut off, the hedge that hides a gap, the plain match.
  valueRounding,
  valueHedged,
  valueMatch,
];

/** The rules over a pair that differs in exactly one aspect, by which a reader would trip; asked where nothing else could be said. */
export const NEAR_MISS_CHECKS: readonly PairCheck[] = [
  slipSign,
  slipCurrency,
  slipRate,
  // Last, and no conflict: both figures may be right.
  kindMismatch,
  scopeMismatch,
];

/** The rules that compute what a fact should be; asked where nothing states it. */
export const DERIVED_CHECKS: readonly DerivedCheck[] = [
  // A term against start and end needs nothing but dates: before what is computed with the term.
  termFromEnd,
  arithmeticRateTimesTerm,
  arithmeticAnnualised,
  growthOfFigures,
];

/** The rules over two places of one document. */
export const INTERNAL_CHECKS: readonly PairCheck[] = [internalConflict];

/** The rules over sentences and sets of facts. */
export const SET_CHECKS: readonly SetCheck[] = [
  arithmeticGrowth,
  ratioStated,
  arithmeticSumOfParts,
  amendmentChanged,
  // Last: what a calculation has answered is not missing.
  supportMissing,
];

/** The rules over the lines of financial statements. */
export const FOOTING_CHECKS: readonly FootingCheck[] = [
  footingBalance,
  footingSum,
  footingCashFlow,
  footingBridge,
  footingPrior,
];

/** The rules over a figure that nothing else was said about. */
export const FIGURE_CHECKS: readonly FigureCheck[] = [
  // Whose very words the filing has, of another number: before the rules that look for the number wherever it stands.
  slipCopied,
  // A figure of another period is printed, too: before the rule that only looks for it.
  slipPeriod,
  // The rate of a row that has no concept.
  growthOfRow,
  // The row by its label before the rule that only looks for the figure, wherever it stands.
  valueRow,
  supportPrinted,
];

/** Every rule id, in the order in which the rules are asked. */
export const RULES: readonly string[] = [
  ...new Set(
    [
      ...PAIR_CHECKS,
      ...DERIVED_CHECKS,
      ...INTERNAL_CHECKS,
      ...NEAR_MISS_CHECKS,
      ...SET_CHECKS,
      ...FOOTING_CHECKS,
      ...FIGURE_CHECKS,
    ].map(({ id }) => id),
  ),
];
