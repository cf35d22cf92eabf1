import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { EntityConfig } from '../model/pipeline.ts';
import { byPlace } from './facts.ts';
import { filerNames } from './filer-names.ts';
import { withDoubtfulTwins, withImpliedParties } from './implied.ts';
import { withImpliedNow } from './implied-now.ts';
import { entityKeys } from './names.ts';
import { type Reading, read } from './reading.ts';
import { withShortScopes } from './scope-forms.ts';
import type { SourceOf } from './sources.ts';

/** The key of a name. */
export type NameKey = (name: string | null) => string | null;

/** One key for every spelling of a name: those of the pipeline's entities, and what filers call themselves. */
export const nameKeys = (
  claims: readonly Claim[],
  documents: readonly DocumentHeader[],
  entities: readonly EntityConfig[],
): NameKey => {
  const isKnown = (name: string): boolean => entities.some((entity) => [entity.name, ...entity.aliases].includes(name));
  const filers = documents.flatMap(({ filing }) => filing?.registrant ?? []);
  return entityKeys([...entities, ...filerNames(claims, documents, isKnown)], filers);
};

/** All claims that say something comparable, in the order of reading, each once, with what their documents leave to the reader filled in. */
export const readAll = (
  claims: readonly Claim[],
  documents: readonly DocumentHeader[],
  key: NameKey,
  sources: SourceOf,
): Reading[] => {
  const headers = new Map(documents.map((document) => [document.id, document]));
  const readings = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
    .sort(byPlace)
    .map((claim) => read(claim, headers.get(claim.document) ?? null, sources(claim.document), key))
    .filter((reading) => reading !== null);
  return withDoubtfulTwins(withImpliedNow(withImpliedParties(withShortScopes(readings))));
};
