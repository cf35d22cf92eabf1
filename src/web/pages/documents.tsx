import { webAddress } from '../../report/documents.ts';
import { SourceLink } from '../../report/html/source-link.tsx';
import { type Column, StackTable } from '../../report/html/stack-table.tsx';
import type { ListedDocument } from '../../store/listing.ts';
import type { Store } from '../../store/store.ts';
import { countOf, groupDigits } from '../../text/wording.ts';
import { momentLabel, renderPlain, type Site } from '../site.tsx';
import { bySource, MOST_DOCUMENTS, nameOf, type Versions } from '../versions-of.ts';

type Row = Versions & { readonly latest: ListedDocument };

const Name = ({ row }: { row: Row }) => (
  <>
    <b>{nameOf(row.latest.header)}</b>
    <span class="small">
      <SourceLink source={row.source} url={webAddress(row.source)} />
    </span>
  </>
);

const Count = ({ row: { pipeline, source, versions } }: { row: Row }) =>
  versions.length === 1 ? (
    ''
  ) : (
    <a href={`/versions?${new URLSearchParams({ pipeline, source })}`}>{countOf(versions.length, 'version')}</a>
  );

const COLUMNS: readonly Column<Row>[] = [
  { name: 'Document', cell: (row) => <Name row={row} /> },
  { name: 'Pipeline', is: 'short', cell: ({ pipeline }) => pipeline },
  { name: 'Read', is: 'short', cell: ({ latest }) => momentLabel(latest.readAt) },
  { name: 'Numbers', is: 'figure', cell: ({ latest }) => groupDigits(String(latest.claims)) },
  { name: 'Versions', is: 'short', cell: (row) => <Count row={row} /> },
];

/** What was read, the latest first, with how often it was published anew. */
export const documentsPage = async (store: Store, site: Site): Promise<string> => {
  const sources = await bySource(store.documents({ order: 'newest', limit: MOST_DOCUMENTS }));
  const rows = sources.flatMap((each): Row[] => {
    const [latest] = each.versions;
    return latest === undefined ? [] : [{ ...each, latest }];
  });
  return renderPlain(
    site,
    '/documents',
    'Documents',
    rows.length === 0 ? <p class="empty">None was read yet.</p> : <StackTable columns={COLUMNS} rows={rows} />,
  );
};
