import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { getCellAddress, sanitizeAttributeValue } from 'write-excel-file/utility';
import type { Report } from '../../model/report.ts';
import { type Cell, type Sheet, sheetsOf } from './sheets.ts';
import { timeless } from './timeless.ts';

/** What Excel takes (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const LONGEST_TEXT = 32_767;
const LONGEST_LINK = 2_079;
const MOST_LINKS = 65_530;

const LINK_COLOR = '#1f4e79';
const WHOLE = '#,##0';

const linkOf = (cell: Cell): string | null => {
  const link = typeof cell === 'object' ? (cell?.link ?? null) : null;
  return link !== null && link.length <= LONGEST_LINK ? link : null;
};

/** Text of the type String is never read as a formula. */
const textCell = (text: string): CellObject => ({
  type: String,
  value: text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`,
  wrap: true,
  alignVertical: 'top',
});

const cellOf = (cell: Cell): CellObject | null => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number')
    return { type: Number, value: cell, alignVertical: 'top', ...(Number.isInteger(cell) ? { format: WHOLE } : {}) };
  if (typeof cell === 'string') return textCell(cell);
  return { ...textCell(cell.text), ...(linkOf(cell) === null ? {} : { textColor: LINK_COLOR }) };
};

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

type Link = { readonly ref: string; readonly target: string };

/** Below the header; what is beyond Excel's number of links stays text. */
const linksOf = ({ rows }: Sheet): Link[] =>
  rows
    .flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const target = linkOf(cell);
        return target === null ? [] : [{ ref: getCellAddress(r + 1, c), target }];
      }),
    )
    .slice(0, MOST_LINKS);

const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/**
 * Links and filter buttons, which the library leaves to others, and one selected sheet. Links are relations to addresses outside of the file, not formulas: a
 * formula would be run. Their place among the parts of a sheet is given (ECMA-376 part 1, 18.3.1.99).
 */
const linksAndFilters = (sheets: readonly Sheet[]): Feature => {
  const links = sheets.map(linksOf);
  const idOf = (i: number): string => `rId-link-${i + 1}`;
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) => {
            const { columns, rows } = sheets[sheetIndex] as Sheet;
            const last = getCellAddress(rows.length, columns.length - 1);
            const found = (links[sheetIndex] ?? []).map(({ ref }, i) => `<hyperlink ref="${ref}" r:id="${idOf(i)}"/>`);
            const parts = [
              `<autoFilter ref="A1:${last}"/>`,
              ...(found.length === 0 ? [] : [`<hyperlinks>${found.join('')}</hyperlinks>`]),
            ];
            return (
              xml
                .replace('</sheetData>', () => `</sheetData>${parts.join('')}`)
                // The library selects every sheet that has a frozen row: what is typed into one would go into all of them.
                .replace(' tabSelected="1"', sheetIndex === 0 ? ' tabSelected="1"' : '')
                .replace(' xSplit="0"', '')
                .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            (links[sheetIndex] ?? [])
              .map(
                ({ target }, i) =>
                  `<Relationship Id="${idOf(i)}" Type="${HYPERLINK}" Target="${sanitizeAttributeValue(target)}" TargetMode="External"/>`,
              )
              .join(''),
        },
      },
    },
  };
};

/**
 * The report as a workbook (Office Open XML): Findings, Claims and Documents, the header frozen, numbers as numbers with their digits
 * beside them where a spreadsheet would lose some, links to the quotes. The same report makes the same bytes.
 */
export const renderXlsx = async (report: Report): Promise<Uint8Array> => {
  const sheets = sheetsOf(report);
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [
        columns.map((column): CellObject => ({ type: String, value: column.name, fontWeight: 'bold', wrap: true })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    })),
    { features: [linksAndFilters(sheets)] },
  );
  return timeless(await written.toBuffer());
};
