import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { openRedisScripts } from '../../src/queue/redis.ts';
import { ADAPTERS, REDIS_URL } from '../queue/adapters.ts';
import { tieout, withFolder } from './tieout.ts';

const hasRedis = ADAPTERS.some(({ name, isReachable }) => name === 'Redis' && isReachable);

it.skipIf(!hasRedis)('doctor tells which hosts all workers leave alone, for how long, and why', async () => {
  const host = `${randomUUID()}.example`;
  const { evaluate, close } = openRedisScripts(REDIS_URL);
  await redisLimiter(evaluate).stop(`web:${host}`, 60_000, 'The server asks for fewer requests (429).');
  await close();
  await withFolder(async (cwd) => {
    const { stdout } = await tieout(['doctor'], { cwd, env: { REDIS_URL } });
    expect(stdout).toMatch(
      new RegExp(`${host}: The server asks for fewer requests \\(429\\)\\. Left alone for \\d+ seconds\\.`),
    );
    const embedded = await tieout(['doctor'], { cwd });
    expect(embedded.stdout).not.toContain(host);
  });
});
