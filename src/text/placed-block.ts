import type { Block, Document } from '../model/document.ts';
import type { Table } from '../model/table.ts';

/*
 * V8 (of Node 20) gives what is spread from others a hidden class of its own, which goes when the last object of it does: code that
 * reads the next document would be compiled anew for it. So blocks, tables and documents are written out wherever they are made.
 *
 * Lists are of two kinds to it, too, and `map` makes one or the other, as it is compiled or not: the lists that all stages read (blocks,
 * cells, section paths, sentences) are filled in loops.
 */

/** A block of any kind whose path of headings is not known yet, or was another. */
type Unplaced<Kind extends Block = Block> = Kind extends Block ? Omit<Kind, 'section'> : never;

const tableOf = ({ rows, columns, captions, cells, notes }: Table): Table =>
  notes === undefined ? { rows, columns, captions, cells } : { rows, columns, captions, cells, notes };

/** A block with its path. */
export const placed = (block: Unplaced, section: string[]): Block => {
  const { start, end, page } = block;
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, start, end, section, page, level: block.level };
    case 'table':
      return { kind: block.kind, start, end, section, page, table: tableOf(block.table) };
    default:
      return { kind: block.kind, start, end, section, page };
  }
};

/** A document with other blocks. */
export const withBlocks = (document: Document, blocks: Block[]): Document => ({
  schema: document.schema,
  id: document.id,
  source: document.source,
  kind: document.kind,
  mediaType: document.mediaType,
  title: document.title,
  byline: document.byline,
  publisher: document.publisher,
  published: document.published,
  modified: document.modified,
  language: document.language,
  canonicalUrl: document.canonicalUrl,
  filing: document.filing,
  terms: document.terms,
  text: document.text,
  blocks,
  sections: document.sections,
  facts: document.facts,
  sourceMap: document.sourceMap,
});
