import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { EntityConfig } from '../model/pipeline.ts';
import { FILING_NAMES } from './filing-names.ts';
import { groupBy } from './group-by.ts';
import { nameKeys } from './read-all.ts';
import { isOfOneTime } from './same-words.ts';
import { subjectsOf } from './subjects.ts';

/** The articles that are told from the filings of one filer. */
export type Telling = {
  /** Ids of the filings. */
  readonly filings: readonly string[];
  readonly articles: readonly {
    readonly id: string;
    /** What it tells of the filer, as fact, and nothing was found about. */
    readonly figures: readonly Claim[];
  }[];
};

/** What is known of a run when its facts have been held against one another. */
export type Reconciled = {
  readonly claims: readonly Claim[];
  readonly documents: readonly DocumentHeader[];
  readonly found: readonly Finding[];
  readonly entities?: readonly EntityConfig[];
};

/** So many figures of an article must be in the filings, and more than are otherwise there, before the rest is taken to be from them. */
const CONFIRMED = 3;

/** Words by which an article points at a filing, or at who made it. */
const OF_FILER = new RegExp(String.raw`\b(?:${FILING_NAMES}|statement|report|company)\b`, 'i');

/** Is a figure of running text told as a fact, and by the article or the filer itself? */
const isPlain = ({ modality, attribution, quantity, evidence: { row, column } }: Claim): boolean =>
  modality === 'stated' &&
  (attribution === null || OF_FILER.test(attribution)) &&
  quantity.value !== null &&
  // Days and years are held against one another as terms.
  quantity.unit !== 'date' &&
  row === null &&
  column === null;

/** Do filings confirm so much of an article, by what was found about it, that it is told from them? */
const isToldFrom = (filings: ReadonlySet<string>, found: readonly Finding[]): boolean => {
  const judged = found.filter(({ claims: [, ...held] }) => held.some(({ document }) => filings.has(document)));
  const count = (verdicts: readonly string[]): number =>
    new Set(judged.filter(({ verdict }) => verdicts.includes(verdict)).map(({ claims: [told] }) => told?.id)).size;
  const confirmed = count(['match', 'compatible']);
  return confirmed >= CONFIRMED && confirmed > count(['conflict']);
};

/** What filings call the parts of their filer: segments, regions, lines. A story may tell of one as of a company. */
const partsOf = (claims: readonly Claim[]): ReadonlySet<string> =>
  new Set(claims.flatMap(({ scope }) => scope.map((name) => name.toLowerCase())));

/** Which articles are told from whose filings, with the figures that nothing was found about. Pure. */
export const tellingsOf = ({ claims, documents, found, entities = [] }: Reconciled): Telling[] => {
  const headers = new Map(documents.map((document) => [document.id, document]));
  const { filerOf, subjectOf } = subjectsOf(claims, headers, nameKeys(claims, documents, entities));
  const said = new Set(found.flatMap((finding) => finding.claims.map(({ id }) => id)));
  const open = groupBy(
    claims.filter((claim) => headers.get(claim.document)?.kind !== 'filing' && !said.has(claim.id) && isPlain(claim)),
    ({ document }) => document,
  );
  const about = groupBy(found, ({ claims: [told] }) => told?.document ?? '');
  const byFiler = groupBy(
    documents.filter(({ kind }) => kind === 'filing'),
    ({ id }) => filerOf(id),
  );
  return [...byFiler].flatMap(([filer, filings]) => {
    const ids = new Set(filings.map(({ id }) => id));
    const parts = partsOf(claims.filter(({ document }) => ids.has(document)));
    const isOwn = (claim: Claim): boolean =>
      subjectOf(claim) === filer || (claim.entity !== null && parts.has(claim.entity.toLowerCase()));
    const articles = [...open].flatMap(([id, figures]) => {
      if (!isToldFrom(ids, about.get(id) ?? [])) return [];
      // What has no time of its own is of the time of the telling.
      const isTimely = filings.every((filing) => isOfOneTime(headers.get(id) ?? null, filing));
      const own = figures.filter((claim) => isOwn(claim) && (claim.period !== null || isTimely));
      return own.length === 0 ? [] : [{ id, figures: own }];
    });
    return articles.length === 0 ? [] : [{ filings: [...ids], articles }];
  });
};
