import type { DocumentHeader } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Pipeline } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import type { DocumentSummary, Report } from '../model/report.ts';
import { groupsOf, type Outline, outlineOf } from '../reconcile/groups.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import type { FinishedRun, Run } from '../store/runs.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from '../text/hash.ts';
import { reportOf, summaryOf } from './account.ts';
import { readBuild } from './build.ts';
import { newVersions } from './new-versions.ts';
import { rereadStories } from './reread-stories.ts';
import { withStoredEvidence } from './stored-evidence.ts';
import { foundInWords } from './told-in-words.ts';

/** What came of the run's documents. */
type WhatWasRead = {
  /** Ids of what was read, in the order of the run's sources. */
  readonly documents: readonly string[];
  /** Those that the pipeline had not read before. */
  readonly unseen: ReadonlySet<string>;
  /** What went wrong on the way. */
  readonly problems: readonly Problem[];
};

type ReconciledRun = { readonly report: Report } & FinishedRun;

/**
 * A hash of all that findings depend on: the program, what the pipeline says of reading and judging, the documents by their bytes (each
 * was read by this program in this run, or before and just so), and what went wrong.
 */
const inputOf = (pipeline: Pipeline, headers: readonly DocumentHeader[], problems: readonly Problem[]): string => {
  const { schedule: _schedule, outputs: _outputs, alerts: _alerts, ...settings } = pipeline;
  const { reader, judge } = readBuild();
  const documents = headers.map(({ id, source }) => [id, source]);
  return sha256(JSON.stringify([reader, judge, settings, documents, problems]));
};

/** True where the report before was made from that input, and the store still has every word that it quotes. */
const stands = async (pipeline: string, input: string, store: Store): Promise<boolean> => {
  const report = await store.standingReport(pipeline, input);
  return report !== null && (await withStoredEvidence(report.findings, pipeline, store)).problems.length === 0;
};

/**
 * The second half of a run: stories are read as its filings tell, the claims of all its documents become findings, and those a report, which
 * is kept. Claims are held of one document at a time, and then of one group of documents that have something to do with each other. Where
 * nothing that findings depend on is another than in the run before, nothing is judged, and the report before stands.
 *
 * @throws StoreError
 */
export const reconcileRun = async (
  run: Run & { readonly endedAt: string },
  pipeline: Pipeline,
  { documents, unseen, problems }: WhatWasRead,
  store: Store,
  judge: typeof reconcile = reconcile,
): Promise<ReconciledRun> => {
  const { name, title, checks, entities } = pipeline;
  const headers = await store.documentHeaders(name, [...new Set(documents)]);
  const input = inputOf(pipeline, headers, problems);
  const standing = (await stands(name, input, store)) ? await store.repeatRun({ ...run, input }) : null;
  if (standing !== null) return { report: standing, newFindings: [], goneFindings: [], unchanged: true };
  await rereadStories(pipeline, headers, store);
  const summaries: DocumentSummary[] = [];
  const outlines: Outline[] = [];
  for (const header of headers) {
    const claims = await store.claimsOf(name, [header.id]);
    summaries.push(summaryOf({ header, claims }));
    outlines.push(outlineOf(header, claims));
  }
  const byId = new Map(headers.map((header) => [header.id, header]));
  const findings: Finding[] = [];
  const lost: Problem[] = [];
  for (const group of groupsOf(outlines, entities)) {
    const claims = await store.claimsOf(name, group);
    const own = group.flatMap((id) => byId.get(id) ?? []);
    const input = { claims, documents: own, checks, entities };
    const compared = judge(input);
    const inWords = await foundInWords({ ...input, found: compared }, (id) => store.documentOf(name, id));
    const verified = await withStoredEvidence([...compared, ...inWords], name, store);
    for (const finding of verified.findings) findings.push(finding);
    lost.push(...verified.problems);
  }
  const found = reportOf(title ?? name, name, summaries, findings, [...problems, ...lost]);
  const before = (await store.latestReport(name))?.documents ?? [];
  const versions = await newVersions(name, { before, now: summaries, unseen }, store);
  const report = versions.length === 0 ? found : { ...found, versions };
  return { report, ...(await store.finishRun({ ...run, report, ...(lost.length === 0 ? { input } : {}) })) };
};
