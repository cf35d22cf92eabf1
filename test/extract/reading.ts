import { type ExtractOptions, extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DocumentKind } from '../../src/model/document.ts';
import { isInstant, type Period } from '../../src/model/period.ts';
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

/** A period as tests write it: "2031-01-01..2031-12-31", "@2031-12-31", "-" for none. */
export const when = (period: Period | null): string =>
  period === null ? '-' : isInstant(period) ? `@${period.instant}` : `${period.start}..${period.end}`;
