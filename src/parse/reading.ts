import type { Block, Document, FilingHeader, TaggedFact } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Section, SectionBasis } from '../model/section.ts';
import type { Table } from '../model/table.ts';
import type { Trail } from '../text/source-map.ts';
import type { Outline } from './outline.ts';

/** A block before the outline is known: `level` and how it was known only on headings, `table` only on tables. */
export type RawBlock = { start: number; end: number; page: number | null } & (
  | { kind: 'heading'; level: number; basis?: SectionBasis }
  | { kind: 'paragraph' | 'list-item' }
  | { kind: 'table'; table: Table }
);

/** What a page says of itself, beside its text. */
export type Metadata = Pick<
  Document,
  'title' | 'byline' | 'publisher' | 'published' | 'modified' | 'language' | 'canonicalUrl'
>;

/** What one format's reader makes of one source; `parse` turns it into a Document. */
export type Reading = {
  readonly text: string;
  readonly blocks: Block[];
  readonly sections: Section[];
  readonly metadata: Partial<Metadata>;
  /** What the source says of the filing outside its text: the SGML header, the tags of inline XBRL. */
  readonly header: { readonly tags: ReadonlyMap<string, string>; readonly sgml: Partial<FilingHeader> };
  readonly facts: TaggedFact[];
  /** Where the text stood in what the reader was given: characters of a text, bytes of a submission; empty for a PDF. */
  readonly trail: Trail;
  readonly problems: Problem[];
};

/** A Reading with everything but text and outline left empty. */
export const reading = (text: string, { blocks, sections }: Outline, more: Partial<Reading> = {}): Reading => ({
  text,
  blocks,
  sections,
  metadata: {},
  header: { tags: new Map(), sgml: {} },
  facts: [],
  trail: [],
  problems: [],
  ...more,
});

/** What a reader gives of a source that it found nothing in. */
export const noReading = (more: Partial<Reading> = {}): Reading => reading('', { blocks: [], sections: [] }, more);
