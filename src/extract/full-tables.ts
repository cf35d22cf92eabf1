import { isCurrencyCode } from '../text/currencies.ts';
import type { Context } from './context.ts';

/** An amount of seven digits that is printed to the unit shows that nothing of its table is left out. */
const LONG = 1e6;

const known = new WeakMap<Context, ReadonlySet<number>>();

/** The blocks whose tables print their amounts in full; read once for a document. */
export const fullTables = (context: Context): ReadonlySet<number> => {
  const before = known.get(context);
  if (before !== undefined) return before;
  const found = new Set<number>();
  for (const { block, cell, quantity } of context.recognition.quantities)
    if (
      cell !== null &&
      quantity.decimals === 0 &&
      isCurrencyCode(quantity.unit) &&
      Math.abs(Number(quantity.value)) >= LONG
    )
      found.add(block);
  known.set(context, found);
  return found;
};
