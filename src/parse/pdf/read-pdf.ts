import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Problem, problem } from '../../model/problem.ts';
import { outline } from '../outline.ts';
import { compose } from '../page/compose.ts';
import { type Item, plainLook } from '../page/item.ts';
import { type PageLine, type Placed, pageItems } from '../page/page-items.ts';
import { titleOf } from '../plain/title.ts';
import { noReading, type Reading, reading } from '../reading.ts';
import { statedDate } from '../stated-date.ts';
import { LINE_HYPHEN, withWholeWords } from './hyphens.ts';
import { pageColumns } from './page-columns.ts';
import { type PageRow, pageRows, type TextRun } from './page-rows.ts';
import { pageTables } from './page-tables.ts';

/** Far more than any filing has; a small file may claim millions. */
const MOST_PAGES = 5_000;

const lineOf = (row: PageRow): PageLine => {
  const text = row.pieces.map((piece) => piece.text).join(' ');
  const left = row.pieces[0]?.left ?? 0;
  return {
    top: row.top,
    left,
    right: row.pieces.at(-1)?.right ?? left,
    size: row.size,
    text,
    marks: [],
    trail: [],
    look: { ...plainLook(), characters: text.length },
  };
};

/** Column by column; a sentence may go on in the next, as on the next sheet. */
const itemsOfPage = (runs: readonly TextRun[], height: number, number: number): Item[] =>
  pageColumns(pageRows(runs, height)).flatMap((rows, i): Item[] => [
    ...(i === 0 ? [] : [{ kind: 'page-break' as const, next: number }]),
    ...itemsOfColumn(rows, height),
  ]);

const itemsOfColumn = (rows: readonly PageRow[], height: number): Item[] => {
  const placed: Placed[] = [];
  const lines: PageLine[] = [];
  let next = 0;
  for (const table of pageTables(rows)) {
    lines.push(...rows.slice(next, table.from).map(lineOf));
    placed.push({ top: (rows[table.from] as PageRow).top, item: { kind: 'table', grid: table.grid } });
    next = table.to;
  }
  lines.push(...rows.slice(next).map(lineOf));
  const width = rows.reduce((most, row) => Math.max(most, row.pieces.at(-1)?.right ?? 0), 0);
  return pageItems(lines, placed, height, { width, lineHyphen: LINE_HYPHEN });
};

const failure = (error: unknown, source: string): Problem => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return problem('password-protected', source, 'is protected by a password', {
      hint: 'Save a copy without the password.',
    });
  return problem('malformed', source, 'is not a PDF that can be read', {
    hint: 'Open it in a viewer and save it again, or give another copy.',
  });
};

/**
 * Reads a PDF by the positions of its text (pdf.js): paragraphs put together from lines, figures as tables, running heads out, each block
 * with its page. `bytes` are copied first, for pdf.js takes what it is given away.
 */
export const readPdf = async (bytes: Uint8Array, source: string): Promise<Reading> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  });
  try {
    const pdf = await task.promise;
    const problems: Problem[] = [];
    const items: Item[] = [];
    const count = Math.min(pdf.numPages, MOST_PAGES);
    let unread = Math.max(0, pdf.numPages - count);
    for (let number = 1; number <= count; number++) {
      items.push({ kind: 'page-break', next: number });
      try {
        const page = await pdf.getPage(number);
        const { height } = page.getViewport({ scale: 1 });
        const content = await page.getTextContent();
        items.push(
          ...itemsOfPage(
            content.items.filter((item) => 'str' in item),
            height,
            number,
          ),
        );
        page.cleanup();
      } catch {
        unread++;
      }
    }
    if (unread > 0)
      problems.push(
        problem('truncated', source, `has ${unread} pages that could not be read`, {
          level: 'warning',
          hint: 'The other pages were read.',
        }),
      );
    const { text, blocks } = compose(withWholeWords(items));
    if (blocks.length === 0)
      problems.push(
        problem('empty', source, 'is a PDF without text, perhaps scanned', {
          hint: 'Run text recognition (OCR) on it first.',
        }),
      );
    return reading(text, outline(text, blocks), {
      metadata: { title: titleOf(text, blocks), published: statedDate(text) },
      problems,
    });
  } catch (error) {
    return noReading({ problems: [failure(error, source)] });
  } finally {
    await task.destroy().catch(() => {});
  }
};
