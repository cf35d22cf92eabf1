import { isCurrencyCode } from '../text/currencies.ts';
import type { Reading } from './reading.ts';
import type { Scan } from './scan.ts';

/** Prices of one list are alike: "$2,000 and $1.10 per share" are none. */
const LIKE = 100;

/** Do only commas and conjunctions stand between two readings? */
const isListed = ({ tokens }: Scan, left: Reading, right: Reading): boolean => {
  if (right.first - left.last > 2 || right.first <= left.last) return false;
  for (let at = left.last; at < right.first; at++) if (!/^(,|and|or|to)$/.test(tokens[at]?.lower ?? '')) return false;
  return true;
};

/** "was $0.55, $1.34 and $11.13 per share, respectively": what the last of a list says of them, all are. */
export const sharedRates = (scan: Scan, readings: readonly Reading[]): Reading[] => {
  const out = [...readings];
  for (let i = out.length - 2; i >= 0; i--) {
    const [left, right] = [out[i] as Reading, out[i + 1] as Reading];
    const isPrice = right.unit === `${left.unit}/share` && isCurrencyCode(left.unit);
    if (!isPrice || left.per !== null || left.scale > 0 || right.scale > 0 || !isListed(scan, left, right)) continue;
    const [value, other] = [left.value?.abs(), right.value?.abs()];
    if (value === undefined || other === undefined || value.gt(other.times(LIKE)) || value.times(LIKE).lt(other))
      continue;
    out[i] = { ...left, unit: right.unit, rules: [...left.rules, 'list'] };
  }
  return out;
};
