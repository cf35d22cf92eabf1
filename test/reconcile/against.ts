import type { Document, DocumentKind, FilingHeader } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { headerOf } from '../../src/pipeline/account.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';
import { claimsOfStory, mannerOf } from '../../src/pipeline/read-story.ts';
import { termsOf } from '../../src/pipeline/report-terms.ts';
import { foundInWords } from '../../src/pipeline/told-in-words.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';

const SUBJECT = { entities: [], concepts: [] };

export const documentOf = async (text: string, source: string, kind: DocumentKind): Promise<Document> => {
  const { document } = await parse({
    bytes: new TextEncoder().encode(text),
    source,
    mediaType: 'text/markdown',
    kind,
    url: null,
  });
  if (document === null) throw new Error(`${source} was not parsed`);
  return document;
};

/** A report of a company of our own: what it says of itself, and its body. */
export const reportOf = async (body: string, header: Partial<FilingHeader> = {}): Promise<Document> => {
  const cover = 'FORM 10-K\n\nHARROW FERRIES, INC.\n\n(Exact name of registrant as specified in its charter)\n';
  const document = await documentOf(`${cover}\n${body}\n`, 'report.md', 'filing');
  if (document.filing === null) throw new Error('the report has no cover');
  return { ...document, filing: { ...document.filing, ...header } };
};

/** What `tieout check` finds in a story that is held against a report. */
export const against = async (story: string, report: Document): Promise<Finding[]> => {
  const told = await documentOf(story, 'story.md', 'news');
  const filed = claimsOf(report, SUBJECT);
  const manner = mannerOf(told, [termsOf(report, filed)]);
  const own = claimsOfStory(told, manner, SUBJECT);
  const claims = [...own, ...filed];
  const input = { claims, documents: [headerOf(told), headerOf(report)], checks: {} };
  const found = reconcile(input);
  const documents = new Map([told, report].map((document) => [document.id, document]));
  return [...found, ...(await foundInWords({ ...input, found }, async (id) => documents.get(id) ?? null))];
};

/** "conflict $650 million": the verdict on each figure of the story that anything is said of. */
export const verdicts = async (story: string, report: Document): Promise<string[]> =>
  (await against(story, report)).map(({ verdict, claims: [judged] }) => `${verdict} ${judged?.quantity.surface}`);
