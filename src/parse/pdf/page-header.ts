import { isAmount, isYear } from '../table/cell-shape.ts';
import type { PageRow, RowPiece } from './page-rows.ts';

/** What a column of figures takes up of the page, in points from its left edge. */
export type Extent = { left: number; right: number };

/** A name may stand this part of the distance between two columns beside the middle of those that it names. */
const SLACK = 0.45;
/** More names or columns than this are no header that a reader could follow. */
const MOST_COLUMNS = 40;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** "January", "January 28,": the first part of a date that a narrow column breaks. */
const DATE_BEGINS = new RegExp(String.raw`^${MONTH}\.?(?:\s\d{1,2},?)?$`, 'i');
/** "28,", "28, 2023", "2023": what follows on the next line. */
const DATE_GOES_ON = /^(?:\d{1,2},?(?:\s(?:19|20)\d{2})?|(?:19|20)\d{2})$/;

const isFigure = ({ text }: RowPiece): boolean => isAmount(text) && !isYear(text) && /\d|[—–-]/.test(text);
/** "down 32%" in a row of figures. */
const standsForFigure = (piece: RowPiece): boolean =>
  isFigure(piece) || (piece.text.length <= 20 && /\d/.test(piece.text));

/** Figures that stand below one another, from left to right. `rows` are those below the names of columns. */
export const figureColumns = (rows: readonly PageRow[]): Extent[] => {
  const figures = rows
    .filter((row) => row.pieces.slice(1).some(isFigure))
    .flatMap((row) => row.pieces.slice(1).filter(standsForFigure))
    .sort((a, b) => a.left - b.left);
  const columns: Extent[] = [];
  for (const { left, right } of figures) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
};

const middle = ({ left, right }: Extent): number => (left + right) / 2;

/**
 * Deals the columns out to names that stand centred over them: the contiguous groups whose middles lie nearest to the names. `null` where
 * no such groups fit: a name may then stand over one column only.
 */
const groupsOf = (names: readonly RowPiece[], columns: readonly Extent[]): Extent[] | null => {
  const count = columns.length;
  if (names.length === 0 || names.length > count || count > MOST_COLUMNS) return null;
  const whole = (from: number, to: number): Extent => ({
    left: (columns[from] as Extent).left,
    right: (columns[to - 1] as Extent).right,
  });
  const slack = ((columns[count - 1] as Extent).right - (columns[0] as Extent).left) * (SLACK / count);
  // best[to] after k names: the least sum of distances with the first k names over the first `to` columns, and where the last group began.
  let best = new Map<number, { cost: number; groups: Extent[] }>([[0, { cost: 0, groups: [] }]]);
  for (const name of names) {
    const next = new Map<number, { cost: number; groups: Extent[] }>();
    for (const [from, { cost, groups }] of best)
      for (let to = from + 1; to <= count; to++) {
        const group = whole(from, to);
        const away = Math.abs(middle(group) - middle(name));
        if (away > slack || cost + away >= (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        next.set(to, { cost: cost + away, groups: [...groups, group] });
      }
    best = next;
  }
  return best.get(count)?.groups ?? null;
};

/** The pieces of a row that stand over the figures, and those to their left. */
const parted = (row: PageRow, columns: readonly Extent[]): { stub: RowPiece[]; names: RowPiece[] } => {
  const edge = (columns[0]?.left ?? 0) * 0.8;
  return {
    stub: row.pieces.filter((piece) => piece.left < edge),
    names: row.pieces.filter((piece) => piece.left >= edge),
  };
};

/** "January" above "28," above "2023" becomes "January 28, 2023", in each column of two rows that are nothing else. */
const withWholeDates = (rows: readonly PageRow[], columns: readonly Extent[]): PageRow[] => {
  const result: PageRow[] = [];
  for (const row of rows) {
    const above = result.at(-1);
    const upper = above === undefined ? null : parted(above, columns);
    const lower = parted(row, columns);
    if (
      upper === null ||
      upper.stub.length > 0 ||
      upper.names.length !== lower.names.length ||
      !upper.names.every(({ text }) => DATE_BEGINS.test(text)) ||
      !lower.names.every(({ text }) => DATE_GOES_ON.test(text))
    ) {
      result.push(row);
      continue;
    }
    const names = lower.names.map((piece, i): RowPiece => {
      const first = upper.names[i] as RowPiece;
      const [left, right] = [Math.min(first.left, piece.left), Math.max(first.right, piece.right)];
      return { left, right, text: `${first.text} ${piece.text}` };
    });
    result[result.length - 1] = { ...row, pieces: [...lower.stub, ...names] };
  }
  return result;
};

/**
 * The rows that name columns as a reader takes them: dates that narrow columns broke over rows are whole again, and a name that is
 * centred over several columns reaches over all of them.
 */
export const settledHeader = (rows: readonly PageRow[], columns: readonly Extent[]): PageRow[] =>
  withWholeDates(rows, columns).map((row) => {
    const { stub, names } = parted(row, columns);
    const groups = groupsOf(names, columns);
    if (groups === null) return row;
    const spread = names.map((piece, i) => {
      const { left, right } = groups[i] as Extent;
      return { ...piece, left, right };
    });
    return { ...row, pieces: [...stub, ...spread] };
  });
