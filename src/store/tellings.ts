import { type Kysely, sql } from 'kysely';
import { type NewVersion, Report } from '../model/report.ts';
import { column } from './columns.ts';
import { unpack } from './packed.ts';
import { lastEnded, reportOfRun } from './runs.ts';
import type { Tables } from './schema.ts';

/** What a place was told last, and what was published again since then. */
export type Untold = {
  /** As the run left it; null where the place is to be told everything. */
  readonly before: Report | null;
  readonly versions: readonly NewVersion[];
};

/**
 * Before a run that these places are told of: each that is up to date is so with the latest run until now. One that was not told keeps
 * the mark that it has, so that nothing is lost to it; those of the pipeline that are not named are forgotten.
 */
export const beginTelling = async (db: Kysely<Tables>, pipeline: string, places: readonly string[]): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const named = [...new Set(places.map(column))];
    await trx
      .deleteFrom('tellings')
      .where('pipeline', '=', pipeline)
      .$if(named.length > 0, (query) => query.where('place', 'not in', named))
      .execute();
    if (named.length === 0) return;
    const since = (await lastEnded(trx, pipeline).select('id').executeTakeFirst())?.id ?? null;
    await trx
      .insertInto('tellings')
      .values(named.map((place) => ({ pipeline, place, since })))
      .onConflict((conflict) =>
        conflict
          .columns(['pipeline', 'place'])
          .doUpdateSet({ since, is_told: false })
          .where('tellings.is_told', '=', true),
      )
      .execute();
  });

/** What a place has not been told; null for one that nobody has begun to tell. */
export const untoldAt = async (db: Kysely<Tables>, pipeline: string, place: string): Promise<Untold | null> => {
  const mark = await db
    .selectFrom('tellings')
    .select('since')
    .where('pipeline', '=', pipeline)
    .where('place', '=', column(place))
    .executeTakeFirst();
  if (mark === undefined) return null;
  const { since } = mark;
  const later = await lastEnded(db, pipeline)
    .clearLimit()
    .select('report')
    .$if(since !== null, (query) =>
      query.where(
        sql<boolean>`(ended_at, seq) > (select had.ended_at, had.seq from tieout.runs as had where had.id = ${since})`,
      ),
    )
    .execute();
  const reports = await Promise.all(later.map(async ({ report }) => report && Report.parse(await unpack(report))));
  return {
    before: since === null ? null : await reportOfRun(db, since),
    versions: reports.reverse().flatMap((report) => report?.versions ?? []),
  };
};

/** Notes that a place knows of the latest run. */
export const endTelling = async (db: Kysely<Tables>, pipeline: string, place: string): Promise<void> => {
  const latest = await lastEnded(db, pipeline).select('id').executeTakeFirst();
  await db
    .updateTable('tellings')
    .set({ since: latest?.id ?? null, is_told: true })
    .where('pipeline', '=', pipeline)
    .where('place', '=', column(place))
    .execute();
};
