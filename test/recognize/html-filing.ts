import type { Document } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';

/** A filing with this body. */
export const htmlFiling = async (body: string): Promise<Document> => {
  const { document } = await parse({
    bytes: new TextEncoder().encode(`<html><body>${body}</body></html>`),
    source: 'report.html',
    mediaType: 'text/html',
    kind: 'filing',
    url: null,
  });
  if (document === null) throw new Error('the page was not parsed');
  return document;
};
