import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Claim } from '../model/claim.ts';
import { Document, type DocumentHeader } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { batches, column, IS_INSERTED, numeric } from './columns.ts';
import { pack, unpack } from './packed.ts';
import type { ClaimTable, DocumentTable, Tables } from './schema.ts';

/** A document as one pipeline read it, and what was found in it. */
export type Reading = {
  /** The pipeline's name. */
  readonly pipeline: string;
  /**
   * Program and settings that the reading depends on, and after a "/" what the pipeline says of this very document; the same reader of the
   * same bytes reads the same.
   */
  readonly reader: string;
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
};

/** The claims of a document that the pipeline had read, read again in another manner; null is as it was read at first. */
export type Reread = {
  readonly pipeline: string;
  readonly id: string;
  readonly manner: string | null;
  readonly claims: readonly Claim[];
};

export type SavedReading = {
  /** The pipeline had not seen these bytes before. */
  readonly new: boolean;
  readonly newClaims: number;
  /** Claims of an earlier reader that this one no longer makes. */
  readonly goneClaims: number;
};

export type KnownReading = { readonly claims: number; readonly problems: readonly Problem[] };

const SAME: SavedReading = { new: false, newClaims: 0, goneClaims: 0 };

type Reader = { readonly reader: string; readonly source: string };

const programOf = ({ reader }: Reader): string => reader.slice(0, reader.indexOf('/') + 1) || reader;

/**
 * Does a reading stand, or does this reader make another? Bytes that lie under two names are one document: it goes by the name that sorts
 * first, and by what is said of it under that name, whichever of the two was read first.
 */
const stands = (kept: Reader, asked: Reader): boolean =>
  programOf(kept) === programOf(asked) &&
  (kept.source < asked.source || (kept.source === asked.source && kept.reader === asked.reader));

/**
 * Keeps a reading, all of it or nothing. The same reader's second reading of the same bytes changes nothing; another reader's
 * replaces it, and keeps the rows of the claims that both make.
 */
export const saveDocument = async (db: Kysely<Tables>, reading: Reading): Promise<SavedReading> => {
  const row = await documentRow(reading);
  return db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('documents')
      .values(row)
      .onConflict((conflict) => conflict.columns(['pipeline', 'id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) return { new: true, newClaims: await addClaims(trx, row.pipeline, reading.claims), goneClaims: 0 };

    const before = await trx
      .selectFrom('documents')
      .select(['reader', 'source'])
      .where('pipeline', '=', row.pipeline)
      .where('id', '=', row.id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (stands(before, row)) return SAME;

    await trx.updateTable('documents').set(row).where('pipeline', '=', row.pipeline).where('id', '=', row.id).execute();
    const goneClaims = await dropOtherClaims(trx, row.pipeline, row.id, reading.claims);
    return { new: false, newClaims: await addClaims(trx, row.pipeline, reading.claims), goneClaims };
  });
};

/** What was made of these bytes for this pipeline; null where they are to be read by this reader under this name. */
export const readingOf = async (
  db: Kysely<Tables>,
  key: Reader & { pipeline: string; id: string },
): Promise<KnownReading | null> => {
  const found = await db
    .selectFrom('documents')
    .select(['source', 'reader', 'problems'])
    .select((select) =>
      select
        .selectFrom('claims')
        .select((count) => count.fn.countAll<number>().as('n'))
        .whereRef('claims.pipeline', '=', 'documents.pipeline')
        .whereRef('claims.document', '=', 'documents.id')
        .as('claims'),
    )
    .where('pipeline', '=', key.pipeline)
    .where('id', '=', key.id)
    .executeTakeFirst();
  return found !== undefined && stands(found, key) ? { claims: found.claims ?? 0, problems: found.problems } : null;
};

/** The row of a document as the pipeline read it. */
const kept = (db: Kysely<Tables>, pipeline: string, id: string) =>
  db.selectFrom('documents').where('pipeline', '=', pipeline).where('id', '=', id);

/** In which manner a document was read again, once it was read; null where it was not. */
export const mannerOf = async (db: Kysely<Tables>, pipeline: string, id: string): Promise<string | null> => {
  const row = await kept(db, pipeline, id).select('manner').executeTakeFirst();
  return row?.manner ?? null;
};

/** Keeps the claims of a document that was read again in another manner, in place of those that it had. */
export const saveReread = async (db: Kysely<Tables>, { pipeline, id, manner, claims }: Reread): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const updated = await trx
      .updateTable('documents')
      .set({ manner })
      .where('pipeline', '=', pipeline)
      .where('id', '=', id)
      .executeTakeFirst();
    if (updated.numUpdatedRows === 0n) return;
    await dropOtherClaims(trx, pipeline, id, claims);
    await addClaims(trx, pipeline, claims);
  });

/** The whole document as the pipeline read it; null where it did not. */
export const documentOf = async (db: Kysely<Tables>, pipeline: string, id: string): Promise<Document | null> => {
  const row = await kept(db, pipeline, id).select(['header', 'content']).executeTakeFirst();
  return row ? Document.parse({ ...row.header, ...(await unpack<object>(row.content)) }) : null;
};

/** The document's canonical text, as the pipeline read it; null where it did not. */
export const textOf = async (db: Kysely<Tables>, pipeline: string, id: string): Promise<string | null> => {
  const row = await kept(db, pipeline, id).select('content').executeTakeFirst();
  return row ? Document.pick({ text: true }).parse(await unpack<object>(row.content)).text : null;
};

/** The headers of those documents that the pipeline has read, in the order asked for. */
export const documentHeaders = async (
  db: Kysely<Tables>,
  pipeline: string,
  ids: readonly string[],
): Promise<DocumentHeader[]> => {
  const found = new Map<string, DocumentHeader>();
  for (const some of batches(ids)) {
    const rows = await db
      .selectFrom('documents')
      .select(['id', 'header'])
      .where('pipeline', '=', pipeline)
      .where('id', 'in', some)
      .execute();
    for (const row of rows) found.set(row.id, row.header);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
};

/** The claims of those documents, document by document in the order asked for, and as the extractor gave them. */
export const claimsOf = async (db: Kysely<Tables>, pipeline: string, ids: readonly string[]): Promise<Claim[]> => {
  const claims: Claim[] = [];
  for (const id of ids) {
    const rows = await db
      .selectFrom('claims')
      .select('record')
      .where('pipeline', '=', pipeline)
      .where('document', '=', id)
      .orderBy('seq')
      .execute();
    for (const row of rows) claims.push(row.record);
  }
  return claims;
};

const documentRow = async ({ pipeline, reader, document, problems }: Reading): Promise<Insertable<DocumentTable>> => {
  const { text, blocks, sections, facts, terms, sourceMap, ...header } = document;
  return {
    pipeline,
    id: document.id,
    reader,
    source: column(document.source),
    kind: document.kind,
    title: column(document.title),
    publisher: column(document.publisher),
    published: document.published,
    header: JSON.stringify(header satisfies DocumentHeader),
    content: await pack({ text, blocks, sections, facts, terms, sourceMap }),
    problems: JSON.stringify(problems),
    manner: null,
  };
};

const claimRow = (pipeline: string, claim: Claim): Insertable<ClaimTable> => ({
  pipeline,
  id: claim.id,
  document: claim.document,
  source: column(claim.source),
  concept: column(claim.concept),
  entity: column(claim.entity),
  unit: column(claim.quantity.unit),
  value: numeric(claim.quantity.value),
  rule: column(claim.rule),
  confidence: claim.confidence,
  record: JSON.stringify(claim),
});

/** Claims that are there already are brought up to date; the answer counts those that were not. */
const addClaims = async (trx: Transaction<Tables>, pipeline: string, claims: readonly Claim[]): Promise<number> => {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  let added = 0;
  for (const some of batches(unique)) {
    const rows = await trx
      .insertInto('claims')
      .values(some.map((claim) => claimRow(pipeline, claim)))
      .onConflict((conflict) =>
        conflict.columns(['pipeline', 'id']).doUpdateSet((row) => ({
          source: row.ref('excluded.source'),
          concept: row.ref('excluded.concept'),
          entity: row.ref('excluded.entity'),
          unit: row.ref('excluded.unit'),
          value: row.ref('excluded.value'),
          rule: row.ref('excluded.rule'),
          confidence: row.ref('excluded.confidence'),
          record: row.ref('excluded.record'),
        })),
      )
      .returning(IS_INSERTED.as('isNew'))
      .execute();
    added += rows.filter((row) => row.isNew).length;
  }
  return added;
};

const dropOtherClaims = async (
  trx: Transaction<Tables>,
  pipeline: string,
  document: string,
  claims: readonly Claim[],
): Promise<number> => {
  const keep = new Set(claims.map((claim) => claim.id));
  const before = await trx
    .selectFrom('claims')
    .select('id')
    .where('pipeline', '=', pipeline)
    .where('document', '=', document)
    .execute();
  const gone = before.map((row) => row.id).filter((id) => !keep.has(id));
  for (const some of batches(gone))
    await trx.deleteFrom('claims').where('pipeline', '=', pipeline).where('id', 'in', some).execute();
  return gone.length;
};
