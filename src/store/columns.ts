import { sql } from 'kysely';

/**
 * Text for a text column. PostgreSQL takes no NUL there, which a hostile document may hold; the record beside the column keeps
 * it. Half a surrogate pair becomes the same replacement character when the driver encodes the text.
 */
export const column = <T extends string | null>(text: T): T =>
  (text === null ? null : text.replaceAll('\0', '\u{fffd}')) as T;

/** A value for a numeric column; null for what is none (a date, no single value) or no sane number. */
export const numeric = (value: string | null): string | null =>
  value !== null && value.length <= 100 && /^-?\d+(\.\d+)?$/.test(value) ? value : null;

/** PostgreSQL takes at most 65,535 parameters a statement; this many rows of our widest table are 6,500. */
const ROWS_A_STATEMENT = 500;

/** Cuts rows into what one statement takes. */
export const batches = <T>(rows: readonly T[]): T[][] => {
  const found: T[][] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) found.push(rows.slice(at, at + ROWS_A_STATEMENT));
  return found;
};

/** PostgreSQL's own mark, on a row that an upsert returns, of one that it inserted rather than updated. */
export const IS_INSERTED = sql<boolean>`xmax = 0`;
