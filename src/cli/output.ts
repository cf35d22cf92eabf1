import Table from 'cli-table3';
import pc from 'picocolors';
import { ConfigError } from '../model/error.ts';
import { csvCell } from '../report/csv.ts';

/**
 * Colours for a person at a terminal: none where NO_COLOR is set (https://no-color.org), none into a file or a pipe. picocolors' own
 * guess also colours whatever CI systems run, and a log is no terminal.
 */
const isColored = (): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return true;
  return process.stdout.isTTY === true && process.stderr.isTTY === true && TERM !== 'dumb';
};
export const colors = pc.createColors(isColored());

let stdoutClosed = false;
// `tieout claims | head` closes the pipe early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  stdoutClosed = true;
});

/** Until the reader has caught up, or is gone. */
const drained = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('error', done);
      resolve();
    };
    process.stdout.on('drain', done).on('error', done);
  });

/** Writes data to stdout, waiting where the reader is slower than we are. False once nobody reads any more. */
export const print = async (content: string | Uint8Array): Promise<boolean> => {
  if (stdoutClosed) return false;
  if (!process.stdout.write(content)) await drained();
  return !stdoutClosed;
};

/** Human words, on stderr, so that stdout holds data only. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

export const ROW_FORMATS = ['table', 'csv', 'ndjson'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** How one kind of record is shown in a row: the header and the cell of each column. */
export type Column<Row> = {
  readonly name: string;
  readonly cell: (row: Row) => string;
  readonly width?: number;
  readonly right?: boolean;
};

const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Prints records one after another; a table waits for all of them, since its columns must fit. */
export const printRows = async <Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  format: RowFormat,
  columns: readonly Column<Row>[],
): Promise<void> => {
  switch (format) {
    case 'ndjson':
      for await (const row of rows) if (!(await print(`${JSON.stringify(row)}\n`))) return;
      return;
    case 'csv':
      await print(csvLine(columns.map((column) => column.name)));
      for await (const row of rows) if (!(await print(csvLine(columns.map((column) => column.cell(row)))))) return;
      return;
    case 'table': {
      const table = plainTable(columns);
      for await (const row of rows) table.push(columns.map((column) => clip(column.cell(row), column.width)));
      await print(`${table.toString()}\n`);
      return;
    }
    default:
      throw new ConfigError(`no such format: ${format satisfies never}`);
  }
};

const clip = (text: string, width: number | undefined): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return width === undefined || line.length <= width ? line : `${line.slice(0, width - 1)}…`;
};

/** A table without a box: two spaces between columns, a rule under the header. */
export const plainTable = (columns: readonly { readonly name: string; readonly right?: boolean }[]): Table.Table =>
  new Table({
    head: columns.map((column) => colors.bold(column.name)),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '',
      'mid-mid': '',
      right: '',
      'right-mid': '',
      middle: '',
    },
  });
