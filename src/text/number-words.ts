/** English number words. Source: The Chicago Manual of Style, 9.2–9.8; scale suffixes of the financial press. */
const list = (words: string, from: number, step: number): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i * step]);

/** "zero" to "nineteen", "twenty" to "ninety". */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 0, 1),
  ...list('fifteen sixteen seventeen eighteen nineteen', 15, 1),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
]);

/** The power of ten of a scale word. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['lakh', 5],
  ['crore', 7],
]);

/** Suffixes glued to digits or, after a currency sign, set apart; by exact case. "m" is also metres: the reader decides. */
export const SCALE_SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['mn', 6],
  ['mm', 6],
  ['cr', 7],
  ['Cr', 7],
  ['MM', 6],
  ['mln', 6],
  ['mio', 6],
  ['Mio', 6],
  ['Mrd', 9],
  ['b', 9],
  ['B', 9],
  ['bn', 9],
  ['Bn', 9],
  ['BN', 9],
  ['bln', 9],
  ['t', 12],
  ['T', 12],
  ['tn', 12],
  ['Tn', 12],
  ['trn', 12],
  ['tln', 12],
]);

/** Vague magnitudes by the number that they name: "tens of", "hundreds of millions of". */
export const VAGUE_PLURALS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['scores', 20],
  ['tens', 10],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['lakhs', 1e5],
  ['millions', 1e6],
  ['crores', 1e7],
  ['billions', 1e9],
  ['trillions', 1e12],
]);
/** A vague magnitude says from the number that it names to ten times it: "hundreds" is 100 to 1,000 (docs/decisions/016). */
export const VAGUE_STEP = 10;

/** The denominator of a fraction word. */
export const FRACTION_WORDS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** Vulgar fractions that Unicode has a sign for. */
export const VULGAR: ReadonlyMap<string, string> = new Map([
  ['½', '0.5'],
  ['¼', '0.25'],
  ['¾', '0.75'],
  ['⅓', '0.3333333333'],
  ['⅔', '0.6666666667'],
  ['⅛', '0.125'],
  ['⅜', '0.375'],
  ['⅝', '0.625'],
  ['⅞', '0.875'],
]);
