import type { Claim } from '../model/claim.ts';
import type { NewVersion } from '../model/report.ts';
import { countOf, quantityLabel, shortSource } from '../text/wording.ts';

/** What became of the numbers of a document between two versions of it. */
type VersionDiff = Pick<NewVersion, 'changed' | 'came' | 'went'>;

/**
 * In what order a claim of the new version is looked for in the old one: the first key that both have pairs them. Claims of two versions
 * never share an id, which is made of bytes and offsets.
 */
const PAIRINGS: readonly { readonly key: (claim: Claim) => string | null; readonly because: string }[] = [
  {
    because: 'the same number of the same thing, however the sentence was rewritten',
    key: (claim) => JSON.stringify([figureOf(claim), aspectsOf(claim)]),
  },
  {
    because:
      'the same number, where a rewritten sentence has another subject: "it employs 512", "the potters employ 512"',
    key: (claim) => JSON.stringify([figureOf(claim), claim.concept, claim.quantity.unit, claim.quantity.per]),
  },
  {
    because: 'the same sentence but for its numbers: "revenue was $61 million", "revenue was $66 million"',
    key: (claim) =>
      JSON.stringify([claim.evidence.quote.replace(/\d[\d.,]*/g, '#'), claim.concept, claim.quantity.unit]),
  },
  {
    because: 'another number for the same thing, in another sentence',
    key: (claim) => (claim.concept === null ? null : JSON.stringify(aspectsOf(claim))),
  },
];

const figureOf = ({ quantity: { value, low, high, modifier, surface } }: Claim): unknown =>
  value === null && low === null && high === null ? surface : [value, low, high, modifier];

const aspectsOf = ({ concept, kind, entity, counterparty, scope, period, quantity }: Claim): unknown => [
  concept,
  kind,
  entity,
  counterparty,
  scope,
  period,
  quantity.unit,
  quantity.per,
];

const groupedByKey = (claims: readonly Claim[], key: (claim: Claim) => string | null): Map<string | null, Claim[]> => {
  const groups = new Map<string | null, Claim[]>();
  for (const claim of claims) {
    const name = key(claim);
    const group = groups.get(name);
    if (group !== undefined) group.push(claim);
    else if (name !== null) groups.set(name, [claim]);
  }
  return groups;
};

/** Which numbers came, went and changed from one version of a document to the next; each claim is in one list at most. Pure. */
export const diffVersions = (before: readonly Claim[], now: readonly Claim[]): VersionDiff => {
  const changed: { before: Claim; now: Claim }[] = [];
  let old: readonly Claim[] = before;
  let fresh: readonly Claim[] = now;
  for (const { key } of PAIRINGS) {
    const waiting = groupedByKey([...old].reverse(), key); // reversed, so that `pop` gives the first of a group
    const paired = new Set<Claim>();
    fresh = fresh.filter((claim) => {
      const partner = waiting.get(key(claim))?.pop();
      if (partner === undefined) return true;
      paired.add(partner);
      if (JSON.stringify(figureOf(partner)) !== JSON.stringify(figureOf(claim)))
        changed.push({ before: partner, now: claim });
      return false;
    });
    old = old.filter((claim) => !paired.has(claim));
  }
  return { changed, came: [...fresh], went: [...old] };
};

/** Of each list so many are named; the numbers themselves are in the store. */
const MOST_NAMED = 3;

const named = <T>(what: string, items: readonly T[], name: (item: T) => string): string[] => {
  if (items.length === 0) return [];
  const names = items.slice(0, MOST_NAMED).map(name).join(', ');
  return [`${countOf(items.length, 'number')} ${what} (${names}${items.length > MOST_NAMED ? ', …' : ''})`];
};

const label = ({ quantity }: Claim): string => quantityLabel(quantity);

/** "story.html is a new version: 1 number changed ($61 million → $66 million), 1 number came (540 people)" */
export const versionLine = (source: string, { changed, came, went }: VersionDiff): string => {
  const parts = [
    ...named('changed', changed, (pair) => `${label(pair.before)} → ${label(pair.now)}`),
    ...named('came', came, label),
    ...named('went', went, label),
  ];
  return `${shortSource(source)} is a new version: ${parts.length === 0 ? 'the same numbers' : parts.join(', ')}`;
};
