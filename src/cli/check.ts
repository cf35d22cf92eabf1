import { type Command, Option } from 'commander';
import { ConfigError } from '../model/error.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { type Account, accountOf, reportOf, summaryOf } from '../pipeline/account.ts';
import type { Readers, Reading, Subject } from '../pipeline/read-document.ts';
import { readPipeline } from '../pipeline/read-pipeline.ts';
import { claimsOfStory, mannerOf } from '../pipeline/read-story.ts';
import { termsOf } from '../pipeline/report-terms.ts';
import { foundInWords } from '../pipeline/told-in-words.ts';
import { withEvidence } from '../reconcile/evidence.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { withDecisions } from '../store/decisions.ts';
import { shortSource } from '../text/wording.ts';
import { checkLines } from './check-lines.ts';
import { closingTable } from './closing-table.ts';
import { EXIT } from './exit.ts';
import { FAIL_ON, type FailOn, isFailing } from './fail-on.ts';
import { noDraft } from './no-draft.ts';
import { say } from './output.ts';
import { isPipelineFile, locatorsOf, NO_SUBJECT, openReaders, readAll, sayProblems } from './readers.ts';
import { addFormatOptions, type FormatOptions, writeReport } from './report-format.ts';
import { type QuotedAccount, readStored, readStoredDocument, type Stored } from './stored.ts';

export type CheckOptions = FormatOptions & {
  against: string[];
  lines?: boolean;
  output?: string;
  failOn?: FailOn;
  pipeline?: string;
  all?: boolean;
  quiet?: boolean;
};

export const define = (command: Command): Command =>
  addFormatOptions(
    command.argument('[documents...]', 'the article or draft: files, URLs, globs or - for standard input'),
    'how to print the findings',
  )
    .option('-a, --against <documents...>', 'the filings: files, URLs, globs, or a pipeline that has been run', [])
    .option(
      '--lines',
      'read {"id","text"[,"against"]} objects, one a line, and print a verdict for each; paths are relative to their file',
    )
    .option('-o, --output <file>', 'write there instead of to standard output')
    .addOption(
      new Option('--fail-on <verdict>', 'exit with status 3 where a finding has this verdict').choices(FAIL_ON),
    )
    .option('--pipeline <file>', 'take entities, concepts and checks from this pipeline')
    .option('--all', 'with text: show what matches, too')
    .option('-q, --quiet', 'no progress, no warnings, no closing table')
    .addHelpText(
      'after',
      `
Examples:
  tieout check draft.txt --against s-1.html
  tieout check news/*.txt --against https://www.sec.gov/Archives/... --format html -o report.html
  tieout check draft.md --against pipelines/demo.yaml --fail-on conflict`,
    )
    .action(async (args: string[], options: CheckOptions, self: Command) => {
      if (args.length === 0 && process.stdin.isTTY) throw noDraft(options.against);
      if (options.lines) assertFitsLines(options, self.getOptionValueSource('format') !== 'default');
      const settings = options.pipeline === undefined ? null : await readPipeline(options.pipeline);
      const readers = openReaders();
      try {
        process.exitCode = options.lines
          ? await checkLines(args, options, settings, readers)
          : await checkDocuments(args, options, settings, readers);
      } finally {
        await readers.close();
      }
    });

/** Statements are many, and each has a verdict of its own: there is no report of them. @throws ConfigError */
const assertFitsLines = ({ format, all }: CheckOptions, isFormatGiven: boolean): void => {
  if (isFormatGiven && format !== 'ndjson')
    throw new ConfigError(`--lines prints a verdict a line, as NDJSON, and cannot be used with --format ${format}`);
  if (all) throw new ConfigError('--lines prints every verdict, and cannot be used with --all, which is for text');
};

const accountsOf = (readings: readonly Reading[]): QuotedAccount[] =>
  readings.flatMap(({ document, claims }) =>
    document === null ? [] : [{ ...accountOf(document, claims), text: document.text, document }],
  );

/** The filings of `--against`: documents are read now, a pipeline's are those that its last run stored, with what was decided since. */
const readAgainst = async (
  args: readonly string[],
  subject: Subject,
  readers: Readers,
  quiet: boolean,
): Promise<Stored<QuotedAccount> & { problems: Problem[] }> => {
  const stored = await readStored(args.filter(isPipelineFile));
  const documents = args.filter((arg) => !isPipelineFile(arg));
  if (documents.length === 0) return { ...stored, problems: [] };
  // What the user holds an article against is a filing, whatever its cover says.
  const { locators, problems } = await locatorsOf(documents, 'filing');
  const readings = await readAll(locators, subject, readers, quiet);
  return {
    filings: [...accountsOf(readings), ...stored.filings],
    decisions: stored.decisions,
    problems: [...problems, ...readings.flatMap((r) => r.problems)],
  };
};

/** The drafts, read as the filings tell that they are held against. */
const asReportsTell = (
  readings: readonly Reading[],
  filings: readonly QuotedAccount[],
  subject: Subject,
): readonly Reading[] => {
  const reports = filings.map(({ header, text, claims }) => termsOf({ ...header, text: text ?? '' }, claims));
  return readings.map((reading) => {
    const manner = reading.document === null ? null : mannerOf(reading.document, reports);
    return reading.document === null || manner === null
      ? reading
      : { ...reading, claims: claimsOfStory(reading.document, manner, subject) };
  });
};

const titleOf = (drafts: readonly Account[], against: readonly Account[]): string => {
  const names = (accounts: readonly Account[], many: string): string =>
    accounts.length === 1 ? shortSource(accounts[0]?.header.source ?? '') : `${accounts.length} ${many}`;
  return against.length === 0
    ? names(drafts, 'documents')
    : `${names(drafts, 'articles')} against ${names(against, 'filings')}`;
};

const checkDocuments = async (
  args: readonly string[],
  options: CheckOptions,
  settings: Pipeline | null,
  readers: Readers,
): Promise<number> => {
  const quiet = options.quiet ?? false;
  const subject = settings ?? NO_SUBJECT;
  const { locators, problems } = await locatorsOf(args);
  const readings = await readAll(locators, subject, readers, quiet);
  if (args.length === 0 && readings.every(({ fetched }) => fetched?.bytes.length === 0)) throw noDraft(options.against);
  const against = await readAgainst(options.against, subject, readers, quiet);
  const drafts = accountsOf(asReportsTell(readings, against.filings, subject));
  const accounts = [...drafts, ...against.filings];
  const input = {
    claims: accounts.flatMap((account) => account.claims),
    documents: accounts.map((account) => account.header),
    checks: settings?.checks ?? {},
    entities: subject.entities,
  };
  const compared = reconcile(input);
  const byId = new Map(accounts.map((account) => [account.header.id, account]));
  const inWords = await foundInWords(
    { ...input, found: compared },
    async (id) => byId.get(id)?.document ?? readStoredDocument(options.against.filter(isPipelineFile), id),
  );
  const { findings: standing, problems: lost } = withEvidence(
    [...compared, ...inWords],
    (id) => byId.get(id)?.text ?? null,
  );
  const findings = withDecisions(standing, against.decisions);
  const all = [...problems, ...against.problems, ...readings.flatMap((reading) => reading.problems), ...lost];
  const report: Report = reportOf(
    titleOf(drafts, against.filings),
    settings?.name ?? null,
    accounts.map(summaryOf),
    findings,
    all,
  );
  await writeReport(report, options, { output: options.output, all: options.all ?? false });
  const failed = sayProblems(all, quiet);
  if (!quiet) say(closingTable(report));
  if (failed) return EXIT.failed;
  return isFailing(findings, options.failOn) ? EXIT.found : EXIT.done;
};
