import type { Cell, Table } from '../../model/table.ts';
import type { RawBlock } from '../reading.ts';
import { keyOf, type LinkedContents, NO_LINKS, withLinked } from './contents-links.ts';

/** A table of contents has at least so many entries, and stands within this part of the text. */
const FEWEST_ENTRIES = 6;
const WITHIN = 0.25;

const PAGE = /^(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxl]{1,6})$/i;
const FIXED = /^(?:part\s+[ivx]{1,4}|item\s+\d{1,2}[a-z]?)\b/i;

type Contents = {
  readonly names: Set<string> /** Where the page numbers stand: they are the paper's, not figures. */;
  readonly pages: Set<number>;
  /** Where the lines of contents that are a list begin: they head nothing. */
  readonly lines: ReadonlySet<number>;
  /** Where the first table of contents begins. */
  readonly start: number;
};

/** The names in a table whose rows end in page numbers; none where the table is no table of contents. */
const entriesOf = (text: string, table: Table): Pick<Contents, 'names' | 'pages'> => {
  const names = new Set<string>();
  const pages = new Set<number>();
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  for (const cells of rows.values()) {
    const words = cells.map((cell) => text.slice(cell.start, cell.end));
    if (words.length < 2 || !PAGE.test(words.at(-1) ?? '')) continue;
    const name = keyOf(words.slice(0, -1).join(' '));
    if (name.length < 4 || !/\p{L}{4}/u.test(name)) continue;
    names.add(name);
    pages.add((cells.at(-1) as Cell).start);
  }
  const isContents = names.size >= FEWEST_ENTRIES && names.size * 2 >= rows.size && isRising(text, table, pages);
  return isContents ? { names, pages } : { names: new Set(), pages: new Set() };
};

/** Page numbers rise from row to row, with at most one slip ("F-1" after "164"); a list of counts does not. */
const isRising = (text: string, table: Table, pages: ReadonlySet<number>): boolean => {
  const numbers = table.cells
    .filter((cell) => pages.has(cell.start))
    .map((cell) => Number(text.slice(cell.start, cell.end)));
  const plain = numbers.filter((number) => !Number.isNaN(number));
  const falls = plain.filter((number, i) => i > 0 && number < (plain[i - 1] as number)).length;
  return plain.length >= FEWEST_ENTRIES - 2 && falls <= 1;
};

/** "Item 1A. Risk Factors 9", "Business .......... F-3": a line of contents that are no table. */
const LINE = /^(.{4,150}?)[\s.…]{1,80}((?:F-)?\d{1,3})$/;
const LONGEST_LINE = 240;

/** The lines of contents that are a list: lines one below the other that end in page numbers, which rise. */
const listedLines = (text: string, blocks: readonly RawBlock[]): Map<number, string> => {
  const lines = new Map<number, string>();
  let run: { readonly start: number; readonly name: string; readonly page: number }[] = [];
  const close = (): void => {
    if (run.length >= FEWEST_ENTRIES) for (const { start, name } of run) lines.set(start, name);
    run = [];
  };
  for (const { kind, start, end } of blocks) {
    if (start > text.length * WITHIN) break;
    const found = kind === 'table' || end - start > LONGEST_LINE ? null : LINE.exec(text.slice(start, end));
    const page = Number((found?.[2] ?? '').replace('F-', ''));
    const name = keyOf(found?.[1] ?? '');
    // "PART I" has no page of its own.
    if (found === null && kind !== 'table' && FIXED.test(text.slice(start, end)) && end - start < 40 && run.length > 0)
      continue;
    if (found === null || name.length < 4 || (run.length > 0 && page < (run.at(-1)?.page ?? 0))) close();
    if (found !== null && name.length >= 4) run.push({ start, name, page });
  }
  close();
  return lines;
};

/** The sections of the document, as its own table of contents names them. */
const contentsOf = (text: string, blocks: readonly RawBlock[]): Contents => {
  const lines = listedLines(text, blocks);
  const names = new Set<string>(lines.values());
  const pages = new Set<number>();
  let start = lines.keys().next().value ?? 0;
  for (const block of blocks) {
    if (block.start > text.length * WITHIN) break;
    if (block.kind !== 'table') continue;
    const found = entriesOf(text, block.table);
    if (names.size === 0 && found.names.size > 0) start = block.start;
    for (const name of found.names) names.add(name);
    for (const page of found.pages) pages.add(page);
  }
  return { names, pages, lines: new Set(lines.keys()), start };
};

const EXACT_NAME = /exact name of (?:the )?(?:registrant|co-registrant|issuer)/i;
/** How far the cover of a filing reaches where no table of contents ends it. */
const COVER = 12_000;

/** Where the cover of a filing ends: at its contents, or at its first Part or Item. 0 where the text has no cover. */
const coverEnd = (text: string, blocks: readonly RawBlock[], contents: number): number => {
  const name = text.slice(0, COVER).search(EXACT_NAME);
  if (name < 0) return 0;
  if (contents > name) return contents;
  const opens = blocks.find(
    (block) => block.kind === 'heading' && block.start > name && FIXED.test(text.slice(block.start, block.start + 20)),
  );
  return opens === undefined || opens.start > COVER * 2 ? 0 : opens.start;
};

/** The lines of a cover, "UNITED STATES" or the name of an officer, are in large type but head nothing, nor do those of the contents. */
const withPlainLines = (blocks: readonly RawBlock[], end: number, lines: ReadonlySet<number>): RawBlock[] =>
  blocks.map((block) => {
    if ((block.start >= end && !lines.has(block.start)) || block.kind !== 'heading') return block;
    const { level: _, basis: __, ...line } = block;
    return { ...line, kind: 'paragraph' };
  });

/** Parts and Items that order a report even where it has no table of contents. */
const FEWEST_ITEMS = 3;

/**
 * Sets the levels of headings by the document's own table of contents, where it has one, and by its Items: a heading that the contents
 * name opens a section (level 2), or a part of its Item (level 3); every other goes one level down, so that "THE OFFERING" within the
 * summary does not end the summary. Parts and Items keep the levels that their names give them. The page numbers in the contents are no
 * cells, and the lines of the cover are no headings.
 */
export const withContents = (
  text: string,
  source: readonly RawBlock[],
  links: LinkedContents = NO_LINKS,
): RawBlock[] => {
  const { names, pages, lines, start } = contentsOf(text, source);
  const begins = start > 0 ? start : links.start;
  const blocks = withLinked(text, withPlainLines(source, coverEnd(text, source, begins), lines), links);
  const isFixed = (block: RawBlock): boolean =>
    block.kind === 'heading' && FIXED.test(text.slice(block.start, block.start + 20));
  const items = blocks.filter(isFixed);
  if (names.size === 0 && links.targets.size === 0 && items.length < FEWEST_ITEMS) return blocks;
  // The Items of a report come first; those of a registration statement follow its prospectus.
  const firstItem = items[0]?.start ?? text.length;
  const wordsOf = (block: RawBlock): string => text.slice(block.start, Math.min(block.end, block.start + 300));
  // "Risk Factors" stands in the summary too, in smaller type: of equal names the largest type opens the section.
  const largest = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const key = keyOf(wordsOf(block));
    largest.set(key, Math.min(largest.get(key) ?? 6, block.level));
  }
  return blocks.map((block) => {
    if (block.kind === 'table')
      return { ...block, table: { ...block.table, cells: block.table.cells.filter((cell) => !pages.has(cell.start)) } };
    if (block.kind !== 'heading') return block;
    const key = keyOf(wordsOf(block));
    const isLinked = links.targets.has(block.start);
    const isNamed = names.has(key) && block.level === largest.get(key);
    const basis = isLinked ? 'contents-link' : isNamed ? 'contents' : block.basis;
    const known = basis === undefined ? block : { ...block, basis };
    if (isFixed(block)) {
      const level = /^part\b/i.test(wordsOf(block)) ? 1 : 2;
      return { ...block, level, basis: basis ?? 'name' };
    }
    if (isLinked || isNamed) return { ...known, level: block.start < firstItem ? 2 : 3 };
    return { ...known, level: Math.min(6, Math.max(3, block.level + 1)) };
  });
};
