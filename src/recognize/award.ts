import type { Numeral } from './numeral.ts';
import type { Scan } from './scan.ts';

/** Awards of equity by their acronyms: restricted, performance, market and deferred stock units and awards. */
const ACRONYM = /^(RSU|RSA|PSU|PSA|PRSU|MSU|DSU|SAR)$/;
/** What makes a unit, an option, an award or a right one of equity. */
const EQUITY =
  /^(stock|share|shares|equity|restricted|performance|deferred|appreciation|phantom|employee|unvested|vested|exercisable)$/;
const AWARD = /^(unit|option|award|right|warrant)$/;
/** "two options" are a choice. */
const LEAST = 1000;

/**
 * Is the counted noun an award of equity, "stock options", "restricted stock units", "RSUs"? Those are numbers of shares, as in XBRL, whose
 * filers tag them in `shares`, and as in the tables of filings. `last` is the token after the noun.
 */
export const isAward = ({ tokens }: Scan, { value, last: from }: Numeral, unit: string, last: number): boolean => {
  if (value.lt(LEAST)) return false;
  if (ACRONYM.test(unit) || unit === 'warrant' || unit === 'option') return true;
  if (!AWARD.test(unit)) return false;
  for (let at = last - 2; at >= Math.max(from, last - 5); at--) if (EQUITY.test(tokens[at]?.lower ?? '')) return true;
  return false;
};
