import { z } from 'zod';
import { Span } from './span.ts';

/**
 * What a cell is to its table: `header` names columns, `stub` names its row, `section` is a stub that heads the rows below it
 * ("Cost of revenue:"), `data` is the rest, empty cells left out.
 */
export const CellRole = z.enum(['header', 'stub', 'section', 'data']);
export type CellRole = z.infer<typeof CellRole>;

/** One cell of the grid, after spans are resolved and split `$`, `(`, `)` and `%` cells are joined. */
export const Cell = Span.extend({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  role: CellRole,
  /** The footnotes that it bears: indices into the table's `notes`. Their marks are no part of the cell. */
  notes: z.array(z.int().nonnegative()).optional(),
});
export type Cell = z.infer<typeof Cell>;

/** A note below a table: the Span of its words, and the mark that ties cells to it, without parentheses or raising ("1", "a", "*"). */
export const Footnote = Span.extend({ mark: z.string().min(1) });
export type Footnote = z.infer<typeof Footnote>;

/**
 * A table as a grid. `cells` are in row-major order. `captions` are the Spans of the lines that name the table or its scale
 * ("Capital Expenditures", "(in millions, except per share data)"), nearest first, whether they stand above the grid or in its
 * first row or stub.
 */
export const Table = z.object({
  rows: z.int().nonnegative(),
  columns: z.int().nonnegative(),
  captions: z.array(Span),
  cells: z.array(Cell),
  /** The footnotes that cells bear, in the order of the cells; absent where none does. */
  notes: z.array(Footnote).optional(),
});
export type Table = z.infer<typeof Table>;
