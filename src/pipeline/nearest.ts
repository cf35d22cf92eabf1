/** How many letters are to be put in, taken out or exchanged to make one word of the other (Levenshtein). */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** A slip is in the first letters as well: more of a name than that is not looked at. */
const LONGEST = 80;

/** The word of a list that a slip most likely meant; the first of several. */
export const nearestOf = (slip: string, words: readonly string[]): string | undefined => {
  const distances = words.map((word) => distance(slip.slice(0, LONGEST), word));
  return words[distances.indexOf(Math.min(...distances))];
};
