import type { ConceptConfig, EntityConfig } from '../model/pipeline.ts';

/** What a pipeline adds to what the documents say: its entities with their aliases, and concepts of its own. */
export type ExtractOptions = {
  readonly entities: readonly EntityConfig[];
  readonly concepts: readonly ConceptConfig[];
};

export const NO_OPTIONS: ExtractOptions = { entities: [], concepts: [] };
