import type { Problem } from '../../model/problem.ts';
import { withContents } from '../filing/contents.ts';
import { outline } from '../outline.ts';
import { type RawBlock, type Reading, reading } from '../reading.ts';
import { statedDate } from '../stated-date.ts';
import { captioned } from '../table/captions.ts';
import { footnoted } from '../table/footnotes.ts';
import { columnTableAt } from './column-table.ts';
import { isByline, isDateLine } from './front-line.ts';
import {
  isCapitals,
  isHalfLine,
  isHeadingLike,
  isListItem,
  isPageNumber,
  isRule,
  isRunningHead,
} from './line-shape.ts';
import { type Line, linesOf } from './lines.ts';
import { pipeTableAt } from './pipe-table.ts';
import { bylineIn, titleOf } from './title.ts';

/** The trail of a text that is the source itself. */
export const VERBATIM = [0, 0];

/** A line longer than this was not broken by hand: each line of such a text is a paragraph of its own. */
const LONGEST_WRAPPED_LINE = 180;
/** More heading-like lines than this in a row are an address, a cover or a menu, not headings. */
const MOST_HEADINGS_IN_A_ROW = 3;

const isEmpty = (line: Line): boolean => line.start === line.end;

/**
 * The width that hand-broken lines fill, or null where lines are paragraphs: the length that nine lines of ten with another line
 * below them keep within.
 */
const wrapWidth = (lines: readonly Line[]): number | null => {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    if (isEmpty(line) || isEmpty(next)) continue;
    lengths.push(line.end - line.start);
  }
  if (lengths.length < 3) return null;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] as number;
  return width <= LONGEST_WRAPPED_LINE ? width : null;
};

/** Would the first word of the next line have fitted on this one? Then the break was meant. Proportional type leaves some slack. */
const wasBrokenByWidth = (text: string, line: Line, next: Line, width: number): boolean => {
  let word = next.start;
  while (word < next.end && text[word] !== ' ') word++;
  return line.end - line.start + 1 + (word - next.start) >= width * 0.84;
};

/**
 * Blocks of verbatim text: what `text[from, to)` says is not touched, only cut. Paragraphs end at a blank line, at a break that the
 * width of the lines did not force, and before a list item, a table or a heading. Page numbers that stand alone and rules are left out.
 */
export const textBlocks = (text: string, from = 0, to = text.length): RawBlock[] => {
  const lines = linesOf(text, from, to);
  const width = wrapWidth(lines);
  const paged = countPageNumbers(text, lines) >= 3;
  const blocks: RawBlock[] = [];
  const single: boolean[] = [];
  let page = 1;
  const push = (block: RawBlock, oneLine: boolean): void => {
    blocks.push(block);
    single.push(oneLine);
  };
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as Line;
    const words = text.slice(line.start, line.end);
    if (isEmpty(line) || isRule(words)) {
      i++;
      continue;
    }
    if (paged && standsAlone(lines, i) && (isPageNumber(words) || isRunningHead(words))) {
      if (isPageNumber(words)) page++;
      i++;
      continue;
    }
    const table = pipeTableAt(text, lines, i) ?? columnTableAt(text, lines, i);
    if (table !== null) {
      push({ kind: 'table', start: table.start, end: table.end, page: paged ? page : null, table: table.table }, false);
      i = table.next;
      continue;
    }
    const first = i;
    while (i + 1 < lines.length && width !== null && goesOn(text, lines, i, width)) i++;
    const end = (lines[i] as Line).end;
    const kind = isListItem(words) ? 'list-item' : 'paragraph';
    push(
      { kind, start: line.start, end, page: paged ? page : null },
      first === i || isCapitals(text.slice(line.start, end)),
    );
    i++;
  }
  return withHeadings(text, blocks, single);
};

const standsAlone = (lines: readonly Line[], i: number): boolean =>
  (i === 0 || isEmpty(lines[i - 1] as Line)) && (i + 1 >= lines.length || isEmpty(lines[i + 1] as Line));

const countPageNumbers = (text: string, lines: readonly Line[]): number => {
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.end - line.start > 16 || isEmpty(line) || !standsAlone(lines, i)) continue;
    if (isPageNumber(text.slice(line.start, line.end))) count++;
  }
  return count;
};

/** Does the paragraph of line `i` go on in the next line? */
const goesOn = (text: string, lines: readonly Line[], i: number, width: number): boolean => {
  const line = lines[i] as Line;
  const next = lines[i + 1] as Line;
  if (isEmpty(next)) return false;
  const following = text.slice(next.start, next.end);
  if (isListItem(following) || isRule(following) || text[next.start] === '|') return false;
  const words = text.slice(line.start, line.end);
  if (isCapitals(words) && isCapitals(following) && isHalfLine(words, following)) return true;
  if (!wasBrokenByWidth(text, line, next, width)) return false;
  return pipeTableAt(text, lines, i + 1) === null && columnTableAt(text, lines, i + 1) === null;
};

/** Could this line head what follows it? The line that dates a text, or names its author, heads nothing. */
const heads = (line: string): boolean => isHeadingLike(line) && !isDateLine(line) && !isByline(line);

/** Turns single lines that look like headings, and have something to head, into headings. */
const withHeadings = (text: string, blocks: readonly RawBlock[], single: readonly boolean[]): RawBlock[] => {
  const looks = blocks.map((b, i) => b.kind === 'paragraph' && single[i] === true && heads(text.slice(b.start, b.end)));
  const titled = blocks.findIndex(
    (block, i) => looks[i] === true && text.slice(block.start, block.end).split(' ').length >= 4,
  );
  return blocks.map((block, i) => {
    if (looks[i] !== true || i + 1 === blocks.length) return block;
    let from = i;
    let to = i;
    while (from > 0 && looks[from - 1] === true && i - from <= MOST_HEADINGS_IN_A_ROW) from--;
    while (looks[to + 1] === true && to - i <= MOST_HEADINGS_IN_A_ROW) to++;
    if (to - from >= MOST_HEADINGS_IN_A_ROW || to + 1 >= blocks.length) return block;
    const words = text.slice(block.start, block.end);
    const level = i === titled && i <= 2 ? 1 : isCapitals(words) ? 2 : 3;
    return { kind: 'heading', start: block.start, end: block.end, page: block.page, level };
  });
};

/** Reads plain text: verbatim, so that `text` equals the decoded file. */
export const readPlainText = (text: string, problems: Problem[] = []): Reading => {
  const blocks = footnoted(text, captioned(text, textBlocks(text)));
  return reading(text, outline(text, withContents(text, blocks)), {
    metadata: { title: titleOf(text, blocks), byline: bylineIn(text, blocks), published: statedDate(text) },
    trail: VERBATIM,
    problems,
  });
};
