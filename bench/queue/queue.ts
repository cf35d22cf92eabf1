import Table from 'cli-table3';
import { submitRun } from '../../src/queue/submit.ts';
import { startWorkers } from '../../src/queue/workers.ts';
import { ADAPTERS, openAt } from '../../test/queue/adapters.ts';
import { aRun, read, reconciled } from '../../test/queue/jobs-of-our-own.ts';

/**
 * How many documents a second the queue alone can hand out: `npx tsx bench/queue/queue.ts [documents]`, with tasks that do nothing, on
 * every adapter that answers. The time is of a whole run: submitted, worked off, reconciled.
 */
const DOCUMENTS = Number(process.argv[2] ?? 500);
const table = new Table({ head: ['', 'at a time', 'open ms', 'run ms', 'documents a second'] });

for (const adapter of ADAPTERS) {
  if (!adapter.isReachable) continue;
  const ground = await adapter.lay();
  const opened = performance.now();
  const { queue, close } = await openAt(ground.address);
  const openMs = performance.now() - opened;
  for (const concurrency of [1, 4, 16]) {
    const workers = await startWorkers(
      queue,
      { ingest: async (job) => read(job), reconcile: async () => reconciled() },
      { concurrency },
    );
    const sources = Array.from({ length: DOCUMENTS }, (_, at) => `document-${at}`);
    const begun = performance.now();
    await submitRun(queue, aRun(`bench-${concurrency}`, ...sources));
    const runMs = performance.now() - begun;
    table.push([
      adapter.name,
      concurrency,
      openMs.toFixed(0),
      runMs.toFixed(0),
      Math.round((DOCUMENTS / runMs) * 1000).toLocaleString('en'),
    ]);
    await workers.close();
  }
  await close();
  await ground.clear();
}
console.log(table.toString());
