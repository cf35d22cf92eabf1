import { type Command, Option } from 'commander';
import { DocumentKind } from '../model/document.ts';
import type { ListedDocument } from '../store/listing.ts';
import { countOf } from '../text/wording.ts';
import { exportWarc } from './export-warc.ts';
import { addListOptions, type ListOptions, printList } from './list-options.ts';
import { withStore } from './open-store.ts';
import { type Column, say } from './output.ts';

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

/** The narrowing options may stand before or after `export`: commander gives them to the list, which hands them on. */
const exportTo = (path: string, { pipeline, document, since }: Partial<ListOptions>): Promise<void> =>
  withStore('documents export', async (store) => {
    const filter = { ...(pipeline && { pipeline }), ...(document && { document }), ...(since && { since }) };
    const count = await exportWarc(store.fetches(filter), path);
    say(`${path}: ${countOf(count, 'fetch')}`);
  });

export const define = (command: Command): Command => {
  addListOptions(command)
    .addOption(new Option('--kind <kind>', 'only of this kind').choices(DocumentKind.options))
    .action((options: ListOptions & { kind?: DocumentKind }) =>
      withStore('documents', (store) => printList(store.documents, options, COLUMNS)),
    );
  command
    .command('export')
    .description('what was fetched, byte for byte, as a web archive (WARC 1.1) that other programs read')
    .requiredOption('--warc <file>', 'where to: story.warc.gz')
    .addHelpText('after', '\n--pipeline, --document and --since narrow it, as they do the list.')
    .action((_: unknown, self: Command) => {
      const { warc, ...options } = self.optsWithGlobals<ListOptions & { warc: string }>();
      return exportTo(warc, options);
    });
  return command;
};
