import type { Claim } from '../model/claim.ts';
import type { DocumentHeader } from '../model/document.ts';
import { oneLine } from '../text/wording.ts';
import { groupBy } from './group-by.ts';
import { unions } from './unions.ts';

/** Two articles that share this much of the sentences with figures are copies of one. */
const SHARED_AT_LEAST = 0.7;
/** Copies show in more than a sentence or two: a shared quotation is not a shared article. */
const SENTENCES_AT_LEAST = 4;
/** A sentence in more documents than this is boilerplate, or a wire's that half the country prints: all of them are held against a few. */
const MANY = 50;
const FEW = 5;

/** A sentence without what editors change first: its quotation marks, dashes, commas and capitals. */
const plain = (quote: string): string => oneLine(quote.toLowerCase().replaceAll(/[^\p{L}\p{N}%$€£.]+|\.(?!\d)/gu, ' '));

/** A document's id to its source's. */
export type SourceOf = (document: string) => string;

/** Who filed what when: the same for a filing's HTML, its PDF and an excerpt of either. Null where the cover does not say all of it. */
const filingKey = ({ filing }: DocumentHeader): string | null => {
  const filer = filing?.cik ?? filing?.registrant;
  return filing?.form && filing.filed && filer ? `${filer.replace(/^0+/, '')} ${filing.form} ${filing.filed}` : null;
};

/** The documents that are one filing each; two on one day that EDGAR numbers differently are two. */
const copiesOfFilings = (documents: readonly DocumentHeader[]): DocumentHeader[][] => {
  const known = documents.filter((document) => document.kind === 'filing' && filingKey(document) !== null);
  return [...groupBy(known, (document) => filingKey(document) ?? '').values()].filter(
    (copies) => new Set(copies.flatMap(({ filing }) => filing?.accession ?? [])).size <= 1,
  );
};

/**
 * Tells which documents count as one source: syndicated copies, known by an equal canonical address or by mostly equal sentences, and the
 * copies of one filing, known by filer, form and date. Returns the function from a document's id to its source's id (the smallest id among
 * the copies).
 */
export const sourcesOf = (claims: readonly Claim[], documents: readonly DocumentHeader[]): SourceOf => {
  const articles = new Map(
    documents.filter(({ kind }) => kind !== 'filing').map((document) => [document.id, document]),
  );
  const { rootOf, join } = unions();

  for (const [first, ...rest] of copiesOfFilings(documents))
    for (const copy of rest) if (first) join(first.id, copy.id);

  const byUrl = new Map<string, string>();
  for (const { id, canonicalUrl } of articles.values()) {
    const twin = canonicalUrl === null ? undefined : byUrl.get(canonicalUrl);
    if (twin !== undefined) join(id, twin);
    else if (canonicalUrl !== null) byUrl.set(canonicalUrl, id);
  }

  const documentsBySentence = new Map<string, Set<string>>();
  for (const { document, evidence } of claims) {
    if (!articles.has(document)) continue;
    const sentence = plain(evidence.quote);
    const where = documentsBySentence.get(sentence);
    if (where) where.add(document);
    else documentsBySentence.set(sentence, new Set([document]));
  }
  const sentencesIn = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const where of documentsBySentence.values()) {
    for (const id of where) sentencesIn.set(id, (sentencesIn.get(id) ?? 0) + 1);
    if (where.size < 2) continue;
    const ids = [...where].sort();
    for (const [index, a] of (ids.length > MANY ? ids.slice(0, FEW) : ids).entries())
      for (const b of ids.slice(index + 1)) shared.set(`${a} ${b}`, (shared.get(`${a} ${b}`) ?? 0) + 1);
  }
  for (const [pair, count] of shared) {
    const [a = '', b = ''] = pair.split(' ');
    const fewer = Math.min(sentencesIn.get(a) ?? 0, sentencesIn.get(b) ?? 0);
    if (count >= SENTENCES_AT_LEAST && count >= fewer * SHARED_AT_LEAST) join(a, b);
  }
  return rootOf;
};
