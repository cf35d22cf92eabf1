import type { DefinedTerm, Document, FilingHeader } from '../model/document.ts';
import type { SourceMap } from '../model/source-map.ts';
import { sha256 } from '../text/hash.ts';
import { filingHeader } from './filing/cover.ts';
import { definedTerms, withOwnWords } from './filing/defined-terms.ts';
import { withListed } from './filing/listed.ts';
import { measured } from './filing/section-bands.ts';
import { selfNamed } from './filing/self-named.ts';
import { guessKind } from './kind.ts';
import type { ParseInput } from './parse.ts';
import type { Reading } from './reading.ts';

/** The header with what is not known of it. */
const whole = (header: Partial<FilingHeader>): FilingHeader => ({
  form: header.form ?? null,
  accession: header.accession ?? null,
  cik: header.cik ?? null,
  registrant: header.registrant ?? null,
  fileNumber: header.fileNumber ?? null,
  filed: header.filed ?? null,
  periodEnd: header.periodEnd ?? null,
  fiscalYearEnd: header.fiscalYearEnd ?? null,
  ticker: header.ticker ?? null,
});

/**
 * A filing's title is on its cover: "Acme Corp. S-1", whatever the page's `<title>` or first line says. The headline of a release names who
 * announces: "Acme Reports Third Quarter Results".
 */
const titleOf = (filing: FilingHeader | null, { title = null }: Reading['metadata']): string | null => {
  if (filing?.registrant == null) return title;
  const [first = ''] = filing.registrant.split(' ');
  const isHeadline = filing.form === null && title?.startsWith(`${first} `) === true && title !== filing.registrant;
  return isHeadline ? title : [filing.registrant, filing.form ?? ''].join(' ').trim();
};

/** What a filing says of itself, with the registrant that its words name where it has no cover. */
const named = (
  header: Partial<FilingHeader> | null,
  text: string,
  terms: readonly DefinedTerm[],
): Partial<FilingHeader> | null => {
  if (header?.registrant != null) return header;
  const registrant = selfNamed(text, terms);
  return registrant === null ? header : { ...header, registrant };
};

/**
 * Makes the Document of what a reader read: its kind, its filing header and its defined terms come from the words themselves; its date
 * and publisher stand on the cover of a filing. Written out, for the reason told in `text/placed-block.ts`.
 */
export const documentOf = (
  got: Reading,
  mediaType: string,
  input: ParseInput,
  sourceMap: SourceMap | undefined,
): Document => {
  const { text, blocks, sections, facts, metadata } = got;
  const covered = withListed(filingHeader(text, blocks, got.header.tags, got.header.sgml), input.filing, text);
  const kind = input.kind ?? guessKind(got, covered?.form ?? null);
  const terms = definedTerms(text, null);
  const header = kind === 'filing' ? named(covered, text, terms) : null;
  const filing = header && whole(header);
  return {
    schema: 'document/1',
    id: sha256(input.bytes),
    source: input.source,
    kind,
    mediaType,
    title: titleOf(filing, metadata),
    byline: metadata.byline ?? null,
    publisher: metadata.publisher ?? filing?.registrant ?? null,
    published: filing?.filed ?? metadata.published ?? null,
    modified: metadata.modified ?? null,
    language: metadata.language ?? null,
    canonicalUrl: metadata.canonicalUrl ?? null,
    filing,
    terms: withOwnWords(terms, filing?.registrant ?? null),
    text,
    blocks,
    sections: measured(sections, filing?.form ?? null, text),
    facts,
    sourceMap,
  };
};
