import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type FlowJob,
  type IQueueBackend,
  type Job,
  type JobsOptions,
  type Processor,
  type RepeatOptions,
  runMigrations,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { SqlPool } from '../store/sql-pool.ts';

/** A run is one job of `reconcile`, which waits for its jobs of `ingest`; a job of `schedule` is that a pipeline is due. */
const QUEUES = ['ingest', 'reconcile', 'schedule'] as const;
type QueueName = (typeof QUEUES)[number];

type OpenWorker = (
  name: QueueName,
  work: Processor,
  options: Omit<WorkerOptions, 'connection' | 'prefix'>,
) => { waitUntilReady(): Promise<unknown>; close(): Promise<void> };

/** What we use of BullMQ, the same over Redis, PostgreSQL and PGlite. */
export type Bull = {
  addFlow(flow: FlowJob): Promise<unknown>;
  getJob(name: QueueName, id: string): Promise<Job | undefined>;
  /** "waiting", "active", "completed" ...; "unknown" where there is no such job. */
  stateOf(name: QueueName, id: string): Promise<string>;
  /** Calls the listener at the end of every job of that queue, until the returned function is called. */
  watch(name: 'ingest' | 'reconcile', listener: (ended: Ended) => void): () => void;
  openWorker: OpenWorker;
  /** How many jobs are waiting, active, completed, failed ... */
  counts(name: QueueName): Promise<Record<string, number>>;
  /** Those that a worker has, or had when it died. */
  active(name: QueueName): Promise<Job[]>;
  schedules: Schedules;
  close(): Promise<void>;
};

/** What is due again and again, one job at a time however many workers there are. */
type Schedules = {
  /** Replaces the schedule of that id, and its next job. */
  put(
    id: string,
    when: Pick<RepeatOptions, 'pattern' | 'tz'>,
    job: { data: unknown; opts: JobsOptions },
  ): Promise<void>;
  /** False where there is none of that id. */
  remove(id: string): Promise<boolean>;
  list(): Promise<readonly Scheduled[]>;
};

export type Scheduled = {
  readonly id: string;
  readonly pattern: string;
  readonly timeZone: string | null;
  /** ISO 8601, UTC. */
  readonly next: string | null;
};

/** A job's end, as the queue announces it to all who watch. */
export type Ended =
  | { readonly jobId: string; readonly ok: true; readonly value: unknown }
  | { readonly jobId: string; readonly ok: false; readonly reason: string };

/**
 * BullMQ on Redis: any number of workers on any number of hosts. The prefix keeps its keys apart from others'.
 * `maxRetriesPerRequest: null` is what BullMQ asks for: a worker waits through a restart of Redis.
 */
export const openRedisBull = async (url: string, prefix: string, onError: (error: Error) => void): Promise<Bull> => {
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  connection.on('error', onError);
  const bull = await openBull(createRedisBackend, connection, prefix, onError);
  return {
    ...bull,
    close: async () => {
      await bull.close();
      await connection.quit();
    },
  };
};

/**
 * BullMQ in a PostgreSQL database, or in the PGlite of this process.
 *
 * @param isOurs nobody else can be at work there: what is left is of a process that died, and its run is over
 */
export const openSqlBull = async (pool: SqlPool, isOurs: boolean, onError: (error: Error) => void): Promise<Bull> => {
  const client = await pool.connect();
  try {
    await runMigrations(client, 'bullmq');
    if (isOurs) await client.query(EMPTY_ALL_TABLES);
  } finally {
    client.release();
  }
  return openBull(createPostgresBackend, pool, undefined, onError);
};

/** Emptied so, tables give their space back: there is no autovacuum in PGlite to do it. */
const EMPTY_ALL_TABLES = `do $$ begin
  execute (select 'truncate ' || string_agg(format('bullmq.%I', tablename), ', ')
           from pg_tables where schemaname = 'bullmq' and tablename <> 'migration');
end $$`;

/** One body for all backends; each infers its own generics here, and none of them leaves this function. */
const openBull = async <B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
  connection: C,
  prefix: string | undefined,
  onError: (error: Error) => void,
): Promise<Bull> => {
  const { Queue, Worker, QueueEvents, FlowProducer } = withBackend(factory);
  const shared = { connection, ...(prefix === undefined ? {} : { prefix }) };
  const heard = <T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(emitter: T): T => {
    emitter.on('error', onError);
    return emitter;
  };

  const flows = heard(new FlowProducer(shared));
  const queues = {
    ingest: heard(new Queue('ingest', shared)),
    reconcile: heard(new Queue('reconcile', shared)),
    schedule: heard(new Queue('schedule', shared)),
  };
  const events = {
    ingest: heard(new QueueEvents('ingest', shared)),
    reconcile: heard(new QueueEvents('reconcile', shared)),
  };
  await Promise.all([flows, ...Object.values(queues), ...Object.values(events)].map((part) => part.waitUntilReady()));

  return {
    addFlow: (flow) => flows.add(flow),
    getJob: (name, id) => queues[name].getJob(id),
    stateOf: (name, id) => queues[name].getJobState(id),
    watch: (name, listener) => {
      const onCompleted = ({ jobId, returnvalue }: { jobId: string; returnvalue: unknown }): void =>
        listener({ jobId, ok: true, value: returnvalue });
      const onFailed = ({ jobId, failedReason }: { jobId: string; failedReason: string }): void =>
        listener({ jobId, ok: false, reason: failedReason });
      events[name].on('completed', onCompleted).on('failed', onFailed);
      return () => events[name].off('completed', onCompleted).off('failed', onFailed);
    },
    openWorker: (name, work, options) => heard(new Worker(name, work, { ...options, ...shared })),
    counts: (name) => queues[name].getJobCounts(),
    active: (name) => queues[name].getActive(),
    schedules: {
      put: async (id, when, { data, opts }) => {
        await queues.schedule.upsertJobScheduler(id, when, { name: 'schedule', data, opts });
      },
      remove: (id) => queues.schedule.removeJobScheduler(id),
      list: async () =>
        (await queues.schedule.getJobSchedulers()).map(({ key, pattern, tz, next }) => ({
          id: key,
          pattern: pattern ?? '',
          timeZone: tz ?? null,
          next: next === undefined ? null : new Date(next).toISOString(),
        })),
    },
    close: async () => {
      await Promise.all(Object.values(events).map((part) => part.close()));
      await Promise.all([flows, ...Object.values(queues)].map((part) => part.close()));
    },
  };
};
