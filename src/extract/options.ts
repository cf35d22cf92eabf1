import type { ConceptConfig, EntityConfig } from '../model/pipeline.ts';
import type { Takeover } from './takeover-day.ts';

/** What a pipeline adds to what the documents say: its entities with their aliases, and concepts of its own. */
export type ExtractOptions = {
  readonly entities: readonly EntityConfig[];
  readonly concepts: readonly ConceptConfig[];
  /** The parts of the company that its filings tell of, where the document is a story held against them. */
  readonly parts?: readonly string[];
  /** The company whose filings a story is held against, where it names one: it is likely to be about that one. */
  readonly filer?: string | null;
  /** What excerpts of the same document that stand before this one told of, the nearest first. */
  readonly takeovers?: readonly Takeover[];
};

export const NO_OPTIONS: ExtractOptions = { entities: [], concepts: [] };
