// As in `extract/spelling.ts`: only this folder of the package is clean to load.
import { LevenshteinDistance } from 'natural/lib/natural/distance/index.js';

/** A slip is in the first letters as well: more of a name than that is not looked at. */
const LONGEST = 80;

/** The word of a list that a slip most likely meant; the first of several. */
export const nearestOf = (slip: string, words: readonly string[]): string | undefined => {
  const distances = words.map((word) => LevenshteinDistance(slip.slice(0, LONGEST), word));
  return words[distances.indexOf(Math.min(...distances))];
};
