/** What single words are signs of, as bits, by the word in small letters. */
const SIGNS = new Map<string, number>();
let lists = 0;
/** Bits that a small integer has. */
const MOST = 31;

/**
 * Makes a question of a list of words: is it one of these? It is worked out once for each form that a document prints, and not at every
 * place where it stands: for the lists that all words of its sentences are held against.
 */
export const signOf = (list: Iterable<string>): ((word: { readonly signs: number }) => boolean) => {
  if (lists >= MOST) throw new RangeError(`there are signs of ${MOST} lists at most`);
  const bit = 1 << lists++;
  for (const word of list) SIGNS.set(word, (SIGNS.get(word) ?? 0) | bit);
  return ({ signs }) => (signs & bit) !== 0;
};

/** What a word is a sign of. */
export const signsOf = (lower: string): number => SIGNS.get(lower) ?? 0;
