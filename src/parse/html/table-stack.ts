import type { Item } from '../page/item.ts';
import { sliced, type Traced } from '../traced.ts';
import { newSink, type Sink } from './sink.ts';
import { itemsOfTable, type RawCell } from './table-items.ts';

type OpenCell = {
  readonly sink: Sink;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly marked: boolean;
};
/** A table while its rows are being read. */
type OpenTable = {
  rows: RawCell[][];
  row: RawCell[];
  cell: OpenCell | null;
  caption: Sink | null;
  readonly captions: Sink[];
};

/** The tables that are open at one place of a page, one inside the other. */
export type TableStack = {
  isOpen(): boolean;
  inCell(): boolean;
  /** Where text goes: the cell or caption being read; null between cells. */
  sink(): Sink | null;
  /** A tag opened; tags of no table are passed over. */
  opened(name: string, attributes: Readonly<Record<string, string>>): void;
  closed(name: string): void;
  /** The page ended. */
  closeAll(): void;
};

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '1', 10);
  return span >= 1 && span <= 1000 ? span : 1;
};

/** `put` takes what a closed table turns out to be. */
export const newTableStack = (put: (items: readonly Item[]) => void): TableStack => {
  const tables: OpenTable[] = [];
  const closeCell = (table: OpenTable): void => {
    if (table.cell === null) return;
    const { sink, columnSpan, rowSpan, marked } = table.cell;
    const { text, marks, trail } = withoutLeaders(sink);
    const { breaks, look } = sink;
    table.row.push({ text, marks, trail, breaks, look, columnSpan, rowSpan, marked });
    table.cell = null;
  };
  const closeRow = (table: OpenTable): void => {
    closeCell(table);
    if (table.row.length > 0) table.rows.push(table.row);
    table.row = [];
  };
  const closeTable = (table: OpenTable): void => {
    tables.pop();
    closeRow(table);
    const outer = tables.at(-1);
    if (outer?.cell != null) {
      // A table inside a cell: the outer one only lays out the page, and what it held so far is read before.
      closeRow(outer);
      put(itemsOfTable(outer.rows, outer.captions));
      outer.rows = [];
      outer.cell = { sink: newSink(), columnSpan: 1, rowSpan: 1, marked: false };
    }
    put(itemsOfTable(table.rows, table.captions));
  };
  return {
    isOpen: () => tables.length > 0,
    inCell: () => tables.at(-1)?.cell != null || tables.at(-1)?.caption != null,
    sink: () => tables.at(-1)?.caption ?? tables.at(-1)?.cell?.sink ?? null,
    opened(name, attributes) {
      if (name === 'table') tables.push({ rows: [], row: [], cell: null, caption: null, captions: [] });
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'tr') closeRow(table);
      else if (name === 'caption') table.caption = newSink();
      else if (name === 'td' || name === 'th') {
        closeCell(table);
        const [columnSpan, rowSpan] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
        table.cell = { sink: newSink(), columnSpan, rowSpan, marked: name === 'th' };
      }
    },
    closed(name) {
      const table = tables.at(-1);
      if (table === undefined) return;
      if (name === 'table') closeTable(table);
      else if (name === 'tr') closeRow(table);
      else if (name === 'td' || name === 'th') closeCell(table);
      else if (name === 'caption' && table.caption !== null) {
        table.captions.push(table.caption);
        table.caption = null;
      }
    },
    closeAll() {
      for (let table = tables.at(-1); table !== undefined; table = tables.at(-1)) closeTable(table);
    },
  };
};

/** "Total assets ........" without the dots that lead the eye to the next column. */
const withoutLeaders = (cell: Traced): Traced => {
  const { text } = cell;
  let end = text.length;
  let dots = 0;
  while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ' || text[end - 1] === '…')) {
    if (text[end - 1] !== ' ') dots++;
    end--;
  }
  return dots >= 4 ? sliced(cell, 0, end) : cell;
};
