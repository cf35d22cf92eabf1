import type { Span } from '../../model/span.ts';
import type { Cell, CellRole } from '../../model/table.ts';
import { isAmount, isPeriodLabel, isScaleCaption, isYear } from './cell-shape.ts';

/** A cell of the logical grid before it is known what it is to its table. Empty cells are left out. */
export type GridCell = Omit<Cell, 'role'> & {
  readonly text: string;
  /** The source says that it names columns: `<th>`, the row above `|---|`. */
  readonly marked: boolean;
};

/** More rows than this without a figure are not a header but a table of words. */
const TALLEST_HEADER = 8;

/** "Aggregate intrinsic value (in thousands)": the name of one column with its own scale, which says nothing of the others. */
const OWN_SCALE = /^\p{Lu}[\p{Ll}-]+\s\D{3,}\(in\s\w+\)$/u;
/** A unit that heads a column: "$ | % | $ | %". */
const SIGN = /^[$€£¥%]$/;

type Row = {
  readonly stub: GridCell | null;
  readonly others: GridCell[];
  readonly figures: number;
  readonly marked: boolean;
};

const rowsOf = (cells: readonly GridCell[], count: number): Row[] => {
  const rows: { stub: GridCell | null; others: GridCell[]; figures: number; marked: boolean }[] = Array.from(
    { length: count },
    () => ({ stub: null, others: [], figures: 0, marked: false }),
  );
  for (const cell of cells) {
    const row = rows[cell.row];
    if (row === undefined) continue;
    if (cell.marked) row.marked = true;
    if (cell.column === 0 && !isAmount(cell.text)) row.stub = cell;
    else {
      row.others.push(cell);
      if (isAmount(cell.text) && !isYear(cell.text) && !SIGN.test(cell.text)) row.figures++;
    }
  }
  return rows;
};

/** Every cell beside the stub names a time, a unit or nothing countable: a header that stands again in the middle of a table. */
const isHeaderAgain = (row: Row): boolean =>
  row.others.length > 0 &&
  row.figures === 0 &&
  (row.stub === null || isScaleCaption(row.stub.text)) &&
  row.others.some((cell) => isPeriodLabel(cell.text)) &&
  row.others.every((cell) => cell.text.length <= 80);

/**
 * How many rows at the top name columns: the rows before the first row of figures, but not the labels ("Numerator:") between the last
 * named columns and that row. A table without figures has a header only where the source marks one and its names are short.
 */
const headerHeight = (rows: readonly Row[]): number => {
  const firstFigures = rows.findIndex((row) => row.figures > 0);
  if (firstFigures < 0 || firstFigures > TALLEST_HEADER) {
    const periods = rows.findIndex((row) => !isHeaderAgain(row));
    if (periods > 0) return periods;
    const top = rows[0];
    const names = top === undefined ? [] : [...(top.stub === null ? [] : [top.stub]), ...top.others];
    return top?.marked === true && names.length > 1 && names.every((cell) => cell.text.length <= 40) ? 1 : 0;
  }
  let height = firstFigures;
  const named = rows.slice(0, firstFigures).some((row) => row.others.length > 0);
  while (height > 0 && named) {
    const last = rows[height - 1] as Row;
    if (last.others.length > 0 || (last.stub !== null && isScaleCaption(last.stub.text))) break;
    height--;
  }
  return height;
};

/**
 * Says what each cell is, and which cells caption the table from inside: lines of the header that name the table or its scale,
 * nearest to the figures first.
 */
export const withRoles = (cells: readonly GridCell[], rowCount: number): { cells: Cell[]; captions: Span[] } => {
  const rows = rowsOf(cells, rowCount);
  const height = headerHeight(rows);
  const again = rows.map((row, i) => i >= height && isHeaderAgain(row));
  const captions: Span[] = [];
  const roleOf = (cell: GridCell): CellRole => {
    const row = rows[cell.row] as Row;
    if (cell.row < height || again[cell.row] === true) return 'header';
    if (cell !== row.stub) return 'data';
    return row.others.length === 0 ? 'section' : 'stub';
  };
  const found: Cell[] = [];
  for (const cell of cells) {
    const { row, column, rowSpan, columnSpan, start, end } = cell;
    const role = roleOf(cell);
    const alone = (rows[row]?.others.length ?? 0) + (rows[row]?.stub === null ? 0 : 1) === 1;
    const isTitle = role === 'header' && alone && !isPeriodLabel(cell.text);
    const isScale = isScaleCaption(cell.text) && !(column > 0 && !alone && OWN_SCALE.test(cell.text));
    if (isTitle || (role === 'header' && isScale)) captions.unshift({ start, end });
    found.push({ row, column, rowSpan, columnSpan, role, start, end });
  }
  return { cells: found, captions };
};
