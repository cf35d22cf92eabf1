import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { PGlite, Results } from '@electric-sql/pglite';
import type { SqlClient, SqlPool, SqlResult } from './sql-pool.ts';

const OPENS = /^\s*(?:begin|start\s+transaction)\b/i;
/** "rollback to savepoint" leaves the transaction open. */
const CLOSES = /^\s*(?:commit|end|rollback(?!\s+(?:work\s+|transaction\s+)?to\b))\b/i;

/**
 * "disk full" and "I/O error". Where they strike while the write-ahead log is written a server panics and restarts; PGlite goes on
 * with locks that nobody will release, and its next statement, even ROLLBACK, spins for ever on the only thread there is.
 */
const IS_FATAL = /^(53100|58030)$/;

/**
 * Below so many, tidying up costs more than it saves. A SELECT counts as one change: BullMQ's are calls of functions that write.
 */
const MANY_CHANGES = 2_000;

/** A worker of BullMQ asks again at once when it is refused; without a pause it would leave no time for anything else. */
const REFUSAL_MS = 100;

/** Waiting in line: `take` resolves, in order of asking, with the function that lets the next one in. */
const openTurnstile = (): (() => Promise<() => void>) => {
  let last = Promise.resolve();
  return () => {
    const before = last;
    let leave = (): void => {};
    last = new Promise((resolve) => {
      leave = resolve;
    });
    return before.then(() => leave);
  };
};

type PglitePool = SqlPool & {
  /** PGlite must not be asked anything any more, not even to close. */
  isBroken(): boolean;
  /** From now on every statement fails with that error, as after a fatal one. */
  refuse(error: Error): void;
  /**
   * Does a server's autovacuum's work, where much has changed: sweeps out dead rows, and counts the living, without which the planner
   * reads a whole table to list one page.
   */
  tidy(): Promise<void>;
};

/**
 * Serves one PGlite through the shape of a connection pool.
 *
 * PGlite is a single session, so that two callers' statements would land in one another's transactions. Each client therefore
 * waits its turn for a statement, and one that says BEGIN keeps the turn until its COMMIT or ROLLBACK (or until it is
 * released, which rolls back). A client that only listens holds nothing.
 *
 * After a fatal error nothing is asked of PGlite any more: every statement fails with that error. What was committed before is in
 * the files, and the next open recovers it.
 *
 * `end()` leaves the PGlite open: whoever opened it closes it.
 */
export const pglitePool = (database: PGlite): PglitePool => {
  const take = openTurnstile();
  let fatal: Error | null = null;
  let changes = 0;
  const run = async <R>(text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>> => {
    if (fatal) {
      await pause(REFUSAL_MS);
      throw fatal;
    }
    try {
      const result = await ask<R>(database, text, parameters);
      changes += result.command === 'SELECT' ? 1 : result.rowCount;
      return result;
    } catch (error) {
      if (error instanceof Error && 'code' in error && IS_FATAL.test(String(error.code))) fatal = error;
      throw error;
    }
  };

  const clients = new Set<EventEmitter>();
  database.onNotification((channel, payload) => {
    for (const client of clients) client.emit('notification', { channel, payload });
  });

  const connect = async (): Promise<SqlClient> => {
    let giveUp: (() => void) | null = null;

    const query = async <R>(text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>> => {
      const leave: () => void = giveUp ?? (await take());
      try {
        const result = await run<R>(text, parameters);
        if (OPENS.test(text)) giveUp = leave;
        return result;
      } finally {
        if (CLOSES.test(text)) giveUp = null;
        if (giveUp === null) leave();
      }
    };

    const release = (): void => {
      clients.delete(client);
      const leave = giveUp;
      giveUp = null;
      if (leave) void run('rollback').then(leave, leave);
    };

    const client: SqlClient = Object.assign(new EventEmitter(), { query, release });
    // One listener a waiting worker: more of them than Node's default of ten is no leak.
    client.setMaxListeners(0);
    clients.add(client);
    return client;
  };

  const query = async <R>(text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>> => {
    const leave = await take();
    try {
      return await run<R>(text, parameters);
    } finally {
      leave();
    }
  };

  const pool = new EventEmitter();
  pool.setMaxListeners(0);
  return Object.assign(pool, {
    query,
    connect,
    end: async () => {},
    options: { keepAlive: true },
    isBroken: () => fatal !== null,
    refuse: (error: Error) => {
      fatal ??= error;
    },
    tidy: async () => {
      if (fatal || changes < MANY_CHANGES) return;
      changes = 0;
      await query('vacuum analyze');
    },
  });
};

/** Text without parameters may hold several statements (BullMQ's migrations do); the last one's rows are the answer. */
const ask = async <R>(database: PGlite, text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>> => {
  const results: Results[] = parameters?.length
    ? [await database.query<Record<string, unknown>>(text, [...parameters])]
    : await database.exec(text);
  const last = results.at(-1);
  return {
    rows: (last?.rows ?? []) as R[],
    rowCount: last?.rowCount ?? 0,
    command: last?.command ?? '',
  };
};
