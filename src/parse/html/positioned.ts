import { type Mark, shifted } from '../mark.ts';
import { isCapitals, isHeadingLike, isListItem, isListMark, isPageNumber, isRunningHead } from '../plain/line-shape.ts';
import type { Item } from './item.ts';
import { type Look, newSink, type Sink } from './sink.ts';
import type { Style } from './style.ts';

/** A box of a printed page: positioned, and about as large as paper (a letter page is 612 by 792 points). */
export const isPageBox = (style: Style): boolean =>
  style.relative === true && (style.height ?? 0) >= 500 && (style.width ?? 0) >= 400;

/** Text at one place of a page. Lengths in points from the page's upper left corner. */
type Line = { readonly top: number; left: number; size: number; sink: Sink; cut?: boolean };
type Placed = { readonly top: number; readonly item: Item };

/** Reads the lines of one page, wherever they stand in the source, and puts them in the order of the page. */
export type PageReader = {
  readonly sink: Sink;
  moveTo(left: number, top: number, at: { readonly size: number }): void;
  /** A cell's text began at this height. */
  cellAt(top: number): void;
  breakLine(): void;
  place(items: readonly Item[]): void;
  close(): Item[];
};

/** Lines whose tops are no farther apart than this stand on one base line; raised marks are shifted by less. */
const SAME_LINE = 3;
/** The band at the top and bottom of a page, as a part of its height, in which numbers and running heads stand. */
const MARGIN = 0.09;

/** Widths of Times in thousandths of an em, by class: near enough to tell whether a word would still have fitted. */
export const widthOf = (text: string, size: number): number => {
  let em = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32 || (c >= 33 && c <= 47) || c === 105 || c === 108 || c === 116 || c === 106 || c === 102 || c === 73)
      em += 0.28;
    else if (c === 109 || c === 119 || c === 77 || c === 87) em += 0.82;
    else if (c >= 65 && c <= 90) em += 0.68;
    else em += 0.47;
  }
  return em * size;
};

/** Starts on a page of the given height in points. */
export const newPageReader = (height: number): PageReader => {
  const lines: Line[] = [];
  const placed: Placed[] = [];
  let line: Line = { top: 0, left: 0, size: 10, sink: newSink() };
  let tableTop: number | null = null;
  const end = (): void => {
    if (line.sink.text !== '') lines.push(line);
  };
  return {
    get sink() {
      return line.sink;
    },
    moveTo(left, top, at) {
      const size = at.size > 4 ? at.size : line.size;
      if (Math.abs(top - line.top) > SAME_LINE || left < line.left) {
        end();
        line = { top, left, size, sink: newSink() };
        return;
      }
      const { text } = line.sink;
      if (text === '') {
        line.left = left;
        line.size = size;
        return;
      }
      const reached = line.left + widthOf(text, line.size);
      // Runs of one line are glued, for a word may be split between them, but not over a distance that no error of estimate explains.
      const farthest = isListMark(text) ? 4 : Math.max(24, 0.4 * (reached - line.left));
      if (left - reached > farthest) line.sink.gap = true;
    },
    cellAt(top) {
      tableTop = Math.min(tableTop ?? top, top);
    },
    breakLine() {
      if (line.sink.text === '') return;
      end();
      line = { ...line, sink: newSink() };
    },
    place(items) {
      this.breakLine();
      for (const item of items) placed.push({ top: tableTop ?? line.top, item });
      tableTop = null;
    },
    close() {
      end();
      return inOrder(lines, placed, height);
    },
  };
};

const inOrder = (lines: Line[], placed: Placed[], height: number): Item[] => {
  lines.sort((a, b) => (Math.abs(a.top - b.top) <= 1 ? a.left - b.left : a.top - b.top));
  placed.sort((a, b) => a.top - b.top);
  const body: Line[] = [];
  lines.forEach((line, i) => {
    if (!isFurniture(line, lines[i - 1], lines[i + 1], height)) body.push(line);
    else if (lines[i + 1] !== undefined) (lines[i + 1] as Line).cut = true;
  });
  const items: Item[] = [];
  let next = 0;
  const right = body.reduce((most, line) => Math.max(most, line.left + widthOf(line.sink.text, line.size)), 0);
  const spacing = commonSpacing(body);
  let paragraph: Line[] = [];
  const close = (following: Line | null = null): void => {
    if (paragraph.length > 0) items.push(paragraphOf(paragraph, following));
    paragraph = [];
  };
  for (const line of body) {
    while (next < placed.length && (placed[next] as Placed).top <= line.top) {
      close();
      items.push((placed[next++] as Placed).item);
    }
    const last = paragraph.at(-1);
    if (last !== undefined && !continues(last, line, right, spacing)) close(line);
    paragraph.push(line);
  }
  close();
  for (; next < placed.length; next++) items.push((placed[next] as Placed).item);
  return items;
};

const isFurniture = (line: Line, before: Line | undefined, after: Line | undefined, height: number): boolean => {
  const { text } = line.sink;
  const inMargin = line.top < height * MARGIN || line.top > height * (1 - MARGIN);
  if (isRunningHead(text)) return inMargin || line.sink.look.linked > 0;
  if (!isPageNumber(text) || /^[a-z]$/i.test(text)) return isPageNumber(text) && inMargin;
  const apart = line.size * 1.6;
  const alone =
    (before === undefined || line.top - before.top > apart) && (after === undefined || after.top - line.top > apart);
  return inMargin || alone;
};

/** The distance of most lines from the one above. */
const commonSpacing = (lines: readonly Line[]): number => {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const step = Math.round(((lines[i] as Line).top - (lines[i - 1] as Line).top) * 2) / 2;
    if (step > 4 && step < 40) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = 12;
  let most = 0;
  for (const [step, count] of counts) if (count > most) [best, most] = [step, count];
  return best;
};

const isWhollyBold = (look: Look): boolean => look.characters > 0 && look.bold / look.characters > 0.9;

/** Does `next` go on with the paragraph that `last` belongs to? Not over a gap, nor where its first word would have fitted before. */
const continues = (last: Line, next: Line, right: number, spacing: number): boolean => {
  if (next.cut === true && /[\p{L}\d,-]$/u.test(last.sink.text) && /^\p{Ll}/u.test(next.sink.text)) return true;
  const step = next.top - last.top;
  if (step > spacing * 1.3 || step < 0) return false;
  if (step <= SAME_LINE) return true;
  if (isListItem(next.sink.text)) return false;
  if (isWhollyBold(last.sink.look) !== isWhollyBold(next.sink.look)) return false;
  const space = next.sink.text.indexOf(' ');
  const word = space < 0 ? next.sink.text : next.sink.text.slice(0, space);
  const reached = last.left + widthOf(last.sink.text, last.size);
  return reached + widthOf(` ${word}`, last.size) > right * 0.94;
};

/** A short line above a longer one, without the end of a sentence: a heading, even where its type does not say so. */
const headsNext = (text: string, following: Line | null): boolean =>
  following !== null &&
  isHeadingLike(text) &&
  following.sink.text.length > text.length + 20 &&
  !isHeadingLike(following.sink.text);

const paragraphOf = (lines: readonly Line[], following: Line | null): Item => {
  let text = '';
  const marks: Mark[] = [];
  const look: Look = { characters: 0, bold: 0, italic: 0, underlined: 0, linked: 0 };
  const first = lines[0] as Line;
  for (const { sink } of lines) {
    if (text !== '' && !/[\p{L}\d]-$/u.test(text)) text += ' ';
    marks.push(...shifted(sink.marks, text.length));
    text += sink.text;
    for (const key of Object.keys(look) as (keyof Look)[]) look[key] += sink.look[key];
  }
  const centered = first.left > 150;
  const tag = lines.length === 1 && headsNext(text, following) ? (isCapitals(text) ? 2 : 5) : 0;
  return { kind: 'text', text, marks, look, tag, centered, listItem: isListItem(text), size: first.size };
};
