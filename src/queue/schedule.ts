import { QueueError } from '../model/error.ts';
import { type Pipeline, scheduleParts } from '../model/pipeline.ts';
import { storeError } from '../store/store-error.ts';
import type { Scheduled } from './bull.ts';
import type { ScheduledJob } from './jobs.ts';
import type { Queue } from './queue.ts';
import { sendable } from './sendable.ts';
import { scheduled } from './tasks/scheduled.ts';

/** A pipeline in the queue's schedule. */
export type ScheduledPipeline = Omit<Scheduled, 'id'> & { readonly pipeline: string };

const PREFIX = scheduled.id({ name: '' });

/** What the queue's database throws is as plain to the user as what the store's does. */
const guarded = async <T>(queue: Queue, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (cause) {
    throw storeError(cause, `the queue (${queue.place}) failed`);
  }
};

/**
 * Has the queue's workers run a pipeline on its schedule, one of them each time; it replaces what the pipeline of that name had.
 *
 * @throws QueueError for a pipeline without a schedule; StoreError when the queue's database fails
 */
export const schedulePipeline = async (
  queue: Queue,
  { pipeline, baseDirectory }: { readonly pipeline: Pipeline; readonly baseDirectory: string },
): Promise<void> => {
  if (pipeline.schedule === undefined) throw new QueueError(`the pipeline ${pipeline.name} has no schedule`);
  const { cron, timeZone } = scheduleParts(pipeline.schedule);
  const data = sendable({ pipeline, baseDirectory } satisfies ScheduledJob);
  await guarded(queue, () =>
    queue.bull.schedules.put(
      scheduled.id(pipeline),
      { pattern: cron, ...(timeZone === undefined ? {} : { tz: timeZone }) },
      { data, opts: scheduled.options },
    ),
  );
};

/** False where no pipeline of that name was scheduled. @throws StoreError when the queue's database fails */
export const unschedulePipeline = (queue: Queue, name: string): Promise<boolean> =>
  guarded(queue, () => queue.bull.schedules.remove(scheduled.id({ name })));

/** What is scheduled, by name. @throws StoreError when the queue's database fails */
export const scheduledPipelines = async (queue: Queue): Promise<ScheduledPipeline[]> => {
  const found = await guarded(queue, () => queue.bull.schedules.list());
  return found
    .filter(({ id }) => id.startsWith(PREFIX))
    .map(({ id, ...rest }) => ({ pipeline: id.slice(PREFIX.length), ...rest }))
    .sort((a, b) => (a.pipeline < b.pipeline ? -1 : 1));
};
