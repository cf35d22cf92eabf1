import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasRedis, openRedisAt } from '../loopback/redis.ts';
import { layDatabase, onServer } from '../store/adapters.ts';
import { start, tieout, withFolder } from './tieout.ts';

const PIPELINE = `name: acme
sources:
  - { file: article.txt, kind: news }
  - { file: filing.txt, kind: filing }
schedule: "* * * * * *"
outputs:
  - { format: json, path: out/report.json }
`;

const hasPostgres = await onServer('select 1').then(
  () => true,
  () => false,
);

describe.skipIf(!hasRedis || !hasPostgres)('tieout schedule (skipped without redis-server and PostgreSQL)', () => {
  let redis: Awaited<ReturnType<typeof openRedisAt>>;
  let database: Awaited<ReturnType<typeof layDatabase>>;
  beforeAll(async () => {
    [redis, database] = await Promise.all([openRedisAt(), layDatabase()]);
  });
  afterAll(async () => {
    await database.drop();
    await redis.close();
  });

  it('has one of two workers run a pipeline when it is due, and tell what is new once', async () => {
    const posts: string[] = [];
    const receiver = createServer((request, response) => {
      request.on('data', (chunk) => posts.push(String(chunk))).on('end', () => response.end());
    });
    await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', () => done()));
    try {
      await withFolder(async (folder) => {
        const at = { cwd: folder, env: { DATABASE_URL: database.url, REDIS_URL: redis.url } };
        const { port } = receiver.address() as AddressInfo;
        const alerts = `alerts:\n  - { webhook: "http://127.0.0.1:${port}/" }\n  - { file: alert.md }\n`;
        writeFileSync(join(folder, 'acme.yaml'), PIPELINE + alerts);
        writeFileSync(join(folder, 'article.txt'), 'Acme Robotics said revenue was $45 million in 2025.\n');
        writeFileSync(
          join(folder, 'filing.txt'),
          'Acme Robotics, Inc.\n(Exact name of registrant as specified in its charter)\n\nFORM S-1\n\nOur revenue was $40 million in 2025.\n',
        );
        const scheduled = await tieout(['schedule', 'acme.yaml', '--list', '-f', 'csv'], at);
        expect(scheduled.status, scheduled.stderr).toBe(0);
        expect(scheduled.stderr).toContain('acme is scheduled on Redis at');
        expect(scheduled.stdout).toContain('acme,* * * * * *,of the worker,');

        const workers = [start(['worker'], at), start(['worker'], at)];
        try {
          const said = (): string => workers.map((worker) => worker.stderr()).join('');
          await vi.waitFor(() => expect(said().match(/acme: nothing new/g)?.length ?? 0).toBeGreaterThan(1), {
            timeout: 100_000,
            interval: 250,
          });
          expect(said()).toContain('acme: 1 new finding');
          expect(posts).toHaveLength(1);
          expect(readFileSync(join(folder, 'alert.md'), 'utf8')).toContain('$45 million');
          expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')).pipeline).toBe('acme');

          expect((await tieout(['schedule', '--remove', 'acme.yaml'], at)).stderr).toContain(
            'acme is off the schedule',
          );
          const again = await tieout(['schedule', '--remove', 'acme'], at);
          expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining('acme is not scheduled') });
        } finally {
          for (const { child } of workers) child.kill('SIGTERM');
        }
        for (const { status } of await Promise.all(workers.map(({ ended }) => ended))) expect(status).toBe(0);
      });
    } finally {
      receiver.close();
    }
  });
});

describe('tieout schedule, wrongly used', () => {
  it.each([
    [['schedule', 'acme.yaml'], {}, 'DATABASE_URL is not set'],
    [['schedule'], { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'no pipeline was named'],
  ])('%j', async (args, env, message) => {
    const { status, stderr } = await tieout(args as string[], { env: env as Record<string, string> });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
