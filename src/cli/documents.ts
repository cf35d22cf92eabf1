import { type Command, Option } from 'commander';
import { DocumentKind } from '../model/document.ts';
import type { ListedDocument } from '../store/listing.ts';
import { addListOptions, formatOf, type ListOptions } from './list-options.ts';
import { withStore } from './open-store.ts';
import { type Column, printRows } from './output.ts';

const COLUMNS: readonly Column<ListedDocument>[] = [
  { name: 'id', cell: ({ header }) => header.id, width: 13 },
  { name: 'kind', cell: ({ header }) => header.filing?.form ?? header.kind },
  { name: 'source', cell: ({ header }) => header.source, width: 50 },
  { name: 'title', cell: ({ header }) => header.title ?? '', width: 50 },
  { name: 'published', cell: ({ header }) => header.filing?.filed ?? header.published ?? '' },
  { name: 'numbers', cell: ({ claims }) => String(claims), right: true },
  { name: 'read at', cell: ({ readAt }) => readAt },
  { name: 'pipeline', cell: ({ pipeline }) => pipeline },
];

export const define = (command: Command): Command =>
  addListOptions(command)
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(DocumentKind.options))
    .action((options: ListOptions & { kind?: DocumentKind }) =>
      withStore('documents', (store) => printRows(store.documents(options), formatOf(options), COLUMNS)),
    );
