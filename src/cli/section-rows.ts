import type { Document } from '../model/document.ts';
import type { Section } from '../model/section.ts';
import { sourceOffsetOf } from '../text/source-map.ts';
import { oneLine, shortSource } from '../text/wording.ts';
import type { Column } from './output.ts';

/** A section of a document, with the byte of the source at which its heading stands; null in a PDF. */
type SectionRow = { readonly source: string; readonly byte: number | null } & Section;

export const sectionRows = (document: Document): SectionRow[] =>
  document.sections.map((section) => ({
    source: document.source,
    byte: sourceOffsetOf(document, section.start),
    ...section,
  }));

export const SECTION_COLUMNS: readonly Column<SectionRow>[] = [
  { name: 'source', cell: ({ source }) => shortSource(source), width: 24 },
  { name: 'section', cell: ({ name, level }) => `${'  '.repeat(level - 1)}${oneLine(name)}`, width: 72 },
  { name: 'known by', cell: ({ basis }) => basis },
  { name: 'confidence', cell: ({ confidence }) => confidence.toFixed(2), right: true },
  { name: 'characters', cell: ({ start, end }) => String(end - start), right: true },
  { name: 'length', cell: ({ length }) => length ?? '' },
  { name: 'byte', cell: ({ byte }) => String(byte ?? ''), right: true },
];
