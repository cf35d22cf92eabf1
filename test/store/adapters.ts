import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { openStore, type Store } from '../../src/store/store.ts';

/** A place for a store that nothing else uses; opened as often as a test likes, and gone without a trace at the end. */
export type Ground = {
  open(): Promise<Store>;
  /** Counts rows behind the store's back: each statement gives one number `n`. */
  count<K extends string>(statements: Readonly<Record<K, string>>): Promise<Record<K, number>>;
  /** Sessions that are open on it, as the server sees it; PGlite has none. */
  sessions(): Promise<number>;
  clear(): Promise<void>;
};

export type Adapter = { readonly name: string; readonly isReachable: boolean; lay(): Promise<Ground> };

export const DATABASE_URL = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test';

/** Runs a statement on the server's own database, from outside of what is tested. */
export const onServer = async <R extends pg.QueryResultRow>(statement: string, url = DATABASE_URL): Promise<R[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    return (await client.query<R>(statement)).rows;
  } finally {
    await client.end();
  }
};

const counted = async <K extends string>(
  statements: Readonly<Record<K, string>>,
  ask: (statement: string) => Promise<{ n: number }[]>,
): Promise<Record<K, number>> => {
  const found = {} as Record<K, number>;
  for (const name in statements) found[name] = (await ask(statements[name]))[0]?.n ?? -1;
  return found;
};

/** A database of its own, named after this process. */
export const layDatabase = async (): Promise<{ url: string; name: string; drop: () => Promise<void> }> => {
  const name = `tieout_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(`create database ${name}`);
  const url = new URL(DATABASE_URL);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    name,
    drop: async () => {
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
};

const pglite: Adapter = {
  name: 'PGlite',
  isReachable: true,
  lay: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'tieout-store-'));
    let opened: Store | null = null;
    return {
      open: async () => {
        opened = await openStore({ directory });
        return opened;
      },
      // The directory is this process's alone: the only way in is the session that is open.
      count: async (statements) => {
        const pool = await opened?.queuePool();
        return counted(statements, async (statement) => (await pool?.query<{ n: number }>(statement))?.rows ?? []);
      },
      sessions: async () => 0,
      clear: () => rm(directory, { recursive: true }),
    };
  },
};

const postgres: Adapter = {
  name: 'PostgreSQL',
  isReachable: await onServer('select 1').then(
    () => true,
    () => false,
  ),
  lay: async () => {
    const { url, name, drop } = await layDatabase();
    return {
      open: () => openStore({ url }),
      count: (statements) => counted(statements, (statement) => onServer<{ n: number }>(statement, url)),
      sessions: async () => {
        const [found] = await onServer<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity where datname = '${name}'`,
        );
        return found?.n ?? 0;
      },
      clear: drop,
    };
  },
};

export const ADAPTERS: readonly Adapter[] = [pglite, postgres];

/**
 * Runs the same tests on every adapter. One that cannot be reached is skipped, and says so; it fails where
 * TIEOUT_REQUIRE_SERVICES=1 promises that it can be.
 */
export const describeAdapters = (what: string, tests: (adapter: Adapter) => void): void => {
  for (const adapter of ADAPTERS) {
    if (!adapter.isReachable && process.env.TIEOUT_REQUIRE_SERVICES === '1')
      throw new Error(`${adapter.name} does not answer at ${DATABASE_URL}`);
    if (!adapter.isReachable)
      console.warn(`SKIPPED: ${what} on ${adapter.name}: it does not answer at ${DATABASE_URL}`);
    describe.skipIf(!adapter.isReachable)(`${what} on ${adapter.name}`, () => tests(adapter));
  }
};

/** One store for a block of tests: `take` is given it before the first of them, with the ground it stands on; both go after the last. */
export const onGround = (adapter: Adapter, take: (store: Store, ground: Ground) => unknown): void => {
  let ground: Ground;
  let store: Store;
  beforeAll(async () => {
    ground = await adapter.lay();
    store = await ground.open();
    await take(store, ground);
  });
  afterAll(async () => {
    await store.close();
    try {
      // A server lets go of a session a moment after it was told.
      await vi.waitFor(async () => expect(await ground.sessions()).toBe(0));
    } finally {
      await ground.clear();
    }
  });
};
