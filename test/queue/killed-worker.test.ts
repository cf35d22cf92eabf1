import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import type { IngestOutcome } from '../../src/queue/jobs.ts';
import { submitRun } from '../../src/queue/submit.ts';
import { startWorkers } from '../../src/queue/workers.ts';
import { all } from '../store/all.ts';
import { aClaim, aDocument, aFinding, aReport } from '../store/records.ts';
import { describeAdapters, openAt } from './adapters.ts';
import { aRun, read, reconciled } from './jobs-of-our-own.ts';

describeAdapters('a worker that is killed', (adapter) => {
  it.skipIf(!adapter.isShared)('leaves its document to another, and nothing is doubled', async () => {
    const ground = await adapter.lay();
    const { store, queue, close } = await openAt(ground.address);
    const run = aRun('killed', 'a', 'b', 'c');

    // The child takes the first document, saves all of it, and dies before it can say so.
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/queue/dying-worker.ts', JSON.stringify(ground.address)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const worked = once(child.stdout, 'data');
    const outcome = submitRun(queue, run);
    await worked;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await all(store.documents())).toHaveLength(1);

    let reconciliations = 0;
    const delivered: string[] = [];
    const workers = await startWorkers(
      queue,
      {
        ingest: async (job) => {
          delivered.push(job.locator.source);
          const document = aDocument(job.locator.source);
          const claims = [aClaim(document, 1), aClaim(document, 2)];
          const saved = await store.saveDocument({ pipeline: 'harbour', reader: 'r', document, claims, problems: [] });
          return read(job, { document: document.id, isNew: saved.new, claims: 2, newClaims: saved.newClaims });
        },
        reconcile: async ({ runId, ingested }) => {
          reconciliations++;
          const ids = ingested.flatMap((each: IngestOutcome) => each.document ?? []);
          const findings = (await store.claimsOf('harbour', ids)).map((claim) => aFinding([claim]));
          const ended = { startedAt: run.startedAt, endedAt: '2026-06-01T08:01:00.000Z', report: aReport(findings) };
          await store.finishRun({ id: runId, pipeline: 'harbour', ...ended });
          return reconciled({
            documents: ids.length,
            newClaims: ingested.reduce((sum, each) => sum + each.newClaims, 0),
            findings: findings.length,
          });
        },
      },
      { lockMs: 1_000 },
    );
    // The second delivery of the first document made nothing new: 3 documents of 2 claims, 2 of them saved by the dead.
    expect(await outcome).toMatchObject({ documents: 3, newClaims: 4, findings: 6 });
    await workers.close();
    expect(delivered.sort()).toEqual(['a', 'b', 'c']);
    expect(reconciliations).toBe(1);
    expect(await all(store.documents())).toHaveLength(3);
    expect(await all(store.claims())).toHaveLength(6);
    expect(await all(store.findings())).toHaveLength(6);
    await close();
    await ground.clear();
  });
});
