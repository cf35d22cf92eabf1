import { isAmount } from '../table/cell-shape.ts';
import type { PageRow, RowPiece } from './page-rows.ts';

/** Two columns of prose have at least so many lines each, and so many characters a line; a table of names and titles has shorter ones. */
const FEWEST_LINES = 8;
const SHORTEST_LINE = 24;
/** Lines of one column begin within this distance, in points. */
const SAME_EDGE = 4;
/** What stands across the gap between two columns: a headline here and there. */
const MOST_ACROSS = 0.15;
const MOST_COLUMNS = 4;

const isProse = ({ text }: RowPiece): boolean =>
  text.length >= 12 && !isAmount(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 0.55 * text.length;

const meanLength = (pieces: readonly RowPiece[]): number =>
  pieces.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, pieces.length);

/** The left edge at which most lines of prose begin that do not begin at the page's own; null where they are too few. */
const secondEdge = (pieces: readonly RowPiece[]): number | null => {
  const first = pieces.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const last = pieces.reduce((most, { right }) => Math.max(most, right), 0);
  const lefts = pieces.map(({ left }) => left).filter((left) => left > first + 0.25 * (last - first));
  lefts.sort((a, b) => a - b);
  let best: number | null = null;
  let most = FEWEST_LINES - 1;
  let from = 0;
  for (let to = 0; to < lefts.length; to++) {
    while ((lefts[to] as number) - (lefts[from] as number) > SAME_EDGE) from++;
    if (to - from + 1 > most) {
      most = to - from + 1;
      best = lefts[from] as number;
    }
  }
  return best;
};

/** Where the second column of prose begins; null on a page of one column, or where the rows are a table. */
const gutterOf = (rows: readonly PageRow[]): number | null => {
  const edge = secondEdge(rows.flatMap(({ pieces }) => pieces.filter(isProse)));
  if (edge === null) return null;
  const gutter = edge - SAME_EDGE;
  const right = rows.filter(({ pieces }) =>
    pieces.some((piece) => isProse(piece) && Math.abs(piece.left - edge) <= SAME_EDGE),
  );
  const [top, bottom] = [right[0]?.top ?? 0, right.at(-1)?.top ?? 0];
  const within = rows.filter((row) => row.top >= top && row.top <= bottom).flatMap(({ pieces }) => pieces);
  const across = within.filter((piece) => piece.left < gutter && piece.right > gutter);
  const before = within.filter((piece) => piece.right <= gutter && isProse(piece));
  const behind = within.filter((piece) => piece.left >= gutter && isProse(piece));
  const isColumns =
    across.length <= MOST_ACROSS * within.length &&
    Math.min(before.length, behind.length) >= FEWEST_LINES &&
    Math.min(meanLength(before), meanLength(behind)) >= SHORTEST_LINE;
  return isColumns ? gutter : null;
};

const part = (rows: readonly PageRow[], fits: (piece: RowPiece) => boolean): PageRow[] =>
  rows.map((row) => ({ ...row, pieces: row.pieces.filter(fits) })).filter(({ pieces }) => pieces.length > 0);

/**
 * The rows of a page in the order in which they are read: where prose is set in columns, those of the left column before those of the
 * right, between the rows that reach across both.
 */
export const pageColumns = (rows: readonly PageRow[], most = MOST_COLUMNS): PageRow[][] => {
  const gutter = most > 1 ? gutterOf(rows) : null;
  if (gutter === null) return rows.length === 0 ? [] : [[...rows]];
  const groups: PageRow[][] = [];
  // A headline across both columns stands above the left one.
  let across: PageRow[] = [];
  let band: PageRow[] = [];
  const close = (): void => {
    const left = [...across, ...part(band, (piece) => piece.left < gutter)];
    const right = part(band, (piece) => piece.left >= gutter);
    if (left.length > 0) groups.push(left);
    groups.push(...pageColumns(right, most - 1));
    across = [];
    band = [];
  };
  for (const row of rows) {
    if (!row.pieces.some(({ left, right }) => left < gutter && right > gutter)) {
      band.push(row);
      continue;
    }
    if (band.length > 0) close();
    across.push(row);
  }
  close();
  return groups;
};
