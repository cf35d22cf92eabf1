import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { StoreError } from '../model/error.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import type { ReconcileOutcome } from '../queue/jobs.ts';
import { openQueue } from '../queue/queue.ts';
import { submitRun } from '../queue/submit.ts';
import { startWorkers } from '../queue/workers.ts';
import { resolveSources } from '../source/resolve.ts';
import type { Store } from '../store/store.ts';
import { countOf } from '../text/wording.ts';
import { closingTable } from './closing-table.ts';
import { EXIT } from './exit.ts';
import { FAIL_ON, type FailOn, isFailing } from './fail-on.ts';
import { withStore } from './open-store.ts';
import { colors, say } from './output.ts';
import { openProgress } from './progress.ts';
import { openReaders, sayProblems } from './readers.ts';
import { REPORT_FORMATS, type ReportFormat, render, writeReport } from './report-format.ts';
import { openTasks } from './tasks.ts';
import { writeWhole } from './write-whole.ts';

type Options = { format: ReportFormat; failOn?: FailOn; all?: boolean; quiet?: boolean };

export const define = (command: Command): Command =>
  command
    .argument('<pipeline>', 'a pipeline file, like pipelines/demo.yaml')
    .addOption(new Option('-f, --format <format>', 'how to print the findings').choices(REPORT_FORMATS).default('text'))
    .addOption(
      new Option('--fail-on <verdict>', 'exit with status 3 where a finding has this verdict').choices(FAIL_ON),
    )
    .option('--all', 'with text: show what matches, too')
    .option('-q, --quiet', 'no progress, no warnings, no closing table')
    .addHelpText(
      'after',
      `
The pipeline names the documents and where the reports go. Records stay in .tieout/ (TIEOUT_HOME), or in PostgreSQL with
DATABASE_URL; jobs go through Redis with REDIS_URL, where other machines' \`tieout worker\` take their share.`,
    )
    .action(async (file: string, options: Options) => {
      const pipeline = await readPipeline(file);
      process.exitCode = await withStore('run', (store) => run(file, pipeline, options, store));
    });

/** Puts the run through the queue, with workers of our own: the same way embedded and distributed. */
const reconcileThroughQueue = async (
  file: string,
  pipeline: Pipeline,
  quiet: boolean,
  store: Store,
): Promise<ReconcileOutcome> => {
  const readers = openReaders();
  const redisUrl = process.env.REDIS_URL;
  const queue = await openQueue({ store, ...(redisUrl ? { redisUrl } : {}) });
  const workers = await startWorkers(queue, openTasks(store, readers));
  try {
    const { locators, problems } = await resolveSources(pipeline.sources, {
      baseDirectory: dirname(resolve(file)),
      get: readers.get,
    });
    const progress = openProgress(locators.length, quiet);
    const startedAt = new Date().toISOString();
    const runId = randomUUID();
    await store.saveRun({ id: runId, pipeline: pipeline.name, startedAt });
    const outcome = await submitRun(
      queue,
      { runId, pipeline, startedAt, locators, problems },
      {
        onProgress: ({ last }) =>
          progress.done(
            last.source,
            last.document === null
              ? (last.problems[0]?.message ?? 'was not read')
              : `${last.claims} numbers${last.isNew ? '' : ', unchanged'}`,
            last.document === null,
          ),
      },
    );
    progress.stop();
    return outcome;
  } finally {
    await workers.close();
    await queue.close();
    await readers.close();
  }
};

const newsOf = ({ unchanged, newClaims, newFindings, goneFindings }: ReconcileOutcome): string => {
  if (unchanged && newClaims === 0) return 'nothing new: the same documents, claims and findings as the last run';
  const gone = goneFindings.length === 0 ? '' : `, ${countOf(goneFindings.length, 'finding')} gone`;
  return `new in this run: ${countOf(newClaims, 'claim')}, ${countOf(newFindings.length, 'finding')}${gone}`;
};

const writeOutputs = async (pipeline: Pipeline, report: Report): Promise<void> => {
  for (const { format, path } of pipeline.outputs) await writeWhole(path, render(report, format, true));
};

const run = async (file: string, pipeline: Pipeline, options: Options, store: Store): Promise<number> => {
  const quiet = options.quiet ?? false;
  const outcome = await reconcileThroughQueue(file, pipeline, quiet, store);
  const report = await store.latestReport(pipeline.name);
  if (report === null) throw new StoreError(`the report of ${pipeline.name} is not in the store (${store.place})`);
  await writeReport(report, options.format, { all: options.all ?? false });
  await writeOutputs(pipeline, report);
  const failed = sayProblems(outcome.problems, quiet);
  if (!quiet) {
    say(closingTable(report));
    say(newsOf(outcome));
    for (const { path } of pipeline.outputs) say(`${colors.dim('wrote')} ${path}`);
  }
  if (failed) return EXIT.failed;
  return isFailing(report.findings, options.failOn) ? EXIT.found : EXIT.done;
};
