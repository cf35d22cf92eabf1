import type { Table } from '../../model/table.ts';
import { trimSpan } from '../../text/space.ts';
import { type GridCell, withRoles } from '../table/roles.ts';
import { spreadHeader } from '../table/spread-header.ts';
import type { Line } from './lines.ts';

/** "|---|:---:|": at least one dash in each cell. */
const DELIMITER = /^\|?(?:\s?:?-{1,80}:?\s?\|)+(?:\s?:?-{1,80}:?\s?)?$/;

const isPipeRow = (text: string, line: Line | undefined): line is Line =>
  line !== undefined && text[line.start] === '|' && line.end - line.start > 1;

/** Where a table stands among lines: its Span, its grid, and the index of the first line after it. */
export type LinesTable = { readonly start: number; readonly end: number; readonly table: Table; readonly next: number };

/** The Markdown table (GFM section 4.10) whose first row is line `i`, or null. Cells are trimmed Spans of the verbatim text. */
export const pipeTableAt = (text: string, lines: readonly Line[], i: number): LinesTable | null => {
  const first = lines[i];
  const second = lines[i + 1];
  if (!isPipeRow(text, first) || !isPipeRow(text, second)) return null;
  if (!DELIMITER.test(text.slice(second.start, second.end))) return null;
  const raw: { row: number; column: number; start: number; end: number }[] = [];
  const used = new Set<number>();
  let next = i;
  let row = 0;
  let end = first.end;
  for (; isPipeRow(text, lines[next]); next++) {
    if (next === i + 1) continue;
    const line = lines[next] as Line;
    end = line.end;
    let column = 0;
    let from = line.start + 1;
    for (let at = from; at <= line.end; at++) {
      const closes = at === line.end ? at > from : text[at] === '|' && text[at - 1] !== '\\';
      if (!closes) continue;
      const span = trimSpan(text, from, at);
      if (span.start < span.end) {
        raw.push({ row, column, ...span });
        used.add(column);
      }
      column++;
      from = at + 1;
    }
    row++;
  }
  used.add(0);
  // Spacer columns, which hold nothing in any row, are no columns of the grid.
  const place = new Map([...used].sort((a, b) => a - b).map((column, index) => [column, index]));
  const cells = raw.map(
    (cell): GridCell => ({
      ...cell,
      column: place.get(cell.column) ?? 0,
      rowSpan: 1,
      columnSpan: 1,
      text: text.slice(cell.start, cell.end),
      marked: cell.row === 0,
    }),
  );
  const grid = withoutEmptyColumns(spreadHeader(cells, place.size));
  return { start: first.start, end, table: { rows: row, columns: grid.columns, ...withRoles(grid.cells, row) }, next };
};

/** Drops the columns in which, once the header is spread, no cell begins. */
const withoutEmptyColumns = (cells: readonly GridCell[]): { cells: GridCell[]; columns: number } => {
  const begun = [...new Set([0, ...cells.map((cell) => cell.column)])].sort((a, b) => a - b);
  const place = new Map(begun.map((column, index) => [column, index]));
  const kept = cells.map((cell) => {
    const within = begun.filter((column) => column >= cell.column && column < cell.column + cell.columnSpan);
    return { ...cell, column: place.get(cell.column) ?? 0, columnSpan: Math.max(1, within.length) };
  });
  return { cells: kept, columns: begun.length };
};
