import { gunzipSync } from 'node:zlib';
import type { Document, DocumentKind, FilingHeader } from '../model/document.ts';
import { type Problem, problem } from '../model/problem.ts';
import { decodeText } from '../text/encoding.ts';
import { sha256 } from '../text/hash.ts';
import { filingHeader } from './filing/cover.ts';
import { definedTerms } from './filing/defined-terms.ts';
import { readHtml } from './html/read-html.ts';
import { guessKind } from './kind.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readMarkdown } from './plain/markdown.ts';
import { readPlainText } from './plain/plain-text.ts';
import type { Reading } from './reading.ts';
import { binaryName, type Format, isGzip, isPdf, sniffText } from './sniff.ts';

export type ParseInput = {
  bytes: Uint8Array;
  /** Path, URL or line id, as given: what messages call the document. */
  source: string;
  mediaType: string | null;
  /** What the caller knows it to be; null leaves it to the content. */
  kind: DocumentKind | null;
  url: string | null;
};

/** `document` is null where nothing could be read; `problems` then says why. Both may be there: a warning. */
export type ParseResult = { document: Document | null; problems: Problem[] };

/** What unpacked bytes may come to: a compressed file of a few kilobytes must not fill the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  html: 'text/html',
  submission: 'text/plain',
  markdown: 'text/markdown',
  text: 'text/plain',
} as const satisfies Record<Format, string>;

const read = async (format: Format, text: string, bytes: Uint8Array, input: ParseInput): Promise<Reading> => {
  switch (format) {
    case 'html':
      return readHtml(text, input.source, input.kind);
    case 'markdown':
      return readMarkdown(text);
    case 'text':
    case 'submission':
      return readPlainText(text);
    case 'pdf':
      return readPdf(bytes, input.source);
    default:
      throw new TypeError(`no reader for ${format satisfies never}`);
  }
};

const unpacked = (bytes: Uint8Array): Uint8Array =>
  isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes;

/**
 * Reads the bytes of one document of any format into a Document, the way a person sees it. Never throws: what cannot be read comes back
 * as a Problem with a hint. In this thread; for documents of strangers use the pool, which has limits.
 */
export const parse = async (input: ParseInput): Promise<ParseResult> => {
  try {
    return await parseOrThrow(input);
  } catch (error) {
    const message = `could not be read: ${error instanceof Error ? error.message : String(error)}`.split('\n')[0] ?? '';
    return { document: null, problems: [problem('malformed', input.source, message, { hint: HINTS.malformed })] };
  }
};

const HINTS = {
  malformed: 'Open it in a viewer and save it again, or give another copy.',
  empty: 'Check that the download finished, or give another copy.',
  binary: 'Give the document as HTML, PDF, Markdown or plain text.',
} as const;

const parseOrThrow = async (input: ParseInput): Promise<ParseResult> => {
  const bytes = unpacked(input.bytes);
  const fail = (...args: Parameters<typeof problem> extends [infer C, string, ...infer R] ? [C, ...R] : never) => ({
    document: null,
    problems: [problem(args[0], input.source, args[1], args[2])],
  });
  if (bytes.length === 0) return fail('empty', 'is empty', { hint: HINTS.empty });
  const pdf = isPdf(bytes);
  const binary = pdf ? null : binaryName(bytes);
  if (binary !== null) return fail('wrong-type', `is ${binary}, which cannot be read`, { hint: HINTS.binary });
  const text = pdf ? '' : decodeText(bytes, input.mediaType).text;
  const format: Format = pdf ? 'pdf' : sniffText(text.slice(0, 20_000), input.mediaType, input.source);
  const got = await read(format, text, bytes, input);
  if (got.problems.some((p) => p.level === 'error')) return { document: null, problems: got.problems };
  if (got.blocks.length === 0) return fail('empty', 'has no text', { hint: HINTS.empty });
  return { document: documentOf(got, format, bytes, input), problems: got.problems };
};

const documentOf = (got: Reading, format: Format, bytes: Uint8Array, input: ParseInput): Document => {
  const header = filingHeader(got.text, got.blocks, got.header.tags, got.header.sgml);
  const kind = input.kind ?? guessKind(got, header?.form ?? null);
  const filing = kind === 'filing' && header !== null ? { ...NO_HEADER, ...header } : null;
  return {
    schema: 'document/1',
    id: sha256(bytes),
    source: input.source,
    kind,
    mediaType: MEDIA_TYPES[format],
    title: null,
    byline: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    canonicalUrl: null,
    ...got.metadata,
    ...(filing === null ? {} : filingMetadata(filing, got.metadata)),
    filing,
    terms: definedTerms(got.text, filing?.registrant ?? null),
    text: got.text,
    blocks: got.blocks,
    facts: got.facts,
  };
};

/** A filing's title and date are on its cover: "Acme Corp. S-1", whatever the page's `<title>` or first line says. */
const filingMetadata = (filing: FilingHeader, metadata: Reading['metadata']): Partial<Document> => ({
  title: filing.registrant === null ? (metadata.title ?? null) : `${filing.registrant} ${filing.form}`,
  published: filing.filed ?? metadata.published ?? null,
  publisher: metadata.publisher ?? filing.registrant,
});

const NO_HEADER: NonNullable<Document['filing']> = {
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
