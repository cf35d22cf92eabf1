import { Parser } from 'htmlparser2';
import type { PageLinks } from '../filing/contents-links.ts';
import type { Item } from '../page/item.ts';
import type { Mark } from '../traced.ts';
import { factTagOf, hiddenFact, newXbrl, tiedFact, type Xbrl, xbrlClose, xbrlOpen, xbrlText } from '../xbrl/collect.ts';
import { type Open, opened, ROOT } from './element.ts';
import { newFlow } from './flow.ts';
import { newLinkNotes } from './link-notes.ts';
import { append } from './sink.ts';
import { type Style, styleReader } from './style.ts';

type Attributes = Readonly<Record<string, string>>;

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

const SGML_FIELDS = new Set(['type', 'sequence', 'filename', 'description']);

/** A rule across the page, which filers draw where the paper ended; a short one divides text from its footnotes. */
const isPageRule = (attributes: Attributes): boolean => {
  const width = attributes.width ?? /width:\s?(\d{1,3}%)/i.exec(attributes.style ?? '')?.[1] ?? '100%';
  return width === '100%' || Number.parseInt(width, 10) >= 600;
};

const beginsPage = (name: string, attributes: Attributes, style: Style): boolean =>
  style.breakBefore === true || name === 'page' || (name === 'hr' && isPageRule(attributes));

/** Reads a page in one pass of a SAX parser, without a tree: its items in reading order, and the XBRL in it. */
export const collect = (html: string): Collected => {
  const stack: Open[] = [ROOT];
  const styleOf = styleReader();
  const flow = newFlow();
  const links = newLinkNotes();
  const xbrl = newXbrl();
  const openMarks: Mark[] = [];
  const sgml = new Map<string, string>();
  let sgmlField: string | null = null;
  let title = '';
  let language: string | null = null;
  let tooDeep = false;

  const top = (): Open => stack[stack.length - 1] as Open;
  /** The element with the fact that it tags, whose text is marked from here on. */
  const tagged = (element: Open, style: Style, attributes: Attributes): Open => {
    const tag = element.name.startsWith('ix:')
      ? factTagOf(xbrl, element.name, attributes)
      : style.hiddenFact === undefined
        ? null
        : tiedFact(xbrl, style.hiddenFact);
    if (tag === null) return element;
    const mark: Mark = { fact: tag.index, start: -1, end: -1 };
    const home = flow.target();
    openMarks.push(mark);
    home.marks.push(mark);
    return { ...element, fact: { mark, home } };
  };
  /** A visible element as it opens in the flow of the page. */
  const entered = (visible: Open, parent: Open, style: Style, attributes: Attributes): Open => {
    const { name } = visible;
    if (beginsPage(name, attributes, style)) flow.breakPage(parent);
    const element = flow.opensPage(parent, style) ? { ...visible, page: true, left: 0, top: 0 } : visible;
    if (element.block) flow.breakBlock(parent);
    else if (name === 'br') flow.breakLine(parent);
    if (name === 'li') flow.target().gap = false;
    flow.enter(element, parent, style, attributes);
    return tagged(element, style, attributes);
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
      if (SGML_FIELDS.has(name) && flow.isPlain()) {
        sgmlField = name;
        stack.push({ ...parent, name });
        return;
      }
      if (name === 'html') language = attributes.lang ?? attributes['xml:lang'] ?? null;
      if (name.includes(':')) xbrlOpen(xbrl, name, attributes);
      else links.note(name, attributes, parser.endIndex);
      const style = styleOf(attributes.style);
      const element = opened(name, attributes, style, parent);
      if (element.hidden && name.startsWith('ix:')) hiddenFact(xbrl, name, attributes);
      stack.push(element.hidden ? element : entered(element, parent, style, attributes));
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
        flow.beforeWords(data, element);
        if (element.linked) links.addWords(data);
        append(flow.target(), data, element, openMarks, parser.startIndex);
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
      if (!element.hidden) flow.leave(element, name);
    },
  });
  parser.write(html);
  if (!tooDeep) parser.end();
  return { items: flow.close(top()), title: title.trim(), language, sgml, xbrl, links, tooDeep };
};
