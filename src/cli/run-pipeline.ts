import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../model/error.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { NewVersion, Report } from '../model/report.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import type { IngestOutcome, ReconcileOutcome } from '../queue/jobs.ts';
import { openQueue, type Queue } from '../queue/queue.ts';
import { type RunProgress, submitRun } from '../queue/submit.ts';
import { startWorkers } from '../queue/workers.ts';
import { renderFile } from '../report/render.ts';
import { resolveSources } from '../source/resolve.ts';
import type { Store } from '../store/store.ts';
import { sayStop } from './limiter.ts';
import { say } from './output.ts';
import { openProgress } from './progress.ts';
import { type OpenReaders, openReaders, PATIENT_MS } from './readers.ts';
import { openTasks } from './tasks.ts';
import { writeWhole } from './write-whole.ts';

export type PipelineRun = {
  readonly id: string;
  readonly outcome: ReconcileOutcome;
  readonly report: Report;
  /** What was published again with other bytes since the run before. */
  readonly versions: readonly NewVersion[];
  /** The outputs that could not be written, and why. */
  readonly unwritten: readonly { readonly path: string; readonly error: unknown }[];
};

/** What a run says of itself on its way: `stops` is that a host is left alone, and nothing else. */
type Telling = 'all' | 'stops' | 'nothing';

/** A pipeline, and where its file lies: its paths are relative to that. */
type PlacedPipeline = { readonly pipeline: Pipeline; readonly baseDirectory: string };

const noteOf = ({ document, claims, isNew, problems }: IngestOutcome): string =>
  document === null ? (problems[0]?.message ?? 'was not read') : `${claims} numbers${isNew ? '' : ', unchanged'}`;

/** Puts the run through the queue, whose workers are here or elsewhere. */
const throughQueue = async (
  { pipeline, baseDirectory }: PlacedPipeline,
  runId: string,
  { queue, store, readers }: { queue: Queue; store: Store; readers: OpenReaders },
  telling: Telling,
): Promise<ReconcileOutcome> => {
  const { hosts, folders } = pipeline.allow;
  const { locators, problems } = await resolveSources(pipeline.sources, {
    baseDirectory,
    get: (url, signal) => readers.get(url, signal, hosts),
    folders: [process.cwd(), ...folders.map((folder) => resolve(baseDirectory, folder))],
  });
  const progress = openProgress(locators.length, telling !== 'all');
  const startedAt = new Date().toISOString();
  await store.saveRun({ id: runId, pipeline: pipeline.name, startedAt });
  const onProgress = ({ last }: RunProgress): void => {
    progress.done(last.source, noteOf(last), last.document === null);
  };
  try {
    return await submitRun(queue, { runId, pipeline, startedAt, locators, problems }, { onProgress });
  } finally {
    progress.stop();
  }
};

/** Writes each output that can be written: one that cannot keeps neither the others nor the news from whoever waits for them. */
const writeOutputs = async (report: Report, outputs: Pipeline['outputs']): Promise<PipelineRun['unwritten']> => {
  const unwritten: { path: string; error: unknown }[] = [];
  for (const { format, path, ...options } of outputs) {
    try {
      await writeWhole(path, await renderFile(report, format, options));
    } catch (error) {
      unwritten.push({ path, error });
    }
  }
  return unwritten;
};

/**
 * Runs a pipeline to its end on a queue that somebody works off: documents into the store, findings, the report kept, and the
 * pipeline's outputs written. The same `runId` again is the same run.
 */
export const runOn = async (
  placed: PlacedPipeline,
  runId: string,
  tools: { queue: Queue; store: Store; readers: OpenReaders },
  telling: Telling,
): Promise<PipelineRun> => {
  const { store } = tools;
  const { name, outputs } = placed.pipeline;
  const outcome = await throughQueue(placed, runId, tools, telling);
  const report = await latestReport(store, name);
  if (report === null) throw new StoreError(`the report of ${name} is not in the store (${store.place})`);
  const versions = outcome.unchanged ? [] : (report.versions ?? []);
  return { id: runId, outcome, report, versions, unwritten: await writeOutputs(report, outputs) };
};

/** Runs a pipeline to its end with workers of our own: the same way embedded and distributed. */
export const runPipeline = async (
  file: string,
  pipeline: Pipeline,
  store: Store,
  telling: Telling,
): Promise<PipelineRun> => {
  const readers = openReaders({ patienceMs: PATIENT_MS, ...(telling === 'nothing' ? {} : { onStop: sayStop }) });
  const redisUrl = process.env.REDIS_URL;
  const queue = await openQueue({ store, ...(redisUrl ? { redisUrl } : {}) });
  if (telling === 'all') for (const warning of queue.warnings) say(warning);
  const workers = await startWorkers(queue, openTasks(store, readers));
  try {
    const placed = { pipeline, baseDirectory: dirname(resolve(file)) };
    return await runOn(placed, randomUUID(), { queue, store, readers }, telling);
  } finally {
    await workers.close();
    await queue.close();
    await readers.close();
  }
};
