import { type Kysely, type Migration, sql } from 'kysely';

/** What a run was judged from, as a hash: a run that has the same before it need not be judged again. */
export const runInput: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql.raw('alter table tieout.runs add column input text').execute(db);
  },
};
