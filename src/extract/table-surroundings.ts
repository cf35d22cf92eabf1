import type { Document, TableBlock } from '../model/document.ts';
import { remember } from '../text/remember.ts';
import { measureOfCaption } from './caption-measure.ts';
import { type LabelReader, labelWords } from './label.ts';
import { type Grid, gridOf } from './table-grid.ts';
import { scopeOfHeader, segmentOf } from './table-scope.ts';
import { noForms } from './words.ts';

/** A table with what stands around it: what holds for all its cells, read once. */
export type Surroundings = {
  readonly grid: Grid;
  /** The line before the table and the headings above it, nearest first. */
  readonly headings: readonly string[];
  /** The segment that a caption or the nearest headings name by themselves; null where none does. */
  readonly segment: string | null;
  /** The measures that its captions and headings say it parts: "our capital expenditures" of "by segment". */
  readonly parting: readonly string[];
  /** What a label or header says besides the time; each is read once. */
  readonly scopeOf: (header: string) => string | null;
  readonly wordsOf: LabelReader;
};

/** A line that introduces a table, or is no more than the name of a segment. */
const LONGEST_LINE = 160;

/** The last line before a table, which text without marks of headings runs together with the paragraph above it: "Europe". */
const lineBefore = ({ text, blocks }: Document, block: number): string => {
  const before = blocks[block - 1];
  if (before === undefined || before.kind === 'table') return '';
  const words = text.slice(Math.max(before.start, before.end - LONGEST_LINE), before.end);
  return words.slice(words.lastIndexOf('\n') + 1).trim();
};

const readers = new WeakMap<Document, LabelReader>();
/** Labels stand again in table after table: their words are read once for a document. */
const readerOf = (document: Document): LabelReader => {
  const before = readers.get(document);
  if (before !== undefined) return before;
  const forms = noForms();
  const reader = remember((label: string) => labelWords(label, forms));
  readers.set(document, reader);
  return reader;
};

const known = new WeakMap<TableBlock, Surroundings>();

/** Reads what stands around a table; `index` is its place in `document.blocks`. */
export const surroundingsOf = (document: Document, block: TableBlock, index: number): Surroundings => {
  const before = known.get(block);
  if (before !== undefined) return before;
  const grid = gridOf(document.text, block);
  const headings = [lineBefore(document, index), ...block.section.slice(-2).reverse()];
  const titles = [...grid.captions, ...headings.slice(0, 2)];
  const found: Surroundings = {
    grid,
    headings,
    segment: titles.reduce<string | null>((segment, title) => segment ?? segmentOf(document, title), null),
    parting: titles.map(measureOfCaption).filter((measure) => measure !== null),
    scopeOf: remember(scopeOfHeader),
    wordsOf: readerOf(document),
  };
  known.set(block, found);
  return found;
};
