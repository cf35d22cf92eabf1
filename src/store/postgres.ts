import pg from 'pg';
import type { SqlPool } from './sql-pool.ts';

const { DATE, INT8 } = pg.types.builtins;

/**
 * Opens a pool on a PostgreSQL server. Types are read as PGlite reads them: an int8 is a number (ours are counts, far below
 * 2^53), a date stays the day that it names instead of becoming midnight somewhere.
 */
export const openPostgres = (url: string): { pool: SqlPool; close: () => Promise<void> } => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text') => {
        if (oid === INT8) return Number;
        if (oid === DATE) return (text: string) => text;
        return pg.types.getTypeParser(oid, format);
      }) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server drops is replaced on the next query, which reports what is wrong.
  pool.on('error', () => {});
  return { pool: pool as unknown as SqlPool, close: () => pool.end() };
};
