import type { QuantityMention } from '../model/mention.ts';
import type { Reading } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';
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

/** The figures of a list that holds one: of "fell 11%, with falls of 16% and 15%" the last two. */
const listAround = (
  { words, placeOf }: Reading,
  figures: readonly QuantityMention[],
  mention: QuantityMention,
): readonly QuantityMention[] => {
  const isApart = (i: number): boolean => {
    const [before, next] = [figures[i - 1], figures[i]];
    if (before === undefined || next === undefined) return true;
    return !words.slice(placeOf(before).last + 1, placeOf(next).first).every(({ lower }) => JOINS.test(lower));
  };
  let [first, end] = [figures.indexOf(mention), figures.indexOf(mention) + 1];
  while (!isApart(first)) first--;
  while (!isApart(end)) end++;
  return figures.slice(first, end);
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
  const { words, mentions, placeOf } = reading;
  const until = words.findIndex(({ lower }, i) => lower === 'respectively' && i > placeOf(mention).last);
  if (until < 0) return null;
  const from = words.findLastIndex(({ lower }, i) => lower === 'respectively' && i < placeOf(mention).first);
  const kind = unitKindOf(mention.quantity);
  const alike = mentions.filter(
    (one) => unitKindOf(one.quantity) === kind && placeOf(one).first > from && placeOf(one).last < until,
  );
  const figures = listAround(reading, alike, mention);
  if (figures.length < 2 || figures.length === times) return null;
  const list = listsOf(reading, parts).find(
    (run) =>
      run.length === figures.length && (run[0] as NamedPart).first > from && (run.at(-1) as NamedPart).last < until,
  );
  return list?.[figures.indexOf(mention)]?.name ?? null;
};
