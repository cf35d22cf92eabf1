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

const zerosAtEnd = (digits: string): number => digits.length - digits.replace(/0+$/, '').length;

/** The decimals of a number in words: "three million" is −6, like "3 million", "three thousand" −3, "three thousand two hundred" 0. */
export const spelledDecimals = (value: Decimal): number =>
  value.isInteger() && !value.isZero() ? 0 - 3 * Math.floor(zerosAtEnd(value.abs().toFixed()) / 3) : 0;

/**
 * The decimals of a number in digits without a scale word. Prose rounds to hundreds and to groups of three digits, and the zeros say so:
 * "200,000", "460,000" and "731,000" are −3, "12,000,000" is −6, "2,400" is −2, "18,234", "2,410" and "500" are 0. Two digits are left
 * to say something, for a single one would stand for anything up to half as much again: "2,000" is −2, "3,000,000" is −5.
 */
export const printedDecimals = (value: Decimal): number => {
  const digits = value.isInteger() ? value.abs().toFixed() : '';
  if (digits.length < 4) return 0;
  const zeros = zerosAtEnd(digits);
  const rounded = zeros === 2 ? 2 : 3 * Math.floor(zeros / 3);
  return 0 - Math.min(rounded, digits.length - 2);
};

/** A numeral with the fields that are mostly the same filled in. */
export const numeral = ({
  first,
  last,
  value,
  decimals = 0,
  scale = 0,
  vague = null,
  form = 'words',
}: Pick<Numeral, 'first' | 'last' | 'value'> & Partial<Numeral>): Numeral => ({
  first,
  last,
  value,
  decimals,
  scale,
  vague,
  form,
});
