import type { QuantityMention } from '../model/mention.ts';
import type { Reading } from './evidence.ts';
import { listsIn } from './respective-measures.ts';
import type { WordSpan } from './words.ts';

/** A part of a company or a place, and where the sentence names it. */
export type NamedPart = WordSpan & { readonly name: string };

const JOINS = /^(?:,|and|&|the|our|its|segments?)$/;

/** The runs of parts with nothing between them but what joins a list. */
const listsOf = (reading: Reading, parts: readonly NamedPart[]): NamedPart[][] => {
  const lists: NamedPart[][] = [];
  for (const part of parts) {
    const before = lists.at(-1)?.at(-1);
    if (before !== undefined && part.first <= before.last) continue;
    const gap = before === undefined ? [] : reading.words.slice(before.last + 1, part.first);
    if (gap.length > 0 && gap.every(({ lower }) => JOINS.test(lower))) lists.at(-1)?.push(part);
    else lists.push([part]);
  }
  return lists;
};

/**
 * "Revenue of $4 million and $9 million in the Ropes and Nets segments, respectively": the part of a figure in the order of the two lists.
 * Null where the sentence has no such lists of one length, or as many times as figures: then it is those that are told apart.
 *
 * @param parts all that the sentence names, in order
 * @param times how many stretches of time it names
 */
export const respectivePart = (
  reading: Reading,
  mention: QuantityMention,
  parts: readonly NamedPart[],
  times: number,
): string | null => {
  if (parts.length < 2) return null;
  const { words, placeOf } = reading;
  const until = words.findIndex(({ lower }, i) => lower === 'respectively' && i > placeOf(mention).last);
  if (until < 0) return null;
  const from = words.findLastIndex(({ lower }, i) => lower === 'respectively' && i < placeOf(mention).first);
  const figures = listsIn(reading, from + 1, until).find((list) => list.includes(mention)) ?? [];
  if (figures.length < 2 || figures.length === times) return null;
  const list = listsOf(reading, parts).find(
    (run) =>
      run.length === figures.length && (run[0] as NamedPart).first > from && (run.at(-1) as NamedPart).last < until,
  );
  return list?.[figures.indexOf(mention)]?.name ?? null;
};
