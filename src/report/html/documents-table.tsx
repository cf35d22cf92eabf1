import type { Report } from '../../model/report.ts';
import { groupDigits } from '../../text/wording.ts';
import { countByDocument, type NamedDocument, nameDocuments } from '../documents.ts';

const Name = ({ name, title, source, url }: NamedDocument) => (
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

const COLUMNS = ['Numbers', 'Claims', 'Conflicts', 'Flagged'] as const;

/** What was read: each document with its kind, its date, how many numbers and claims it has, and how many findings speak of it. */
export const DocumentsTable = ({ report }: { report: Report }) => {
  const findings = countByDocument(report);
  const countsOf = (index: number): Readonly<Record<(typeof COLUMNS)[number], number>> => ({
    Numbers: report.documents[index]?.quantities ?? 0,
    Claims: report.documents[index]?.claims ?? 0,
    Conflicts: findings[index]?.conflict ?? 0,
    Flagged: findings[index]?.flagged ?? 0,
  });
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Kind</th>
          <th scope="col">Date</th>
          {COLUMNS.map((column) => (
            <th scope="col" class="right">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {nameDocuments(report.documents).map((document) => (
          <tr>
            <td>
              <Name {...document} />
            </td>
            <td class="short">{document.kind}</td>
            <td class="short">{document.date ?? 'no date'}</td>
            {COLUMNS.map((column) => (
              <td class="right" data-label={column}>
                {groupDigits(String(countsOf(document.index)[column]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
