import { Parser } from 'htmlparser2';
import { type Get, type Reading, readFrom } from '../reading.ts';
import { filingIndexUrl } from './addresses.ts';

/** One document of a filing, as its index page lists it. */
export type FilingDocument = {
  readonly sequence: number | null;
  readonly description: string | null;
  /** As in its address, escapes and all. */
  readonly name: string;
  /** "S-1", "EX-10.1", "GRAPHIC" ... */
  readonly type: string | null;
  readonly bytes: number | null;
  readonly url: string;
};

const LONGEST_CELL = 1_000;
const MOST_DOCUMENTS = 5_000;
const DEEPEST = 200;
const PIECE = 2 ** 14;

/** "/ix?doc=/Archives/a.htm" is the viewer of inline XBRL; the document itself is what it shows. */
const documentAddress = (href: string, base: string): string | null => {
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  const shown = url.pathname.startsWith('/ix') ? url.searchParams.get('doc') : null;
  return shown !== null && URL.canParse(shown, url.href) ? new URL(shown, url).href : url.href;
};

/**
 * The documents of the tables "Document Format Files" and "Data Files": sequence, description, document, type, size. Null
 * where the page has no such table.
 * @param base the URL of the page
 */
export const filingDocuments = (html: string, base: string): FilingDocument[] | null => {
  const documents: FilingDocument[] = [];
  let tables = 0;
  let isInTable = false;
  let depth = 0;
  let cells: string[] = [];
  let href: string | null = null;
  const textOf = (cell: string | undefined): string | null => {
    const text = cell?.replace(/[\s\u00a0]+/g, ' ').trim() ?? '';
    return text === '' ? null : text;
  };
  const numberOf = (cell: string | undefined): number | null => {
    const text = textOf(cell);
    return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
  };
  const endRow = (): void => {
    const url = href === null ? null : documentAddress(href, base);
    if (url !== null && cells.length >= 5 && documents.length < MOST_DOCUMENTS)
      documents.push({
        sequence: numberOf(cells[0]),
        description: textOf(cells[1]),
        name: url.slice(url.lastIndexOf('/') + 1),
        type: textOf(cells[3]),
        bytes: numberOf(cells[4]),
        url,
      });
    cells = [];
    href = null;
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth++;
        if (name === 'table') {
          isInTable = /\btableFile\b/.test(attributes.class ?? '');
          if (isInTable) tables++;
        } else if (!isInTable) return;
        else if (name === 'tr') endRow();
        else if (name === 'td') cells.push('');
        else if (name === 'a' && cells.length === 3) href ??= attributes.href ?? null;
      },
      ontext: (text) => {
        const last = cells.length - 1;
        if (isInTable && last >= 0 && (cells[last]?.length ?? 0) < LONGEST_CELL)
          cells[last] += text.slice(0, LONGEST_CELL);
      },
      onclosetag: (name) => {
        depth--;
        if (name === 'tr' && isInTable) endRow();
        if (name === 'table') isInTable = false;
      },
    },
    { decodeEntities: true },
  );
  for (let at = 0; at < html.length && depth < DEEPEST; at += PIECE) parser.write(html.slice(at, at + PIECE));
  parser.end();
  return tables === 0 ? null : documents;
};

/** The documents of one filing. */
export const documentsOf = (
  get: Get,
  cik: string,
  accession: string,
  signal?: AbortSignal,
): Promise<Reading<FilingDocument[]>> =>
  readFrom(
    get,
    filingIndexUrl(cik, accession),
    'the index of a filing',
    // Links lead back to EDGAR, wherever the page itself came from.
    ({ bytes }) => filingDocuments(Buffer.from(bytes).toString('utf8'), filingIndexUrl(cik, accession)),
    signal,
  );
