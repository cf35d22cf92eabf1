import type { Quantity } from '../model/quantity.ts';

/** Less than this is a price or a fee, and no figure of a company's accounts. */
const CORPORATE = 1_000;

/** Is the amount large enough for a line of a company's accounts, and no rate? "$5 of revenue" is a threshold. */
export const isCorporate = ({ value, low, high }: Quantity): boolean => {
  const size = Math.abs(Number(value ?? high ?? low ?? 0));
  return size >= CORPORATE;
};
