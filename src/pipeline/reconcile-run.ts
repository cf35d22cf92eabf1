import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { FinishedRun, Run } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import { reportOf } from './account.ts';
import { storedAccounts } from './stored-accounts.ts';

export type ReconciledRun = { readonly report: Report } & FinishedRun;

/**
 * The second half of a run: the claims of all its documents to findings, and those to a report, which is kept.
 *
 * @param documents ids of what the run read, in the order of its sources
 * @param problems what went wrong on the way
 * @throws StoreError
 */
export const reconcileRun = async (
  run: Run & { readonly endedAt: string },
  pipeline: Pipeline,
  documents: readonly string[],
  problems: readonly Problem[],
  store: Store,
): Promise<ReconciledRun> => {
  const accounts = await storedAccounts(store, pipeline.name, [...new Set(documents)]);
  const findings = reconcile({
    claims: accounts.flatMap((account) => account.claims),
    documents: accounts.map((account) => account.header),
    checks: pipeline.checks,
    entities: pipeline.entities,
  });
  const report = reportOf(pipeline.title ?? pipeline.name, pipeline.name, accounts, findings, problems);
  return { report, ...(await store.finishRun({ ...run, report })) };
};
