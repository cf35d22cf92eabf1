import { type Reading, scaled } from '../reading.ts';

/**
 * An amount of notes that are headed "(Dollars in millions)" and print no scale words: "$4,226" is 4,226 million. Amounts with cents and
 * rates are in full.
 */
export const noteScale = (it: Reading, power: number): Reading => {
  const isMoney = it.unit !== null && /^[A-Z]{3}$/.test(it.unit);
  if (power === 0 || !isMoney || it.scale > 0 || it.per !== null || (it.decimals ?? 0) >= 2) return it;
  const up = scaled(it, power);
  // A whole number is printed to the note's own unit, however many zeros it ends in.
  const decimals = it.decimals === null ? null : Math.max(it.decimals, 0) - power;
  return { ...up, decimals, rules: [...it.rules, 'note-scale'] };
};
