import type { Job, JobsOptions } from 'bullmq';
import { QueueError } from '../../model/error.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { stableId } from '../../text/hash.ts';
import type { Bull } from '../bull.ts';
import { ScheduledJob, type Tasks } from '../jobs.ts';
import { KEEP } from './keep.ts';

/** A pipeline that is due. */
export const scheduled = {
  options: { ...KEEP, attempts: 2, backoff: { type: 'fixed', delay: 5_000 } } satisfies JobsOptions,

  /** By its name: the pipeline that is scheduled again replaces what was scheduled before. */
  id: ({ name }: Pick<Pipeline, 'name'>): string => `pipeline-${name}`,

  /**
   * Runs the pipeline, unless its run before is still under way: the queue makes the next job of a schedule when one begins, not when
   * it ends. Says why where it does not run.
   */
  run: async (
    tasks: Tasks,
    job: Pick<Job, 'id' | 'data' | 'timestamp'>,
    bull: Pick<Bull, 'active'>,
  ): Promise<string> => {
    if (tasks.scheduled === undefined || job.id === undefined) throw new QueueError('nobody here runs pipelines');
    const due = ScheduledJob.parse(job.data);
    const others = (await bull.active('schedule')).filter(
      (other) => other.id !== job.id && other.timestamp <= job.timestamp && nameIn(other.data) === due.pipeline.name,
    );
    if (others.length > 0) return 'the run before is still under way';
    await tasks.scheduled({ ...due, runId: `scheduled-${stableId([job.id])}` });
    return 'done';
  },
};

const nameIn = (data: unknown): string | null => {
  const read = ScheduledJob.safeParse(data);
  return read.success ? read.data.pipeline.name : null;
};
