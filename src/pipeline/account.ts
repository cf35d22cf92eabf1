import type { Claim } from '../model/claim.ts';
import type { Document, DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentSummary, Report } from '../model/report.ts';

/** A Document without its contents. */
export const headerOf = ({
  text: _text,
  blocks: _blocks,
  sections: _sections,
  facts: _facts,
  terms: _terms,
  sourceMap: _sourceMap,
  ...header
}: Document): DocumentHeader => header;

/** A document as the second half of the house needs it: what it is, and what it claims. */
export type Account = { readonly header: DocumentHeader; readonly claims: readonly Claim[] };

export const accountOf = (document: Document, claims: readonly Claim[]): Account => ({
  header: headerOf(document),
  claims,
});

/** The line that a report has for a document. `quantities` are all numbers read, `claims` those that a concept was found for. */
export const summaryOf = ({ header, claims }: Account): DocumentSummary => ({
  id: header.id,
  source: header.source,
  kind: header.kind,
  title: header.title,
  publisher: header.publisher,
  published: header.published,
  form: header.filing?.form ?? null,
  quantities: claims.length,
  claims: claims.filter((claim) => claim.concept !== null).length,
});

/** Everything that the report formats render. Findings come in the order the reconciler gives them. */
export const reportOf = (
  title: string,
  pipeline: string | null,
  documents: readonly DocumentSummary[],
  findings: readonly Finding[],
  problems: readonly Problem[],
): Report => ({
  schema: 'report/1',
  title,
  pipeline,
  documents: [...documents],
  findings: [...findings],
  problems: [...problems],
});
