import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Recognition } from '../model/mention.ts';
import { openContext } from './context.ts';
import { type ExtractOptions, NO_OPTIONS } from './options.ts';
import { partsOf } from './parts.ts';
import { claimsOfProse } from './prose.ts';
import { claimOfCell } from './table.ts';
import { claimsOfFacts } from './tagged.ts';
import { lastTakeovers, type Takeover } from './takeover-day.ts';

export type { ExtractOptions } from './options.ts';
export type { Takeover } from './takeover-day.ts';

/** Of two claims with one id, which is one place and one concept, the first stands. */
const once = (claims: readonly Claim[]): Claim[] => {
  const known = new Set<string>();
  return claims.filter(({ id }) => known.size < known.add(id).size);
};

/**
 * The claims of one document, in order of their place in it: one for every quantity mention (`concept: null` where none fits), one for
 * every end of a contract, one for every tagged fact. Where the filer tagged a number that we read the same way, the tag stands.
 */
export const extract = (
  document: Document,
  recognition: Recognition,
  options: ExtractOptions = NO_OPTIONS,
): Claim[] => {
  const context = openContext(document, recognition, options);
  const cells: Claim[] = [];
  for (const mention of context.recognition.quantities)
    if (mention.cell !== null) cells.push(claimOfCell(context, mention));
  const facts = claimsOfFacts(context);
  // The prose of a filing calls the parts of the business as its tables do.
  const parts = document.kind === 'filing' ? partsOf([...facts, ...cells]) : (options.parts ?? []);
  return once([...facts, ...claimsOfProse(context, parts), ...cells]).sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end || (a.id < b.id ? -1 : 1),
  );
};

/** What an excerpt leaves for those that follow it: the takeovers that it told of, the nearest to its end first. */
export const takeoversIn = (document: Document, recognition: Recognition): readonly Takeover[] =>
  lastTakeovers(openContext(document, recognition, NO_OPTIONS));
