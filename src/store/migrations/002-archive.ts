import { type Kysely, type Migration, sql } from 'kysely';

/** The bytes of a document may lie in an archive outside of the database; its row says so, and is empty. */
export const archive: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  'alter table tieout.bodies drop constraint bodies_encoding_check',
  `alter table tieout.bodies add constraint bodies_encoding_check check (encoding in ('gzip', 'identity', 'archive'))`,
];
