import { isCoin, isCurrencyCode } from '../text/currencies.ts';
import { changed, type Reading, scaled } from './reading.ts';
import type { Scan } from './scan.ts';

/** What numbers of a place are in though they do not say so; 0: in full. */
export type UnsaidScale = { readonly money: number; readonly shares: number };

/** Nobody has more shares than this: a number of shares that a scale would lift beyond it is in full. */
const MOST_SHARES = 1e12;

/** So large a number is printed in full, whatever is in thousands or millions around it. */
const LONGEST = { money: 1e8, shares: 1e7 } as const;

/** "$1,000 stated value of each share", "per $1,000 principal amount": the terms of a security are printed in full. */
const TERMS = /^(stated|par|face|principal|liquidation)$/;
const isTerm = ({ tokens }: Scan, { last }: Reading): boolean =>
  TERMS.test(tokens[last]?.lower ?? '') && /^(value|amount|preference)$/.test(tokens[last + 1]?.lower ?? '');

/**
 * An amount of notes that are headed "(Dollars in millions)" and print no scale words: "$4,310" is 4,310 million; so are the amounts in
 * the label of a table's row, "net of allowance of $87". Amounts with cents and rates are in full.
 */
export const noteScale = (scan: Scan, it: Reading, { money, shares }: UnsaidScale): Reading => {
  const isMoney = isCurrencyCode(it.unit) && !isCoin(it.unit);
  const power = isMoney ? money : it.unit === 'share' ? shares : 0;
  if (power === 0 || it.scale > 0 || it.per !== null || (it.decimals ?? 0) >= 2 || isTerm(scan, it)) return it;
  if (it.value?.abs().gte(isMoney ? LONGEST.money : LONGEST.shares)) return it;
  const up = scaled(it, power);
  if (!isMoney && up.value?.gte(MOST_SHARES)) return it;
  // A whole number is printed to the note's own unit, however many zeros it ends in.
  const decimals = it.decimals === null ? null : Math.max(it.decimals, 0) - power;
  return changed(up, { decimals, rules: [...it.rules, 'note-scale'] });
};
