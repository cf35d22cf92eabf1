import { ingest } from '../pipeline/ingest.ts';
import type { Readers } from '../pipeline/read-document.ts';
import { reconcileRun } from '../pipeline/reconcile-run.ts';
import type { Tasks } from '../queue/jobs.ts';
import type { Store } from '../store/store.ts';

/** What the queue's jobs do, on this process's store and readers. */
export const openTasks = (store: Store, readers: Readers): Tasks => ({
  ingest: async ({ pipeline, locator }) => {
    const outcome = await ingest(locator, pipeline, { ...readers, store });
    return { ...outcome, problems: [...outcome.problems] };
  },
  reconcile: async ({ runId, pipeline, startedAt, ingested, problems }) => {
    const documents = ingested.flatMap(({ document }) => (document === null ? [] : [document]));
    const unseen = new Set(ingested.flatMap(({ document, isNew }) => (isNew && document !== null ? [document] : [])));
    const all = [...problems, ...ingested.flatMap((outcome) => outcome.problems)];
    const run = { id: runId, pipeline: pipeline.name, startedAt, endedAt: new Date().toISOString() };
    const { report, newFindings, goneFindings, unchanged } = await reconcileRun(
      run,
      pipeline,
      { documents, unseen, problems: all },
      store,
    );
    return {
      documents: documents.length,
      claims: ingested.reduce((sum, { claims }) => sum + claims, 0),
      newClaims: ingested.reduce((sum, { newClaims }) => sum + newClaims, 0),
      findings: report.findings.length,
      newFindings: newFindings.map(({ id }) => id),
      goneFindings: goneFindings.map(({ id }) => id),
      unchanged,
      problems: [...report.problems],
    };
  },
});
