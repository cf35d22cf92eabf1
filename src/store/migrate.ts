import { type Kysely, Migrator } from 'kysely';
import { StoreError } from '../model/error.ts';
import { records } from './migrations/001-records.ts';
import { archive } from './migrations/002-archive.ts';
import { decisions } from './migrations/003-decisions.ts';
import { runInput } from './migrations/004-run-input.ts';
import { tellings } from './migrations/005-tellings.ts';
import { manners } from './migrations/006-manners.ts';
import { SCHEMA, type Tables } from './schema.ts';

/** In the order of their names; one that was released is never changed again. */
const MIGRATIONS = {
  '001-records': records,
  '002-archive': archive,
  '003-decisions': decisions,
  '004-run-input': runInput,
  '005-tellings': tellings,
  '006-manners': manners,
};

/** Brings the tables up to this program; safe when several processes do so at once (Kysely takes an advisory lock). */
export const migrate = async (db: Kysely<Tables>): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableSchema: SCHEMA,
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new StoreError('the store was written by a newer tieout than this one.', {
      cause: error,
      hint: 'Upgrade tieout, or use another store (DATABASE_URL, or another directory).',
    });
  }
  if (error) throw error;
};
