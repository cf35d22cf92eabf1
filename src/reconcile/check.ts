import type { Comparability } from './comparable.ts';
import type { Fact } from './facts.ts';
import type { Draft } from './finding.ts';
import type { Ruling } from './verdict.ts';

/** A fact judged and the fact it is held against, with what the law says about them. */
export type Pair = {
  readonly judged: Fact;
  readonly reference: Fact;
  readonly comparability: Comparability;
  readonly ruling: Ruling;
  /** The ruling's deviation as a float, 0 where there is none: for sorting only. */
  readonly distance: number;
};

/** A rule over a pair: null where it has nothing to say. The first check of the order that speaks decides the pair. */
export type PairCheck = { readonly id: string; readonly judge: (pair: Pair) => Draft | null };
