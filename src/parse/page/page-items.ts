import { isCapitals, isHalfLine, isHeadingLike, isListItem, isPageNumber, isRunningHead } from '../plain/line-shape.ts';
import { addTrail, type Mark, shifted, type Traced } from '../traced.ts';
import { addLook, type Item, type Look, plainLook } from './item.ts';

/** One line of a printed page. Lengths in points from the page's upper left corner. */
export type PageLine = Traced & {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly look: Look;
};

/** Something that stands at a height of the page and is no line: a table. */
export type Placed = { readonly top: number; readonly item: Item };

/** Lines whose tops are no farther apart than this stand on one base line; raised marks are shifted by less. */
export const SAME_LINE = 3;
/** The band at the top and bottom of a page, as a part of its height, in which numbers and running heads stand. */
const MARGIN = 0.09;

type BodyLine = PageLine & { /** Furniture stood between this line and the one before. */ readonly cut: boolean };

const bodyOf = (lines: readonly PageLine[], height: number): BodyLine[] => {
  const body: BodyLine[] = [];
  let cut = false;
  lines.forEach((line, i) => {
    if (isFurniture(line, lines[i - 1], lines[i + 1], height)) cut = true;
    else {
      body.push({ ...line, cut });
      cut = false;
    }
  });
  return body;
};

const isFurniture = (
  line: PageLine,
  before: PageLine | undefined,
  after: PageLine | undefined,
  height: number,
): boolean => {
  const { text } = line;
  const inMargin = line.top < height * MARGIN || line.top > height * (1 - MARGIN);
  if (isRunningHead(text)) return inMargin || line.look.linked > 0;
  if (!isPageNumber(text)) return false;
  if (inMargin) return true;
  const apart = line.size * 1.6;
  const alone =
    (before === undefined || line.top - before.top > apart) && (after === undefined || after.top - line.top > apart);
  return alone && !/^[a-z]$/i.test(text);
};

/** The distance of most lines from the one above. */
const commonSpacing = (lines: readonly PageLine[]): number => {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const step = Math.round(((lines[i] as PageLine).top - (lines[i - 1] as PageLine).top) * 2) / 2;
    if (step > 4 && step < 40) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let best = 12;
  let most = 0;
  for (const [step, count] of counts) if (count > most) [best, most] = [step, count];
  return best;
};

/** The end of a sentence, a clause or a title: what follows may begin anew. */
const ENDS = /[.:;!?]["'”’)]{0,2}$/;
/** How a line begins that goes on with the sentence of the line above, "revenue of ...", and how it may: "2026, we ...", "$1.2 million". */
const GOES_ON = /^\p{Ll}/u;
const MAY_GO_ON = /^["“(]?[\p{Ll}\d$€£]/u;

const step = (above: PageLine, below: PageLine): number => below.top - above.top;

/**
 * How far text reaches to the right: where most lines end whose sentence goes on below. One line that is set wider than the others, or
 * whose width is estimated too high, must not make all others look broken by hand. `widest` where too few such lines tell.
 */
const measureOf = (lines: readonly PageLine[], spacing: number, widest: number): number => {
  const rights: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1] as PageLine;
    const below = lines[i] as PageLine;
    const apart = step(above, below);
    if (apart > SAME_LINE && apart < spacing * 1.3 && !ENDS.test(above.text) && GOES_ON.test(below.text))
      rights.push(above.right);
  }
  rights.sort((a, b) => a - b);
  return rights.length < 4 ? widest : (rights[rights.length >> 1] as number);
};

const isWhollyBold = (look: Look): boolean => look.characters > 0 && look.bold / look.characters > 0.9;

/** What a page's lines have in common: how far text reaches to the right as a rule and at most, and how far apart they are. */
type Setting = { readonly right: number; readonly widest: number; readonly spacing: number };

/** Does `next` go on with the paragraph that `last` belongs to? Not over a gap, nor where its first word would have fitted before. */
const continues = (last: BodyLine, next: BodyLine, { right, widest, spacing }: Setting): boolean => {
  const isWhole = ENDS.test(last.text);
  const isOpenEnd = !isWhole && last.right > right * 0.7;
  if (next.cut && isOpenEnd && MAY_GO_ON.test(next.text) && !isListItem(next.text)) return true;
  const apart = step(last, next);
  if (apart > Math.max(spacing, last.size * 1.1) * 1.3 || apart < 0) return false;
  if (apart <= SAME_LINE) return true;
  if (isListItem(next.text) || Math.abs(next.size - last.size) > 1.5) return false;
  if (isWhollyBold(last.look) !== isWhollyBold(next.look)) return false;
  if (isCapitals(last.text) && isCapitals(next.text)) return isHalfLine(last.text, next.text);
  if (isOpenEnd && MAY_GO_ON.test(next.text)) return true;
  const space = next.text.indexOf(' ');
  const letters = space < 0 ? next.text.length : space;
  const perLetter = (next.right - next.left) / Math.max(1, next.text.length);
  // Where a sentence ends the line, only the widest line proves that the paragraph does not end there too.
  return last.right + (letters + 1) * perLetter > (isWhole ? widest : right) * 0.94;
};

/** "Dover, Delaware" above "March 30, 2026": where and when a report was signed. */
const isSigned = (text: string, below: string): boolean =>
  /^\p{Lu}[\p{L} .’'-]{1,40}, \p{Lu}[\p{L} .’'-]{1,30}$/u.test(text) &&
  /^\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\b/u.test(below);

/** A short line above a longer one, without the end of a sentence: a heading, even where its type does not say so. */
const headsNext = (text: string, following: PageLine | null): boolean =>
  following !== null &&
  isHeadingLike(text) &&
  !isSigned(text, following.text) &&
  following.text.length > text.length + 20 &&
  (following.text.length > 60 || !isHeadingLike(following.text));

const paragraphOf = (lines: readonly PageLine[], following: PageLine | null, lineHyphen: string): Item => {
  let text = '';
  const marks: Mark[] = [];
  const trail: number[] = [];
  const look = plainLook();
  for (const line of lines) {
    if (/[\p{L}\d]-$/u.test(text)) text += /^\p{Ll}/u.test(line.text) ? lineHyphen : '';
    else if (text !== '') text += ' ';
    marks.push(...shifted(line.marks, text.length));
    addTrail(trail, line.trail, text.length);
    text += line.text;
    addLook(look, line.look);
  }
  const tag = (lines.length === 1 || isCapitals(text)) && headsNext(text, following) ? (isCapitals(text) ? 2 : 5) : 0;
  return {
    kind: 'text',
    text,
    marks,
    trail,
    look,
    tag,
    isConcluded: true,
    centered: (lines[0] as PageLine).left > 150,
    listItem: isListItem(text),
  };
};

/**
 * The items of one page from its lines and tables, wherever they stood in the source: from top to bottom, without page numbers and running
 * heads, lines put together to paragraphs. `width` is how far text reaches to the right, where tables tell it; `lineHyphen` is put behind
 * a hyphen that ends a line.
 */
export const pageItems = (
  lines: PageLine[],
  placed: Placed[],
  height: number,
  { width = 0, lineHyphen = '' }: { width?: number; lineHyphen?: string } = {},
): Item[] => {
  lines.sort((a, b) => (Math.abs(a.top - b.top) <= 1 ? a.left - b.left : a.top - b.top));
  placed.sort((a, b) => a.top - b.top);
  const body = bodyOf(lines, height);
  const spacing = commonSpacing(body);
  const widest = body.reduce((most, line) => Math.max(most, line.right), width);
  const setting: Setting = { right: measureOf(body, spacing, widest), widest, spacing };
  const items: Item[] = [];
  let next = 0;
  let paragraph: BodyLine[] = [];
  const close = (following: PageLine | null): void => {
    if (paragraph.length > 0) items.push(paragraphOf(paragraph, following, lineHyphen));
    paragraph = [];
  };
  for (const line of body) {
    while (next < placed.length && (placed[next] as Placed).top <= line.top) {
      close(null);
      items.push((placed[next++] as Placed).item);
    }
    const last = paragraph.at(-1);
    if (last !== undefined && !continues(last, line, setting)) close(line);
    paragraph.push(line);
  }
  close(null);
  for (; next < placed.length; next++) items.push((placed[next] as Placed).item);
  return items;
};
