import type { Document, TableBlock } from '../model/document.ts';
import type { Period } from '../model/period.ts';

/** A table as far as the one below it may go on from it. */
export type TableAbove = {
  /** Its place in `document.blocks`. */
  readonly block: number;
  readonly periods: readonly (Period | null)[];
};

/** What may stand between: a heading, "(1) Includes stock-based compensation as follows:". */
const MOST_BETWEEN = 2;
const LONGEST_BETWEEN = 200;
/** A single column may hold anything. */
const FEWEST_COLUMNS = 2;

/** Does the table at `block` stand right below another? */
const isBelow = ({ blocks }: Document, above: TableAbove, block: number): boolean => {
  const [upper, lower] = [blocks[above.block], blocks[block]];
  if (upper === undefined || lower === undefined || block - above.block - 1 > MOST_BETWEEN) return false;
  return lower.start - upper.end <= LONGEST_BETWEEN;
};

/**
 * The periods of the columns of a table without a header that goes on from the table right above it: a page break or a footnote parts
 * them, and one has as many columns of figures as the other has periods. Null where it does not go on.
 */
export const continuedPeriods = (
  document: Document,
  { table }: TableBlock,
  block: number,
  above: TableAbove | null,
): (Period | null)[] | null => {
  // A title over the labels says nothing of the columns.
  const hasHeader = table.cells.some(({ role, column }) => role === 'header' && column > 0);
  if (above === null || hasHeader || !isBelow(document, above, block)) return null;
  const given = above.periods.filter((period) => period !== null);
  const columns = [...new Set(table.cells.flatMap(({ role, column }) => (role === 'data' ? [column] : [])))];
  if (columns.length < FEWEST_COLUMNS || columns.length !== given.length) return null;
  columns.sort((a, b) => a - b);
  const periods = Array.from({ length: above.periods.length }, (): Period | null => null);
  for (const [i, column] of columns.entries()) periods[column] = given[i] ?? null;
  return periods;
};
