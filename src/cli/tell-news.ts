import { postWebhook } from '../fetch/webhook.ts';
import type { Alert } from '../model/alert.ts';
import { TieoutError } from '../model/error.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { newsFor } from '../pipeline/alert.ts';
import { versionLine } from '../pipeline/version-diff.ts';
import { alertTitle, renderAlert } from '../report/alert.ts';
import type { Store } from '../store/store.ts';
import { printError } from './exit.ts';
import { findingText } from './finding-text.ts';
import { print, say } from './output.ts';
import { sayProblems } from './readers.ts';
import type { PipelineRun } from './run-pipeline.ts';
import { versionText } from './version-text.ts';
import { writeWhole } from './write-whole.ts';

/** A place that is told what is new: the standard output, a webhook or a file. */
type Place = { readonly name: string; readonly deliver: (alert: Alert, report: Report) => Promise<void> };

const OUTPUT: Place = {
  name: 'standard output',
  deliver: async (alert) => {
    say(alertTitle(alert));
    await print([...alert.versions.map(versionText), ...[...alert.new, ...alert.changed].map(findingText)].join(''));
  },
};

const placesOf = ({ alerts }: Pipeline): Place[] => [
  OUTPUT,
  ...alerts.map((to): Place => {
    if ('file' in to)
      return { name: to.file, deliver: (alert, report) => writeWhole(to.file, renderAlert(alert, report)) };
    const secret = process.env.TIEOUT_WEBHOOK_SECRET || null;
    return { name: to.webhook, deliver: (alert) => postWebhook(to.webhook, alert, secret) };
  }),
];

/** Tells each place what it does not know yet, whatever happens to the others. @returns what went wrong */
const tellAll = async (pipeline: Pipeline, run: PipelineRun, store: Store): Promise<unknown[]> => {
  const failures: unknown[] = [];
  let isNews = false;
  for (const { name, deliver } of placesOf(pipeline)) {
    try {
      const alert = await newsFor(name, { run: run.id, pipeline: pipeline.name, now: run.report }, store);
      if (alert !== null) await deliver(alert, run.report);
      await store.endTelling(pipeline.name, name);
      if (name === OUTPUT.name) isNews = alert !== null;
      else if (alert !== null && !isNews) say(`told ${name}: ${alertTitle(alert)}`);
    } catch (error) {
      failures.push(error);
    }
    if (name !== OUTPUT.name || isNews) continue;
    for (const version of run.versions) say(versionLine(version.source, version));
    say(`${pipeline.name}: nothing new`);
  }
  return failures;
};

/**
 * Runs a pipeline and tells what is new: on standard output, and where its `alerts` say. A place that cannot be told, or is not because
 * the run is cut off, is told by a later run all that it missed.
 *
 * @returns false where a source could not be read
 * @throws what an alert or an output failed with, after all were tried: first what may go well when it is tried again
 */
export const runAndTell = async (
  pipeline: Pipeline,
  store: Store,
  run: () => Promise<PipelineRun>,
): Promise<boolean> => {
  const places = placesOf(pipeline).map(({ name }) => name);
  await store.beginTelling(pipeline.name, places);
  const done = await run();
  const isWell = !sayProblems(done.outcome.problems, true);
  const failures = [...(await tellAll(pipeline, done, store)), ...done.unwritten.map(({ error }) => error)];
  const mayGoWell = (error: unknown): boolean => error instanceof TieoutError && error.retryable;
  const first = failures.find(mayGoWell) ?? failures[0];
  for (const error of failures) if (error !== first) printError(error);
  if (first !== undefined) throw first;
  return isWell;
};
