import type { Quantity } from '../model/quantity.ts';
import { isCurrencyCode } from '../text/currencies.ts';

/** What sort of thing a quantity is measured in: what a concept asks of its numbers. */
export type UnitKind = 'money' | 'per-share' | 'percent' | 'power' | 'duration' | 'share' | 'ratio' | 'count' | 'date';

const DURATIONS = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade']);
const POWER = /^[kMGT]?W(?:h|-hour|e)?$/;

/** The kind of a quantity's unit; a counted noun of any sort is a `count`. */
export const unitKindOf = ({ unit }: Pick<Quantity, 'unit'>): UnitKind => {
  if (isCurrencyCode(unit)) return 'money';
  if (unit === 'percent' || unit === 'percentage-point' || unit === 'basis-point') return 'percent';
  if (unit === 'share') return 'share';
  if (/^[A-Z]{3}\/shares?$/.test(unit)) return 'per-share';
  if (unit === 'date') return 'date';
  if (unit === 'pure') return 'ratio';
  if (POWER.test(unit)) return 'power';
  return DURATIONS.has(unit) ? 'duration' : 'count';
};
