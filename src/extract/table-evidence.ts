import type { Evidence } from '../model/claim.ts';
import type { TableBlock } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Cell } from '../model/table.ts';
import { oneLine } from '../text/wording.ts';
import { type Grid, gridOf } from './table-grid.ts';

/** A cell with this much besides the number is a passage of prose in a table, not a figure. */
const LONGEST_REMARK = 24;
const LONGEST_QUOTE = 600;

/** Is the number all that its cell says: "$ (2,469)", "12.5 %"? */
export const isFigure = (cell: Cell, number: Span): boolean =>
  cell.role === 'data' && cell.end - cell.start - (number.end - number.start) <= LONGEST_REMARK;

/** Where the quote of a cell begins: with the cell, or in a long passage so late that the number is in it. */
const quoteStart = (text: string, cell: Cell, number: Span): number => {
  const latest = number.end - LONGEST_QUOTE;
  if (latest <= cell.start) return cell.start;
  const space = text.indexOf(' ', latest);
  return space >= 0 && space < number.start ? space + 1 : number.start;
};

/**
 * The evidence of a number in a cell. The quote puts together what a reader's eye does: "Europe, Year Ended December 31, 2025: 12,727";
 * of a passage of prose it is the passage. `start` and `end` are those of the number.
 */
export const tableEvidence = (text: string, block: TableBlock, cell: Cell, number: Span): Evidence => {
  const grid = gridOf(text, block);
  const label = cell.role === 'header' ? null : (grid.rows[cell.row]?.label ?? null);
  const header = cell.role === 'data' ? grid.header(cell) : [];
  const column = header.length === 0 ? null : header.join(' ');
  const from = quoteStart(text, cell, number);
  const words = oneLine(text.slice(from, Math.min(cell.end, from + LONGEST_QUOTE)));
  const names = [label, column].filter((name) => name !== null).join(', ');
  const notes = footnotesOf(text, block, cell, grid);
  return {
    quote: isFigure(cell, number) && names !== '' ? `${names}: ${words}` : words,
    start: number.start,
    end: number.end,
    section: block.section,
    page: block.page,
    row: label,
    column,
    ...(notes.length === 0 ? {} : { notes }),
  };
};

const LONGEST_NOTE = 400;

/** The words of the footnotes that a cell bears, or its row's label, or the headers over it: each once. */
const footnotesOf = (text: string, { table }: TableBlock, cell: Cell, grid: Grid): string[] => {
  if (table.notes === undefined || cell.role !== 'data') return [];
  const above = grid.headers(cell).flatMap(({ notes }) => notes ?? []);
  const borne = new Set([...(grid.rows[cell.row]?.notes ?? []), ...above, ...(cell.notes ?? [])]);
  return [...borne].flatMap((at) => {
    const note = table.notes?.[at];
    return note === undefined ? [] : [oneLine(text.slice(note.start, Math.min(note.end, note.start + LONGEST_NOTE)))];
  });
};
