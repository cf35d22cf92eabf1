import type { Decimal } from 'decimal.js';
import { Exact, type Interval } from '../text/interval.ts';
import type { Measure } from './reading.ts';

const times = ({ low, high }: Interval, factor: Decimal): Interval => ({
  low: low?.times(factor) ?? null,
  high: high?.times(factor) ?? null,
});

/** The measure times an exact positive factor, its printed step with it: what the same digits under another scale word stand for. */
export const multiplied = (measure: Measure, factor: Decimal): Measure => ({
  ...measure,
  value: measure.value?.times(factor) ?? null,
  step: measure.step?.times(factor) ?? null,
  print: times(measure.print, factor),
  allowed: times(measure.allowed, factor),
});

/** A computed value: an interval that nobody printed, and so without digits to be cut or raised. */
export const computed = (value: Decimal, interval: Interval): Measure => ({
  value,
  step: null,
  modifier: 'exact',
  print: interval,
  allowed: interval,
});

/** The product of two measures of non-negative values, by the ends of what they allow. */
export const product = (a: Measure, b: Measure): Measure | null => {
  if (a.value === null || b.value === null) return null;
  const ends = (x: Interval, y: Interval): Interval => ({
    low: x.low && y.low ? x.low.times(y.low) : null,
    high: x.high && y.high ? x.high.times(y.high) : null,
  });
  const allowed = ends(a.allowed, b.allowed);
  return { value: a.value.times(b.value), step: null, modifier: 'exact', print: ends(a.print, b.print), allowed };
};

/** The quotient of two measures of positive values, by the ends of what they allow; null where the divisor may be zero. */
export const quotient = (a: Measure, b: Measure): Measure | null => {
  if (a.value === null || b.value === null || !b.value.isPositive() || b.value.isZero()) return null;
  const ends = (x: Interval, y: Interval): Interval => ({
    low: x.low && y.high?.gt(0) ? x.low.div(y.high) : null,
    high: x.high && y.low?.gt(0) ? x.high.div(y.low) : null,
  });
  return {
    value: a.value.div(b.value),
    step: null,
    modifier: 'exact',
    print: ends(a.print, b.print),
    allowed: ends(a.allowed, b.allowed),
  };
};

/** The sum of measures, by the ends of what they allow; null where one has no single value. */
export const sumOf = (measures: readonly Measure[]): Measure | null => {
  const add = (a: Interval, b: Interval): Interval => ({
    low: a.low && b.low ? a.low.plus(b.low) : null,
    high: a.high && b.high ? a.high.plus(b.high) : null,
  });
  const [first, ...rest] = measures;
  if (!first?.value) return null;
  let total: Measure = { ...first, step: null, modifier: 'exact' };
  for (const { value, print, allowed } of rest) {
    if (value === null || total.value === null) return null;
    total = {
      ...total,
      value: total.value.plus(value),
      print: add(total.print, print),
      allowed: add(total.allowed, allowed),
    };
  }
  return total;
};

const HUNDRED = new Exact(100);

/** The change from `then` to `now` in per cent, below zero for a fall; null where `then` may be zero. */
export const signedChange = (now: Measure, then: Measure): Measure | null => {
  const ratio = quotient(now, then);
  if (!ratio?.value) return null;
  const change = (x: Decimal | null): Decimal | null => x?.minus(1).times(HUNDRED) ?? null;
  const { low, high } = ratio.allowed;
  return computed(ratio.value.minus(1).times(HUNDRED), { low: change(low), high: change(high) });
};

/** The share of one measure in another in per cent; null where the whole may be zero. */
export const percentShare = (part: Measure, whole: Measure): Measure | null => {
  const ratio = quotient(part, whole);
  return ratio && multiplied(ratio, HUNDRED);
};

/** The measure as it is printed, without its hedge. */
export const unhedged = (measure: Measure): Measure => ({ ...measure, modifier: 'exact', allowed: measure.print });

/** The measure with its sign turned. */
export const negated = ({ value, print, allowed, ...rest }: Measure): Measure => ({
  ...rest,
  value: value?.neg() ?? null,
  print: { low: print.high?.neg() ?? null, high: print.low?.neg() ?? null },
  allowed: { low: allowed.high?.neg() ?? null, high: allowed.low?.neg() ?? null },
});

/** The measure without its sign, for where that is kept apart; an interval that spans zero is left as it is. */
export const magnitude = (measure: Measure): Measure => (measure.value?.isNegative() ? negated(measure) : measure);

/** The size of the change in per cent: "down 12%" is printed without its sign. */
export const percentChange = (now: Measure, then: Measure): Measure | null => {
  const change = signedChange(now, then);
  return change && magnitude(change);
};
