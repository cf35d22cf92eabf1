import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { EntityConfig } from '../model/pipeline.ts';
import { identityOf } from './aspects.ts';
import { groupBy } from './group-by.ts';
import { entityKeys, scopeKey } from './names.ts';
import { unions } from './unions.ts';

/** What of a document tells which others it has to do with: far less than its claims. */
export type Outline = {
  readonly id: string;
  readonly source: string;
  readonly filing: boolean;
  readonly registrant: string | null;
  /** Everybody whom its comparable claims name. */
  readonly names: readonly string[];
  /** Every site that it counts machines or measures power of. */
  readonly sites: readonly string[];
};

export const outlineOf = ({ id, source, kind, filing }: DocumentHeader, claims: Iterable<Claim>): Outline => {
  const names = new Set<string>();
  const sites = new Set<string>();
  for (const { concept, entity, counterparty, scope } of claims) {
    if (concept === null) continue;
    if (entity !== null) names.add(entity);
    if (counterparty !== null) names.add(counterparty);
    if (identityOf(concept) === 'capacity') for (const site of scope) sites.add(site);
  }
  return {
    id,
    source,
    filing: kind === 'filing',
    registrant: filing?.registrant ?? null,
    names: [...names],
    sites: [...sites],
  };
};

/** What stands in the filings of more filers than this, and files nothing itself, is a word of the trade ("SOFR", "Treasury"), not a name. */
const FILERS_AT_MOST = 3;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts the documents of a run into groups that have nothing to do with each other, so that a run that is too large to hold can be
 * reconciled group by group: documents that name somebody in common, directly or through others. Where all filings are of one group, all
 * documents are: what names nobody is then about that filer. Gives the ids of each group; the order of the input changes nothing.
 */
export const groupsOf = (outlines: readonly Outline[], entities: readonly EntityConfig[] = []): string[][] => {
  const registrants = outlines.flatMap(({ registrant }) => registrant ?? []);
  const key = entityKeys(entities, registrants);
  const filers = new Set(registrants.map(key));
  const keysOf = ({ registrant, names, sites }: Outline): string[] => [
    ...new Set([
      ...[registrant, ...names].map(key).filter((name) => name !== null),
      ...sites.map((site) => `site ${scopeKey(site)}`),
    ]),
  ];

  const filersNaming = new Map<string, Set<string>>();
  for (const outline of outlines) {
    if (!outline.filing) continue;
    for (const name of keysOf(outline)) {
      const naming = filersNaming.get(name) ?? new Set();
      filersNaming.set(name, naming.add(key(outline.registrant) ?? outline.id));
    }
  }
  const isName = (name: string): boolean => filers.has(name) || (filersNaming.get(name)?.size ?? 0) <= FILERS_AT_MOST;

  const { rootOf, join } = unions();
  for (const outline of outlines)
    for (const name of keysOf(outline)) if (isName(name)) join(outline.id, `name ${name}`);
  const withFilings = new Set(outlines.filter(({ filing }) => filing).map(({ id }) => rootOf(id)));
  const groups = withFilings.size > 1 ? [...groupBy(outlines, ({ id }) => rootOf(id)).values()] : [[...outlines]];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => group.sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id)))
    .sort(([a], [b]) => compareText(a?.source ?? '', b?.source ?? '') || compareText(a?.id ?? '', b?.id ?? ''))
    .map((group) => group.map(({ id }) => id));
};
