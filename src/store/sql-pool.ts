import type { EventEmitter } from 'node:events';

/** The rows of one statement, as node-postgres gives them. */
export type SqlResult<R> = { rows: R[]; rowCount: number; command: string };

/** One session of a pool. An emitter, because LISTEN delivers `notification` events to it. */
export type SqlClient = EventEmitter & {
  query<R = unknown>(text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>>;
  /** Gives the session back; with `true` it is thrown away. */
  release(destroy?: boolean): void;
};

/**
 * The part of node-postgres' Pool that Kysely and BullMQ use: a `pg.Pool` is one, and so is the adapter over PGlite. Nothing
 * above this line knows which of the two it talks to.
 */
export type SqlPool = EventEmitter & {
  query<R = unknown>(text: string, parameters?: readonly unknown[]): Promise<SqlResult<R>>;
  connect(): Promise<SqlClient>;
  end(): Promise<void>;
  /** BullMQ looks here to learn whether a dropped LISTEN connection would be noticed. */
  readonly options: { readonly keepAlive: boolean };
};

/** An open database, as `openPglite` and `openPostgres` give it. */
export type Connection = {
  readonly pool: SqlPool;
  /** Sessions whose unqualified names are of the schema `bullmq`. */
  queuePool(): Promise<SqlPool>;
  /** After much has changed: what a server does by itself. */
  tidy(): Promise<void>;
  close(): Promise<void>;
};
