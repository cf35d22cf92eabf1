import { isAmount, isPeriodLabel, isScaleCaption, isYear } from '../table/cell-shape.ts';
import { type Grid, gridOfPieces, type Piece } from '../table/grid.ts';
import { figureColumns, settledHeader } from './page-header.ts';
import type { PageRow, RowPiece } from './page-rows.ts';

/** A table of figures among the rows of a page: `rows[from]` to `rows[to - 1]`. */
export type PageTable = { readonly from: number; readonly to: number; readonly grid: Grid };

/** A sign may stand far to the left of its figure, at the edge of the column. */
const REACH = { opening: 90, closing: 12 };
/** Rows farther apart than this many type sizes belong to different tables. */
const LARGEST_STEP = 3.2;

const isSign = (text: string): boolean => /^[$€£¥(]{1,2}$/.test(text);
const isFigure = (piece: RowPiece): boolean => isAmount(piece.text) && !isYear(piece.text);

/** A label, or nothing, and figures to its right; other words only between them. */
const isFigureRow = (row: PageRow): boolean => {
  const [first, ...rest] = row.pieces;
  if (first === undefined) return false;
  const figures = rest.filter(isFigure).length;
  if (figures === 0) return rest.length === 0 ? false : rest.some((piece) => isSign(piece.text)) && rest.length >= 2;
  return rest.length - figures <= 1 + figures;
};

/** Could the row name columns, or be a label between two rows of figures? Prose reaches across the page. */
const isPart = (row: PageRow, right: number): boolean => {
  const [first] = row.pieces;
  if (first === undefined) return false;
  if (row.pieces.length > 1) return row.pieces.every((piece) => piece.text.length <= 60);
  return first.right < right * 0.72 && first.text.length <= 90 && !/[.;]$/.test(first.text);
};

const namesColumns = (row: PageRow, stubRight: number): boolean =>
  row.pieces.every((piece) => piece.left > stubRight * 0.5 || isScaleCaption(piece.text)) &&
  row.pieces.some((piece) => isPeriodLabel(piece.text) || piece.left > stubRight * 0.8);

const near = (above: PageRow | undefined, below: PageRow | undefined): boolean =>
  above !== undefined &&
  below !== undefined &&
  below.top - above.top <= Math.max(above.size, below.size) * LARGEST_STEP;

/** Finds the tables of a page: runs of rows of figures, the labels between them, and the names of columns above. */
export const pageTables = (rows: readonly PageRow[]): PageTable[] => {
  const right = rows.reduce((most, row) => Math.max(most, row.pieces.at(-1)?.right ?? 0), 0);
  const tables: PageTable[] = [];
  let free = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!isFigureRow(rows[i] as PageRow)) continue;
    const stubRight = (rows[i] as PageRow).pieces.find(isFigure)?.left ?? right;
    let from = i;
    while (
      from > free &&
      i - from < 8 &&
      near(rows[from - 1], rows[from]) &&
      isHeaderAbove(rows[from - 1] as PageRow, stubRight, right)
    )
      from--;
    // Labels on top ("Current assets:") belong to the table only below a row that names columns.
    while (from < i && (isTitle(rows[from] as PageRow) || !namesColumns(rows[from] as PageRow, stubRight))) from++;
    let to = i + 1;
    let last = i;
    while (
      to < rows.length &&
      near(rows[to - 1], rows[to]) &&
      (isFigureRow(rows[to] as PageRow) || isPart(rows[to] as PageRow, right))
    ) {
      if (isFigureRow(rows[to] as PageRow)) last = to;
      to++;
    }
    const figureRows = rows.slice(i, last + 1).filter(isFigureRow).length;
    if (figureRows >= 2) {
      tables.push({ from, to: last + 1, grid: gridOfRows(rows.slice(from, i), rows.slice(i, last + 1)) });
      free = last + 1;
      i = last;
    }
  }
  return tables;
};

/** One line on top that names neither a time nor a scale stands above the table: "Exhibit 1", "Statements of Income". */
const isTitle = ({ pieces: [only, ...others] }: PageRow): boolean =>
  only !== undefined && others.length === 0 && !isPeriodLabel(only.text) && !isScaleCaption(only.text);

const isHeaderAbove = (row: PageRow, stubRight: number, right: number): boolean =>
  namesColumns(row, stubRight) ||
  (isPart(row, right) && row.pieces.length === 1 && (row.pieces[0] as RowPiece).text.length <= 60);

/** Labels begin at different indents, but they are one column: their pieces reach from the margin to the first figures. */
const gridOfRows = (header: readonly PageRow[], body: readonly PageRow[]): Grid => {
  const rows = [...settledHeader(header, figureColumns(body)), ...body];
  const figures = rows.flatMap((row) => row.pieces.slice(1).filter(isFigure));
  const edge = figures.reduce((least, piece) => Math.min(least, piece.left), Number.POSITIVE_INFINITY);
  return gridOfPieces(
    rows.map((row, at) =>
      row.pieces.map(({ left, right, text }, k): Piece => {
        const isLabel = k === 0 && left < edge * 0.6 && !isAmount(text);
        const [from, to] = isLabel ? [0, Math.max(1, Math.min(right, edge - 1))] : [left, right];
        return { row: at, rowSpan: 1, from, to, text, marks: [], trail: [], marked: false };
      }),
    ),
    REACH,
  );
};
