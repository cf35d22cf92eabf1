import { UnrecoverableError } from 'bullmq';
import { z } from 'zod';
import { TieoutError } from '../model/error.ts';
import type { Tasks } from './jobs.ts';
import type { Queue } from './queue.ts';
import { sendableText } from './sendable.ts';
import { ingest } from './tasks/ingest.ts';
import { reconcile } from './tasks/reconcile.ts';
import { scheduled } from './tasks/scheduled.ts';

type WorkerSettings = {
  /** Documents read at a time; 4 where it is left out. */
  readonly concurrency?: number;
  /**
   * How long a worker may be silent before its job is given to another; it renews its claim at half of that. 30 seconds where
   * it is left out.
   */
  readonly lockMs?: number;
};

export type Workers = {
  /** Takes no more jobs, and resolves when those under way are done. */
  close(): Promise<void>;
};

/** Starts doing the queue's jobs in this process. */
export const startWorkers = async (
  queue: Queue,
  tasks: Tasks,
  { concurrency = 4, lockMs = 30_000 }: WorkerSettings = {},
): Promise<Workers> => {
  const settings = {
    lockDuration: lockMs,
    stalledInterval: lockMs,
    // A worker that is killed counts as a stall: a host that is restarted a few times must not lose the document.
    maxStalledCount: 5,
  };
  const workers = [
    queue.bull.openWorker('ingest', (job) => attempt(() => ingest.run(tasks, job.data)), { ...settings, concurrency }),
    // Reconciling is one busy stretch of computing: two at a time would only take turns.
    queue.bull.openWorker('reconcile', (job) => attempt(() => reconcile.run(tasks, job)), {
      ...settings,
      concurrency: 1,
    }),
    ...(tasks.scheduled === undefined
      ? []
      : [
          // A run uses all the threads that its workers have: one pipeline at a time here, the others' turns are elsewhere.
          queue.bull.openWorker('schedule', (job) => attempt(() => scheduled.run(tasks, job, queue.bull)), {
            ...settings,
            concurrency: 1,
          }),
        ]),
  ];
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    close: async () => {
      // A pipeline's run waits for jobs that the others here may have to do.
      const [documents, runs, ...pipelines] = workers;
      await Promise.all(pipelines.map((worker) => worker.close()));
      await Promise.all([documents?.close(), runs?.close()]);
    },
  };
};

/** Does the work; an error that trying again would not mend fails the job at once, and only its words travel. */
const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new UnrecoverableError(sendableText(`the job is not one of ours: ${z.prettifyError(error)}`));
    if (error instanceof TieoutError && !error.retryable)
      throw new UnrecoverableError(
        sendableText(error.hint === null ? error.message : `${error.message} ${error.hint}`),
      );
    throw new Error(sendableText(error instanceof Error ? error.message : String(error)), { cause: error });
  }
};
