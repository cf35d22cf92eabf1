import type { Report } from '../../model/report.ts';
import { groupDigits } from '../../text/wording.ts';
import { countByDocument, type NamedDocument, nameDocuments } from '../documents.ts';
import { SourceLink } from './source-link.tsx';
import { type Column, StackTable } from './stack-table.tsx';

const Name = ({ name, title, source, url }: NamedDocument) => (
  <>
    <b>{name}</b>
    {title === null ? '' : `, ${title}`}
    <span class="small">
      <SourceLink source={source} url={url} />
    </span>
  </>
);

/** What was read: each document with its kind, its date, how many numbers and claims it has, and how many findings speak of it. */
export const DocumentsTable = ({ report }: { report: Report }) => {
  const findings = countByDocument(report);
  const count = (name: string, of: (index: number) => number | undefined): Column<NamedDocument> => ({
    name,
    is: 'figure',
    cell: ({ index }) => groupDigits(String(of(index) ?? 0)),
  });
  const columns: readonly Column<NamedDocument>[] = [
    { name: 'Document', cell: (document) => <Name {...document} /> },
    { name: 'Kind', is: 'short', cell: ({ kind }) => kind },
    { name: 'Date', is: 'short', cell: ({ date }) => date ?? 'no date' },
    count('Numbers', (index) => report.documents[index]?.quantities),
    count('Claims', (index) => report.documents[index]?.claims),
    count('Conflicts', (index) => findings[index]?.conflict),
    count('Flagged', (index) => findings[index]?.flagged),
  ];
  return <StackTable columns={columns} rows={nameDocuments(report.documents)} />;
};
