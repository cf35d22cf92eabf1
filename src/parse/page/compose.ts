import { isListItem, isRule } from '../plain/line-shape.ts';
import type { RawBlock } from '../reading.ts';
import { captioned } from '../table/captions.ts';
import { footnoted } from '../table/footnotes.ts';
import { type GridCell, withRoles } from '../table/roles.ts';
import { addTrail, joined, type Mark, shifted, type Traced } from '../traced.ts';
import { furniture } from './furniture.ts';
import { headingBasis, headingLevel, isHalfHeading, isPlainHeading, statesType } from './heading.ts';
import type { Item, TableItem, TextItem } from './item.ts';

/** The canonical text of a page, its blocks, where its facts are, and where in the page it stood. */
export type Composed = Traced & { readonly blocks: RawBlock[] };

/** A paragraph is not put together beyond this: its end is looked at each time. */
const LONGEST_PARAGRAPH = 20_000;

/** Shorter ones are lines of a title or a cover. */
const SHORTEST_CUT = 60;

/** Words that no paragraph ends with: "the six months ended", "held of record by the", "for which Mr.". */
const NO_END =
  /(?:,| (?:a|an|the|of|in|on|at|by|to|for|from|with|as|and|or|that|which|who|whose|its|our|their|his|her|is|are|was|were|be|has|have|had|will|not|than|under|between|through|ended|ending|Mr\.|Ms\.|Mrs\.|Dr\.))$/;

/** A paragraph that the end of a page cut in two: no full stop before, and a small letter, a figure or a sum of money after, or words that cannot end. */
const isCut = (before: TextItem, after: TextItem): boolean =>
  before.text.length > SHORTEST_CUT &&
  before.text.length < LONGEST_PARAGRAPH &&
  !after.listItem &&
  ((!/[.:;!?]["'”’)]{0,2}$/.test(before.text) && /^[\p{Ll}(\d$€£]/u.test(after.text)) ||
    (NO_END.test(before.text.slice(-12)) && /^\p{Lu}/u.test(after.text)));

const glued = (before: TextItem, after: TextItem): TextItem => ({
  ...before,
  ...joined([before, after], /[\p{L}\d]-$/u.test(before.text) ? '' : ' '),
});

/** Is the second item the rest of the first: a heading over two lines, or a paragraph over two pages? */
const goesOn = (above: TextItem, below: TextItem, newPage: boolean): boolean =>
  isHalfHeading(above, below) || (newPage && isCut(above, below) && headingLevel(below) === null);

/** The items without furniture, paragraphs across pages made whole; each with its page, null where the source has none. */
const paged = (items: readonly Item[]): { item: TextItem | TableItem; page: number | null }[] => {
  const dropped = furniture(items);
  const breaks = items.filter((item) => item.kind === 'page-break');
  const hasPages = breaks.length >= 3 || breaks.some((item) => item.next !== null);
  const result: { item: TextItem | TableItem; page: number | null }[] = [];
  let page = 1;
  let fresh = false;
  let onPage = 0;
  for (const item of items) {
    if (item.kind === 'page-break') {
      // Two marks for one break: the rule that is drawn and the style that makes the printer turn.
      page = item.next ?? (onPage > 0 ? page + 1 : page);
      onPage = 0;
      fresh = true;
      continue;
    }
    onPage++;
    if (dropped.has(item) || (item.kind === 'text' && isRule(item.text))) continue;
    const last = result.at(-1);
    const above = last?.item.kind === 'text' && item.kind === 'text' ? last.item : null;
    if (last !== undefined && above !== null && item.kind === 'text' && goesOn(above, item, fresh))
      result[result.length - 1] = { ...last, item: glued(above, item) };
    else result.push({ item, page: hasPages ? page : null });
    fresh = false;
  }
  return result;
};

/** Writes the canonical text: blocks apart by a blank line; a table row by row, its cells apart by a tab. One pass. */
export const compose = (items: readonly Item[]): Composed => {
  const parts: string[] = [];
  const blocks: RawBlock[] = [];
  const marks: Mark[] = [];
  const trail: number[] = [];
  let at = 0;
  const write = (text: string): void => {
    parts.push(text);
    at += text.length;
  };
  const writeTraced = (piece: Traced): number => {
    const start = at;
    write(piece.text);
    marks.push(...shifted(piece.marks, start));
    addTrail(trail, piece.trail, start);
    return start;
  };
  const writeText = (item: TextItem, page: number | null, below: TextItem | null = null): void => {
    if (at > 0) write('\n\n');
    const start = writeTraced(item);
    const level = headingLevel(item) ?? (isPlainHeading(item, below) ? 5 : null);
    if (level !== null) blocks.push({ kind: 'heading', start, end: at, page, level, basis: headingBasis(item) });
    else
      blocks.push({ kind: item.listItem || isListItem(item.text) ? 'list-item' : 'paragraph', start, end: at, page });
  };
  const writeTable = (item: TableItem, page: number | null): void => {
    const { grid } = item;
    if (grid.cells.length === 0) return;
    if (at > 0) write('\n\n');
    const start = at;
    const cells: GridCell[] = [];
    let row = 0;
    for (const cell of grid.cells) {
      if (at > start) write(cell.row === row ? '\t' : '\n');
      row = cell.row;
      const from = writeTraced(cell);
      const { column, rowSpan, columnSpan, text, marked } = cell;
      cells.push({ row, column, rowSpan, columnSpan, start: from, end: at, text, marked });
    }
    const table = { rows: grid.rows, columns: grid.columns, ...withRoles(cells, grid.rows) };
    blocks.push({ kind: 'table', start, end: at, page, table });
  };
  const whole = paged(items);
  const typed = statesType(whole.flatMap(({ item }) => (item.kind === 'text' ? [item] : [])));
  whole.forEach(({ item, page }, i) => {
    const below = whole[i + 1]?.item;
    if (item.kind === 'table') writeTable(item, page);
    else writeText(item, page, !typed && below?.kind === 'text' ? below : null);
  });
  const text = parts.join('');
  return { text, blocks: footnoted(text, captioned(text, blocks)), marks, trail };
};
