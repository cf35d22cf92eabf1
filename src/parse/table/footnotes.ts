import type { Cell, Footnote, Table } from '../../model/table.ts';
import { trimSpan } from '../../text/space.ts';
import type { RawBlock } from '../reading.ts';

/** How far below a table its notes may reach, and how many blocks may stand between them: a second table that shares them, a remark. */
const FARTHEST = 60;
const BETWEEN = 2;
const LONGEST_REMARK = 200;
/** A cell longer than this is a passage; its end is no label. */
const LONGEST_MARKED = 400;

const ONE = String.raw`(?:\((?:\d{1,2}|[a-zA-Z]{1,2})\)|[¹²³⁰⁴-⁹]{1,2}|\*{1,4}|[†‡§]{1,2})`;
/** "Revenue (1)", "Costs(1)(2):", "45¹", "Total *": the last mark of a cell. */
const LAST = new RegExp(String.raw`\s{0,2}(${ONE})[,\s]?:?$`, 'u');
const MOST_MARKS = 6;
const EACH = new RegExp(ONE, 'gu');
const ONLY = new RegExp(String.raw`^${ONE}(?:,?\s?${ONE}){0,5}$`, 'u');
/** "(1) Includes ...", "(1)Segment ...", "¹ Profit ...", "* Less than ...", "1 Adjusted for ...": how a note begins. */
const NOTE = new RegExp(String.raw`^(${ONE}|\d{1,2}(?=[.)]?\s{1,4}\p{Lu}))[.)]?\s{0,4}(?=[\p{L}“"$\d])`, 'u');

/** "(1)", "¹" and "1" are one mark. */
const markOf = (printed: string): string =>
  printed.replace(/[()]/g, '').replace(/[⁰¹²³⁴-⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));

/**
 * The marks that a cell's words end with, those of `notes` only, and how long the words before them are. A cell never consists of marks:
 * "(5)" is a loss of five, and "(3)²" a loss of three with one mark.
 */
const endMarks = (words: string, notes: ReadonlyMap<string, Footnote>): { marks: string[]; length: number } => {
  const marks: string[] = [];
  let rest = words;
  while (marks.length < MOST_MARKS) {
    const found = LAST.exec(rest);
    const mark = found === null ? '' : markOf(found[1] as string);
    const before = rest.slice(0, found?.index);
    if (found === null || !notes.has(mark) || !/[\p{L}\d—–]/u.test(before)) break;
    marks.unshift(mark);
    rest = before;
  }
  return { marks, length: rest.length };
};

type Place = { readonly start: number; readonly end: number };

const noteAt = (text: string, { start, end }: Place): Footnote | null => {
  const opening = text.slice(start, Math.min(end, start + 12));
  const found = NOTE.exec(opening);
  if (found === null) return null;
  return { mark: markOf(found[1] as string), start: start + found[0].length, end };
};

/** The notes below the table at `at`, as far as they go on; and those in the table's own last rows. */
const notesOf = (text: string, blocks: readonly RawBlock[], at: number): Map<string, Footnote> => {
  const notes = new Map<string, Footnote>();
  const add = (note: Footnote): void => {
    if (!notes.has(note.mark)) notes.set(note.mark, note);
  };
  const { table } = blocks[at] as RawBlock & { kind: 'table' };
  for (const cell of table.cells)
    if (cell.column === 0 && cell.end - cell.start > 24 && cell.role !== 'header') {
      const note = noteAt(text, cell);
      if (note !== null) add(note);
    }
  let between = 0;
  let opens = false;
  for (let i = at + 1; i < blocks.length && i <= at + FARTHEST; i++) {
    const block = blocks[i] as RawBlock;
    if (block.kind === 'heading') break;
    const note = block.kind === 'table' ? null : noteAt(text, block);
    if (note !== null) {
      add(note);
      between = BETWEEN;
      // "(1) Includes stock-based compensation as follows:" has a table of its own.
      opens = text[block.end - 1] === ':';
    } else if (opens && block.kind === 'table') opens = false;
    else if (between >= BETWEEN || (block.kind !== 'table' && block.end - block.start > LONGEST_REMARK)) break;
    else between++;
  }
  return notes;
};

/** A cell with the notes that it bears; written out, as the blocks of an outline are. */
const noted = ({ row, column, rowSpan, columnSpan, role, start, end }: Cell, notes: number[]): Cell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  role,
  start,
  end,
  notes,
});

/** Ties the marks of a table's cells to its notes: a tied mark is no part of its cell, so that "45¹" is 45 and "Revenue (1)" revenue. */
const tied = (text: string, table: Table, notes: ReadonlyMap<string, Footnote>): Table => {
  const used: Footnote[] = [];
  const placeOf = (mark: string): number | null => {
    const note = notes.get(mark);
    if (note === undefined) return null;
    if (!used.includes(note)) used.push(note);
    return used.indexOf(note);
  };
  const placesOf = (marks: readonly string[]): number[] => marks.map(placeOf).filter((place) => place !== null);
  const wordsOf = ({ start, end }: Cell): string => text.slice(start, Math.min(end, start + LONGEST_MARKED + 1));
  /** Columns that hold marks only: "Ada Moss | (2) | 1,000". */
  const bare = new Map<number, boolean>();
  for (const cell of table.cells)
    if (cell.role !== 'header') bare.set(cell.column, bare.get(cell.column) !== false && ONLY.test(wordsOf(cell)));
  const cells: Cell[] = [];
  for (const cell of table.cells) {
    const words = wordsOf(cell);
    const last = cells.at(-1);
    if (cell.role === 'data' && last !== undefined && last.row === cell.row && bare.get(cell.column) === true) {
      const marks = words.match(EACH) ?? [];
      const places = placesOf(marks.map(markOf));
      if (places.length === marks.length) {
        cells[cells.length - 1] = noted(last, [...(last.notes ?? []), ...places]);
        continue;
      }
    }
    const { marks, length } = endMarks(words, notes);
    const places = placesOf(marks);
    if (words.length > LONGEST_MARKED || places.length === 0) cells.push(cell);
    else cells.push(noted({ ...cell, ...trimSpan(text, cell.start, cell.start + length) }, places));
  }
  return used.length === 0 ? table : { ...table, cells, notes: used };
};

/** Adds to each table the footnotes that its cells bear. One pass; each table looks at a bounded number of blocks below it. */
export const footnoted = (text: string, blocks: readonly RawBlock[]): RawBlock[] =>
  blocks.map((block, at) => {
    if (block.kind !== 'table') return block;
    const notes = notesOf(text, blocks, at);
    return notes.size === 0 ? block : { ...block, table: tied(text, block.table, notes) };
  });
