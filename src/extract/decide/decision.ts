import type { QuantityMention } from '../../model/mention.ts';
import type { Choice } from '../choose.ts';
import type { Context } from '../context.ts';
import type { Counted } from '../counted-before.ts';
import type { Reading, Triggers } from '../evidence.ts';
import type { PartSpan } from '../known-parts.ts';
import { unitKindOf } from '../unit-kind.ts';

/** A number with the concept chosen for it, and by which sort of evidence; `change`: it is by how much a measure changed. */
export type Decision = { readonly mention: QuantityMention; readonly choice: Choice | null; readonly via: string };
export type Decided = { readonly reading: Reading; readonly decisions: readonly Decision[] };

/** What a number is decided by: its sentence, what was decided of the numbers before it, and what the sentence before told. */
export type Telling = {
  readonly context: Context;
  readonly triggers: Triggers;
  readonly reading: Reading;
  /** Of the numbers before it, in order. */
  readonly decisions: readonly Decision[];
  /** The parts of the company that the sentence names. */
  readonly parts: readonly PartSpan[];
  /** The sentence with numbers before it. */
  readonly previous: Counted | null;
  /** What the numbers of a list with "respectively" are, each. */
  readonly listed: ReadonlyMap<QuantityMention, Choice>;
  /** Where lists of parts open: "consisting". */
  readonly openers: readonly number[];
};

export const isAlike =
  (mention: QuantityMention) =>
  (other: { readonly mention: QuantityMention }): boolean =>
    unitKindOf(other.mention.quantity) === unitKindOf(mention.quantity);

export const isPerShare = ({ choice }: Decision): boolean => choice?.concept === 'earnings-per-share';
