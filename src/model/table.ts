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
});
export type Cell = z.infer<typeof Cell>;

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
});
export type Table = z.infer<typeof Table>;
