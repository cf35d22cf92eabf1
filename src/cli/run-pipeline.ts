import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../model/error.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { NewVersion, Report } from '../model/report.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import type { IngestOutcome, ReconcileOutcome } from '../queue/jobs.ts';
import { openQueue } from '../queue/queue.ts';
import { type RunProgress, submitRun } from '../queue/submit.ts';
import { startWorkers } from '../queue/workers.ts';
import { renderFile } from '../report/render.ts';
import { resolveSources } from '../source/resolve.ts';
import type { Store } from '../store/store.ts';
import { sayStop } from './limiter.ts';
import { say } from './output.ts';
import { openProgress } from './progress.ts';
import { openReaders, PATIENT_MS } from './readers.ts';
import { openTasks } from './tasks.ts';
import { writeWhole } from './write-whole.ts';

export type PipelineRun = {
  readonly outcome: ReconcileOutcome;
  readonly report: Report;
  /** What was published again with other bytes since the run before. */
  readonly versions: readonly NewVersion[];
};

/** What a run says of itself on its way: `stops` is that a host is left alone, and nothing else. */
export type Telling = 'all' | 'stops' | 'nothing';

const noteOf = ({ document, claims, isNew, problems }: IngestOutcome): string =>
  document === null ? (problems[0]?.message ?? 'was not read') : `${claims} numbers${isNew ? '' : ', unchanged'}`;

/** Puts the run through the queue, with workers of our own: the same way embedded and distributed. */
const throughQueue = async (
  file: string,
  pipeline: Pipeline,
  store: Store,
  telling: Telling,
): Promise<ReconcileOutcome> => {
  const quiet = telling !== 'all';
  const readers = openReaders({ patienceMs: PATIENT_MS, ...(telling === 'nothing' ? {} : { onStop: sayStop }) });
  const redisUrl = process.env.REDIS_URL;
  const queue = await openQueue({ store, ...(redisUrl ? { redisUrl } : {}) });
  if (!quiet) for (const warning of queue.warnings) say(warning);
  const workers = await startWorkers(queue, openTasks(store, readers));
  try {
    const baseDirectory = dirname(resolve(file));
    const { hosts, folders } = pipeline.allow;
    const { locators, problems } = await resolveSources(pipeline.sources, {
      baseDirectory,
      get: (url, signal) => readers.get(url, signal, hosts),
      folders: [process.cwd(), ...folders.map((folder) => resolve(baseDirectory, folder))],
    });
    const progress = openProgress(locators.length, quiet);
    const runId = randomUUID();
    const startedAt = new Date().toISOString();
    await store.saveRun({ id: runId, pipeline: pipeline.name, startedAt });
    const onProgress = ({ last }: RunProgress): void => {
      progress.done(last.source, noteOf(last), last.document === null);
    };
    const outcome = await submitRun(queue, { runId, pipeline, startedAt, locators, problems }, { onProgress });
    progress.stop();
    return outcome;
  } finally {
    await workers.close();
    await queue.close();
    await readers.close();
  }
};

/** Runs a pipeline to its end: documents into the store, findings, the report kept, and the pipeline's outputs written. */
export const runPipeline = async (
  file: string,
  pipeline: Pipeline,
  store: Store,
  telling: Telling,
): Promise<PipelineRun> => {
  const outcome = await throughQueue(file, pipeline, store, telling);
  const report = await latestReport(store, pipeline.name);
  if (report === null) throw new StoreError(`the report of ${pipeline.name} is not in the store (${store.place})`);
  for (const { format, path, ...options } of pipeline.outputs)
    await writeWhole(path, await renderFile(report, format, options));
  return { outcome, report, versions: outcome.unchanged ? [] : (report.versions ?? []) };
};
