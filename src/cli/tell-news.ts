import { postWebhook } from '../fetch/webhook.ts';
import type { Alert } from '../model/alert.ts';
import type { AlertConfig, Pipeline } from '../model/pipeline.ts';
import type { Report } from '../model/report.ts';
import { alertOf } from '../pipeline/alert.ts';
import { versionLine } from '../pipeline/version-diff.ts';
import { alertTitle, renderAlert } from '../report/alert.ts';
import { printError } from './exit.ts';
import { findingText } from './finding-text.ts';
import { print, say } from './output.ts';
import { sayProblems } from './readers.ts';
import type { PipelineRun } from './run-pipeline.ts';
import { versionText } from './version-text.ts';
import { writeWhole } from './write-whole.ts';

const deliver = async (to: AlertConfig, alert: Alert, report: Report): Promise<void> => {
  if ('webhook' in to) return postWebhook(to.webhook, alert, process.env.TIEOUT_WEBHOOK_SECRET || null);
  await writeWhole(to.file, renderAlert(alert, report));
};

/**
 * Tells what a run found that the one before had not: on standard output, and where the pipeline's `alerts` say. What cannot be
 * delivered in one place is still told in the others. False where a source could not be read, or an alert not be delivered.
 */
export const tellNews = async (pipeline: Pipeline, run: PipelineRun): Promise<boolean> => {
  const { report, before, versions, outcome } = run;
  let isWell = !sayProblems(outcome.problems, true);
  const alert = alertOf(run.id, { before, now: report }, versions);
  if (alert === null) {
    for (const version of versions) say(versionLine(version.source, version));
    say(`${pipeline.name}: nothing new`);
    return isWell;
  }
  say(alertTitle(alert));
  await print([...alert.versions.map(versionText), ...[...alert.new, ...alert.changed].map(findingText)].join(''));
  for (const to of pipeline.alerts) {
    await deliver(to, alert, report).catch((error) => {
      printError(error);
      isWell = false;
    });
  }
  return isWell;
};
