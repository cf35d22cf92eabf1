import type { Command } from 'commander';
import { Cron } from 'croner';
import { postWebhook } from '../fetch/webhook.ts';
import { ConfigError } from '../model/error.ts';
import type { AlertConfig, Pipeline } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { type Alert, alertOf } from '../pipeline/alert.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { renderReport } from '../report/render.ts';
import type { Store } from '../store/store.ts';
import { countOf } from '../text/wording.ts';
import { EXIT, printError } from './exit.ts';
import { findingText } from './finding-text.ts';
import { withStore } from './open-store.ts';
import { print, say } from './output.ts';
import { sayProblems } from './readers.ts';
import { runPipeline } from './run-pipeline.ts';
import { untilStopped } from './until-stopped.ts';
import { writeWhole } from './write-whole.ts';

type Options = { every: string; once?: boolean };

export const define = (command: Command): Command =>
  command
    .argument('<pipelines...>', 'pipeline files; each runs on its own schedule')
    .option('--every <cron>', 'for a pipeline without a schedule', '*/30 * * * *')
    .option('--once', 'run each once, alert, and end: for a scheduler of your own')
    .addHelpText(
      'after',
      `
Tells only what is new, changed or gone since the run before: on standard output, and where the pipeline's \`alerts\` say
(a webhook, signed with TIEOUT_WEBHOOK_SECRET; a Markdown file).`,
    )
    .action((files: string[], options: Options) => withStore('watch', (store) => watch(files, options, store)));

const titled = ({ title, new: fresh, changed, gone }: Alert): string =>
  `${title}: ${countOf(fresh.length, 'new finding')}, ${changed.length} changed, ${gone.length} gone`;

const deliver = async (to: AlertConfig, alert: Alert, report: Report): Promise<void> => {
  if ('webhook' in to) return postWebhook(to.webhook, alert, process.env.TIEOUT_WEBHOOK_SECRET ?? null);
  const findings = [...alert.new, ...alert.changed];
  await writeWhole(to.file, renderReport({ ...report, title: titled(alert), findings }, 'md'));
};

/** One look: run, compare with the report before, tell. What cannot be delivered in one place is still told in the others. */
const look = async (file: string, pipeline: Pipeline, store: Store): Promise<void> => {
  const previous = await latestReport(store, pipeline.name);
  const { outcome, report } = await runPipeline(file, pipeline, store, 'stops');
  if (sayProblems(outcome.problems, true)) process.exitCode = EXIT.failed;
  const alert = alertOf(previous, report);
  if (alert === null) return say(`${pipeline.name}: nothing new`);
  say(titled(alert));
  await print([...alert.new, ...alert.changed].map(findingText).join(''));
  for (const to of pipeline.alerts) {
    await deliver(to, alert, report).catch((error) => {
      printError(error);
      process.exitCode = EXIT.failed;
    });
  }
};

const watch = async (files: readonly string[], { every, once }: Options, store: Store): Promise<void> => {
  const pipelines = await Promise.all(files.map(async (file) => ({ file, pipeline: await readPipeline(file) })));
  // One pipeline at a time: a run uses all the threads there are.
  let turn = Promise.resolve();
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    turn = turn.then(act).catch(printError);
    return turn;
  };
  for (const { file, pipeline } of pipelines) await inTurn(() => look(file, pipeline, store));
  if (once) return;
  const jobs = pipelines.map(({ file, pipeline }) => {
    const schedule = pipeline.schedule ?? every;
    try {
      return new Cron(schedule, { protect: true }, () => inTurn(() => look(file, pipeline, store)));
    } catch (cause) {
      throw new ConfigError(`${file}: schedule: ${schedule} is not a cron expression`, {
        cause,
        hint: 'Like "*/30 * * * *": every half hour.',
      });
    }
  });
  say(
    `watching ${countOf(pipelines.length, 'pipeline')}; next at ${jobs.map((job) => job.nextRun()?.toISOString()).join(', ')} (Ctrl-C ends it)`,
  );
  await untilStopped();
  for (const job of jobs) job.stop();
  await turn;
};
