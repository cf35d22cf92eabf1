import type { Kysely } from 'kysely';
import { StoreError } from '../model/error.ts';
import type { Fetched } from '../model/fetched.ts';
import type { Archive } from './archive.ts';
import { column, IS_INSERTED } from './columns.ts';
import { packBytes, unpackBytes } from './packed.ts';
import type { Tables } from './schema.ts';

/**
 * Keeps the bytes as they came, with where and when. Seen again at the same place, only the time of the last look moves.
 *
 * @param archive where new bytes are put; null for the database itself
 * @returns whether this content was new at this place
 */
export const saveFetch = async (
  db: Kysely<Tables>,
  archive: Archive | null,
  fetched: Fetched,
): Promise<{ new: boolean }> => {
  await saveBody(db, archive, fetched);
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
export const bodyOf = async (
  db: Kysely<Tables>,
  archive: Archive | null,
  sha256: string,
): Promise<Uint8Array | null> => {
  const kept = await db
    .selectFrom('bodies')
    .select(['encoding', 'bytes', 'size'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (kept === undefined) return null;
  const { encoding, bytes, size } = kept;
  if (encoding !== 'archive') return unpackBytes({ encoding, bytes });
  if (archive !== null) return archive.get(sha256, size);
  throw new StoreError(`the bytes of ${sha256.slice(0, 13)} lie in an archive, and none is configured.`, {
    hint: 'Set TIEOUT_ARCHIVE to the folder that the documents were put in.',
  });
};

/** Bytes that are in the database stay there; those of the archive are put there again where they are missing. */
const saveBody = async (db: Kysely<Tables>, archive: Archive | null, { sha256, bytes }: Fetched): Promise<void> => {
  const kept = await db.selectFrom('bodies').select('encoding').where('sha256', '=', sha256).executeTakeFirst();
  if (archive !== null && (kept === undefined || kept.encoding === 'archive')) await archive.put(sha256, bytes);
  if (kept !== undefined) return;
  const row = archive === null ? await packBytes(bytes) : { encoding: 'archive' as const, bytes: new Uint8Array() };
  await db
    .insertInto('bodies')
    .values({ sha256, size: bytes.length, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
