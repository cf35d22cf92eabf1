import { type Command, InvalidArgumentError } from 'commander';
import { Cron } from 'croner';
import { type Pipeline, ScheduleConfig, scheduleParts } from '../model/pipeline.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import type { Store } from '../store/store.ts';
import { countOf } from '../text/wording.ts';
import { EXIT, exitCodeOf, printError } from './exit.ts';
import { withStore } from './open-store.ts';
import { say } from './output.ts';
import { runPipeline } from './run-pipeline.ts';
import { runAndTell } from './tell-news.ts';
import { untilStopped } from './until-stopped.ts';

type Options = { every: string; once?: boolean };

const schedule = (text: string): string => {
  if (ScheduleConfig.safeParse(text).success) return text;
  throw new InvalidArgumentError('a cron expression is wanted, like "*/30 * * * *": every half hour.');
};

export const define = (command: Command): Command =>
  command
    .argument('<pipelines...>', 'pipeline files; each runs on its own schedule')
    .option('--every <cron>', 'for a pipeline without a schedule', schedule, '*/30 * * * *')
    .option('--once', 'run each once, alert, and end: for a scheduler of your own')
    .addHelpText(
      'after',
      `
Tells only what is new, changed or gone since the run before: on standard output, and where the pipeline's \`alerts\` say
(a webhook, signed with TIEOUT_WEBHOOK_SECRET; a Markdown file).`,
    )
    .action((files: string[], options: Options) => withStore('watch', (store) => watch(files, options, store)));

/** One look: run, tell what is new. */
const look = async (file: string, pipeline: Pipeline, store: Store): Promise<void> => {
  const isWell = await runAndTell(pipeline, store, () => runPipeline(file, pipeline, store, 'stops'));
  if (!isWell) process.exitCode = EXIT.failed;
};

const watch = async (files: readonly string[], { every, once }: Options, store: Store): Promise<void> => {
  const pipelines = await Promise.all(files.map(async (file) => ({ file, pipeline: await readPipeline(file) })));
  // One pipeline at a time: a run uses all the threads there are.
  let turn = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).catch((error) => {
      printError(error);
      process.exitCode = exitCodeOf(error);
    });
    return turn;
  };
  for (const { file, pipeline } of pipelines) await inTurn(() => look(file, pipeline, store));
  if (once) return;
  const jobs = pipelines.map(({ file, pipeline }) => {
    const { cron, timeZone } = scheduleParts(pipeline.schedule ?? every);
    const settings = { protect: true, ...(timeZone === undefined ? {} : { timezone: timeZone }) };
    return new Cron(cron, settings, () => inTurn(() => look(file, pipeline, store)));
  });
  say(
    `watching ${countOf(pipelines.length, 'pipeline')}; next at ${jobs.map((job) => job.nextRun()?.toISOString()).join(', ')} (Ctrl-C ends it)`,
  );
  await untilStopped();
  for (const job of jobs) job.stop();
  await turn;
};
