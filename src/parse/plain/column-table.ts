import { isAmount, isYear } from '../table/cell-shape.ts';
import { type GridCell, withRoles } from '../table/roles.ts';
import type { Line } from './lines.ts';
import type { LinesTable } from './pipe-table.ts';

type Piece = {
  readonly start: number;
  readonly end: number /** Columns from the line's start. */;
  readonly left: number;
  readonly right: number;
};

/** The longest line that can be a row, and how many rule or blank lines may stand between two rows. */
const LONGEST_ROW = 240;

/** The pieces of a line that two or more spaces, a tab or dot leaders keep apart: "Revenue .....  44,328   41,950". */
const piecesOf = (text: string, line: Line): Piece[] => {
  const pieces: Piece[] = [];
  if (line.end - line.start > LONGEST_ROW) return pieces;
  const origin = line.start - line.indent;
  const gap = /[ \t\u00a0]{2,}|\t|[ .]{0,2}(?:\.[ ]?){4,}\s*/g;
  const words = text.slice(line.start, line.end);
  let from = 0;
  const push = (to: number): void => {
    if (to > from) {
      const start = line.start + from;
      const end = line.start + to;
      pieces.push({ start, end, left: start - origin, right: end - origin });
    }
  };
  for (const match of words.matchAll(gap)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(words.length);
  return joinedSigns(text, pieces);
};

/** "$   4,694" and "(2,469   )" are one piece each. */
const joinedSigns = (text: string, pieces: readonly Piece[]): Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const words = text.slice(piece.start, piece.end);
    const opens = last !== undefined && /^[$€£(]{1,2}$/.test(text.slice(last.start, last.end).replace(/\s/g, ''));
    if (last !== undefined && (opens || /^[)%]{1,2}$/.test(words)))
      joined[joined.length - 1] = { ...last, end: piece.end, right: piece.right };
    else joined.push(piece);
  }
  return joined;
};

const isFigure = (text: string, piece: Piece): boolean => {
  const words = text.slice(piece.start, piece.end);
  return isAmount(words) && !isYear(words);
};

/** A label and at least one figure, all of the rest figures or years: "Net Income      6,524   5,100". */
const isFigureRow = (text: string, pieces: readonly Piece[]): boolean =>
  pieces.length >= 2 &&
  !isAmount(text.slice((pieces[0] as Piece).start, (pieces[0] as Piece).end)) &&
  pieces.slice(1).every((piece) => isAmount(text.slice(piece.start, piece.end))) &&
  pieces.slice(1).some((piece) => isFigure(text, piece));

const isRuleLine = (words: string): boolean => /^[-=_ .|]{3,}$/.test(words);

/**
 * The table of aligned text columns that begins at line `i`, or null: at least two rows of a label and figures, whose right (or left)
 * edges stand under one another. Header lines just above the first row of figures, indented beyond the labels, belong to it.
 */
export const columnTableAt = (text: string, lines: readonly Line[], i: number): LinesTable | null => {
  const opening = lines[i];
  if (opening === undefined || opening.start === opening.end) return null;
  // Up to three header lines, then a row of figures: decided within six lines, so that a text without tables is read once.
  let figures = i;
  for (; figures < i + 5; figures++) {
    const line = lines[figures];
    if (line === undefined || line.start === line.end) return null;
    const pieces = piecesOf(text, line);
    if (isFigureRow(text, pieces)) break;
    const words = text.slice(line.start, line.end);
    const couldHead = isRuleLine(words) || (line.indent >= 8 && pieces.length >= 1 && words.length < 160);
    if (!couldHead || (figures === i && isRuleLine(words))) return null;
  }
  if (figures === i + 5) return null;
  const rows: Piece[][] = [];
  let next = i;
  let end = opening.end;
  let figureRows = 0;
  for (; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (line.start === line.end) {
      const after = lines[next + 1];
      if (after === undefined || !isFigureRow(text, piecesOf(text, after))) break;
      continue;
    }
    const words = text.slice(line.start, line.end);
    if (isRuleLine(words)) continue;
    const pieces = piecesOf(text, line);
    const isRow = isFigureRow(text, pieces);
    const isLabel = pieces.length === 1 && words.endsWith(':') && words.length <= 60;
    if (next >= figures && !isRow && !isLabel && !isHeaderLine(text, line, pieces)) break;
    if (isRow) figureRows++;
    rows.push(pieces);
    end = line.end;
  }
  if (figureRows < 2) return null;
  return { start: opening.start, end, table: gridOf(text, rows), next };
};

/** Years alone between two parts of a table: "            2025     2024". */
const isHeaderLine = (text: string, line: Line, pieces: readonly Piece[]): boolean =>
  line.indent >= 8 && pieces.length >= 2 && pieces.every((piece) => isYear(text.slice(piece.start, piece.end)));

/** Figures are put under one another by their right edge, within a few characters; header words go to the column that they stand over. */
const gridOf = (text: string, rows: readonly (readonly Piece[])[]): LinesTable['table'] => {
  const edges: number[] = [];
  for (const pieces of rows)
    for (const piece of pieces)
      if (isFigure(text, piece) && !edges.some((edge) => Math.abs(edge - piece.right) <= 3)) edges.push(piece.right);
  edges.sort((a, b) => a - b);
  const columnOf = (piece: Piece): number => {
    let best = 0;
    for (let k = 1; k < edges.length; k++)
      if (Math.abs((edges[k] as number) - piece.right) < Math.abs((edges[best] as number) - piece.right)) best = k;
    return best + 1;
  };
  const cells: GridCell[] = [];
  rows.forEach((pieces, row) => {
    const label = pieces[0] as Piece;
    const hasStub =
      !isAmount(text.slice(label.start, label.end)) &&
      (pieces.length === 1 ? label.left < 8 || edges.length === 0 : isFigureRow(text, pieces));
    let least = 0;
    pieces.forEach((piece, k) => {
      const column = k === 0 && hasStub ? 0 : Math.max(least, columnOf(piece));
      least = column + 1;
      cells.push({
        row,
        column,
        rowSpan: 1,
        columnSpan: 1,
        start: piece.start,
        end: piece.end,
        text: text.slice(piece.start, piece.end),
        marked: false,
      });
    });
  });
  const columns = Math.max(edges.length + 1, ...cells.map((cell) => cell.column + 1));
  return { rows: rows.length, columns, ...withRoles(cells, rows.length) };
};
