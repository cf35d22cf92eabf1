import { type Command, Option } from 'commander';
import type { Report } from '../model/report.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { versionLine } from '../pipeline/version-diff.ts';
import type { ReconcileOutcome } from '../queue/jobs.ts';
import type { Store } from '../store/store.ts';
import { countOf } from '../text/wording.ts';
import { closingTable } from './closing-table.ts';
import { EXIT, printError } from './exit.ts';
import { FAIL_ON, type FailOn, isFailing } from './fail-on.ts';
import { withStore } from './open-store.ts';
import { colors, say } from './output.ts';
import { sayProblems } from './readers.ts';
import { addFormatOptions, type FormatOptions, writeReport } from './report-format.ts';
import { runPipeline } from './run-pipeline.ts';

type Options = FormatOptions & { failOn?: FailOn; all?: boolean; quiet?: boolean };

export const define = (command: Command): Command =>
  addFormatOptions(
    command.argument('<pipeline>', 'a pipeline file, like pipelines/demo.yaml'),
    'how to print the findings',
  )
    .addOption(
      new Option('--fail-on <verdict>', 'exit with status 3 where a finding has this verdict').choices(FAIL_ON),
    )
    .option('--all', 'with text: show what matches, too')
    .option('-q, --quiet', 'no progress, no warnings, no closing table; errors only')
    .addHelpText(
      'after',
      `
The pipeline names the documents and where the reports go. Records stay in .tieout/ (TIEOUT_HOME), or in PostgreSQL with
DATABASE_URL; jobs go through Redis with REDIS_URL, where other machines' \`tieout worker\` take their share.`,
    )
    .action(async (file: string, options: Options) => {
      process.exitCode = await withStore('run', (store) => run(file, options, store));
    });

const newsOf = ({ unchanged, newClaims }: ReconcileOutcome, { findings, changes }: Report): string => {
  if (unchanged && newClaims === 0) return 'nothing new: the same documents, claims and findings as the last run';
  const others = (['changed', 'gone', 'unchanged'] as const).map(
    (kind) => [kind, changes?.[kind].length ?? 0] as const,
  );
  const said = others.filter(([, count]) => count > 0).map(([kind, count]) => `, ${count} ${kind}`);
  const fresh = countOf(changes?.new.length ?? findings.length, 'finding');
  return `new in this run: ${countOf(newClaims, 'claim')}, ${fresh}${said.join('')}`;
};

const run = async (file: string, options: Options, store: Store): Promise<number> => {
  const quiet = options.quiet ?? false;
  const pipeline = await readPipeline(file);
  const { outcome, report, versions, unwritten } = await runPipeline(file, pipeline, store, quiet ? 'nothing' : 'all');
  await writeReport(report, options, { all: options.all ?? false });
  const failed = sayProblems(outcome.problems, quiet);
  for (const { error } of unwritten) printError(error);
  if (!quiet) {
    say(closingTable(report));
    for (const version of versions) say(versionLine(version.source, version));
    say(newsOf(outcome, report));
    const written = pipeline.outputs.filter(({ path }) => !unwritten.some((output) => output.path === path));
    for (const { path } of written) say(`${colors.dim('wrote')} ${path}`);
  }
  if (failed || unwritten.length > 0) return EXIT.failed;
  return isFailing(report.findings, options.failOn) ? EXIT.found : EXIT.done;
};
