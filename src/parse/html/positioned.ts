import type { Item } from '../page/item.ts';
import { type PageLine, type Placed, pageItems, SAME_LINE } from '../page/page-items.ts';
import { isListMark } from '../plain/line-shape.ts';
import { newSink, type Sink } from './sink.ts';
import type { Style } from './style.ts';

/** A box of a printed page: positioned, and about as large as paper (a letter page is 612 by 792 points). */
export const isPageBox = (style: Style): boolean =>
  style.relative === true && (style.height ?? 0) >= 500 && (style.width ?? 0) >= 400;

/** Reads the lines of one page, wherever they stand in the source, and puts them in the order of the page. */
export type PageReader = {
  /** The line being read. */
  readonly sink: Sink;
  /** What follows stands at this place; points from the page's corner. */
  moveTo(left: number, top: number, size: number): void;
  /** A cell's text begins at this height. */
  cellAt(top: number): void;
  breakLine(): void;
  place(items: readonly Item[]): void;
  close(): Item[];
};

/** Widths of Times in parts of an em, by class: near enough to tell whether a word would still have fitted. */
const widthOf = (text: string, size: number): number => {
  let em = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 47 || c === 73 || c === 102 || c === 105 || c === 106 || c === 108 || c === 116) em += 0.28;
    else if (c === 109 || c === 119 || c === 77 || c === 87) em += 0.82;
    else if (c >= 65 && c <= 90) em += 0.68;
    else em += 0.47;
  }
  return em * size;
};

type Line = { readonly top: number; left: number; size: number; sink: Sink };

const pageLine = ({ top, left, size, sink }: Line): PageLine => {
  const { text, marks, trail, look } = sink;
  return { top, left, right: left + widthOf(text, size), size, text, marks, trail, look };
};

/** Starts on a page of the given height in points. */
export const newPageReader = (height: number): PageReader => {
  const lines: PageLine[] = [];
  const placed: Placed[] = [];
  let line: Line = { top: 0, left: 0, size: 10, sink: newSink() };
  let tableTop: number | null = null;
  const startLine = (at: Omit<Line, 'sink'>): void => {
    if (line.sink.text !== '') lines.push(pageLine(line));
    line = { ...at, sink: newSink() };
  };
  const breakLine = (): void => {
    if (line.sink.text !== '') startLine(line);
  };
  return {
    get sink() {
      return line.sink;
    },
    moveTo(left, top, stated) {
      const size = stated > 4 ? stated : line.size;
      if (Math.abs(top - line.top) > SAME_LINE || left < line.left) {
        startLine({ top, left, size });
        return;
      }
      const { text } = line.sink;
      if (text === '') {
        line.left = left;
        line.size = size;
        return;
      }
      // Runs of one line are glued, for a word may be split between them, but not over a distance that no error of estimate explains.
      const width = widthOf(text, line.size);
      const farthest = isListMark(text) ? 4 : Math.max(24, 0.4 * width);
      if (left - line.left - width > farthest) line.sink.gap = true;
    },
    cellAt(top) {
      tableTop = Math.min(tableTop ?? top, top);
    },
    breakLine,
    place(items) {
      breakLine();
      for (const item of items) placed.push({ top: tableTop ?? line.top, item });
      tableTop = null;
    },
    close() {
      breakLine();
      return pageItems(lines, placed, height);
    },
  };
};
