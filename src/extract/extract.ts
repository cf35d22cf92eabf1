import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Recognition } from '../model/mention.ts';
import { openContext } from './context.ts';
import { type ExtractOptions, NO_OPTIONS } from './options.ts';
import { claimsOfProse } from './prose.ts';
import { claimOfCell } from './table.ts';
import { claimsOfFacts } from './tagged.ts';

export type { ExtractOptions } from './options.ts';

/**
 * The claims of one document, in order of their place in it: one for every quantity mention (`concept: null` where none fits), one for
 * every end of a contract, one for every tagged fact.
 */
export const extract = (
  document: Document,
  recognition: Recognition,
  options: ExtractOptions = NO_OPTIONS,
): Claim[] => {
  const context = openContext(document, recognition, options);
  const cells = context.recognition.quantities
    .filter((mention) => mention.cell !== null)
    .map((mention) => claimOfCell(context, mention));
  return [...claimsOfProse(context), ...cells, ...claimsOfFacts(context)].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
};
