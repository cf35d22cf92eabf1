import type { Quantity } from '../model/quantity.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import type { ConceptRule } from './concept-rule.ts';

/** Less than this is a price or a fee, and no figure of a company's accounts. */
const CORPORATE = 1_000;

/** Is the amount large enough for a line of a company's accounts, and no rate? "$5 of revenue" is a threshold. */
export const isCorporate = ({ value, low, high }: Quantity): boolean => {
  const size = Math.abs(Number(value ?? high ?? low ?? 0));
  return size >= CORPORATE;
};

/** Is it such an amount, and none by the month or for each of something? */
export const isCorporateTotal = (quantity: Quantity): boolean => quantity.per === null && isCorporate(quantity);

const NEGATIVE = '-';
const negated = (value: string | null): string | null => (value === null ? null : `${NEGATIVE}${value}`);

/** The same quantity but for its unit, rate or sign. Written out: see `text/placed-block.ts`. */
const quantityOf = (
  { surface, value: printed, low: from, high: to, unit: own, per: rate, modifier, decimals }: Quantity,
  { value = printed, low = from, high = to, unit = own, per = rate }: Partial<Quantity>,
): Quantity => ({ surface, value, low, high, unit, per, modifier, decimals });

/** The quantity with the unit and the sign of its concept. Money of one share has a unit of its own (`USD/share`), as in XBRL. */
export const inUnitOf = (quantity: Quantity, { unit, ofOneShare, belowZero }: ConceptRule): Quantity => {
  const { value, low, high } = quantity;
  if (belowZero === true && value?.startsWith(NEGATIVE) === false)
    return quantityOf(quantity, { value: negated(value), low: negated(high), high: negated(low) });
  if (unit !== undefined) return quantityOf(quantity, { unit });
  return ofOneShare === true && isCurrencyCode(quantity.unit)
    ? quantityOf(quantity, { unit: `${quantity.unit}/share`, per: null })
    : quantity;
};
