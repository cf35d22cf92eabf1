import type { Claim } from '../model/claim.ts';
import { Exact, roundingInterval } from '../text/interval.ts';
import { contentWords } from './content-words.ts';
import type { Figure } from './figures.ts';

/** Fewer significant digits than this are printed by chance in any long filing. */
const TELLING_DIGITS = 3;
/** So many words of substance must stand around both figures. */
const WORDS_IN_COMMON = 2;
/** How much of a sentence around a figure speaks of it, in characters. */
const AROUND = 110;

/** "$16.0 million" prints three digits, "$160 million" only two that say something. */
const significantDigits = ({ quantity: { value, surface } }: Claim): number => {
  const printed =
    /\d+\.\d+/.exec(surface)?.[0].replace('.', '') ?? (value ?? '').replaceAll(/[-.]/g, '').replace(/0+$/, '');
  return printed.replace(/^0+/, '').length;
};

const isTelling = (claim: Claim): boolean =>
  claim.quantity.modifier === 'exact' && significantDigits(claim) >= TELLING_DIGITS;

/** More than what a float loses of any number. */
const FLOAT_GIVE = 1e-12;

/** The figures of filings that are the article's own, as far as the article prints it. */
const equalTo = ({ claim: { quantity }, near }: Figure): readonly Figure[] => {
  const { value: printed, decimals, unit } = quantity;
  if (printed === null || decimals === null || unit === 'date') return [];
  const mine = new Exact(printed).abs();
  const { low, high } = roundingInterval(mine, decimals);
  // Twice as far off as rounding reaches is far off in floats, too.
  const size = mine.toNumber();
  const reach = 10 ** -decimals + size * FLOAT_GIVE;
  return near.filter(({ claim: { quantity: theirs } }) => {
    if (theirs.value === null || Math.abs(size - Math.abs(Number(theirs.value))) > reach) return false;
    const value = new Exact(theirs.value).abs();
    return value.gte(low) && value.lte(high);
  });
};

const known = new WeakMap<Figure, readonly Figure[]>();
/** The figures of filings that are the article's own, whatever they are of; several rules ask for the same. */
export const equalFigures = (figure: Figure): readonly Figure[] => {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const made = equalTo(figure);
  known.set(figure, made);
  return made;
};

const wordsAround = ({ quantity, evidence }: Claim): Set<string> => {
  const { quote, row, section, column } = evidence;
  if (row !== null) return new Set(contentWords(`${section.at(-1) ?? ''} ${row} ${column ?? ''}`));
  const at = Math.max(0, quote.indexOf(quantity.surface));
  return new Set(contentWords(quote.slice(Math.max(0, at - AROUND), at + quantity.surface.length + AROUND)));
};

/** The figures of filings that are the article's own, in a sentence or row of the same words; the most words in common first. */
export const sameFigures = (figure: Figure): Figure[] => {
  const { claim } = figure;
  if (!isTelling(claim)) return [];
  const equal = equalFigures(figure);
  if (equal.length === 0) return [];
  const words = wordsAround(claim);
  return equal
    .map((other) => ({ figure: other, common: [...wordsAround(other.claim)].filter((word) => words.has(word)).length }))
    .filter(({ common }) => common >= WORDS_IN_COMMON)
    .sort((a, b) => b.common - a.common)
    .map((found) => found.figure);
};

/** Those that stand beside all of some words, however few digits they have. */
export const figuresBeside = (figure: Figure, text: string): Figure[] => {
  const words = contentWords(text);
  return equalFigures(figure).filter(({ claim }) => {
    const around = wordsAround(claim);
    return words.every((word) => around.has(word));
  });
};
