import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { EntityConfig } from '../model/pipeline.ts';
import { groupBy } from './group-by.ts';

/** A name that fewer claims carry may be anybody. */
const CLAIMS_AT_LEAST = 5;
/** Of the claims that name somebody other than the registrant, this share must name the same. */
const SHARE_AT_LEAST = 0.6;

/**
 * What a filer calls itself in its own filing: the registrant "Orchard Cloud Holdings, Inc." of the cover is "Orchard" in the prose. Such a
 * name is learned where most of the filing's figures are said to be of it, and then holds for the articles about the filing too. Entities
 * that the pipeline names are left as they are.
 */
export const filerNames = (
  claims: readonly Claim[],
  documents: readonly DocumentHeader[],
  isKnown: (name: string) => boolean,
): EntityConfig[] => {
  const filings = documents.filter(({ filing }) => filing?.registrant);
  if (filings.length === 0) return [];
  const claimsByDocument = groupBy(claims, ({ document }) => document);
  return filings.flatMap(({ id, filing }) => {
    const registrant = filing?.registrant ?? '';
    const names = (claimsByDocument.get(id) ?? []).flatMap(({ entity }) =>
      entity === null || entity === registrant ? [] : [entity],
    );
    const [most] = [...groupBy(names, (name) => name)].sort(
      ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
    );
    if (!most || most[1].length < CLAIMS_AT_LEAST || most[1].length < names.length * SHARE_AT_LEAST) return [];
    return isKnown(registrant) || isKnown(most[0]) ? [] : [{ name: registrant, aliases: [most[0]] }];
  });
};
