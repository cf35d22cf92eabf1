import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import { openStore, type Store } from '../../src/store/store.ts';
import { layDatabase } from '../../test/store/adapters.ts';
import { aClaim, aDocument } from '../../test/store/records.ts';

/**
 * How long the store takes: `npx tsx bench/store/store.ts [claims]`, on PGlite and on the PostgreSQL of TEST_DATABASE_URL. Wall clock
 * and processor time of this process are both shown: on a busy machine only the second means something (a server's is not in it).
 */
const CLAIMS = Number(process.argv[2] ?? 20_000);
const table = new Table({ head: ['', 'step', 'wall ms', 'cpu ms', 'a second', 'memory MB'] });

const timed = async <T>(where: string, step: string, act: () => Promise<T>, rows?: number): Promise<T> => {
  const [clock, used] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(used);
  const wallMs = performance.now() - clock;
  table.push([
    where,
    step,
    wallMs.toFixed(0),
    ((user + system) / 1000).toFixed(0),
    rows === undefined ? '' : Math.round((rows / wallMs) * 1000).toLocaleString('en'),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ]);
  return result;
};

const measure = async (where: string, open: () => Promise<Store>): Promise<void> => {
  const document = aDocument('A long filing.');
  const claims = Array.from({ length: CLAIMS }, (_, at) =>
    aClaim(document, at, { concept: at % 4 ? 'revenue' : null }),
  );
  const reading = { pipeline: 'bench', reader: 'r1', document, claims, problems: [] };

  let store = await timed(where, 'first open', open);
  await timed(where, `save ${CLAIMS} claims`, () => store.saveDocument(reading), CLAIMS);
  await timed(where, 'save them again', () => store.saveDocument(reading));
  await timed(where, 'replace them', () => store.saveDocument({ ...reading, reader: 'r2' }), CLAIMS);
  await timed(where, 'read them', () => store.claimsOf('bench', [document.id]), CLAIMS);
  const walk = async (): Promise<void> => {
    for await (const _ of store.claims({ concept: 'revenue' }));
  };
  await timed(where, 'list a concept', walk, CLAIMS * 0.75);
  await timed(where, 'close', () => store.close());
  store = await timed(where, 'open again', open);
  await store.close();
};

const directory = await mkdtemp(join(tmpdir(), 'tieout-bench-'));
const hasTemplate = existsSync(new URL('../../dist/store/template.tar.gz', import.meta.url));
await measure(hasTemplate ? 'PGlite' : 'PGlite (no template)', () => openStore({ directory }));
await rm(directory, { recursive: true });

const database = await layDatabase().catch(() => null);
if (database) {
  await measure('PostgreSQL', () => openStore({ url: database.url }));
  await database.drop();
}
console.log(table.toString());
