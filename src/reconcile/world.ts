import type { Change } from './amendments.ts';
import type { FactIndex } from './fact-index.ts';
import type { Fact } from './facts.ts';
import type { Draft } from './finding.ts';
import type { Library } from './library.ts';
import type { PrintedValues } from './printed-values.ts';
import type { Sentence } from './sentence-claims.ts';

/** What the rules over more than a pair look at. */
export type World = {
  readonly told: readonly Fact[];
  readonly filed: readonly Fact[];
  readonly filedIndex: FactIndex;
  readonly library: Library;
  /** What amendments have changed. */
  readonly changes: readonly Change[];
  /** Every figure that the filings print, whatever it is of. */
  readonly filedValues: PrintedValues;
  /** Facts that an earlier rule has held against something. */
  readonly answered: ReadonlySet<Fact>;
  /** Sentences of articles with the facts stated in them, in order. */
  readonly sentences: readonly Sentence[];
};

/** A rule over sentences or sets of facts; each draft comes with the fact it judges. */
export type SetCheck = {
  readonly id: string;
  readonly find: (world: World) => Iterable<{ readonly fact: Fact; readonly draft: Draft }>;
};
