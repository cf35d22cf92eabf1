import type { Job, JobsOptions } from 'bullmq';
import { z } from 'zod';
import { problem } from '../../model/problem.ts';
import { stableId } from '../../text/hash.ts';
import { type IngestJob, IngestOutcome, ReconcileJob, ReconcileOutcome, type Tasks } from '../jobs.ts';
import { sendable } from '../sendable.ts';
import { KEEP } from './keep.ts';

/** The parent job of a run: what it holds before its children are done. */
export const ReconcileData = ReconcileJob.omit({ ingested: true }).extend({
  /** The job and the source of each document, in the order of the run's locators. */
  ingests: z.array(z.object({ jobId: z.string(), source: z.string() })),
});
export type ReconcileData = z.infer<typeof ReconcileData>;

/** The end of one run, when all of its documents have been read or given up. */
export const reconcile = {
  name: 'reconcile',

  jobId: ({ runId, pipeline }: Pick<IngestJob, 'runId' | 'pipeline'>): string =>
    `reconcile-${stableId([pipeline.name, runId])}`,

  options: { ...KEEP, attempts: 2, backoff: { type: 'fixed', delay: 1_000 } } satisfies JobsOptions,

  run: async (
    tasks: Tasks,
    job: Pick<Job, 'data' | 'getChildrenValues' | 'getIgnoredChildrenFailures'>,
  ): Promise<ReconcileOutcome> => {
    const { ingests, ...run } = ReconcileData.parse(job.data);
    const ingested = await outcomesOf(job, ingests);
    return sendable(ReconcileOutcome.parse(await tasks.reconcile({ ...run, ingested })));
  },
};

/** What came of a run's documents, in their order; a document whose job failed for good is a problem like any other. */
export const outcomesOf = async (
  job: Pick<Job, 'getChildrenValues' | 'getIgnoredChildrenFailures'>,
  ingests: ReconcileData['ingests'],
): Promise<IngestOutcome[]> => {
  const done = byJobId(await job.getChildrenValues<unknown>());
  const failed = byJobId(await job.getIgnoredChildrenFailures());
  return ingests.map(({ jobId, source }) => {
    const value = IngestOutcome.safeParse(done.get(jobId));
    return value.success ? value.data : notIngested(source, failed.get(jobId) ?? 'the job left no result');
  });
};

/** The outcome of a document that could not be worked on. */
export const notIngested = (source: string, reason: string): IngestOutcome => ({
  source,
  document: null,
  isNew: false,
  claims: 0,
  newClaims: 0,
  problems: [problem('internal', source, reason)],
});

/** BullMQ calls a child "tieout:ingest:ingest-0123" on Redis and "ingest:ingest-0123" on PostgreSQL. */
const byJobId = <T>(children: Readonly<Record<string, T>>): Map<string, T> =>
  new Map(Object.entries(children).map(([key, value]) => [key.slice(key.lastIndexOf(':') + 1), value]));
