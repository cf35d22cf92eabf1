import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import type { Reading, TriggerHit } from './evidence.ts';
import { unitKindOf } from './unit-kind.ts';

/**
 * "Home revenue and export revenue were $7 million and $2 million, respectively": the name that a number has in the order of the two
 * lists. Null where the sentence has no such lists of one length, or not of the choice's measure.
 */
export const respectiveHit = (reading: Reading, mention: QuantityMention, { rule }: Choice): TriggerHit | null => {
  const { words, hits, mentions } = reading;
  const until = words.findIndex(({ lower, start }) => lower === 'respectively' && start > mention.start);
  if (until < 0) return null;
  const kind = unitKindOf(mention.quantity);
  const all = mentions.filter((one) => unitKindOf(one.quantity) === kind && reading.placeOf(one).last < until);
  // "..., respectively, in 2025 compared to $5 million and $1 million, respectively, in 2024": the names stand before the first list only.
  const from = words.findLast(({ lower, start }) => lower === 'respectively' && start < mention.start)?.start ?? -1;
  const figures = all.filter(({ start }) => start > from);
  const first = all[0] === undefined ? 0 : reading.placeOf(all[0]).first;
  const names = hits.filter(({ value, last }) => value.rule === rule && value.role === 'name' && last < first);
  return names.length > 1 && names.length === figures.length ? (names[figures.indexOf(mention)] ?? null) : null;
};
