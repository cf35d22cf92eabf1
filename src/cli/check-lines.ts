import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Decision } from '../model/decision.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { parse } from '../parse/parse.ts';
import { accountOf } from '../pipeline/account.ts';
import { claimsOf, type Readers, readDocument } from '../pipeline/read-document.ts';
import { frameOf } from '../pipeline/report-terms.ts';
import { withEvidence } from '../reconcile/evidence.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { statementVerdict } from '../reconcile/statement.ts';
import { judgeStatement } from '../reconcile/statements/judge-statement.ts';
import { indexReports, type ReadReport, type ReportIndex } from '../reconcile/statements/report-index.ts';
import { locatorOf } from '../source/locator.ts';
import { withDecisions } from '../store/decisions.ts';
import type { CheckOptions } from './check.ts';
import { EXIT } from './exit.ts';
import { isFailing } from './fail-on.ts';
import { lastFew } from './last-few.ts';
import { type Line, readLines } from './lines.ts';
import { noDraft } from './no-draft.ts';
import { print } from './output.ts';
import { openProgress } from './progress.ts';
import { isPipelineFile, NO_SUBJECT, sayProblems } from './readers.ts';
import { readStoredReports } from './stored.ts';
import { writeWhole } from './write-whole.ts';

/** Statements often name the same report one after another; a few reports are kept, the rest are read again. */
const KEPT_REPORTS = 8;

/** `check --lines`: a verdict for each statement, `{"id","verdict","findings"}`, a line each, in the order they come. */
export const checkLines = async (
  args: readonly string[],
  options: CheckOptions,
  settings: Pipeline | null,
  readers: Readers,
): Promise<number> => {
  const subject = settings ?? NO_SUBJECT;
  const quiet = options.quiet ?? false;
  const keptReports = lastFew<ReadReport[]>(KEPT_REPORTS);
  const keptIndexes = lastFew<ReportIndex>(KEPT_REPORTS);
  let decisions: readonly Decision[] = [];
  let failed = false;

  const reportsAt = (argument: string): Promise<ReadReport[]> =>
    keptReports(argument, async () => {
      if (isPipelineFile(argument)) {
        const stored = await readStoredReports([argument]);
        decisions = stored.decisions;
        return [...stored.filings];
      }
      const { locators, problems } = await locatorOf(argument, process.cwd(), 'filing');
      const readings = await Promise.all(locators.map((locator) => readDocument(locator, subject, readers)));
      failed = sayProblems([...problems, ...readings.flatMap((reading) => reading.problems)], quiet) || failed;
      return readings.flatMap(({ document, claims }) => (document === null ? [] : [{ document, claims }]));
    });

  /** Statement and reports, reconciled. Without anything to hold it against, a statement is checked in itself. */
  const check = async (
    line: Line,
    folder: string,
  ): Promise<{ id: string; verdict: string; findings: ReturnType<typeof reconcile> }> => {
    const own = [line.against ?? []]
      .flat()
      .map((path) => (existsSync(resolve(folder, path)) ? resolve(folder, path) : path));
    const targets = [...options.against, ...own];
    const reports: ReadReport[] = [];
    // One after the other: two pipelines may be in one store, which takes one visitor at a time.
    for (const target of targets) reports.push(...(await reportsAt(target)));
    const kind = targets.length === 0 ? null : 'news';
    const input = {
      bytes: new TextEncoder().encode(line.text),
      source: line.id,
      mediaType: 'text/plain',
      kind,
      url: null,
    } as const;
    const { document } = await parse(input);
    if (document === null) return { id: line.id, verdict: 'undecided', findings: [] };
    const claims = claimsOf(document, subject, frameOf(reports.map((read) => read.document)));
    const accounts = [{ document, claims }, ...reports].map((read) => accountOf(read.document, read.claims));
    const compared = reconcile({
      claims: accounts.flatMap((account) => account.claims),
      documents: accounts.map((account) => account.header),
      checks: settings?.checks ?? {},
      entities: subject.entities,
    });
    const index = await keptIndexes(targets.join('\n'), async () => indexReports(reports));
    const made = [...compared, ...judgeStatement({ document, claims }, index, settings?.checks)];
    const texts = new Map([document, ...reports.map((report) => report.document)].map(({ id, text }) => [id, text]));
    const { findings, problems } = withEvidence(made, (id) => texts.get(id) ?? null);
    failed = sayProblems(problems, quiet) || failed;
    return {
      id: line.id,
      verdict: statementVerdict(findings, document.id),
      findings: withDecisions(findings, decisions),
    };
  };

  const found: ReturnType<typeof reconcile> = [];
  async function* verdicts(): AsyncGenerator<string> {
    for (const path of args.length === 0 ? ['-'] : args) {
      const lines: Line[] = [];
      for await (const line of readLines(path)) lines.push(line);
      if (args.length === 0 && lines.length === 0) throw noDraft(options.against);
      const progress = openProgress(lines.length, quiet);
      try {
        for (const line of lines) {
          const result = await check(line, path === '-' ? process.cwd() : dirname(resolve(path)));
          if (options.failOn) found.push(...result.findings);
          progress.done(line.id, result.verdict);
          yield `${JSON.stringify(result)}\n`;
        }
      } finally {
        progress.stop();
      }
    }
  }
  if (options.output !== undefined) await writeWhole(options.output, verdicts());
  else for await (const text of verdicts()) if (!(await print(text))) break;
  if (failed) return EXIT.failed;
  return isFailing(found, options.failOn) ? EXIT.found : EXIT.done;
};
