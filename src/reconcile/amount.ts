import type { Decimal } from 'decimal.js';
import { isCurrencyCode } from '../text/currencies.ts';
import type { Interval } from '../text/interval.ts';

const SCALES: readonly (readonly [power: number, word: string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/** A computed number in words of the page: 45,000,000,000 → "45 billion"; four digits at most after a scale word. */
export const numberText = (value: Decimal): string => {
  const scale = SCALES.find(([power]) => value.abs().gte(`1e${power}`));
  const digits = scale ? value.div(`1e${scale[0]}`).toSignificantDigits(4) : value.toSignificantDigits(6);
  const plain = digits.toFixed();
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${scale ? ` ${scale[1]}` : ''}`;
};

/** "$45 billion", "EUR 45 billion", "45 %". */
export const amountText = (value: Decimal, unit: string): string => {
  if (unit === 'percent') return `${value.toSignificantDigits(3).toFixed()} %`;
  if (unit === 'USD') return `$${numberText(value)}`;
  return isCurrencyCode(unit) ? `${unit} ${numberText(value)}` : numberText(value);
};

/** "$45 billion to $46.25 billion"; one amount where both ends read the same. */
export const rangeText = ({ low, high }: Interval, unit: string): string => {
  const [from, to] = [low && amountText(low, unit), high && amountText(high, unit)];
  if (from === null) return to === null ? 'any amount' : `up to ${to}`;
  return to === null ? `at least ${from}` : from === to ? from : `${from} to ${to}`;
};
