import type { Quantity } from '../model/quantity.ts';
import { isCurrencyCode } from '../text/currencies.ts';

/** Less than this is a price or a fee, and no figure of a company's accounts. */
const CORPORATE = 1_000;

/** Is the amount large enough for a line of a company's accounts, and no rate? "$5 of revenue" is a threshold. */
export const isCorporate = ({ value, low, high }: Quantity): boolean => {
  const size = Math.abs(Number(value ?? high ?? low ?? 0));
  return size >= CORPORATE;
};

/** What is measured of one share, whether or not its figure says so again: "a net loss per share of $0.42", "its shares closed at $31". */
const OF_ONE_SHARE = new Set(['earnings-per-share', 'share-price']);

/** The quantity in the unit of its concept: money per share has a unit of its own (`USD/share`), as in XBRL. */
export const inUnitOf = (quantity: Quantity, concept: string | null): Quantity =>
  concept !== null && OF_ONE_SHARE.has(concept) && isCurrencyCode(quantity.unit)
    ? { ...quantity, unit: `${quantity.unit}/share`, per: null }
    : quantity;
