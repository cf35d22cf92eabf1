import { type Kysely, type Migration, sql } from 'kysely';

/** After whose reports a story was read, as a hash: one that is to be read the same way again need not be. */
export const manners: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw('alter table tieout.documents add column manner text').execute(db);
  },
};
