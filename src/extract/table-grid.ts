import type { TableBlock } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Cell } from '../model/table.ts';
import { remember } from '../text/remember.ts';
import { oneLine } from '../text/wording.ts';

/** What a table says of one of its rows. */
export type GridRow = {
  /** "Cost of revenue", without footnote marks and leaders; null for a row without a label. */
  readonly label: string | null;
  /** The rows that head it, nearest first: "Operating expenses". */
  readonly sections: readonly string[];
  /** The last row that heads rows, though a total has closed it since: "Total liabilities" below "Total assets" in "Balance sheet data". */
  readonly heading: string | null;
  /** "Total capital expenditures": closes the rows above it. */
  readonly total: boolean;
  /** The footnotes that its label bears: indices into the table's notes. */
  readonly notes: readonly number[];
};

/** A table read once: labels by row, header texts by column. */
export type Grid = {
  readonly rows: readonly GridRow[];
  /** The header cells over a cell, outermost first. */
  readonly headers: (cell: Cell) => readonly Cell[];
  /** Their texts, without scales, remarks and repetitions. */
  readonly header: (cell: Cell) => readonly string[];
  readonly captions: readonly string[];
};

/** "(in millions, except per share data)", "(unaudited)", "% of total": remarks about the figures, not names. */
const REMARK =
  /^\(?(?:\$?\s?(?:u\.s\. )?(?:amounts |dollars |dollar amounts |expressed )?in (?:thousands|millions|billions)|un-?audited|restated|as restated|thousands|millions|billions)\b[^)]{0,80}\)?$/i;
const FOOTNOTE = /\s?(?:\((?:\d{1,2}|[a-z]|\*)\)|[*†‡§]{1,3})$/i;
const LEADERS = /[\s.…_]{2,}$/;
const LONGEST = 300;
/** Columns beyond this have no header that anyone could read. */
const WIDEST = 1000;

/** A label as a person reads it: one line, no footnote marks, dot leaders or closing colon. */
export const cleanLabel = (text: string): string => {
  let label = oneLine(text.slice(0, LONGEST)).replace(LEADERS, '');
  for (let i = 0; i < 3 && FOOTNOTE.test(label); i++) label = label.replace(FOOTNOTE, '');
  return label.replace(/\s?:$/, '').trim();
};

export const isTotal = (label: string): boolean => /^(?:sub-?|grand )?totals?\b/i.test(label);

/** Rows in order: a section heads the rows below it, until a total closes it or another section follows a row of figures. */
const rowsOf = (cells: readonly Cell[], count: number, textOf: (span: Span) => string): GridRow[] => {
  const labels: (string | null)[] = Array.from({ length: count }, () => null);
  const isSection: boolean[] = Array.from({ length: count }, () => false);
  const borne: (readonly number[])[] = Array.from({ length: count }, () => []);
  for (const cell of cells) {
    if (cell.row >= count || (cell.role !== 'stub' && cell.role !== 'section')) continue;
    const text = cleanLabel(textOf(cell));
    const before = labels[cell.row] ?? null;
    if (text !== '') labels[cell.row] = before === null ? text : `${before} ${text}`;
    if (cell.role === 'section') isSection[cell.row] = true;
    if (cell.notes !== undefined) borne[cell.row] = [...(borne[cell.row] ?? []), ...cell.notes];
  }
  const rows: GridRow[] = [];
  let sections: string[] = [];
  let heading: string | null = null;
  let fresh = false;
  for (const [i, label] of labels.entries()) {
    const notes = borne[i] ?? [];
    if (isSection[i] === true && label !== null) {
      // A section right under a section is inside it: "Operating expenses:" over "Cost of revenue:".
      sections = fresh ? [label, ...sections].slice(0, 3) : [label];
      heading = label;
      fresh = true;
      rows.push({ label, sections: [], heading: null, total: false, notes });
      continue;
    }
    const total = label !== null && isTotal(label);
    rows.push({ label, sections, heading, total, notes });
    fresh = false;
    if (total) sections = [];
  }
  return rows;
};

/** A header is a few rows; more than these are not one. */
const TALLEST_HEADER = 8;

/** The header cells over a cell, from the nearest header above it: one that stands again further down replaces the one at the top. */
const headersOver = (cells: readonly Cell[], columns: number): Grid['headers'] => {
  /** By column, top down. */
  const over: Cell[][] = Array.from({ length: Math.min(columns, WIDEST) }, () => []);
  for (const cell of cells) {
    if (cell.role !== 'header') continue;
    for (let c = cell.column; c < Math.min(cell.column + cell.columnSpan, over.length); c++) over[c]?.push(cell);
  }
  return (cell) => {
    const all = over[cell.column] ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle] as Cell).row < cell.row) low = middle + 1;
      else high = middle;
    }
    const last = low - 1;
    let first = last;
    // Only rows that touch are one header.
    for (; first > 0 && last - first < TALLEST_HEADER; first--) {
      const [above, below] = [all[first - 1] as Cell, all[first] as Cell];
      if (below.row - above.row > above.rowSpan + 1) break;
    }
    return last < 0 ? [] : all.slice(first, last + 1);
  };
};

const grids = new WeakMap<TableBlock, Grid>();

/** Reads the labels of a table, once for all its cells. */
export const gridOf = (text: string, block: TableBlock): Grid => {
  const known = grids.get(block);
  if (known !== undefined) return known;
  const { table } = block;
  const textOf = ({ start, end }: { start: number; end: number }): string =>
    text.slice(start, Math.min(end, start + LONGEST));
  // What a caption says of the table stands at its end: "... presents our capital expenditures by segment:"
  const endOf = ({ start, end }: Span): string => text.slice(Math.max(start, end - LONGEST), end);
  const headers = headersOver(table.cells, table.columns);
  const nameIn = remember((header: Cell) => {
    const name = cleanLabel(textOf(header));
    return REMARK.test(name) ? '' : name;
  });
  const grid: Grid = {
    rows: rowsOf(table.cells, table.rows, textOf),
    headers,
    header: (cell) => {
      const names = headers(cell).map(nameIn);
      return names.filter((name, i) => name !== '' && names.indexOf(name) === i);
    },
    captions: table.captions
      .map((span) => cleanLabel(endOf(span)))
      .filter((caption) => caption !== '' && !REMARK.test(caption)),
  };
  grids.set(block, grid);
  return grid;
};
