import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '../../src/model/fetched.ts';
import { Pipeline } from '../../src/model/pipeline.ts';
import { parse } from '../../src/parse/parse.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { reconcileRun } from '../../src/pipeline/reconcile-run.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { aFetched } from '../store/records.ts';

/** A pipeline with an embedded store of its own, whose documents a test writes itself. */
export type Desk = {
  readonly pipeline: Pipeline;
  readonly store: Store;
  /** Reads a text into the store, and gives the id of its document. */
  readonly read: (source: string, kind: Locator['kind'], text: string) => Promise<string>;
  /** Reconciles these documents in a run of that id. */
  readonly run: (id: string, documents: readonly string[]) => ReturnType<typeof reconcileRun>;
  readonly close: () => Promise<void>;
};

export const openDesk = async (): Promise<Desk> => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-desk-'));
  const store = await openStore({ directory: folder });
  const pipeline = Pipeline.parse({ name: 'ferries', sources: [{ file: 'x' }] });
  return {
    pipeline,
    store,
    read: async (source, kind, text) => {
      const { document } = await ingest({ source, at: { file: `/desk/${source}` }, kind }, pipeline, {
        store,
        fetch: async (locator) => ({ ok: true, fetched: aFetched(text, { locator, mediaType: 'text/markdown' }) }),
        parse: (input) => parse(input),
      });
      return document ?? '';
    },
    run: (id, documents) => {
      const at = '2026-05-20T06:00:00.000Z';
      const run = { id, pipeline: pipeline.name, startedAt: at, endedAt: at };
      return reconcileRun(run, pipeline, { documents, unseen: new Set(), problems: [] }, store);
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
};
