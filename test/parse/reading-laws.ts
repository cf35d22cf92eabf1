import { expect } from 'vitest';
import { Document, type DocumentKind } from '../../src/model/document.ts';
import { type ParseResult, parse } from '../../src/parse/parse.ts';

type Given = { source?: string; mediaType?: string | null; kind?: DocumentKind | null };

/** Parses a text or bytes as a file of the given name. */
export const parsed = (content: string | Uint8Array, given: Given = {}): Promise<ParseResult> =>
  parse({
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    source: given.source ?? 'a.txt',
    mediaType: given.mediaType ?? null,
    kind: given.kind ?? null,
    url: null,
  });

/** The document of a text that must be readable. */
export const documentOf = async (content: string | Uint8Array, given: Given = {}): Promise<Document> => {
  const { document, problems } = await parsed(content, given);
  expect(problems.filter((p) => p.level === 'error')).toEqual([]);
  if (document === null) throw new Error('no document');
  return document;
};

/** What holds of every document, whatever it was read from; gives the first law that is broken, or null. */
export const brokenLaw = (document: Document): string | null => {
  const { text, blocks, facts } = document;
  const valid = Document.safeParse(document);
  if (!valid.success)
    return `not a Document: ${valid.error.issues[0]?.path.join('.')} ${valid.error.issues[0]?.message}`;
  const inside = ({ start, end }: { start: number; end: number }, from = 0, to = text.length): boolean =>
    from <= start && start < end && end <= to;
  let end = 0;
  for (const block of blocks) {
    if (!inside(block, end)) return `block ${block.start}-${block.end} overlaps, is empty or is out of order`;
    if (text.slice(block.start, block.end).trim() !== text.slice(block.start, block.end))
      return `block ${block.start} has white space around it`;
    end = block.end;
    if (block.kind !== 'table') continue;
    let at = block.start;
    let place = -1;
    for (const cell of block.table.cells) {
      if (!inside(cell, at, block.end))
        return `cell ${cell.start}-${cell.end} is outside its table, empty or out of order`;
      if (cell.row + cell.rowSpan > block.table.rows) return `cell ${cell.start} reaches below its table`;
      if (cell.column + cell.columnSpan > block.table.columns) return `cell ${cell.start} reaches beyond its table`;
      const next = cell.row * 1000 + cell.column;
      if (next <= place) return `cell ${cell.start} is not in row-major order`;
      place = next;
      at = cell.end;
    }
    const notes = block.table.notes ?? [];
    if (!notes.every((note) => inside(note))) return `a note of table ${block.start} is outside the text`;
    if (!block.table.cells.every((cell) => cell.notes?.every((note) => note < notes.length) ?? true))
      return `a cell of table ${block.start} bears a note that is not there`;
    if (!block.table.captions.every((span) => inside(span)))
      return `a caption of table ${block.start} is outside the text`;
  }
  const headings = blocks.filter((block) => block.kind === 'heading');
  if (document.sections.length !== headings.length) return 'not every heading opens a section';
  for (const [i, section] of document.sections.entries()) {
    if (section.start !== headings[i]?.start || !inside(section))
      return `section ${section.name} is not at its heading`;
    const next = document.sections.slice(i + 1).find(({ level }) => level <= section.level);
    if (section.end > (next?.start ?? text.length)) return `section ${section.name} reaches into the next`;
  }
  for (const fact of facts) if (!inside(fact.span)) return `fact ${fact.name} is outside the text`;
  for (const term of document.terms)
    if (term.span !== null && text.slice(term.span.start, term.span.end) !== term.term)
      return `term ${term.term} is not at its span`;
  return null;
};

/** A table as rows of "column:role:text", to be compared at a glance. */
export const rowsOf = (document: Document, which = 0): string[] => {
  const table = document.blocks.filter((block) => block.kind === 'table')[which]?.table;
  const rows: string[][] = [];
  for (const cell of table?.cells ?? []) {
    rows[cell.row] ??= [];
    const span = cell.columnSpan > 1 ? `+${cell.columnSpan}` : '';
    rows[cell.row]?.push(`${cell.column}${span}:${cell.role}:${document.text.slice(cell.start, cell.end)}`);
  }
  return rows.map((row) => row.join(' | '));
};

export const blocksOf = (document: Document): string[] =>
  document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);

export const captionsOf = (document: Document, which = 0): string[] =>
  (document.blocks.filter((block) => block.kind === 'table')[which]?.table.captions ?? []).map((span) =>
    document.text.slice(span.start, span.end),
  );
