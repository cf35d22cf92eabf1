import type { RawBlock } from '../reading.ts';

/** A table of contents has at least so many entries, and stands within this part of the text. */
const FEWEST_ENTRIES = 6;
const WITHIN = 0.25;

const PAGE = /^(?:[A-Z]{1,3}-)?(?:\d{1,4}|[ivxl]{1,6})$/i;
const FIXED = /^(?:part\s+[ivx]{1,4}|item\s+\d{1,2}[a-z]?)\b/i;

/** "ITEM 1A.  Risk Factors" → "item1ariskfactors": names in the contents and above the section differ in all but letters and digits. */
const keyOf = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The names in a table whose rows end in page numbers; empty where the table is no table of contents. */
const entriesOf = (text: string, block: RawBlock): Set<string> => {
  const entries = new Set<string>();
  if (block.kind !== 'table') return entries;
  const rows = new Map<number, string[]>();
  for (const cell of block.table.cells)
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), text.slice(cell.start, cell.end)]);
  for (const words of rows.values()) {
    const page = words.at(-1);
    if (words.length < 2 || page === undefined || !PAGE.test(page)) continue;
    const name = keyOf(words.slice(0, -1).join(' '));
    if (name.length >= 4 && /\p{L}{4}/u.test(name)) entries.add(name);
  }
  return entries.size >= FEWEST_ENTRIES && entries.size * 2 >= rows.size ? entries : new Set();
};

/** The names of the document's sections, as its own table of contents gives them. */
const contents = (text: string, blocks: readonly RawBlock[]): Set<string> => {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.start > text.length * WITHIN) break;
    for (const entry of entriesOf(text, block)) found.add(entry);
  }
  return found;
};

/**
 * Sets the levels of headings by the document's own table of contents, where it has one: a heading that the contents name opens a section
 * (level 2); every other goes one level down, so that "THE OFFERING" within the summary does not end the summary. Parts and Items keep
 * the levels that their names give them.
 */
export const withContents = (text: string, blocks: readonly RawBlock[]): RawBlock[] => {
  const names = contents(text, blocks);
  if (names.size === 0) return [...blocks];
  const wordsOf = (block: RawBlock): string => text.slice(block.start, Math.min(block.end, block.start + 300));
  // "Risk Factors" stands in the summary too, in smaller type: of equal names the largest type opens the section.
  const largest = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const key = keyOf(wordsOf(block));
    largest.set(key, Math.min(largest.get(key) ?? 6, block.level));
  }
  return blocks.map((block) => {
    if (block.kind !== 'heading' || FIXED.test(wordsOf(block))) return block;
    const key = keyOf(wordsOf(block));
    const opens = names.has(key) && block.level === largest.get(key);
    return { ...block, level: opens ? 2 : Math.min(6, Math.max(3, block.level + 1)) };
  });
};
