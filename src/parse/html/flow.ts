import { type Item, PAGE_BREAK } from '../page/item.ts';
import type { Open } from './element.ts';
import { isPageBox, newPageReader, type PageReader } from './positioned.ts';
import { breakSink, newSink, type Sink } from './sink.ts';
import type { Style } from './style.ts';
import { newTableStack } from './table-stack.ts';

/** Lines that only `<br>` parts are put together up to here: looking at the end of a growing text costs its length. */
const LONGEST_LINES = 4_000;

/** Points of a printed page that does not say how high it is: letter paper. */
const LETTER_HEIGHT = 792;

/** Where the text of a page goes as its tags open and close: into a cell, onto a line of a printed page, or into a paragraph. */
export type Flow = {
  /** The cell, the line or the paragraph being read. */
  target(): Sink;
  /** Is what is read in no table and on no printed page? */
  isPlain(): boolean;
  /** A new page begins, where the text is not in a table. */
  breakPage(element: Open): void;
  /** Begins a printed page, if an element with this style is the box of one and may be. */
  opensPage(element: Open, style: Style): boolean;
  /** A block begins or ends inside `element`. */
  breakBlock(element: Open): void;
  /** One `<br>` is a break in the line, two are the end of a paragraph; in a cell it only keeps words apart. */
  breakLine(element: Open): void;
  /** A tag opened inside `parent`: a table, a part of one, or a place on a printed page may begin with it. */
  enter(element: Open, parent: Open, style: Style, attributes: Readonly<Record<string, string>>): void;
  /** Words come; those behind a single `<br>` may begin anew. */
  beforeWords(data: string, element: Open): void;
  /** A tag of this name closed, and with it a visible element. */
  leave(element: Open, name: string): void;
  /** The document ended: all its items, in reading order. */
  close(element: Open): Item[];
};

/** Does what follows a `<br>` begin anew: after the end of a sentence, or in another type? Text of many lines is not put together. */
const beginsAnew = ({ text, look }: Sink, element: Open): boolean =>
  text.length > LONGEST_LINES ||
  /[.:!?]["'”’)]{0,2}$/.test(text.slice(-3)) ||
  look.bold > 0.9 * look.characters !== element.bold;

export const newFlow = (): Flow => {
  const items: Item[] = [];
  /** The paragraph being read, outside of tables and printed pages. */
  let paragraph = newSink();
  let page: PageReader | null = null;
  /** Is a single `<br>` the last thing that was seen? */
  let isBroken = false;

  const tables = newTableStack((found) => {
    if (page !== null) page.place(found);
    else for (const item of found) items.push(item);
  });
  const isPlain = (): boolean => page === null && !tables.isOpen();

  const endParagraph = ({ tag, centered, listItem }: Open): void => {
    if (paragraph.text === '') {
      paragraph.gap = false;
      return;
    }
    const { text, marks, trail, look } = paragraph;
    items.push({ kind: 'text', text, marks, trail, look, tag, centered, listItem });
    paragraph = newSink();
  };
  const target = (): Sink => tables.sink() ?? page?.sink ?? paragraph;
  const breakBlock = (element: Open): void => {
    isBroken = false;
    if (tables.inCell()) breakSink(target());
    else if (page !== null) page.breakLine();
    else endParagraph(element);
  };
  const breakPage = (element: Open): void => {
    if (!isPlain()) return;
    endParagraph(element);
    items.push(PAGE_BREAK);
  };
  return {
    target,
    isPlain,
    breakPage,
    breakBlock,
    opensPage(element, style) {
      if (!isPlain() || !isPageBox(style)) return false;
      breakPage(element);
      page = newPageReader(style.height ?? LETTER_HEIGHT);
      return true;
    },
    breakLine(element) {
      if (tables.inCell() || page !== null || isBroken) breakBlock(element);
      else {
        isBroken = true;
        paragraph.gap = true;
      }
    },
    enter(element, parent, style, attributes) {
      if (element.name === 'table') {
        if (page === null && !tables.inCell()) endParagraph(parent);
        page?.breakLine();
      }
      tables.opened(element.name, attributes);
      if (page === null) return;
      if (!tables.inCell()) page.moveTo(element.left, element.top, element.size);
      else if (style.top !== undefined) page.cellAt(element.top);
    },
    beforeWords(data, element) {
      if (!isBroken || data.trim() === '') return;
      if (!tables.inCell() && page === null && beginsAnew(paragraph, element)) endParagraph(element);
      isBroken = false;
    },
    leave(element, name) {
      if (element.block) breakBlock(element);
      tables.closed(name);
      if (element.page && page !== null) {
        for (const item of page.close()) items.push(item);
        page = null;
      }
      if (element.breakAfter) breakPage(element);
    },
    close(element) {
      tables.closeAll();
      if (page !== null) for (const item of page.close()) items.push(item);
      endParagraph(element);
      return items;
    },
  };
};
