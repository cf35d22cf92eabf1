/**
 * A tagged fact's place in a piece of text: `text.slice(start, end)` is what was printed of it. `fact` is its index in the order of the
 * source; `start` is -1 until its first character is seen.
 */
export type Mark = { readonly fact: number; start: number; end: number };

/** The same marks, `by` characters further on. */
export const shifted = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) => ({ fact: mark.fact, start: mark.start + by, end: mark.end + by }));
