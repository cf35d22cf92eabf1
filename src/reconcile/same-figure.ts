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

const significantDigits = ({ quantity: { value } }: Claim): number =>
  (value ?? '').replaceAll(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

const isTelling = (claim: Claim): boolean =>
  claim.quantity.modifier === 'exact' && significantDigits(claim) >= TELLING_DIGITS;

/** More than what a float loses of any number. */
const FLOAT_GIVE = 1e-12;

/** Is the filing's figure the article's, as far as the article prints it? */
const isWithin = (told: Claim, filed: Claim): boolean => {
  const [mine, theirs] = [told.quantity, filed.quantity];
  if (mine.value === null || theirs.value === null || mine.decimals === null || mine.unit === 'date') return false;
  // Twice as far off as rounding reaches is far off in floats, too.
  const [a, b] = [Math.abs(Number(mine.value)), Math.abs(Number(theirs.value))];
  if (Math.abs(a - b) > 10 ** -mine.decimals + a * FLOAT_GIVE) return false;
  const { low, high } = roundingInterval(new Exact(mine.value).abs(), mine.decimals);
  const value = new Exact(theirs.value).abs();
  return value.gte(low) && value.lte(high);
};

const wordsAround = ({ quantity, evidence }: Claim): Set<string> => {
  const { quote, row, section, column } = evidence;
  if (row !== null) return new Set(contentWords(`${section.at(-1) ?? ''} ${row} ${column ?? ''}`));
  const at = Math.max(0, quote.indexOf(quantity.surface));
  return new Set(contentWords(quote.slice(Math.max(0, at - AROUND), at + quantity.surface.length + AROUND)));
};

/** The figures of filings that are the article's own, in a sentence or row of the same words; the most words in common first. */
export const sameFigures = ({ claim, near }: Figure): Figure[] => {
  if (!isTelling(claim)) return [];
  const equal = near.filter((other) => isWithin(claim, other.claim));
  if (equal.length === 0) return [];
  const words = wordsAround(claim);
  return equal
    .map((figure) => ({ figure, common: [...wordsAround(figure.claim)].filter((word) => words.has(word)).length }))
    .filter(({ common }) => common >= WORDS_IN_COMMON)
    .sort((a, b) => b.common - a.common)
    .map(({ figure }) => figure);
};

/** The figures of filings that are the article's own and stand beside all of some words, however few digits they have. */
export const figuresBeside = ({ claim, near }: Figure, text: string): Figure[] => {
  const words = contentWords(text);
  return near
    .filter((other) => isWithin(claim, other.claim))
    .filter((other) => {
      const around = wordsAround(other.claim);
      return words.every((word) => around.has(word));
    });
};
