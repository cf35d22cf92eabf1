import type { Decimal } from 'decimal.js';
import { type Claim, isRangeEnd } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { Exact, hedgedInterval, type Interval, printedUnit, roundingInterval } from '../text/interval.ts';
import { type Identity, identityOf } from './aspects.ts';
import { definitionOf } from './definition.ts';
import { directionOf, resultSignOf } from './direction.ts';
import { magnitude } from './measure.ts';
import { scopeKey } from './names.ts';
import { periodKey } from './periods.ts';
import { rateMeasure } from './rate-measure.ts';
import { baseUnit, dateRange } from './units.ts';
import { vagueReach } from './vague.ts';

/** A claim as the reconciler reads it: names as keys, the value in the base unit of its dimension, a loss as a magnitude. */
export type Reading = {
  readonly claim: Claim;
  readonly document: DocumentHeader | null;
  /** Documents that carry the same text count as one source. */
  readonly source: string;
  readonly filing: boolean;
  /** `income` and `loss` are both `earnings`, told apart by `sign`. */
  readonly concept: string;
  /** Of a growth rate its direction: 0 where that is not said. */
  readonly sign: 1 | -1 | 0;
  readonly identity: Identity;
  /** `money`, `count`, `power`, `duration`, `date` ... */
  readonly dimension: string;
  /** What within the dimension cannot be converted: the currency, the share's currency. */
  readonly unit: string;
  readonly per: string | null;
  readonly kind: string | null;
  /** Keys of entity and counterparty, sorted. For a measure only the entity. */
  readonly parties: readonly string[];
  /** Who files the filing that the claim stands in. */
  readonly filer: string | null;
  /** Sorted keys. */
  readonly scope: readonly string[];
  readonly period: string | null;
  readonly measure: Measure;
  /** What qualifies the figure ("fair value", "adjusted"), and whether it is a change rather than a level. */
  readonly definition: string;
  /** The value and the width of its print as floats: for sorting only, never for a verdict. */
  readonly size: number;
  readonly width: number;
};

/** A value with what its print and its hedge allow. */
export type Measure = {
  /** Null where the print gives no single value. */
  readonly value: Decimal | null;
  /** 10^-decimals in the base unit; null where the value is a point or has no digits. */
  readonly step: Decimal | null;
  readonly modifier: Claim['quantity']['modifier'];
  /** What the print alone allows. */
  readonly print: Interval;
  /** What print and hedge allow. */
  readonly allowed: Interval;
};

const [ZERO, ONE] = [new Exact(0), new Exact(1)];

/** Most units are their own base unit. */
const scaled = (x: Decimal | null, factor: Decimal): Decimal | null =>
  x === null || factor.eq(ONE) ? x : x.times(factor);
const point = (value: Decimal): Interval => ({ low: value, high: value });

const decimal = (text: string | null): Decimal | null => {
  try {
    return text === null ? null : new Exact(text);
  } catch {
    return null; // a hostile or partial record: read as "no value"
  }
};

/**
 * The precision of a figure that is tagged as exact but printed in thousands: "2,200,128" for 2200128000 is −3. Null where the print has
 * all digits of the value.
 */
const printedDecimals = ({ surface, value }: Claim['quantity']): number | null => {
  const digits = surface.replaceAll(/\D/g, '');
  const zeros = (value ?? '').replace('-', '').length - digits.length;
  return digits !== '' && zeros > 0 && value?.replace('-', '') === digits + '0'.repeat(zeros) ? -zeros : null;
};

/** More digits than this on either side of the point are no print of a real figure. */
const MOST_DIGITS = 30;

const decimalsOf = (quantity: Claim['quantity']): number | null => {
  const decimals = quantity.decimals ?? printedDecimals(quantity);
  return decimals === null || Math.abs(decimals) > MOST_DIGITS ? null : decimals;
};

/** The ends that a range or a vague word has of its own. */
const ownEnds = ({ low, high }: Claim['quantity']): Interval => ({ low: decimal(low), high: decimal(high) });

/** What print and hedge allow of a value with the interval of its print; a hedged figure without decimals is hedged as a point. */
const allowedOf = (value: Decimal, decimals: number | null, quantity: Claim['quantity'], print: Interval): Interval => {
  const { modifier } = quantity;
  if (modifier === 'exact') return print;
  if (modifier === 'range' || modifier === 'vague') return ownEnds(quantity);
  // "less than $5 million" is open below and "nearly $5 million" is not: only the record's own end tells them apart.
  if (modifier === 'less-than' && quantity.low === null) return { low: null, high: value };
  return hedgedInterval(value, decimals ?? MOST_DIGITS, modifier);
};

/** How far a conversion may be off: months differ in days. */
const CONVERSION_GIVE = '0.03';

/** The measure of a quantity in the base unit of its dimension. */
const measureOf = ({ quantity }: Claim, factor: Decimal, approximate: boolean): Measure | null => {
  const { modifier } = quantity;
  if (quantity.unit === 'date') {
    const range = dateRange(quantity.value ?? '');
    return range === null ? null : { value: range.high, step: null, modifier, print: range, allowed: range };
  }
  const value = decimal(quantity.value);
  if (value === null) {
    const said = ownEnds(quantity);
    if (said.low === null && said.high === null) return null;
    const inBase = ({ low, high }: Interval): Interval => ({ low: scaled(low, factor), high: scaled(high, factor) });
    const print = inBase(said);
    const allowed = modifier === 'vague' ? inBase(vagueReach(said)) : print;
    return { value: null, step: null, modifier, print, allowed };
  }
  const decimals = decimalsOf(quantity);
  const give = approximate ? factor.times(CONVERSION_GIVE) : ZERO;
  const [least, most] = [factor.minus(give), factor.plus(give)];
  const converted = ({ low, high }: Interval): Interval => ({ low: scaled(low, least), high: scaled(high, most) });
  const print = decimals === null ? point(value) : roundingInterval(value, decimals);
  const allowed = allowedOf(value, decimals, quantity, print);
  const asPrinted = converted(print);
  return {
    value: scaled(value, factor),
    step: decimals === null ? null : scaled(printedUnit(decimals), factor),
    modifier,
    print: asPrinted,
    allowed: allowed === print ? asPrinted : converted(allowed),
  };
};

/** What is earned or lost, what grows or shrinks: the sign is an aspect of its own. */
const SIGNED = new Set(['loss', 'income', 'earnings-per-share', 'growth-rate']);

const signOf = (claim: Claim, { value }: Measure): Reading['sign'] => {
  switch (claim.concept) {
    case 'loss':
      return -1;
    case 'income':
      return value?.isNegative() ? -1 : 1;
    case 'earnings-per-share':
      return resultSignOf(claim);
    case 'growth-rate':
      return directionOf(claim);
    default:
      return 1;
  }
};

/** A contract's terms and a site's machines are not qualified; what statements report is. */
const isMeasured = (identity: Identity): boolean => identity === 'measure' || identity === 'stock';

/**
 * A result that a quarterly report gives without a time may be of the quarter or of the year so far. Silence is no statement of either.
 */
const isOfQuarterOrYear = ({ rule }: Claim, document: DocumentHeader | null, identity: Identity): boolean =>
  (identity === 'measure' || identity === 'ratio') &&
  rule.includes('period.report') &&
  document?.filing?.form?.startsWith('10-Q') === true;

/** Reads a claim; null where it says nothing that could be compared (no concept, no number), or less than another (the end of a range). */
export const read = (
  claim: Claim,
  document: DocumentHeader | null,
  source: string,
  key: (name: string | null) => string | null,
): Reading | null => {
  const { concept } = claim;
  if (concept === null || isRangeEnd(claim)) return null;
  const { dimension, unit, factor, approximate } = baseUnit(claim.quantity.unit, concept);
  const measure = measureOf(claim, factor, approximate);
  if (measure === null) return null;
  const { value, print, allowed } = measure;
  const identity = identityOf(concept);
  const entity = key(claim.entity);
  const counterparty = identity === 'deal' || identity === 'capacity' ? key(claim.counterparty) : null;
  return {
    claim,
    document,
    source,
    filing: document?.kind === 'filing',
    concept: concept === 'loss' || concept === 'income' ? 'earnings' : concept,
    sign: signOf(claim, measure),
    identity,
    dimension,
    unit,
    per: claim.quantity.per,
    kind: claim.kind,
    parties: [...new Set([entity, counterparty].filter((name) => name !== null))].sort(),
    filer: key(document?.filing?.registrant ?? null),
    scope: [...new Set(claim.scope.map(scopeKey))].sort(),
    period:
      identity === 'deal' || isOfQuarterOrYear(claim, document, identity)
        ? null
        : periodKey(claim.period, identity === 'stock' || identity === 'capacity'),
    measure: SIGNED.has(concept) ? magnitude(measure) : measure,
    definition: isMeasured(identity) ? definitionOf(claim) : identity === 'ratio' ? rateMeasure(claim) : '',
    size: Math.abs((value ?? allowed.low ?? allowed.high)?.toNumber() ?? 0),
    width: print.low && print.high ? print.high.minus(print.low).toNumber() : Number.POSITIVE_INFINITY,
  };
};

/** Reads any figure, whether or not it has a concept of the closed list; of nobody, as names are left unread. */
export const readFigure = (
  claim: Claim,
  document: DocumentHeader | null = null,
  source: string = claim.document,
): Reading | null => read({ ...claim, concept: 'figure' }, document, source, () => null);
