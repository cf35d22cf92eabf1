import type { Decimal } from 'decimal.js';
import { DAY_MS } from '../text/calendar.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import { Exact, type Interval } from '../text/interval.ts';

export type BaseUnit = {
  readonly dimension: string;
  /** What cannot be converted within the dimension. */
  readonly unit: string;
  readonly factor: Decimal;
  /** Is the conversion only about right, as a month in days is? */
  readonly approximate: boolean;
};

/** Units that convert into one another: dimension, factor into its base unit (watt, watt-hour, day, percent). */
const CONVERTIBLE: Readonly<Record<string, readonly [dimension: string, factor: string]>> = {
  W: ['power', '1'],
  kW: ['power', '1e3'],
  MW: ['power', '1e6'],
  GW: ['power', '1e9'],
  TW: ['power', '1e12'],
  Wh: ['energy', '1'],
  kWh: ['energy', '1e3'],
  MWh: ['energy', '1e6'],
  GWh: ['energy', '1e9'],
  TWh: ['energy', '1e12'],
  day: ['duration', '1'],
  week: ['duration', '7'],
  month: ['duration', '30.4375'],
  quarter: ['duration', '91.3125'],
  year: ['duration', '365.25'],
  percent: ['percent', '1'],
};

/** Concepts whose bare number is a share of one. */
const RATIOS = new Set(['growth-rate', 'margin', 'market-share']);

const ONE = new Exact(1);

/** Can two values be held against each other as they stand? */
export const isSameUnit = (a: Pick<BaseUnit, 'dimension' | 'unit'>, b: Pick<BaseUnit, 'dimension' | 'unit'>): boolean =>
  a.dimension === b.dimension && a.unit === b.unit;

/** Reads a Quantity's unit. A counted noun is a count, whatever the noun: the concept says what is counted. */
export const baseUnit = (unit: string, concept: string | null = null): BaseUnit => {
  if (unit === 'pure' && concept !== null && RATIOS.has(concept))
    return { dimension: 'percent', unit: 'percent', factor: new Exact(100), approximate: false };
  const known = CONVERTIBLE[unit];
  if (known)
    return {
      dimension: known[0],
      unit: known[0],
      factor: new Exact(known[1]),
      approximate: known[0] === 'duration' && unit !== 'day' && unit !== 'week',
    };
  if (isCurrencyCode(unit)) return { dimension: 'money', unit, factor: ONE, approximate: false };
  if (/^[A-Z]{3}\/share$/.test(unit)) return { dimension: 'money per share', unit, factor: ONE, approximate: false };
  if (unit === 'percentage-point' || unit === 'basis-point' || unit === 'date')
    return { dimension: unit, unit, factor: ONE, approximate: false };
  return { dimension: 'count', unit: 'count', factor: ONE, approximate: false };
};

/** The days that "2029", "2029-05" or "2029-05-31" may mean, counted from 1970; null for what is no date. */
export const dateRange = (iso: string): { low: Decimal; high: Decimal } | null => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), match[2] ? Number(match[2]) : null, match[3] ? Number(match[3]) : null];
  const low = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const high = day !== null ? low : Date.UTC(year, month ?? 12, 0);
  return { low: new Exact(low / DAY_MS), high: new Exact(high / DAY_MS) };
};

/** Do two closed intervals have a common point? */
export const meet = (a: Interval, b: Interval): boolean =>
  (a.low === null || b.high === null || a.low.lte(b.high)) && (b.low === null || a.high === null || b.low.lte(a.high));
