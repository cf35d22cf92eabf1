import { startWorkers } from '../../src/queue/workers.ts';
import { aClaim, aDocument } from '../store/records.ts';
import { openAt } from './adapters.ts';
import { read, reconciled } from './jobs-of-our-own.ts';

/**
 * A worker process that the tests start and kill: it does the whole work of a document, says so on its standard output, and never
 * comes to tell the queue. Its argument is the address of store and queue, as JSON.
 */
const { store, queue } = await openAt(JSON.parse(process.argv[2] ?? '{}'));
await startWorkers(
  queue,
  {
    ingest: async (job) => {
      const document = aDocument(job.locator.source);
      const claims = [aClaim(document, 1), aClaim(document, 2)];
      await store.saveDocument({ pipeline: job.pipeline.name, reader: 'r', document, claims, problems: [] });
      console.log('worked');
      await new Promise(() => {});
      return read(job);
    },
    reconcile: async () => reconciled(),
  },
  { concurrency: 1, lockMs: 1_000 },
);
