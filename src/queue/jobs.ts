import { z } from 'zod';
import { DocumentKind, ListedFiling } from '../model/document.ts';
import type { Locator } from '../model/fetched.ts';
import { Pipeline } from '../model/pipeline.ts';
import { Problem } from '../model/problem.ts';

const LocatorData = z.object({
  source: z.string().min(1),
  at: z.union([z.object({ file: z.string().min(1) }), z.object({ url: z.string().min(1) })]),
  kind: DocumentKind.nullable(),
  filing: ListedFiling.optional(),
}) satisfies z.ZodType<Locator>;

/** Read one document: fetch, parse, recognize, extract, store. It carries all that a worker on another host needs. */
export const IngestJob = z.object({ runId: z.string().min(1), pipeline: Pipeline, locator: LocatorData });
export type IngestJob = z.infer<typeof IngestJob>;

/** What came of one document; the claims themselves are in the store. */
export const IngestOutcome = z.object({
  /** As the locator names it. */
  source: z.string(),
  /** sha256 of its bytes; null where there is no document. */
  document: z.string().nullable(),
  /** The pipeline had not read these bytes before. */
  isNew: z.boolean(),
  claims: z.int().nonnegative(),
  newClaims: z.int().nonnegative(),
  problems: z.array(Problem),
});
export type IngestOutcome = z.infer<typeof IngestOutcome>;

/** Judge what a run has read, after all of its documents; `ingested` is in the order of the run's locators. */
export const ReconcileJob = z.object({
  runId: z.string().min(1),
  pipeline: Pipeline,
  /** ISO 8601, UTC. */
  startedAt: z.iso.datetime(),
  ingested: z.array(IngestOutcome),
  /** What went wrong before there was a document: a source that names nothing. */
  problems: z.array(Problem),
});
export type ReconcileJob = z.infer<typeof ReconcileJob>;

/** What came of a run; its report is in the store. */
export const ReconcileOutcome = z.object({
  documents: z.int().nonnegative(),
  claims: z.int().nonnegative(),
  newClaims: z.int().nonnegative(),
  findings: z.int().nonnegative(),
  /** Ids of the findings that no earlier run had, and of those of the run before that are no more. */
  newFindings: z.array(z.string()),
  goneFindings: z.array(z.string()),
  /** The report is the same as that of the run before. */
  unchanged: z.boolean(),
  problems: z.array(Problem),
});
export type ReconcileOutcome = z.infer<typeof ReconcileOutcome>;

/** A pipeline that is due: run it, and tell what is new. */
export const ScheduledJob = z.object({
  pipeline: Pipeline,
  /** Where the pipeline file lies: what its paths are relative to. */
  baseDirectory: z.string().min(1),
});
export type ScheduledJob = z.infer<typeof ScheduledJob>;

/**
 * The work itself, which `pipeline/` knows how to do. A job may be delivered twice (a worker dies after the work and before
 * it says so): doing it again must change nothing. What is wrong with a document is a Problem in the outcome; an exception
 * means that the work could not be done, and it is tried again where the error is `retryable`.
 */
export type Tasks = {
  ingest(job: IngestJob): Promise<IngestOutcome>;
  reconcile(job: ReconcileJob): Promise<ReconcileOutcome>;
  /** Left out by a process that runs no pipelines but its own. `runId` is the same however often the job is delivered. */
  scheduled?(job: ScheduledJob & { readonly runId: string }): Promise<void>;
};
