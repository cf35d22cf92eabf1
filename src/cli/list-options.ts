import { type Command, Option } from 'commander';
import { moment } from './day.ts';
import { ROW_FORMATS, type RowFormat } from './output.ts';
import { positive } from './positive.ts';

export type ListFormat = { format?: RowFormat };

/** What every list of the store can be narrowed by. */
export type ListOptions = ListFormat & {
  pipeline?: string;
  document?: string;
  since?: string;
  limit: number;
  order: 'oldest' | 'newest';
};

export const addFormat = (command: Command): Command =>
  command.addOption(new Option('-f, --format <format>', 'table on a terminal, ndjson elsewhere').choices(ROW_FORMATS));

export const addListOptions = (command: Command): Command =>
  addFormat(command)
    .option('--pipeline <name>', 'only of this pipeline')
    .option('--document <id or source>', 'only of the document with this id, or with this in its path or URL')
    .option('--since <date>', 'only what was stored then or later', moment)
    .option('--limit <n>', 'at most so many', positive, 1000)
    .addOption(new Option('--order <order>', 'by when it was stored').choices(['oldest', 'newest']).default('oldest'));

export const formatOf = (options: ListFormat): RowFormat =>
  options.format ?? (process.stdout.isTTY ? 'table' : 'ndjson');
