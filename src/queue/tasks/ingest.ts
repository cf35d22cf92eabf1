import type { JobsOptions } from 'bullmq';
import { stableId } from '../../text/hash.ts';
import { IngestJob, IngestOutcome, type Tasks } from '../jobs.ts';
import { sendable } from '../sendable.ts';
import { KEEP } from './keep.ts';

/** One document of one run. */
export const ingest = {
  name: 'ingest',

  /**
   * The same document of the same run is the same job, however often it is submitted. BullMQ allows no colon in an id, and no
   * id that is all digits, which a bare hash is now and then.
   */
  jobId: ({ runId, pipeline, locator }: IngestJob): string =>
    `ingest-${stableId([pipeline.name, runId, locator.source, 'url' in locator.at ? locator.at.url : locator.at.file])}`,

  options: {
    ...KEEP,
    attempts: 3,
    backoff: { type: 'exponential', delay: 1_000 },
    // One document that cannot be read does not keep the others from being reconciled.
    ignoreDependencyOnFailure: true,
  } satisfies JobsOptions,

  run: async (tasks: Tasks, data: unknown): Promise<IngestOutcome> =>
    sendable(IngestOutcome.parse(await tasks.ingest(IngestJob.parse(data)))),
};
