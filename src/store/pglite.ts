import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { StoreError } from '../model/error.ts';
import { lockDirectory } from './directory-lock.ts';
import { pglitePool } from './pglite-pool.ts';
import type { Connection } from './sql-pool.ts';

/** PostgreSQL's object identifiers of types that are not left to PGlite. */
const BYTEA = 17;
const DATE = 1082;

/**
 * An empty database, packed: opening from it takes a fifth of the time and half of the memory of `initdb`. The build makes it
 * (scripts/build-store-template.mjs); without it the first open is only slower. The path is the same from `src/` and `dist/`.
 */
const TEMPLATE = fileURLToPath(new URL('../../dist/store/template.tar.gz', import.meta.url));

/**
 * Opens the PGlite in `<directory>/db`, making it where there is none.
 *
 * @throws StoreError when another process holds the directory or the disk is full; what PGlite or the file system throws
 */
export const openPglite = async (directory: string, command: string): Promise<Connection> => {
  let onLost = (): void => {};
  const unlock = await lockDirectory(directory, command, { onLost: () => onLost() });
  try {
    await checkSpace(directory);
    const database = await PGlite.create(join(directory, 'db'), {
      // A date stays the day that it names. PGlite's own way with bytes goes byte by byte: 3 s for 10 MB.
      parsers: { [DATE]: (text) => text, [BYTEA]: (text) => Buffer.from(text.slice(2), 'hex') },
      serializers: { [BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
      ...(await template(join(directory, 'db'))),
    });
    const pool = pglitePool(database);
    onLost = () => pool.refuse(new StoreError(`the store in ${directory} was taken over by another process.`));
    return {
      pool,
      // There is one session for all; our own statements name their schema, so that BullMQ's need not.
      queuePool: async () => {
        await pool.query('set search_path to bullmq');
        return pool;
      },
      tidy: () => pool.tidy(),
      close: async () => {
        try {
          await pool.tidy();
        } finally {
          if (!pool.isBroken()) await database.close();
          await unlock();
        }
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
};

/**
 * A new database takes 40 MB, and the write-ahead log grows by 16 MB at a time. PGlite that meets a full disk while it starts
 * does not come back, so it is not started.
 */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

const checkSpace = async (directory: string): Promise<void> => {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  if (free >= LEAST_FREE_BYTES) return;
  const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 ** 2)} MB`;
  throw new StoreError(`the disk is full: ${directory} has ${megabytes(free)} left.`, {
    hint: `Free ${megabytes(LEAST_FREE_BYTES)} or name another directory (TIEOUT_HOME); what was stored before is kept.`,
  });
};

const template = async (path: string): Promise<{ loadDataDir?: Blob }> => {
  await mkdir(path, { recursive: true });
  const isNew = (await readdir(path)).length === 0;
  return isNew && existsSync(TEMPLATE) ? { loadDataDir: new Blob([await readFile(TEMPLATE)]) } : {};
};
