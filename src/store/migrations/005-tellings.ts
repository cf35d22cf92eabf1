import { type Kysely, type Migration, sql } from 'kysely';

/** Which places are told what is new in a pipeline, and of which run they were told last. */
export const tellings: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql
      .raw(
        `create table tieout.tellings (
           pipeline text not null,
           place text not null,
           since text references tieout.runs on delete set null,
           is_told boolean not null default false,
           primary key (pipeline, place)
         )`,
      )
      .execute(db);
  },
};
