import type { Job } from 'bullmq';
import { QueueError } from '../model/error.ts';
import type { Locator } from '../model/fetched.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import { storeError } from '../store/store-error.ts';
import type { Bull } from './bull.ts';
import { IngestOutcome, ReconcileOutcome } from './jobs.ts';
import type { Queue } from './queue.ts';
import { sendable } from './sendable.ts';
import { ingest } from './tasks/ingest.ts';
import { notIngested, outcomesOf, type ReconcileData, reconcile } from './tasks/reconcile.ts';

export type RunRequest = {
  /** Unique to the run; submitting the same again joins the run instead of starting another. */
  readonly runId: string;
  readonly pipeline: Pipeline;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly locators: readonly Locator[];
  /** What went wrong before there was a document: a source that names nothing. */
  readonly problems?: readonly Problem[];
};

export type RunProgress = {
  /** How many documents are done, of how many. */
  readonly done: number;
  readonly total: number;
  /** The document that was just done. */
  readonly last: IngestOutcome;
};

type RunOptions = {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Stops the waiting; the jobs stay, for other workers or for the same run submitted again. */
  readonly signal?: AbortSignal;
};

/** Events can be lost with a connection: the run is looked at this often as well. */
const LOOK_EVERY_MS = 2_000;

/**
 * Puts a run into the queue, one job a document and one that waits for them all, and waits for its end.
 *
 * @throws QueueError when the run could not be reconciled; StoreError when the queue's database fails; the signal's reason when it
 * is aborted
 */
export const submitRun = async (
  queue: Queue,
  { runId, pipeline, startedAt, locators, problems = [] }: RunRequest,
  { onProgress = () => {}, signal }: RunOptions = {},
): Promise<ReconcileOutcome> => {
  const { bull } = queue;
  const jobs = new Map(
    locators.map((locator) => {
      const data = { runId, pipeline, locator };
      return [ingest.jobId(data), data] as const;
    }),
  );
  const ingests = [...jobs].map(([jobId, { locator }]) => ({ jobId, source: locator.source }));
  const parentId = reconcile.jobId({ runId, pipeline });

  const pending = new Map(ingests.map(({ jobId, source }) => [jobId, source]));
  const settle = (jobId: string, outcome: (source: string) => IngestOutcome): void => {
    const source = pending.get(jobId);
    if (source === undefined) return;
    pending.delete(jobId);
    onProgress({ done: ingests.length - pending.size, total: ingests.length, last: outcome(source) });
  };
  const stopWatching = bull.watch('ingest', (ended) => {
    const value = ended.ok ? IngestOutcome.safeParse(ended.value) : null;
    settle(ended.jobId, (source) =>
      value?.success ? value.data : notIngested(source, ended.ok ? 'the job left no result' : ended.reason),
    );
  });
  try {
    await bull.addFlow({
      name: reconcile.name,
      queueName: 'reconcile',
      data: sendable({ runId, pipeline, startedAt, ingests, problems: [...problems] } satisfies ReconcileData),
      opts: { ...reconcile.options, jobId: parentId },
      children: [...jobs].map(([jobId, data]) => ({
        name: ingest.name,
        queueName: 'ingest',
        data: sendable(data),
        opts: { ...ingest.options, jobId },
      })),
    });
    const parent = await ended(bull, parentId, signal);
    const outcomes = await outcomesOf(parent, ingests);
    for (const [at, { jobId, source }] of ingests.entries())
      settle(jobId, () => outcomes[at] ?? notIngested(source, ''));
    return ReconcileOutcome.parse(parent.returnvalue);
  } catch (cause) {
    // What the queue's database throws is as plain to the user as what the store's does: a full disk, a server that went away.
    throw signal?.aborted ? cause : storeError(cause, `the queue (${queue.place}) failed`);
  } finally {
    stopWatching();
  }
};

/** Waits until the run's last job is done, and gives that job. */
const ended = async (bull: Bull, id: string, signal?: AbortSignal): Promise<Job> => {
  let wake = (): void => {};
  const onAbort = (): void => wake();
  const stopWatching = bull.watch('reconcile', ({ jobId }) => {
    if (jobId === id) wake();
  });
  signal?.addEventListener('abort', onAbort);
  try {
    for (;;) {
      signal?.throwIfAborted();
      // Listening begins before the look, so that no end falls between the two.
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const state = await bull.stateOf('reconcile', id);
      if (state === 'completed' || state === 'failed' || state === 'unknown') {
        const job = await bull.getJob('reconcile', id);
        if (job && state === 'completed') return job;
        throw new QueueError(
          `the run could not be reconciled: ${job?.failedReason ?? 'its job is no longer in the queue'}`,
        );
      }
      const timer = setTimeout(wake, LOOK_EVERY_MS);
      await woken;
      clearTimeout(timer);
    }
  } finally {
    stopWatching();
    signal?.removeEventListener('abort', onAbort);
  }
};
