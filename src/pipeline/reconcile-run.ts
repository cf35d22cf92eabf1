import type { Finding } from '../model/finding.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentSummary, Report } from '../model/report.ts';
import { groupsOf, type Outline, outlineOf } from '../reconcile/groups.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { FinishedRun, Run } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import { reportOf, summaryOf } from './account.ts';
import { newVersions } from './new-versions.ts';
import { withStoredEvidence } from './stored-evidence.ts';

/** What came of the run's documents. */
export type WhatWasRead = {
  /** Ids of what was read, in the order of the run's sources. */
  readonly documents: readonly string[];
  /** Those that the pipeline had not read before. */
  readonly unseen: ReadonlySet<string>;
  /** What went wrong on the way. */
  readonly problems: readonly Problem[];
};

export type ReconciledRun = { readonly report: Report } & FinishedRun;

/**
 * The second half of a run: the claims of all its documents to findings, and those to a report, which is kept. Claims are held of one
 * document at a time, and then of one group of documents that have something to do with each other.
 *
 * @throws StoreError
 */
export const reconcileRun = async (
  run: Run & { readonly endedAt: string },
  pipeline: Pipeline,
  { documents, unseen, problems }: WhatWasRead,
  store: Store,
): Promise<ReconciledRun> => {
  const { name, title, checks, entities } = pipeline;
  const headers = await store.documentHeaders(name, [...new Set(documents)]);
  const summaries: DocumentSummary[] = [];
  const outlines: Outline[] = [];
  for (const header of headers) {
    const claims = await store.claimsOf(name, [header.id]);
    summaries.push(summaryOf({ header, claims }));
    outlines.push(outlineOf(header, claims));
  }
  const byId = new Map(headers.map((header) => [header.id, header]));
  const findings: Finding[] = [];
  const lost: Problem[] = [];
  for (const group of groupsOf(outlines, entities)) {
    const claims = await store.claimsOf(name, group);
    const own = group.flatMap((id) => byId.get(id) ?? []);
    const verified = await withStoredEvidence(reconcile({ claims, documents: own, checks, entities }), name, store);
    for (const finding of verified.findings) findings.push(finding);
    lost.push(...verified.problems);
  }
  const found = reportOf(title ?? name, name, summaries, findings, [...problems, ...lost]);
  const before = (await store.latestReport(name))?.documents ?? [];
  const versions = await newVersions(name, { before, now: summaries, unseen }, store);
  const report = versions.length === 0 ? found : { ...found, versions };
  return { report, ...(await store.finishRun({ ...run, report })) };
};
