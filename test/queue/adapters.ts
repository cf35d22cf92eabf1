import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { describe } from 'vitest';
import { openQueue, type Queue } from '../../src/queue/queue.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { DATABASE_URL, layDatabase, onServer } from '../store/adapters.ts';

export const REDIS_URL = process.env.TEST_REDIS_URL ?? 'redis://127.0.0.1:6379';

/** What another process needs to open the same store and queue. */
export type Address = {
  readonly url?: string;
  readonly directory?: string;
  readonly redisUrl?: string;
  readonly prefix?: string;
};

/** A store and a queue that nothing else uses. */
export type Ground = {
  readonly address: Address;
  /** Connections that our prefix or database has open, as the server sees it; PGlite has none. */
  sessions(): Promise<number>;
  clear(): Promise<void>;
};

export type Adapter = {
  readonly name: string;
  readonly isReachable: boolean;
  /** Several processes can work on it. */
  readonly isShared: boolean;
  lay(): Promise<Ground>;
};

export const openAt = async ({
  url,
  directory,
  redisUrl,
  prefix,
}: Address): Promise<{ store: Store; queue: Queue; close: () => Promise<void> }> => {
  const store = await openStore({ ...(url ? { url } : {}), ...(directory ? { directory } : {}) });
  const queue = await openQueue({ store, ...(redisUrl ? { redisUrl } : {}), ...(prefix ? { prefix } : {}) });
  return {
    store,
    queue,
    close: async () => {
      await queue.close();
      await store.close();
    },
  };
};

const isUp = (check: Promise<unknown>): Promise<boolean> =>
  check.then(
    () => true,
    () => false,
  );

const onRedis = async <T>(act: (redis: Redis) => Promise<T>): Promise<T> => {
  const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 3_000 });
  redis.on('error', () => {});
  await redis.connect();
  try {
    return await act(redis);
  } finally {
    redis.disconnect();
  }
};

const postgresIsUp = await isUp(onServer('select 1'));
const redisIsUp = await isUp(onRedis((redis) => redis.ping()));

export const pglite: Adapter = {
  name: 'PGlite',
  isReachable: true,
  isShared: false,
  lay: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'tieout-queue-'));
    return { address: { directory }, sessions: async () => 0, clear: () => rm(directory, { recursive: true }) };
  },
};

const postgres: Adapter = {
  name: 'PostgreSQL',
  isReachable: postgresIsUp,
  isShared: true,
  lay: async () => {
    const { url, name, drop } = await layDatabase();
    const count = `select count(*)::int as n from pg_stat_activity where datname = '${name}'`;
    return {
      address: { url },
      sessions: async () => (await onServer<{ n: number }>(count))[0]?.n ?? -1,
      clear: drop,
    };
  },
};

/** The records in PostgreSQL, the jobs in Redis: the way of many hosts. */
const redis: Adapter = {
  name: 'Redis',
  isReachable: redisIsUp && postgresIsUp,
  isShared: true,
  lay: async () => {
    const database = await layDatabase();
    const prefix = database.name;
    return {
      address: { url: database.url, redisUrl: REDIS_URL, prefix },
      // BullMQ names the connection of each worker and listener after its prefix.
      sessions: () => onRedis(async (r) => String(await r.client('LIST')).split(`name=${prefix}:`).length - 1),
      clear: async () => {
        await onRedis(async (r) => {
          const keys = await r.keys(`${prefix}:*`);
          if (keys.length > 0) await r.del(keys);
        });
        await database.drop();
      },
    };
  },
};

export const ADAPTERS: readonly Adapter[] = [pglite, redis, postgres];

export const describeAdapters = (what: string, tests: (adapter: Adapter) => void): void => {
  for (const adapter of ADAPTERS) {
    const where = `${REDIS_URL} and ${DATABASE_URL}`;
    if (!adapter.isReachable && process.env.TIEOUT_REQUIRE_SERVICES === '1')
      throw new Error(`${adapter.name}: no answer from ${where}`);
    if (!adapter.isReachable) console.warn(`SKIPPED: ${what} on ${adapter.name}: no answer from ${where}`);
    describe.skipIf(!adapter.isReachable)(`${what} on ${adapter.name}`, () => tests(adapter));
  }
};
