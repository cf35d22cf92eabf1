import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Claim } from '../model/claim.ts';
import type { Decision } from '../model/decision.ts';
import type { Document, DocumentHeader } from '../model/document.ts';
import { ConfigError } from '../model/error.ts';
import type { Fetched } from '../model/fetched.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { archiveOn, type Shelf } from './archive.ts';
import { allDecisions, findingsNamed, removeDecision, saveDecision } from './decisions.ts';
import {
  claimsOf,
  documentHeaders,
  documentOf,
  type KnownReading,
  mannerOf,
  type Reading,
  type Reread,
  readingOf,
  type SavedReading,
  saveDocument,
  saveReread,
  textOf,
} from './documents.ts';
import { type FetchFilter, listFetches } from './fetch-log.ts';
import { bodyOf, saveFetch } from './fetches.ts';
import {
  type ClaimFilter,
  type DocumentFilter,
  type FindingFilter,
  type ListedDocument,
  listClaims,
  listDocuments,
  listFindings,
} from './listing.ts';
import { migrate } from './migrate.ts';
import { withoutPassword } from './place.ts';
import {
  type FinishedRun,
  finishRun,
  type ListedRun,
  latestReport,
  listRuns,
  type Run,
  repeatRun,
  reportBefore,
  reportOfRun,
  saveRun,
  standingReport,
} from './runs.ts';
import { SCHEMA, type Tables } from './schema.ts';
import type { Connection, SqlPool } from './sql-pool.ts';
import { storeError } from './store-error.ts';
import { beginTelling, endTelling, type Untold, untoldAt } from './tellings.ts';

type StoreOptions = {
  /** A PostgreSQL server, "postgres://user:password@host/database". Without it, PGlite in `directory`. */
  readonly url?: string;
  /** Where PGlite keeps its files; `.tieout` where it is left out. */
  readonly directory?: string;
  /** A folder or bucket for the bytes of documents (TIEOUT_ARCHIVE); they are in the database where it is left out. */
  readonly archive?: Shelf;
  /** What this process is called in the message that another one gets: "tieout run". */
  readonly command?: string;
};

/** Documents, claims, findings and runs, kept. Every function throws StoreError, and no other. */
export type Store = {
  saveFetch(fetched: Fetched): Promise<{ new: boolean }>;
  /** What was fetched, with its bytes, oldest first: a page once when it came, and once more when it was last found unchanged. */
  fetches(filter?: FetchFilter): AsyncGenerator<Fetched>;

  saveDocument(reading: Reading): Promise<SavedReading>;
  /** What was made of these bytes before; null where they are to be read by this reader under this name. */
  readingOf(key: { pipeline: string; id: string; reader: string; source: string }): Promise<KnownReading | null>;
  /** In which manner a document was read again since; null where it was not. */
  mannerOf(pipeline: string, id: string): Promise<string | null>;
  saveReread(reread: Reread): Promise<void>;
  documentOf(pipeline: string, id: string): Promise<Document | null>;
  textOf(pipeline: string, id: string): Promise<string | null>;
  documentHeaders(pipeline: string, ids: readonly string[]): Promise<DocumentHeader[]>;
  claimsOf(pipeline: string, ids: readonly string[]): Promise<Claim[]>;

  saveRun(run: Run): Promise<void>;
  /** As the run left it; `pipeline/latest-report.ts` adds what people decided since. */
  latestReport(pipeline?: string): Promise<Report | null>;
  /** What the latest report is to be compared with; the latest itself where its run has been repeated since. */
  reportBefore(pipeline: string): Promise<Report | null>;

  saveDecision(decision: Decision): Promise<void>;
  removeDecision(finding: string, saying: string): Promise<boolean>;
  decisions(): Promise<Decision[]>;
  /** The findings whose ids begin so, in whatever pipeline. */
  findingsNamed(prefix: string, most: number): Promise<Finding[]>;
  finishRun(
    run: Run & { readonly endedAt: string; readonly report: Report; readonly input?: string },
  ): Promise<FinishedRun>;
  standingReport(pipeline: string, input: string): Promise<Report | null>;
  /** Ends a run whose input is that of the run before, whose report it gives; null where this one is to be judged. */
  repeatRun(run: Run & { readonly endedAt: string; readonly input: string }): Promise<Report | null>;
  reportOfRun(id: string): Promise<Report | null>;

  /** Before a run that these places are told of: each keeps the run that it was told of last until `endTelling`. */
  beginTelling(pipeline: string, places: readonly string[]): Promise<void>;
  untoldAt(pipeline: string, place: string): Promise<Untold | null>;
  endTelling(pipeline: string, place: string): Promise<void>;

  /** The runs that ended, latest first; 100 of them unless told. */
  runs(filter?: { readonly pipeline?: string; readonly limit?: number }): Promise<ListedRun[]>;

  documents(filter?: DocumentFilter): AsyncGenerator<ListedDocument>;
  claims(filter?: ClaimFilter): AsyncGenerator<Claim>;
  findings(filter?: FindingFilter): AsyncGenerator<Finding>;

  /** Sessions of the same database for the queue, whose tables are in the schema `bullmq`; `close` closes them too. */
  queuePool(): Promise<SqlPool>;
  /** Other processes may use it at the same time. */
  readonly isShared: boolean;
  /** Where it is, for messages: "PostgreSQL at db.example:5432/tieout" or "PGlite in .tieout". */
  readonly place: string;
  close(): Promise<void>;
};

/**
 * Opens the store, and brings its tables up to this program.
 *
 * @throws StoreError when another process holds the directory, the database cannot be reached, the disk is full, or a newer
 * tieout wrote it; ConfigError when `url` is none of PostgreSQL's
 */
export const openStore = async ({
  url,
  directory = '.tieout',
  archive: shelf,
  command = 'tieout',
}: StoreOptions = {}): Promise<Store> => {
  const place = url === undefined ? `PGlite in ${directory}` : `PostgreSQL at ${withoutPassword(url)}`;
  const where = `the store (${place}) failed`;
  const connection = await guarded(`the store (${place}) cannot be opened`, () => connect(url, directory, command))();
  const { pool } = connection;
  // Kysely also asks for a cursor, which only streaming uses.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) }).withSchema(
    SCHEMA,
  );
  try {
    await guarded(`the store (${place}) cannot be opened`, () => migrate(db))();
  } catch (error) {
    await connection.close().catch(() => {});
    throw error;
  }

  /** Gives a function its database, and its errors our shape. */
  const on = <A extends unknown[], R>(act: (db: Kysely<Tables>, ...args: A) => Promise<R>) =>
    guarded(where, (...args: A) => act(db, ...args));
  const archive = shelf === undefined ? null : archiveOn(shelf);
  const readBody = on((db, sha256: string) => bodyOf(db, archive, sha256));
  async function* listed<R>(entries: AsyncGenerator<R>): AsyncGenerator<R> {
    try {
      yield* entries;
    } catch (error) {
      throw storeError(error, where);
    }
  }

  return {
    saveFetch: on((db, fetched) => saveFetch(db, archive, fetched)),
    fetches: (filter) => listed(listFetches(db, readBody, filter)),
    saveDocument: on(saveDocument),
    readingOf: on(readingOf),
    mannerOf: on(mannerOf),
    saveReread: on(saveReread),
    documentOf: on(documentOf),
    textOf: on(textOf),
    documentHeaders: on(documentHeaders),
    claimsOf: on(claimsOf),
    saveRun: on(saveRun),
    finishRun: on(async (db, run) => {
      const finished = await finishRun(db, run);
      await connection.tidy();
      return finished;
    }),
    standingReport: on(standingReport),
    repeatRun: on(repeatRun),
    latestReport: on(latestReport),
    reportBefore: on(reportBefore),
    saveDecision: on(saveDecision),
    removeDecision: on(removeDecision),
    decisions: on(allDecisions),
    findingsNamed: on(findingsNamed),
    reportOfRun: on(reportOfRun),
    beginTelling: on(beginTelling),
    untoldAt: on(untoldAt),
    endTelling: on(endTelling),
    runs: on(listRuns),
    documents: (filter) => listed(listDocuments(db, filter)),
    claims: (filter) => listed(listClaims(db, filter)),
    findings: (filter) => listed(listFindings(db, filter)),
    queuePool: guarded(where, connection.queuePool),
    isShared: url !== undefined,
    place,
    close: guarded(where, connection.close),
  };
};

/** The drivers are loaded where they are needed: PGlite's alone takes 100 ms. */
const connect = async (url: string | undefined, directory: string, command: string): Promise<Connection> => {
  if (url === undefined) return (await import('./pglite.ts')).openPglite(directory, command);
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new ConfigError(`the store's address must begin with postgres:// (it is ${withoutPassword(url)}).`, {
      hint: 'Set DATABASE_URL to "postgres://user:password@host:5432/database", or unset it to keep the store in a directory.',
    });
  }
  return (await import('./postgres.ts')).openPostgres(url);
};

const guarded =
  <A extends unknown[], R>(where: string, act: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    try {
      return await act(...args);
    } catch (error) {
      throw storeError(error, where);
    }
  };
