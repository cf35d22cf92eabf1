import { NOWHERE, runAt, type Trail } from '../text/source-map.ts';

/**
 * A tagged fact's place in a piece of text: `text.slice(start, end)` is what was printed of it. `fact` is its index in the order of the
 * source; `start` is -1 until its first character is seen.
 */
export type Mark = { readonly fact: number; start: number; end: number };

/** A piece of text that knows which facts are tagged in it, and where in the source it stood. */
export type Traced = { readonly text: string; readonly marks: readonly Mark[]; readonly trail: Trail };

/** The same marks, `by` characters further on; those of facts that print nothing are left out. */
export const shifted = (marks: readonly Mark[], by: number): Mark[] =>
  marks
    .filter((mark) => mark.start >= 0)
    .map((mark) => ({ fact: mark.fact, start: mark.start + by, end: mark.end + by }));

/** Adds to `to` the trail of a text that now begins `by` characters further on. */
export const addTrail = (to: number[], trail: Trail, by: number): void => {
  for (let i = 0; i + 1 < trail.length; i += 2) to.push((trail[i] as number) + by, trail[i + 1] as number);
};

/** The text from `from` to `to` of a longer one, with the marks that lie wholly in it. */
export const sliced = ({ text, marks, trail }: Traced, from: number, to: number): Traced => ({
  text: text.slice(from, to),
  marks: shifted(
    marks.filter((mark) => mark.start >= from && mark.end <= to),
    -from,
  ),
  trail: slicedTrail(trail, from, to),
});

/** What of a trail speaks of the offsets from `from` to `to`, counted from `from`. */
export const slicedTrail = (trail: Trail, from: number, to: number): number[] => {
  const part: number[] = [];
  let run = runAt(trail, from);
  if (run >= 0) {
    const source = trail[2 * run + 1] as number;
    part.push(0, source === NOWHERE ? NOWHERE : source + from - (trail[2 * run] as number));
  }
  for (run++; 2 * run < trail.length && (trail[2 * run] as number) < to; run++)
    part.push((trail[2 * run] as number) - from, trail[2 * run + 1] as number);
  return part;
};

/** Several pieces as one, `between` standing between them. */
export const joined = (pieces: readonly Traced[], between: string): Traced => {
  const trail: number[] = [];
  const marks: Mark[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text !== '') text += between;
    marks.push(...shifted(piece.marks, text.length));
    addTrail(trail, piece.trail, text.length);
    text += piece.text;
  }
  return { text, marks, trail };
};

/**
 * The trail of a text of `length` characters that was read from a text in between, which was read from the source: `inner` leads from the
 * text to the one in between, `outer` from there to the source.
 */
export const through = (inner: Trail, outer: Trail, length: number): number[] => {
  const whole: number[] = [];
  for (let i = 0; i + 1 < inner.length; i += 2) {
    const at = inner[i] as number;
    const from = inner[i + 1] as number;
    const part = from === NOWHERE ? [0, NOWHERE] : slicedTrail(outer, from, from + (inner[i + 2] ?? length) - at);
    addTrail(whole, part, at);
  }
  return whole;
};
