import type { Document, FilingHeader } from '../model/document.ts';
import { sha256 } from '../text/hash.ts';
import { filingHeader } from './filing/cover.ts';
import { definedTerms } from './filing/defined-terms.ts';
import { withListed } from './filing/listed.ts';
import { measured } from './filing/section-bands.ts';
import { guessKind } from './kind.ts';
import type { ParseInput } from './parse.ts';
import type { Reading } from './reading.ts';

const NO_HEADER: FilingHeader = {
  form: null,
  accession: null,
  cik: null,
  registrant: null,
  fileNumber: null,
  filed: null,
  periodEnd: null,
  fiscalYearEnd: null,
  ticker: null,
};

/** A filing's title and date are on its cover: "Acme Corp. S-1", whatever the page's `<title>` or first line says. */
const filingMetadata = (filing: FilingHeader, metadata: Reading['metadata']): Partial<Document> => ({
  title:
    filing.registrant === null ? (metadata.title ?? null) : [filing.registrant, filing.form ?? ''].join(' ').trim(),
  published: filing.filed ?? metadata.published ?? null,
  publisher: metadata.publisher ?? filing.registrant,
});

/** Makes the Document of what a reader read: its kind, its filing header and its defined terms come from the words themselves. */
export const documentOf = (got: Reading, mediaType: string, input: ParseInput): Document => {
  const { text, blocks, sections, facts, metadata } = got;
  const header = withListed(filingHeader(text, blocks, got.header.tags, got.header.sgml), input.filing, text);
  const kind = input.kind ?? guessKind(got, header?.form ?? null);
  const filing = kind === 'filing' && header !== null ? { ...NO_HEADER, ...header } : null;
  return {
    schema: 'document/1',
    id: sha256(input.bytes),
    source: input.source,
    kind,
    mediaType,
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    ...metadata,
    ...(filing === null ? {} : filingMetadata(filing, metadata)),
    filing,
    terms: definedTerms(text, filing?.registrant ?? null),
    text,
    blocks,
    sections: measured(sections, filing?.form ?? null, text),
    facts,
  };
};
