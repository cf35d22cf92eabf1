import { type Command, Option } from 'commander';
import { moment } from './day.ts';
import { type Column, printRows, ROW_FORMATS, type RowFormat, say } from './output.ts';
import { positive } from './positive.ts';

/** More rows than that nobody reads in a terminal. */
const TABLE_ROWS = 1000;

export type ListFormat = { format?: RowFormat };

/** What every list of the store can be narrowed by. */
export type ListOptions = ListFormat & {
  pipeline?: string;
  document?: string;
  since?: string;
  limit?: number;
  order: 'oldest' | 'newest';
};

export const addFormat = (command: Command): Command =>
  command.addOption(new Option('-f, --format <format>', 'table on a terminal, ndjson elsewhere').choices(ROW_FORMATS));

export const addListOptions = (command: Command): Command =>
  addFormat(command)
    .option('--pipeline <name>', 'only of this pipeline')
    .option('--document <id or source>', 'only of the document with this id, or with this in its path or URL')
    .option('--since <date>', 'only what was stored then or later', moment)
    .option('--limit <n>', `at most so many; a table has ${TABLE_ROWS} unless told, other formats all`, positive)
    .addOption(new Option('--order <order>', 'by when it was stored').choices(['oldest', 'newest']).default('oldest'));

export const formatOf = (options: ListFormat): RowFormat =>
  options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson');

/** The first so many of a list, and word of it where there are more. */
export async function* shownOf<Row>(rows: AsyncIterable<Row>, limit: number, onCut: () => void): AsyncGenerator<Row> {
  let shown = 0;
  for await (const row of rows) {
    if (shown++ === limit) return onCut();
    yield row;
  }
}

/** Prints a list of the store: all of it to a program, to a person as much as fits, and says where there is more. */
export const printList = async <Row, Options extends ListOptions>(
  list: (options: Options) => AsyncIterable<Row>,
  options: Options,
  columns: readonly Column<Row>[],
): Promise<void> => {
  const format = formatOf(options);
  if (format !== 'table') return printRows(list(options), format, columns);
  const limit = options.limit ?? TABLE_ROWS;
  const rows = list({ ...options, limit: limit + 1 });
  const onCut = (): void =>
    say(`the table ends after ${limit} rows, and there are more: --limit gives more of them, -f csv or ndjson all`);
  await printRows(shownOf(rows, limit, onCut), format, columns);
};
