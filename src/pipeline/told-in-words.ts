import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { groupBy } from '../reconcile/group-by.ts';
import { tellingJudge } from '../reconcile/statements/judge-telling.ts';
import { indexReports, type ReadReport } from '../reconcile/statements/report-index.ts';
import { type Reconciled, tellingsOf } from '../reconcile/tellings.ts';

/** A document by its id; null where it is not kept. */
export type DocumentOf = (id: string) => Promise<Document | null>;

/**
 * What filings contradict of articles by their words, after the facts were held against one another. Documents are asked for only where an
 * article is told from them, those of one filer at a time.
 */
export const foundInWords = async (
  reconciled: Reconciled & { readonly checks: Pipeline['checks'] },
  documentOf: DocumentOf,
): Promise<Finding[]> => {
  const tellings = tellingsOf(reconciled);
  if (tellings.length === 0) return [];
  const claims = groupBy(reconciled.claims, ({ document }) => document);
  const read = async (id: string): Promise<ReadReport[]> => {
    const document = await documentOf(id);
    return document === null ? [] : [{ document, claims: claims.get(id) ?? [] }];
  };
  const found: Finding[] = [];
  for (const { filings, articles } of tellings) {
    const reports: ReadReport[] = [];
    for (const id of filings) reports.push(...(await read(id)));
    const judge = tellingJudge(indexReports(reports), reconciled.checks);
    for (const { id, figures } of articles)
      for (const article of await read(id)) found.push(...judge(article, figures));
  }
  return found;
};
