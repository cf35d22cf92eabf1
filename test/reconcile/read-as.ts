import { extract } from '../../src/extract/extract.ts';
import type { DocumentKind } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import type { ReadReport } from '../../src/reconcile/statements/report-index.ts';

/** Reads a text of our own as a document of this kind, with its claims. */
export const readAs = async (text: string, kind: DocumentKind, mediaType: string): Promise<ReadReport> => {
  const bytes = new TextEncoder().encode(text);
  const { document } = await parse({ bytes, source: 'case', mediaType, kind, url: null });
  if (document === null) throw new Error('the case was not read');
  return { document, claims: extract(document, recognize(document)) };
};
