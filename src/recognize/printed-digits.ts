/*
 * How countries print the same number. Source: ISO 80000-1, 7.3 (groups of three, a comma or a point, thin spaces), and the Unicode CLDR
 * number patterns of de, fr and de-CH. In an English text only what cannot be a number of its own is read so.
 */

/** "1.234.567,89", "1.234,5": points between groups, and a decimal comma. */
const POINTS = /\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?![\d,.]\d|\d)/y;
/** "1'234.50", "41’300’000". */
const APOSTROPHES = /\d{1,3}(?:['’]\d{3}){1,6}(?:\.\d{1,12})?(?![\d.]\d|\d)/y;
/** "17 430" with a space at which no line breaks. */
const SPACES = /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3}){1,6}(?:[.,]\d{1,2})?(?![\d.,]\d|\d)/y;
/** "3,4 million", "4,5%": a decimal comma, where a scale or a unit stands behind. */
const COMMA =
  /\d{1,3},\d{1,2}(?=\s?(?:%|per ?cent\b|(?:thousand|million|billion|trillion|mn|mln|bn|bln|tn|trn|Mio|Mrd|euros?)\b))/y;

/** The end of a number at `from` that is printed as other countries do; `from` itself where none is. */
export const foreignEnd = (text: string, from: number): number => {
  for (const pattern of [POINTS, APOSTROPHES, SPACES, COMMA]) {
    pattern.lastIndex = from;
    const found = pattern.exec(text);
    if (found !== null) return from + found[0].length;
  }
  return from;
};

/** A printed number with nothing but its digits and a decimal point: "1,250.75", "1.250,75" and "1'250.75" are "1250.75". */
export const plainDigits = (text: string): string =>
  /,\d{1,2}$/.test(text) ? text.replace(/[^\d,]/g, '').replace(',', '.') : text.replace(/[,'’\u00a0\u2009\u202f]/g, '');
