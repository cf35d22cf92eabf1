import { Parser } from 'htmlparser2';
import type { PageLink, PageLinks } from '../filing/contents-links.ts';
import { type Item, PAGE_BREAK } from '../page/item.ts';
import type { Mark } from '../traced.ts';
import {
  type FactTag,
  factTagOf,
  hiddenFact,
  newXbrl,
  tiedFact,
  type Xbrl,
  xbrlClose,
  xbrlOpen,
  xbrlText,
} from '../xbrl/collect.ts';
import { type Open, opened, ROOT } from './element.ts';
import { isPageBox, newPageReader, type PageReader } from './positioned.ts';
import { append, breakSink, newSink, type Sink } from './sink.ts';
import { styleReader } from './style.ts';
import { newTableStack } from './table-stack.ts';

/** Everything that one pass over a page gives. */
export type Collected = {
  readonly items: Item[];
  readonly title: string;
  readonly language: string | null;
  /** The fields of an SGML header around the page: `<TYPE>S-1`. */
  readonly sgml: ReadonlyMap<string, string>;
  readonly xbrl: Xbrl;
  readonly links: PageLinks;
  readonly tooDeep: boolean;
};

/** Deeper than any page is; the parser's own stack is searched at each closing tag, so that depth costs time. */
export const DEEPEST = 20_000;

/** Lines that only `<br>` parts are put together up to here: looking at the end of a growing text costs its length. */
const LONGEST_LINES = 4_000;

/** The words of a link are not kept beyond this. */
const LONGEST_LINK = 300;

const SGML_FIELDS = new Set(['type', 'sequence', 'filename', 'description']);

/** Reads a page in one pass of a SAX parser, without a tree: its items in reading order, and the XBRL in it. */
export const collect = (html: string): Collected => {
  const items: Item[] = [];
  const stack: Open[] = [ROOT];
  const openMarks: Mark[] = [];
  const styleOf = styleReader();
  const xbrl = newXbrl();
  const links: PageLink[] = [];
  const places = new Map<string, number>();
  const sgml = new Map<string, string>();
  let sgmlField: string | null = null;
  let title = '';
  let language: string | null = null;
  let sink = newSink();
  let page: PageReader | null = null;
  let tooDeep = false;
  let broken = false;

  const tables = newTableStack((found) => {
    if (page !== null) page.place(found);
    else for (const item of found) items.push(item);
  });

  const top = (): Open => stack[stack.length - 1] as Open;
  const target = (): Sink => tables.sink() ?? page?.sink ?? sink;
  /** Ends the paragraph being read, in the flow of the page. */
  const flush = (element: Open): void => {
    if (sink.text !== '') {
      const { text, marks, trail, look } = sink;
      items.push({
        kind: 'text',
        text,
        marks,
        trail,
        look,
        tag: element.tag,
        centered: element.centered,
        listItem: element.listItem,
      });
      sink = newSink();
    } else sink.gap = false;
  };
  const breakBlock = (element: Open): void => {
    broken = false;
    if (tables.inCell()) breakSink(target());
    else if (page !== null) page.breakLine();
    else flush(element);
  };
  /** One `<br>` is a break in the line, two are the end of a paragraph; in a cell it only keeps words apart. */
  const lineBreak = (element: Open): void => {
    if (tables.inCell() || page !== null || broken) breakBlock(element);
    else {
      broken = true;
      sink.gap = true;
    }
  };
  /** Does what follows a `<br>` begin anew: after the end of a sentence, or in another type? Text of many lines is not put together. */
  const beginsAnew = (element: Open): boolean =>
    sink.text.length > LONGEST_LINES ||
    /[.:!?]["'”’)]{0,2}$/.test(sink.text.slice(-3)) ||
    sink.look.bold > 0.9 * sink.look.characters !== element.bold;
  /** Where links lead to, and where from: `<a href="#business">`, `<a name="business">`, `<div id="business">`. */
  const noteLink = (name: string, { href, id, name: anchor }: Readonly<Record<string, string>>): void => {
    if (id !== undefined) places.set(id, parser.endIndex);
    if (name !== 'a') return;
    if (anchor !== undefined) places.set(anchor, parser.endIndex);
    if (href !== undefined && href.length > 1)
      links.push({ to: href.startsWith('#') ? href.slice(1) : '', from: parser.endIndex, words: '' });
  };
  const addWords = (data: string): void => {
    const last = links.at(-1);
    if (last !== undefined && last.words.length < LONGEST_LINK) last.words += data;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const parent = top();
      sgmlField = null;
      if (stack.length > DEEPEST) {
        tooDeep = true;
        parser.pause();
        return;
      }
      if (SGML_FIELDS.has(name) && page === null && !tables.isOpen()) {
        sgmlField = name;
        stack.push({ ...parent, name });
        return;
      }
      if (name === 'html') language = attributes.lang ?? attributes['xml:lang'] ?? null;
      if (name.includes(':')) xbrlOpen(xbrl, name, attributes);
      else noteLink(name, attributes);
      const style = styleOf(attributes.style);
      let element = opened(name, attributes, style, parent);
      if (!element.hidden) {
        if (style.breakBefore === true || name === 'page' || (name === 'hr' && isPageRule(attributes))) {
          if (!tables.isOpen() && page === null) {
            flush(parent);
            items.push(PAGE_BREAK);
          }
        }
        if (page === null && !tables.isOpen() && isPageBox(style)) {
          flush(parent);
          items.push(PAGE_BREAK);
          page = newPageReader(style.height ?? 792);
          element = { ...element, page: true, left: 0, top: 0 };
        }
        if (element.block) breakBlock(parent);
        else if (name === 'br') lineBreak(parent);
        if (name === 'li') target().gap = false;
        if (name === 'table') {
          if (page === null && !tables.inCell()) flush(parent);
          page?.breakLine();
        }
        tables.opened(name, attributes);
        if (page !== null) {
          if (!tables.inCell()) page.moveTo(element.left, element.top, element.size);
          else if (style.top !== undefined) page.cellAt(element.top);
        }
        const tag: FactTag | null = name.startsWith('ix:')
          ? factTagOf(xbrl, name, attributes)
          : style.hiddenFact === undefined
            ? null
            : tiedFact(xbrl, style.hiddenFact);
        if (tag !== null) {
          const mark: Mark = { fact: tag.index, start: -1, end: -1 };
          const home = target();
          openMarks.push(mark);
          home.marks.push(mark);
          element = { ...element, fact: { mark, home } };
        }
      }
      if (element.hidden && name.startsWith('ix:')) hiddenFact(xbrl, name, attributes);
      stack.push(element);
    },
    ontext(data) {
      const element = top();
      if (sgmlField !== null) {
        const value = data.trim();
        if (value !== '') sgml.set(sgmlField, `${sgml.get(sgmlField) ?? ''}${value}`);
        return;
      }
      if (element.name === 'title') title += data;
      else if (element.hidden) xbrlText(xbrl, data);
      else {
        if (xbrl.named.length > 0 || xbrl.printed !== null) xbrlText(xbrl, data);
        if (broken && data.trim() !== '') {
          if (!tables.inCell() && page === null && beginsAnew(element)) flush(element);
          broken = false;
        }
        if (element.linked) addWords(data);
        append(target(), data, element, openMarks, parser.startIndex);
      }
    },
    onclosetag(name) {
      const element = stack.length > 1 ? (stack.pop() as Open) : ROOT;
      sgmlField = null;
      if (name.includes(':')) xbrlClose(xbrl, name);
      if (element.fact !== null) {
        const { mark, home } = element.fact;
        openMarks.splice(openMarks.lastIndexOf(mark), 1);
        mark.end = home.text.length;
      }
      if (element.hidden) return;
      if (element.block) breakBlock(element);
      tables.closed(name);
      if (element.page && page !== null) {
        items.push(...page.close());
        page = null;
      }
      if (element.breakAfter && !tables.isOpen() && page === null) {
        flush(element);
        items.push(PAGE_BREAK);
      }
    },
  });
  parser.write(html);
  if (!tooDeep) parser.end();
  tables.closeAll();
  if (page !== null) items.push(...(page as PageReader).close());
  flush(top());
  return { items, title: title.trim(), language, sgml, xbrl, links: { links, places }, tooDeep };
};

/** A rule across the page, which filers draw where the paper ended; a short one divides text from its footnotes. */
const isPageRule = (attributes: Record<string, string>): boolean => {
  const width = attributes.width ?? /width:\s?(\d{1,3}%)/i.exec(attributes.style ?? '')?.[1] ?? '100%';
  return width === '100%' || Number.parseInt(width, 10) >= 600;
};
