import type { Command } from 'commander';
import { ConfigError } from '../model/error.ts';
import { latestReport } from '../pipeline/latest-report.ts';
import { withStoredEvidence } from '../pipeline/stored-evidence.ts';
import { EXIT } from './exit.ts';
import { withStore } from './open-store.ts';
import { sayProblems } from './readers.ts';
import { addFormatOptions, type FormatOptions, writeReport } from './report-format.ts';

type Options = FormatOptions & { output?: string; pipeline?: string; all?: boolean };

export const define = (command: Command): Command =>
  addFormatOptions(command, 'how to write it')
    .option('-o, --output <file>', 'write there instead of to standard output')
    .option('--pipeline <name>', 'the latest run of this pipeline; otherwise the latest of all')
    .option('--all', 'with text: show what matches, too')
    .action((options: Options) =>
      withStore('report', async (store) => {
        const report = await latestReport(store, options.pipeline);
        if (report === null) {
          const of = options.pipeline === undefined ? '' : ` of the pipeline ${options.pipeline}`;
          throw new ConfigError(`there is no run${of} in the store (${store.place})`, {
            hint: 'tieout run pipelines/demo.yaml makes one.',
          });
        }
        const { findings, problems } = await withStoredEvidence(report.findings, report.pipeline ?? '', store);
        const verified = { ...report, findings, problems: [...report.problems, ...problems] };
        await writeReport(verified, options, { output: options.output, all: options.all ?? false });
        if (sayProblems(problems, false)) process.exitCode = EXIT.failed;
      }),
    );
