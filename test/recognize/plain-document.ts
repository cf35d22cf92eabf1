import { type Document, Document as Schema } from '../../src/model/document.ts';

/** A Document of plain text with a paragraph for each run of lines, as the parser would make it. */
export const plainDocument = (text: string, more: Partial<Document> = {}): Document => {
  const blocks: Document['blocks'] = [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
    section: [],
    page: null,
  }));
  return Schema.parse({
    schema: 'document/1',
    id: '0'.repeat(64),
    source: 'a test',
    kind: 'other',
    mediaType: 'text/plain',
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: 'en',
    canonicalUrl: null,
    filing: null,
    terms: [],
    text,
    blocks,
    sections: [],
    facts: [],
    ...more,
  });
};
