import { tableScale } from './table-scale.ts';

/** Money as prose prints it, with the scale word after it if there is one. */
const MONEY = /\$ ?(\d{1,3}(?:,\d{3})*|\d{4,9})(\.\d{1,3})?(?: ?(thousand|million|billion|trillion))?/g;

/** "(Dollars in millions)", "in thousands, except per share data": a line that says no more than a scale. */
const LONGEST_NOTE = 120;
/** How many bare amounts have to be seen before they show a habit. */
const HABIT = 10;

type Amounts = { bare: number; small: number; six: number; long: number; round: number; words: Map<string, number> };

const amountsOf = (texts: Iterable<string>): Amounts => {
  const seen: Amounts = { bare: 0, small: 0, six: 0, long: 0, round: 0, words: new Map() };
  for (const text of texts)
    for (const [, whole = '', cents = '', word] of text.matchAll(MONEY)) {
      const digits = whole.replaceAll(',', '');
      if (word !== undefined) seen.words.set(word, (seen.words.get(word) ?? 0) + 1);
      else if (cents.length < 3) {
        seen.bare += 1;
        if (digits.length <= 3) seen.small += 1;
        if (digits.length === 6) seen.six += 1;
        if (digits.length > 6) seen.long += 1;
        if (whole.endsWith(',000')) seen.round += 1;
      }
    }
  return seen;
};

/**
 * The power of ten of the amounts of a periodic report that print no scale word. None where most of them end in three noughts; where a
 * line states it, that; else only where the habit is plain:
 *
 * - "$3.0 billion" beside "$87", and never "million": the bare amounts are in millions;
 * - no scale word at all, and of many amounts none has seven digits but many have six: in thousands, since no report in full dollars is
 *   without a million.
 *
 * 0: in full.
 */
export const excerptPower = (texts: readonly string[]): number => {
  const { bare, small, six, long, round, words } = amountsOf(texts);
  // "$412,000 and $3,260,000" throughout are in full, whatever the line over a table says of it.
  if (bare >= HABIT && round * 2 > bare) return 0;
  for (const text of texts) {
    const power = text.length <= LONGEST_NOTE ? tableScale(text).power : null;
    if (power !== null) return power;
  }
  if (bare < HABIT || long * 20 > bare) return 0;
  const [millions, billions] = [words.get('million') ?? 0, words.get('billion') ?? 0];
  const isInMillions = billions > 0 && millions * 20 <= bare && small * 5 > bare;
  if (isInMillions) return 6;
  const isInThousands = words.size === 0 && bare >= 2 * HABIT && six * 5 > bare;
  return isInThousands ? 3 : 0;
};
