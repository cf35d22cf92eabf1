import { type ExtractOptions, extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentKind } from '../../src/model/document.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

/** The claims of a text, by the whole way from its bytes. */
export const claimsIn = async (
  text: string,
  kind: DocumentKind = 'news',
  options?: ExtractOptions,
): Promise<readonly Claim[]> => {
  const { document } = await parse({
    bytes: new TextEncoder().encode(text),
    source: 'test.txt',
    mediaType: 'text/plain',
    kind,
    url: null,
  });
  if (document === null) throw new Error('the text was not parsed');
  return extract(document, recognize(document), options);
};
