import type { Decimal } from 'decimal.js';
import { Exact, type Interval } from '../text/interval.ts';
import type { Measure } from './reading.ts';
import { meet } from './units.ts';

/** Beyond this share, values that meet only through a hedge are flagged (DESIGN 5.3). */
export const FLAGGED_BEYOND = 0.02;
/** Beyond this share, a conflict is gross (DESIGN 5.4). */
export const GROSS_BEYOND = 0.05;

/**
 * What the law of DESIGN section 5 says about two values that may be compared.
 *
 * - `equal`: they meet through rounding alone, or a hedge is the other value cut or raised to its own printed precision;
 * - `near`: they meet through a hedge, at most 2 % apart;
 * - `hedged`: they meet only through a hedge, further apart;
 * - `cut`: no common point, but one is the other with its last digits cut off instead of rounded;
 * - `bound`: no common point, because a one-sided hedge ("more than", "up to") is not kept;
 * - `apart`: no common point.
 */
export type Relation = 'equal' | 'near' | 'hedged' | 'cut' | 'bound' | 'apart';

const isUpward = ({ modifier }: Measure): boolean => modifier === 'more-than' || modifier === 'at-least';
const isDownward = ({ modifier }: Measure): boolean => modifier === 'less-than' || modifier === 'up-to';
const isPlain = ({ modifier }: Measure): boolean => modifier === 'exact';
export const isOneSided = (measure: Measure): boolean => isUpward(measure) || isDownward(measure);

/** Is `coarse` the value `fine` cut (or, where `up`, raised) to the precision that `coarse` is printed with? */
const isCutOf = (coarse: Measure, fine: Measure, up: boolean): boolean => {
  if (coarse.value === null || fine.value === null || coarse.step === null) return false;
  if (fine.step?.gte(coarse.step)) return false;
  const steps = fine.value.div(coarse.step);
  return (up ? steps.ceil() : steps.floor()).times(coarse.step).eq(coarse.value);
};

/** "more than $6 billion" for 6,355 million, "nearly $45 billion" for 44.2: what a careful writer may say. */
const isFairHedge = (hedge: Measure, other: Measure): boolean =>
  (isUpward(hedge) && isCutOf(hedge, other, false)) || (isDownward(hedge) && isCutOf(hedge, other, true));

/** A share is read in per cent and held against two or three of them: twenty digits of it are plenty. */
const Share = Exact.clone({ precision: 20 });

export const deviation = (judged: Measure, reference: Measure): Decimal | null =>
  judged.value === null || reference.value === null || reference.value.isZero()
    ? null
    : Share.div(judged.value.minus(reference.value), reference.value).abs();

/** Two prints of the same precision with different digits are different numbers, even where their intervals touch. */
const differsAtSamePrecision = (a: Measure, b: Measure): boolean =>
  a.value !== null &&
  b.value !== null &&
  a.step !== null &&
  b.step !== null &&
  a.step.eq(b.step) &&
  !a.value.eq(b.value);

const holds = ({ low, high }: Interval, value: Decimal): boolean =>
  (low === null || low.lte(value)) && (high === null || high.gte(value));

const relationOf = (judged: Measure, reference: Measure): Relation => {
  const isOtherPrint = differsAtSamePrecision(judged, reference);
  if (isOtherPrint && isPlain(judged) && isPlain(reference)) return 'apart';
  if (meet(judged.allowed, reference.allowed)) {
    // A range or a vague word has no printed value to differ from: a value inside it is equal.
    if (judged.value === null)
      return reference.value === null || holds(judged.allowed, reference.value) ? 'equal' : 'hedged';
    if (reference.value === null) return holds(reference.allowed, judged.value) ? 'equal' : 'hedged';
    if (!isOtherPrint && meet(judged.print, reference.print)) return 'equal';
    if (isFairHedge(judged, reference) || isFairHedge(reference, judged)) return 'equal';
    return deviation(judged, reference)?.lte(FLAGGED_BEYOND) ? 'near' : 'hedged';
  }
  const samePrint = judged.value !== null && reference.value !== null && judged.value.eq(reference.value);
  if (samePrint) return 'equal'; // "more than 45" beside "less than 45": two sides of one number
  if (isOneSided(judged) || isOneSided(reference)) return 'bound';
  if (isPlain(judged) && isPlain(reference) && (isCutOf(judged, reference, false) || isCutOf(reference, judged, false)))
    return 'cut';
  return 'apart';
};

/** What the pairwise law says of two measures. */
export class Ruling {
  readonly relation: Relation;
  readonly #judged: Measure;
  readonly #reference: Measure;
  #deviation: Decimal | null | undefined;

  constructor(relation: Relation, judged: Measure, reference: Measure) {
    this.relation = relation;
    this.#judged = judged;
    this.#reference = reference;
  }

  /**
   * |judged − reference| / |reference|; null where one of them is no single value or the reference is zero. Worked out when somebody
   * asks: most pairs simply agree.
   */
  get deviation(): Decimal | null {
    if (this.#deviation === undefined) this.#deviation = deviation(this.#judged, this.#reference);
    return this.#deviation;
  }

  /** The same pair, where a pipeline's tolerance lets it pass. */
  tolerated(): Ruling {
    return new Ruling('near', this.#judged, this.#reference);
  }
}

/** The pairwise law. Symmetric in its relation; the deviation is a share of the reference. */
export const rule = (judged: Measure, reference: Measure): Ruling =>
  new Ruling(relationOf(judged, reference), judged, reference);

/** How good a reference is: a match before a near miss before a contradiction. */
export const RELATION_RANK: Readonly<Record<Relation, number>> = {
  equal: 0,
  near: 1,
  cut: 2,
  hedged: 3,
  bound: 4,
  apart: 5,
};

/** Are two values one, as far as both are printed? */
export const agrees = (relation: Relation): boolean => RELATION_RANK[relation] <= RELATION_RANK.cut;
/** Can two values not both be true? */
export const contradicts = (relation: Relation): boolean => RELATION_RANK[relation] >= RELATION_RANK.bound;
