import { type Context, openContext } from '../../src/extract/context.ts';
import type { Document, FilingHeader } from '../../src/model/document.ts';
import type { QuantityMention } from '../../src/model/mention.ts';
import type { Period } from '../../src/model/period.ts';
import type { Cell, CellRole } from '../../src/model/table.ts';
import { sha256 } from '../../src/text/hash.ts';

/** A table drawn as text: `|` between cells, rows as lines; a row that begins with `#` is a header. `^` reaches one cell further left. */
export type Drawn = {
  readonly table: string;
  readonly captions?: readonly string[];
  readonly section?: string[];
  /** Text of the document before the table: where segments get their names. */
  readonly prose?: string;
  readonly columns?: readonly (Period | null)[];
};

const filing: FilingHeader = {
  form: '10-K',
  accession: null,
  cik: '1',
  registrant: 'Elm Works Inc.',
  fileNumber: null,
  filed: null,
  periodEnd: null,
  fiscalYearEnd: null,
  ticker: null,
};

/** The value of a printed figure: "(2,469)" in millions is -2469000000; percentages and figures with a point are not scaled. */
const scaled = (printed: string): string => {
  const digits = printed.replace(/[^\d.]/g, '');
  return `${printed.includes('(') ? '-' : ''}${/[%.]/.test(printed) ? digits : String(Math.round(Number(digits) * 1e6))}`;
};

/** Opens a context on a drawn table: every data cell with a digit is a mention, in millions of dollars; with a
 * point it is dollars a share, with a sign percent. */
export const openDrawn = ({ table, captions = [], section = [], prose = '', columns = [] }: Drawn): Context => {
  let text = `${prose}\n\n`;
  const captionSpans = captions.map((caption) => {
    const start = text.length;
    text += `${caption}\n`;
    return { start, end: start + caption.length };
  });
  const blockStart = text.length;
  const cells: Cell[] = [];
  const quantities: QuantityMention[] = [];
  const lines = table.trim().split('\n');
  let width = 0;
  for (const [row, line] of lines.entries()) {
    const header = line.trim().startsWith('#');
    const parts = line
      .trim()
      .replace(/^#/, '')
      .split('|')
      .map((part) => part.trim());
    width = Math.max(width, parts.length);
    const alone = parts.slice(1).every((part) => part === '');
    for (const [column, part] of parts.entries()) {
      const reach = cells.at(-1);
      if (part === '^' && reach !== undefined) cells[cells.length - 1] = { ...reach, columnSpan: reach.columnSpan + 1 };
      if (part === '' || part === '^') continue;
      const role: CellRole = header ? 'header' : column > 0 ? 'data' : alone ? 'section' : 'stub';
      const start = text.length;
      text += `${part} `;
      const end = start + part.length;
      if (role === 'data' && /\d/.test(part)) {
        const value = scaled(part);
        const unit = part.includes('%') ? 'percent' : part.includes('.') ? 'USD/share' : 'USD';
        quantities.push({
          start,
          end,
          block: 0,
          cell: cells.length,
          rules: ['cell'],
          phrase: { start, end },
          quantity: { surface: part, value, low: value, high: value, unit, per: null, modifier: 'exact', decimals: -6 },
        });
      }
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, role, start, end });
    }
    text += '\n';
  }
  const grid = { rows: lines.length, columns: width, captions: captionSpans, cells };
  const document: Document = {
    schema: 'document/1',
    id: sha256(text),
    source: 'test',
    kind: 'filing',
    mediaType: 'text/html',
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    filing,
    terms: [],
    text,
    blocks: [{ kind: 'table', start: blockStart, end: text.length, section, page: 7, table: grid }],
    sections: [],
    facts: [],
  };
  return openContext(document, { quantities, periods: [], columns: [{ block: 0, periods: [...columns] }] });
};
