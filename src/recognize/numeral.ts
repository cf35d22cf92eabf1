import type { Decimal } from 'decimal.js';

/** A number by itself, before its unit is known: tokens `[first, last)`. */
export type Numeral = {
  readonly first: number;
  readonly last: number;
  readonly value: Decimal;
  /** As XBRL's decimals: the last printed digit is worth 10^-decimals. */
  readonly decimals: number;
  /** The power of ten of its scale word: 9 for "3.6 billion", 0 for none. */
  readonly scale: number;
  /** "hundreds of millions": its ends; `value` is the low one. */
  readonly vague: { readonly low: Decimal; readonly high: Decimal } | null;
  /** How it is written: with digits, in words, or as a part of one ("one-fifth", "half"). */
  readonly form: 'digits' | 'words' | 'fraction';
};

/**
 * The decimals of a whole number without a scale word. Prose rounds in groups of three, so each group of trailing zeros counts as
 * rounding: "200,000", "460,000" and "731,000" are −3, "3,000,000" is −6, "18,234" and "1,500" are 0.
 */
export const groupDecimals = (value: Decimal): number => {
  if (!value.isInteger()) return 0;
  const digits = value.abs().toFixed();
  const zeros = value.isZero() ? 0 : digits.length - digits.replace(/0+$/, '').length;
  const groups = Math.floor(Math.min(zeros, digits.length - 1) / 3);
  return groups === 0 ? 0 : -3 * groups;
};

/** A numeral with the fields that are mostly the same filled in. */
export const numeral = (it: Pick<Numeral, 'first' | 'last' | 'value'> & Partial<Numeral>): Numeral => ({
  decimals: 0,
  scale: 0,
  vague: null,
  form: 'words',
  ...it,
});
