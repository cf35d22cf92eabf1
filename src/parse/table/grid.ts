import { joined, type Traced } from '../traced.ts';
import { isAmount, isYear } from './cell-shape.ts';

/** What a source gives of one cell. */
export type SourceCell = Traced & {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly marked: boolean;
};

/** A cell of the logical grid, with its text and the facts in it. */
export type LogicalCell = Traced & {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly marked: boolean;
};

export type Grid = { readonly rows: number; readonly columns: number; readonly cells: LogicalCell[] };

/** A piece of a row over physical columns `[from, to)`. */
export type Piece = Traced & {
  readonly row: number;
  readonly rowSpan: number;
  readonly from: number;
  readonly to: number;
  readonly marked: boolean;
};
type Column = { from: number; to: number };

/** More than any table that a person reads; a larger span is a slip or an attack. */
const MOST_COLUMNS = 300;

/** "$", "(", "US$(" : what stands before a figure in a cell of its own. */
const OPENING = /^(?:[A-Z]{1,3})?[$€£¥]?\s?\(?$|^[-–−]$/;
/** ")", "%", ")%", "x": what stands after a figure in a cell of its own. */
const CLOSING = /^\)?\s?(?:%|x|bps|pts?)?\s?\)?(?:\s?\*)?$/i;
/** A raised footnote mark in a cell of its own. */
const RAISED = /^[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡]{1,3}$/;

const isOpening = (text: string): boolean => text.length <= 6 && /[$€£¥(]$|^[-–−]$/.test(text) && OPENING.test(text);
const isClosing = (text: string): boolean => text.length <= 5 && (CLOSING.test(text) || RAISED.test(text));

/** Puts the cells on physical columns, with row spans holding their places below. Rows without any text are left out. */
const placed = (rows: readonly (readonly SourceCell[])[]): Piece[][] => {
  let held = new Map<number, number>();
  const result: Piece[][] = [];
  for (const cells of rows) {
    const pieces: Piece[] = [];
    const next = new Map<number, number>();
    for (const [column, left] of held) if (left > 1) next.set(column, left - 1);
    let at = 0;
    for (const cell of cells) {
      while (held.has(at)) at++;
      const from = at;
      const to = Math.min(MOST_COLUMNS, from + Math.max(1, cell.columnSpan));
      if (from >= MOST_COLUMNS) break;
      if (cell.rowSpan > 1) for (let c = from; c < to; c++) next.set(c, cell.rowSpan - 1);
      if (cell.text !== '') {
        const { text, marks, trail, rowSpan, marked } = cell;
        pieces.push({ row: result.length, rowSpan, from, to, text, marks, trail, marked });
      }
      at = to;
    }
    held = next;
    if (pieces.length > 0 || next.size > 0) result.push(pieces);
  }
  return result;
};

const fused = (a: Piece, b: Piece): Piece => ({ ...a, ...joined([a, b], ''), to: Math.max(a.to, b.to) });

/** How far a sign may stand from its figure. */
type Reach = { readonly opening: number; readonly closing: number };

/** Joins "$" + "(2,469" + ")" of one row into "$(2,469)". Only neighbours. */
const withoutSplits = (pieces: readonly Piece[], reach: Reach): Piece[] => {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      piece.from - last.to <= reach.opening &&
      isOpening(last.text) &&
      /^[(\d.,—–-]/.test(piece.text)
    ) {
      result[result.length - 1] = fused(last, piece);
    } else if (
      last !== undefined &&
      piece.from - last.to <= reach.closing &&
      isClosing(piece.text) &&
      /[\d)—–-]$/.test(last.text)
    ) {
      result[result.length - 1] = fused(last, piece);
    } else result.push(piece);
  }
  return result;
};

const overlaps = (a: Column, b: Column): boolean => a.from < b.to && b.from < a.to;

/**
 * Finds the logical columns. Figures make them: narrow cells first, so that "6,637" in one physical column and "$4,694" over three are one
 * column and a cell over several columns stays a span. Then the other cells claim what no figure stands in.
 */
const columnsOf = (pieces: readonly Piece[]): Column[] => {
  const columns: Column[] = [];
  const rank = (piece: Piece): number => (isAmount(piece.text) && !isYear(piece.text) ? 0 : 1);
  const order = [...pieces].sort((a, b) => rank(a) - rank(b) || a.to - a.from - (b.to - b.from) || a.from - b.from);
  for (const piece of order) {
    const hit = columns.filter((column) => overlaps(column, piece));
    const [only] = hit;
    if (only === undefined) columns.push({ from: piece.from, to: piece.to });
    else if (hit.length === 1 && rank(piece) === 0) {
      only.from = Math.min(only.from, piece.from);
      only.to = Math.max(only.to, piece.to);
    }
  }
  return columns.sort((a, b) => a.from - b.from);
};

/** Where each piece stands among the columns: first index and how many. */
const standing = (piece: Piece, columns: readonly Column[]): { column: number; columnSpan: number } => {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] as Column).to <= piece.from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < columns.length && (columns[end] as Column).from < piece.to) end++;
  if (end > low) return { column: low, columnSpan: end - low };
  return { column: Math.min(low, columns.length - 1), columnSpan: 1 };
};

/**
 * Columns that are one to a reader: stubs set in by an empty column ("Basic" under "Earnings per share"), and a header that the filer put
 * one column beside its figures. `null` joins nothing.
 */
const mergeable = (rows: readonly (readonly Piece[])[], columns: readonly Column[]): number | null => {
  const facts = columns.map(() => ({ figures: 0, words: 0 }));
  const together = new Set<number>();
  const headers = columns.map(() => 0);
  rows.forEach((pieces) => {
    let previous = -1;
    const figuresInRow = pieces.some((piece) => isAmount(piece.text) && !isYear(piece.text));
    for (const piece of pieces) {
      const { column, columnSpan } = standing(piece, columns);
      for (let c = column; c < column + columnSpan; c++) if (c - 1 === previous || columnSpan > 1) together.add(c - 1);
      const fact = facts[column];
      if (columnSpan === 1 && fact !== undefined) {
        if (isAmount(piece.text) && !isYear(piece.text)) fact.figures++;
        else if (figuresInRow) fact.words++;
        else headers[column] = (headers[column] ?? 0) + 1;
      }
      previous = column + columnSpan - 1;
    }
  });
  for (let c = 0; c + 1 < columns.length; c++) {
    if (together.has(c)) continue;
    const a = facts[c] as { figures: number; words: number };
    const b = facts[c + 1] as { figures: number; words: number };
    const stubs = c === 0 && a.figures === 0 && b.figures === 0 && a.words > 0 && b.words > 0;
    const beside =
      c > 0 &&
      (a.figures + a.words === 0) !== (b.figures + b.words === 0) &&
      (headers[c] === 0 || headers[c + 1] === 0);
    if (stubs || beside) return c;
  }
  return null;
};

/** Resolves spans, drops spacer columns, joins split cells. Pure; linear in the cells but for a sort. */
export const gridOf = (source: readonly (readonly SourceCell[])[]): Grid =>
  gridOfPieces(placed(source), { opening: 1, closing: 1 });

/** The same for pieces that stand anywhere between a left and a right edge, as on a printed page. */
export const gridOfPieces = (source: readonly (readonly Piece[])[], reach: Reach): Grid => {
  const rows = source.map((pieces) => withoutSplits(pieces, reach));
  const columns = columnsOf(rows.flat());
  for (let tries = 0; tries < 12; tries++) {
    const at = mergeable(rows, columns);
    if (at === null) break;
    const [a, b] = columns.slice(at, at + 2) as [Column, Column];
    columns.splice(at, 2, { from: a.from, to: b.to });
  }
  const cells: LogicalCell[] = [];
  rows.forEach((pieces, row) => {
    for (const piece of pieces) {
      const { column, columnSpan } = standing(piece, columns);
      const last = cells.at(-1);
      if (last !== undefined && last.row === row && last.column + last.columnSpan > column) {
        const reach = Math.max(last.columnSpan, column + columnSpan - last.column);
        cells[cells.length - 1] = { ...last, ...joined([last, piece], ' '), columnSpan: reach };
      } else {
        const rowSpan = Math.min(Math.max(1, piece.rowSpan), rows.length - row);
        const { text, marks, trail, marked } = piece;
        cells.push({ row, column, rowSpan, columnSpan, text, marks, trail, marked });
      }
    }
  });
  return { rows: rows.length, columns: columns.length, cells };
};
