import pg from 'pg';
import type { Connection, SqlPool } from './sql-pool.ts';

const { DATE, INT8 } = pg.types.builtins;

/** Connects to a PostgreSQL server; the first query tells whether it is there. */
export const openPostgres = (url: string): Connection => {
  const pool = poolOf({ connectionString: url, max: 8 });
  let queuePool: pg.Pool | null = null;
  return {
    pool: asSqlPool(pool),
    queuePool: async () => {
      // Each worker and each listener keeps one session for good; the rest are for the jobs under way.
      queuePool ??= poolOf({ connectionString: url, max: 16, options: '-c search_path=bullmq' });
      return asSqlPool(queuePool);
    },
    tidy: async () => {},
    close: async () => {
      await Promise.all([pool.end(), queuePool?.end()]);
    },
  };
};

const poolOf = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ ...config, types: TYPES, keepAlive: true, connectionTimeoutMillis: 10_000 });
  // An idle session that the server drops is replaced on the next query, which reports what is wrong.
  pool.on('error', () => {});
  // BullMQ adds a listener for each of its parts: more of them than Node's default of ten is no leak.
  pool.setMaxListeners(0);
  return pool;
};

/**
 * Types are read as PGlite reads them: an int8 is a number (ours are counts, far below 2^53), a date stays the day that it
 * names instead of becoming midnight somewhere.
 */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** A pg.Pool is one; its declared types say so less plainly, for callbacks and cursors that nobody here uses. */
const asSqlPool = (pool: pg.Pool): SqlPool => pool as unknown as SqlPool;
