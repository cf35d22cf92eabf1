import type { Locator } from '../../src/model/fetched.ts';
import { Pipeline } from '../../src/model/pipeline.ts';
import type { IngestJob, IngestOutcome, ReconcileOutcome } from '../../src/queue/jobs.ts';
import type { RunRequest } from '../../src/queue/submit.ts';

export const locatorsOf = (...sources: string[]): Locator[] =>
  sources.map((source) => ({ source, at: { file: `/desk/${source}` }, kind: null }));

export const aRun = (runId: string, ...sources: string[]): RunRequest => ({
  runId,
  pipeline: Pipeline.parse({ name: 'harbour', sources: [{ file: '*.txt' }] }),
  startedAt: '2026-06-01T08:00:00.000Z',
  locators: locatorsOf(...sources),
});

export const read = ({ locator }: IngestJob, more: Partial<IngestOutcome> = {}): IngestOutcome => ({
  source: locator.source,
  document: null,
  isNew: false,
  claims: 0,
  newClaims: 0,
  problems: [],
  ...more,
});

export const reconciled = (more: Partial<ReconcileOutcome> = {}): ReconcileOutcome => ({
  documents: 0,
  claims: 0,
  newClaims: 0,
  findings: 0,
  newFindings: [],
  goneFindings: [],
  unchanged: false,
  problems: [],
  ...more,
});
