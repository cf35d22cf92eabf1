import type { Kysely } from 'kysely';
import type { Fetched } from '../model/fetched.ts';
import { column, IS_INSERTED } from './columns.ts';
import { packBytes, unpackBytes } from './packed.ts';
import type { Tables } from './schema.ts';

/**
 * Keeps the bytes as they came, with where and when. Seen again at the same place, only the time of the last look moves.
 *
 * @returns whether this content was new at this place
 */
export const saveFetch = async (db: Kysely<Tables>, fetched: Fetched): Promise<{ new: boolean }> => {
  if (!(await hasBody(db, fetched.sha256))) {
    const kept = await packBytes(fetched.bytes);
    await db
      .insertInto('bodies')
      .values({ sha256: fetched.sha256, size: fetched.bytes.length, ...kept })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const at = fetched.locator.at;
  const { isNew } = await db
    .insertInto('fetches')
    .values({
      source: column(fetched.locator.source),
      place: column(fetched.url ?? ('url' in at ? at.url : at.file)),
      sha256: fetched.sha256,
      media_type: column(fetched.mediaType),
      status: fetched.status,
      headers: JSON.stringify(fetched.headers),
      first_at: fetched.at,
      last_at: fetched.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['source', 'place', 'sha256']).doUpdateSet((row) => ({
        status: row.ref('excluded.status'),
        headers: row.ref('excluded.headers'),
        last_at: row.fn('greatest', ['fetches.last_at', 'excluded.last_at']),
      })),
    )
    .returning(IS_INSERTED.as('isNew'))
    .executeTakeFirstOrThrow();
  return { new: isNew };
};

/** The bytes of that sha256 as they were fetched; null where they never were. */
export const bodyOf = async (db: Kysely<Tables>, sha256: string): Promise<Uint8Array | null> => {
  const kept = await db
    .selectFrom('bodies')
    .select(['encoding', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return kept ? unpackBytes(kept) : null;
};

const hasBody = async (db: Kysely<Tables>, sha256: string): Promise<boolean> =>
  (await db.selectFrom('bodies').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined;
