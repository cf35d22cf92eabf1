import { type Kysely, type Migration, sql } from 'kysely';

/** What people decided about findings. They refer to no row of ours: a decision outlives the runs that found the thing. */
export const decisions: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};

const STATEMENTS = [
  `create table tieout.decisions (
     finding text primary key,
     saying text not null,
     decided_as text not null check (decided_as in ('confirmed', 'explained', 'false-alarm')),
     decided_by text not null,
     reason text not null,
     decided_at timestamptz not null
   )`,
  'create index on tieout.decisions (saying)',
  // Null for what was found before; the next run that finds it again fills it in.
  'alter table tieout.findings add column saying text',
];
