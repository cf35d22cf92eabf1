import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/fetch/clock.ts';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { inProcessLimiter, type Limiter } from '../../src/fetch/limiter.ts';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { awaitMoment } from '../../src/fetch/turns.ts';
import { hasRedis, openRedis } from '../loopback/redis.ts';

/** What every limiter must do. `open` gives limiters that share what is behind them. */
const contract = (open: () => Limiter, pause: (ms: number) => Promise<void>): void => {
  it('gives moments that lie apart, to whoever asks', async () => {
    const [one, other] = [open(), open()];
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      const turn = await (i % 2 === 0 ? one : other).book('apart', 1000);
      if (turn.kind === 'go') waits.push(turn.waitMs);
    }
    // Each wait is counted from its own call; the calls themselves take a few milliseconds.
    for (let i = 1; i < 6; i++) expect(Math.abs((waits[i] ?? 0) - i * 1000)).toBeLessThan(200);
  });

  it('does not make one host wait for another', async () => {
    await open().book('here', 5000);
    expect(await open().book('there', 5000)).toEqual({ kind: 'go', waitMs: 0 });
  });

  it('stops a host for everybody, with the reason, and lets it go again', async () => {
    await open().stop('stopped', 400, 'It said so.');
    const turn = await open().book('stopped', 10);
    expect(turn).toMatchObject({ kind: 'stopped', reason: 'It said so.' });
    expect(turn.kind === 'stopped' && turn.remainingMs > 0 && turn.remainingMs <= 400).toBe(true);
    expect(await open().stopOf('stopped')).toMatchObject({ key: 'stopped', reason: 'It said so.' });
    expect((await open().stops()).map((stop) => stop.key)).toEqual(['stopped']);
    await pause(450);
    expect((await open().book('stopped', 10)).kind).toBe('go');
    expect(await open().stopOf('stopped')).toBeNull();
    expect(await open().stops()).toEqual([]);
  });

  it('does not shorten a stop', async () => {
    await open().stop('long', 60_000, 'Long.');
    await open().stop('long', 10, 'Short.');
    const stop = await open().stopOf('long');
    expect(stop?.reason).toBe('Long.');
    expect(stop?.remainingMs).toBeGreaterThan(50_000);
  });
};

describe('the limiter of one process', () => {
  let now = 1_000;
  const limiter = inProcessLimiter({ now: () => now, sleep: async () => {} });
  contract(
    () => limiter,
    async (ms) => {
      now += ms;
    },
  );
});

describe('waiting for a moment', () => {
  /** Waits for the second moment of a host on a machine that wakes late; the time at which the request would go out. */
  const goesOutAt = async (lateMs: number): Promise<number> => {
    let now = 0;
    const clock = {
      now: () => now,
      sleep: async (ms: number) => {
        now += ms + lateMs;
      },
    };
    const limiter = inProcessLimiter(clock);
    await limiter.book('host', 100);
    await awaitMoment(limiter, { key: 'host', spacingMs: 100 }, { clock, patienceMs: 0 });
    return now;
  };

  it('ends when the moment has come', async () => expect(await goesOutAt(5)).toBe(105));
  it('that was slept through books another, so that two do not go out together', async () => {
    const at = await goesOutAt(90);
    expect(at, 'late again and again, it goes in the end').toBeGreaterThan(400);
    expect(at).toBeLessThan(1000);
  });
});

describe('a limiter on a Redis that does not answer', () => {
  it('sends nothing, and says what to do', async () => {
    const limiter = redisLimiter(() => Promise.reject(new Error('ECONNREFUSED')));
    const fetcher = openFetcher({
      userAgent: 'Newsroom desk@example.org',
      edgarUrl: 'http://127.0.0.1:9',
      limiter,
      attempts: 1,
    });
    expect(await fetcher.get('https://www.sec.gov/Archives/a.htm')).toMatchObject({
      problem: { code: 'unreachable', message: 'Redis, which spaces the requests of all workers, does not answer.' },
    });
    await fetcher.close();
  });
});

describe.skipIf(!hasRedis)('the limiter on Redis (skipped where there is no redis-server)', () => {
  let server: ReturnType<typeof openRedis>;
  const connections: Redis[] = [];
  const open = (): Limiter => {
    const redis = new Redis(server.socket);
    redis.on('error', () => {}); // it is not up yet
    connections.push(redis);
    return redisLimiter((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args));
  };

  beforeAll(async () => {
    server = openRedis();
    await open().stops(); // the client tries again until the server is up
  });
  afterAll(async () => {
    for (const redis of connections) redis.disconnect();
    await server.close();
  });

  contract(open, (ms) => systemClock.sleep(ms));

  it('keeps 20 workers that ask at once under the limit', async () => {
    const workers = Array.from({ length: 20 }, open);
    const began = Date.now();
    const moments = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const turn = await (workers[i % 20] as Limiter).book('many', 143);
        return Date.now() - began + (turn.kind === 'go' ? turn.waitMs : Number.NaN);
      }),
    );
    moments.sort((a, b) => a - b);
    // Any ten that follow one another span more than a second: EDGAR's limit, with our 8 well inside it.
    for (let i = 10; i < moments.length; i++) expect((moments[i] ?? 0) - (moments[i - 10] ?? 0)).toBeGreaterThan(1000);
    expect(moments.at(-1)).toBeGreaterThan(199 * 143 - 200);
  });
});
