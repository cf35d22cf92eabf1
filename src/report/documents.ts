import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { DocumentSummary, Report } from '../model/report.ts';
import { dayText } from '../text/calendar.ts';
import { oneLine, placeParts, shortSource } from '../text/wording.ts';
import { type Group, groupOf } from './groups.ts';

/** How a report calls a document, and where that document stands in its list. */
export type NamedDocument = {
  /** Position in `Report.documents`; -1 for one that is not listed there. */
  readonly index: number;
  /** "Tidings", "10-Q"; the file's name where nothing better is known. */
  readonly name: string;
  /** The headline, where it is not the name already. */
  readonly title: string | null;
  /** "News", "Filing 10-Q". */
  readonly kind: string;
  /** "November 4, 2025" */
  readonly date: string | null;
  readonly source: string;
  readonly url: string | null;
};

const KINDS: Readonly<Record<DocumentSummary['kind'], string>> = {
  filing: 'Filing',
  news: 'News',
  'press-release': 'Press release',
  other: 'Document',
};

/** Only web addresses become links; a `javascript:` or `file:` source stays text. */
export const webAddress = (source: string): string | null =>
  URL.canParse(source) && /^https?:$/.test(new URL(source).protocol) ? new URL(source).href : null;

/** A title without the name that stands before or after it: "Tidings: Lamps" or "Lamps | Tidings" is "Lamps"; null where nothing is left. */
const titleBeside = (name: string, title: string): string | null => {
  // "10-Q, Form 10-Q" says it twice.
  if (title === `Form ${name}`) return null;
  if (title.startsWith(name)) return title.slice(name.length).replace(/^[\s|:,–—-]+/, '') || null;
  if (title.endsWith(name)) return title.slice(0, -name.length).replace(/[\s|:,–—-]{1,8}$/, '') || null;
  return title;
};

/** Name and heading of one document, from what its header says. */
const nameDocument = (document: DocumentSummary, index: number): NamedDocument => {
  const title = oneLine(document.title ?? '');
  const name = oneLine(document.publisher ?? '') || document.form || title || shortSource(document.source);
  return {
    index,
    name,
    title: title === '' ? null : titleBeside(name, title),
    kind: document.kind === 'filing' && document.form !== null ? `Filing ${document.form}` : KINDS[document.kind],
    date: document.published === null ? null : dayText(document.published),
    source: document.source,
    url: webAddress(document.source),
  };
};

/** The documents of a report by name; two that would be called the same (a filing as page and as PDF) have their files' names for titles. */
export const nameDocuments = (documents: readonly DocumentSummary[]): readonly NamedDocument[] => {
  const named = documents.map(nameDocument);
  const called = ({ name, title }: NamedDocument): string => JSON.stringify([name, title]);
  const times = new Map<string, number>();
  for (const document of named) times.set(called(document), (times.get(called(document)) ?? 0) + 1);
  return named.map((document) =>
    (times.get(called(document)) ?? 0) > 1 ? { ...document, title: shortSource(document.source) } : document,
  );
};

/** Looks up the document of a claim; a claim of a document that the report does not list is named by its source. */
export const documentLookup = (report: Report): DocumentLookup => {
  const named = nameDocuments(report.documents);
  const byId = new Map(report.documents.map((document, i) => [document.id, named[i]]));
  const bySource = new Map(report.documents.map((document, i) => [document.source, named[i]]));
  return ({ document, source }) =>
    bySource.get(source) ??
    byId.get(document) ?? {
      index: -1,
      name: shortSource(source),
      title: null,
      kind: 'Document',
      date: null,
      source,
      url: webAddress(source),
    };
};

export type DocumentLookup = (claim: Claim) => NamedDocument;

/** How many findings of each group speak of each document of the report, by its place in the list. */
export const countByDocument = (report: Report): readonly Readonly<Record<Group, number>>[] => {
  const counts = report.documents.map(
    (): Record<Group, number> => ({ conflict: 0, flagged: 0, note: 0, match: 0, 'not-comparable': 0 }),
  );
  const lookup = documentLookup(report);
  for (const finding of report.findings)
    for (const index of documentsOf(finding, lookup)) {
      const count = counts[index];
      if (count !== undefined) count[groupOf(finding)]++;
    }
  return counts;
};

/** The places, in the report's list, of the documents that a finding speaks of; each once. */
export const documentsOf = (finding: Finding, lookup: DocumentLookup): ReadonlySet<number> =>
  new Set(finding.claims.map((claim) => lookup(claim).index).filter((index) => index >= 0));

/** Where in a document a claim stands; without the headings that only repeat the document's own name or title. */
export const placeIn = ({ name, title }: NamedDocument, { evidence }: Claim): string[] => {
  const known = [name, title ?? ''].map((text) => text.toLowerCase());
  const section = evidence.section.filter((heading) => {
    const words = oneLine(heading).toLowerCase();
    return words !== '' && !known.some((text) => text.startsWith(words));
  });
  return placeParts({ ...evidence, section });
};
