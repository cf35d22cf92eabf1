import type { Block, Document, FilingHeader, TaggedFact } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { Table } from '../model/table.ts';
import type { Trail } from '../text/source-map.ts';

/** A block before the outline is known: `level` only on headings, `table` only on tables. */
export type RawBlock = { start: number; end: number; page: number | null } & (
  | { kind: 'heading'; level: number }
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
  readonly metadata: Partial<Metadata>;
  /** What the source says of the filing outside its text: the SGML header, the tags of inline XBRL. */
  readonly header: { readonly tags: ReadonlyMap<string, string>; readonly sgml: Partial<FilingHeader> };
  readonly facts: TaggedFact[];
  /** Where the text stood in what the reader was given: characters of a text, bytes of a submission; empty for a PDF. */
  readonly trail: Trail;
  readonly problems: Problem[];
};

/** A Reading with everything but text and blocks left empty. */
export const reading = (text: string, blocks: Block[], more: Partial<Reading> = {}): Reading => ({
  text,
  blocks,
  metadata: {},
  header: { tags: new Map(), sgml: {} },
  facts: [],
  trail: [],
  problems: [],
  ...more,
});
