import type { DocumentSummary } from '../../model/report.ts';
import { groupDigits } from '../../text/wording.ts';
import { nameDocument } from '../documents.ts';
import type { Group } from '../groups.ts';

const digits = (n: number): string => groupDigits(String(n));

const Name = ({ document, index }: { document: DocumentSummary; index: number }) => {
  const { name, title, source, url } = nameDocument(document, index);
  return (
    <>
      <b>{name}</b>
      {title === null ? '' : `, ${title}`}
      <span class="small">
        {url === null ? (
          source
        ) : (
          <a href={url} rel="noopener noreferrer">
            {source}
          </a>
        )}
      </span>
    </>
  );
};

/** What was read: each document with its kind, its date, how many numbers and claims it has, and how many findings speak of it. */
export const DocumentsTable = ({
  documents,
  counts,
}: {
  documents: readonly DocumentSummary[];
  counts: readonly Readonly<Record<Group, number>>[];
}) => (
  <table class="stack">
    <thead>
      <tr>
        <th scope="col">Document</th>
        <th scope="col">Kind</th>
        <th scope="col">Date</th>
        <th scope="col" class="right">
          Numbers
        </th>
        <th scope="col" class="right">
          Claims
        </th>
        <th scope="col" class="right">
          Conflicts
        </th>
        <th scope="col" class="right">
          Flagged
        </th>
      </tr>
    </thead>
    <tbody>
      {documents.map((document, index) => (
        <tr>
          <td>
            <Name document={document} index={index} />
          </td>
          <td class="short">{nameDocument(document, index).kind}</td>
          <td class="short">{nameDocument(document, index).date ?? 'no date'}</td>
          <td class="right" data-label="Numbers">
            {digits(document.quantities)}
          </td>
          <td class="right" data-label="Claims">
            {digits(document.claims)}
          </td>
          <td class="right" data-label="Conflicts">
            {digits(counts[index]?.conflict ?? 0)}
          </td>
          <td class="right" data-label="Flagged">
            {digits(counts[index]?.flagged ?? 0)}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
