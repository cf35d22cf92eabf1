import { collapseSpace } from '../../text/space.ts';
import { isAmount } from '../table/cell-shape.ts';

/** As pdf.js gives it: `transform` ends in the left edge and the base line, from the lower left corner, in points. */
export type TextRun = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

/** Words that stand together on one base line. Lengths in points from the page's upper left corner. */
export type RowPiece = { readonly left: number; readonly right: number; readonly text: string };

/** One base line of the page, its pieces from left to right. */
export type PageRow = { readonly top: number; readonly size: number; readonly pieces: readonly RowPiece[] };

type Placed = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly size: number;
  readonly text: string;
};

/** A gap wider than this part of the type size parts words; one wider than `COLUMN_GAP` parts columns. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 0.7;
/** Base lines nearer than this part of the type size are one: figures often sit a little off their labels. */
const SAME_ROW = 0.4;

/**
 * Fonts without a map give a ligature as U+0000: "bene\0ts". "fl" stands before few syllables; "fi" before the others.
 */
const withLigatures = (text: string): string =>
  text.includes('\u0000')
    ? text.replaceAll('\u0000', (_, at: number) =>
        /^(?:ow|at|ect|ex|ict|uct|oor|ight|eet|uid|oat)/.test(text.slice(at + 1, at + 6)) ? 'fl' : 'fi',
      )
    : text;

/** Two figures in one run, "20,528 $ 63,054": the space where the second begins. */
const NEXT_FIGURE = /(?<=[\d)%—–-])\s+(?=[$€£]?\s?\(?\d|[$€£]\s*$|[$€£]\s?[—–-]|[—–](?:\s|$))/g;
const ONLY_FIGURES = /^[\d$€£%.,()\s—–-]+$/;

/** A run of several figures as one run each, placed by the share of characters before. */
const splitFigures = (run: Placed): Placed[] => {
  const { text, left, right } = run;
  if (!ONLY_FIGURES.test(text)) return [run];
  const perLetter = (right - left) / text.length;
  let from = 0;
  const parts: Placed[] = [];
  const push = (to: number): void => {
    parts.push({ ...run, left: left + from * perLetter, right: left + to * perLetter, text: text.slice(from, to) });
  };
  for (const match of text.matchAll(NEXT_FIGURE)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return parts;
};

const placedRuns = (runs: readonly TextRun[], height: number): Placed[] =>
  runs.flatMap(({ str, transform, width, height: tall }): Placed[] => {
    const [a = 0, b = 0, , , left = 0, base = 0] = transform;
    // Text that runs up the margin is a stamp, not a line.
    if (str.trim() === '' || Math.abs(b) > Math.abs(a)) return [];
    const text = withLigatures(str);
    return splitFigures({ left, right: left + width, top: height - base, size: tall || Math.abs(a) || 10, text });
  });

const piecesOf = (runs: readonly Placed[]): RowPiece[] => {
  const pieces: { left: number; right: number; text: string }[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    const gap = last === undefined ? 0 : run.left - last.right;
    // The same words drawn twice, a hair apart, are bold type.
    if (last !== undefined && last.text === run.text && Math.abs(last.left - run.left) < 1) continue;
    // "14,042" and the "$" of the next column may stand close together.
    const anew =
      last !== undefined &&
      /[\d)%—–]\s*$/.test(last.text) &&
      isAmount(last.text.trim()) &&
      /^\s*(?:[$€£(]|[\d—–])/.test(run.text) &&
      gap > run.size * 0.1;
    if (last === undefined || anew || gap > run.size * COLUMN_GAP)
      pieces.push({ left: run.left, right: run.right, text: run.text });
    else {
      last.text += (gap > run.size * WORD_GAP ? ' ' : '') + run.text;
      last.right = Math.max(last.right, run.right);
    }
  }
  return pieces.map((piece) => ({ ...piece, text: collapseSpace(piece.text) }));
};

/** The rows of a page, from top to bottom. `height` is the page's, in points. */
export const pageRows = (runs: readonly TextRun[], height: number): PageRow[] => {
  const placed = placedRuns(runs, height).sort((a, b) => a.top - b.top || a.left - b.left);
  const rows: PageRow[] = [];
  let row: Placed[] = [];
  const close = (): void => {
    if (row.length === 0) return;
    row.sort((a, b) => a.left - b.left);
    const size = row.reduce((most, run) => Math.max(most, run.size), 0);
    rows.push({ top: (row[0] as Placed).top, size, pieces: piecesOf(row) });
    row = [];
  };
  for (const run of placed) {
    const first = row[0];
    if (first !== undefined && run.top - first.top > Math.max(first.size, run.size) * SAME_ROW) close();
    row.push(run);
  }
  close();
  return rows;
};
