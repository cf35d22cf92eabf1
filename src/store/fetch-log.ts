import { type Kysely, sql } from 'kysely';
import type { Fetched } from '../model/fetched.ts';
import type { Tables } from './schema.ts';

/** Which looks are listed. Several filters must all hold. */
export type FetchFilter = {
  /** Only bytes that this pipeline has read. */
  readonly pipeline?: string;
  /** The sha256 of the bytes, the beginning of it, or a part of the path or URL. */
  readonly document?: string;
  /** ISO 8601: only what was looked at then or later. */
  readonly since?: string;
};

/** A look without the bytes that it found. */
type Look = {
  readonly source: string;
  readonly place: string;
  readonly sha256: string;
  readonly media_type: string | null;
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
};

const PAGE = 200;

/**
 * What was fetched, oldest first: when the bytes of a place first came, and, of a page, when they were last found unchanged. Bodies are
 * read one at a time, as they are asked for.
 *
 * @param bodyOf the bytes of a sha256
 */
export async function* listFetches(
  db: Kysely<Tables>,
  bodyOf: (sha256: string) => Promise<Uint8Array | null>,
  filter: FetchFilter = {},
): AsyncGenerator<Fetched> {
  for (let after: Look | null = null; ; ) {
    const looks: readonly Look[] = await pageOf(db, filter, after);
    for (const look of looks) {
      const bytes = await bodyOf(look.sha256);
      if (bytes !== null) yield fetchedOf(look, bytes);
    }
    after = looks.at(-1) ?? null;
    if (looks.length < PAGE || after === null) return;
  }
}

/** A page is found by where the last one ended, so that rows added meanwhile move nothing. */
const pageOf = async (db: Kysely<Tables>, filter: FetchFilter, after: Look | null): Promise<readonly Look[]> => {
  const part = filter.document ?? '';
  const { rows } = await sql<Look>`
    select * from (
      select source, place, sha256, media_type, case when status = 304 then 200 else status end as status, headers, first_at as at
      from tieout.fetches
      union all
      select source, place, sha256, media_type, status, headers, last_at
      from tieout.fetches where last_at > first_at and status is not null
    ) as look
    where (${part} = '' or starts_with(sha256, ${part}) or strpos(source, ${part}) > 0)
      and (${filter.since ?? null}::timestamptz is null or at >= ${filter.since ?? null}::timestamptz)
      and (${filter.pipeline ?? null}::text is null
        or exists (select from tieout.documents where id = sha256 and pipeline = ${filter.pipeline ?? null}::text))
      and (${after?.at ?? null}::timestamptz is null
        or (at, source, place, sha256)
          > (${after?.at ?? null}::timestamptz, ${after?.source ?? ''}, ${after?.place ?? ''}, ${after?.sha256 ?? ''}))
    order by at, source, place, sha256
    limit ${PAGE}`.execute(db);
  return rows;
};

/** A place with a status is the URL that answered, one without is a file. */
const fetchedOf = ({ source, place, sha256, media_type, status, headers, at }: Look, bytes: Uint8Array): Fetched => ({
  locator: { source, at: status === null ? { file: place } : { url: source }, kind: null },
  bytes,
  sha256,
  mediaType: media_type,
  url: status === null ? null : place,
  status,
  headers,
  at: at.toISOString(),
});
