import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { quotedDocuments, withEvidence } from '../reconcile/evidence.ts';
import type { Store } from '../store/store.ts';

/** Findings verified against the texts that the store holds; see `withEvidence`. @throws StoreError */
export const withStoredEvidence = async (
  findings: readonly Finding[],
  pipeline: string,
  store: Pick<Store, 'textOf'>,
): Promise<{ findings: Finding[]; problems: Problem[] }> => {
  const texts = new Map<string, string | null>();
  for (const id of quotedDocuments(findings)) texts.set(id, await store.textOf(pipeline, id));
  return withEvidence(findings, (id) => texts.get(id) ?? null);
};
