import { gunzipSync } from 'node:zlib';
import type { Document, DocumentKind, ListedFiling } from '../model/document.ts';
import { type Problem, type ProblemCode, problem } from '../model/problem.ts';
import type { SourceMap } from '../model/source-map.ts';
import { type Decoded, decodeText } from '../text/encoding.ts';
import { packedMap } from '../text/source-map.ts';
import { documentOf } from './document-of.ts';
import { type FeedPart, readFeed } from './feed/read-feed.ts';
import { doubts } from './filing/section-bands.ts';
import { readHtml } from './html/read-html.ts';
import { inBytes, isTwoBytes } from './in-bytes.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readMarkdown } from './plain/markdown.ts';
import { readPlainText } from './plain/plain-text.ts';
import type { Reading } from './reading.ts';
import { binaryName, isGzip, isPdf, isSubmission, sniffText } from './sniff.ts';
import { readAscii } from './submission/ascii-document.ts';
import { readSubmission } from './submission/read-submission.ts';
import { isCompanyFacts, readCompanyFacts } from './xbrl/company-facts.ts';

export type ParseInput = {
  bytes: Uint8Array;
  /** Path, URL or line id, as given: what messages call the document. */
  source: string;
  /** As the server or the file's name says; may lie. */
  mediaType: string | null;
  /** What the caller knows it to be; null leaves it to the content. */
  kind: DocumentKind | null;
  url: string | null;
  /** What EDGAR's list says of it, where it was found in one. */
  filing?: ListedFiling | undefined;
};

/** `document` is null where nothing could be read; `problems` then says why. Both may be there: a warning. */
export type ParseResult = {
  document: Document | null;
  problems: Problem[];
  /** The items of a feed that has several, as documents of their own; `document` then has all of them. */
  parts?: Document[];
};

/** What unpacked bytes may come to: a compressed file of a few kilobytes must not fill the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

const HINTS = {
  malformed: 'Open it in a viewer and save it again, or give another copy.',
  empty: 'Check that the download finished, or give another copy.',
  'too-large': 'Give the documents in it one by one.',
  'wrong-type': 'Give the document as HTML, PDF, Markdown or plain text.',
} as const satisfies Partial<Record<ProblemCode, string>>;

const failed = (code: keyof typeof HINTS, source: string, message: string): ParseResult => ({
  document: null,
  problems: [problem(code, source, message, { hint: HINTS[code] })],
});

type Read = {
  readonly got: Reading;
  readonly mediaType: string;
  readonly sourceMap?: SourceMap;
  readonly parts?: readonly Part[];
};
/** An item of a feed: its Reading, its own bytes, and the map to those of the feed. */
type Part = { readonly got: Reading; readonly bytes: Uint8Array; readonly sourceMap: SourceMap };

const readText = (decoded: Decoded, input: ParseInput): Omit<Read, 'parts'> & { feed?: readonly FeedPart[] } => {
  const { text } = decoded;
  const facts = isCompanyFacts(text.slice(0, 2_000)) ? readCompanyFacts(text, input.source) : null;
  if (facts !== null) return { got: facts, mediaType: 'application/json' };
  const format = sniffText(text.slice(0, 20_000), input.mediaType, input.source);
  switch (format) {
    case 'html':
      return { got: readHtml(text, input.source, input.kind), mediaType: 'text/html' };
    case 'feed': {
      const { got, parts } = readFeed(text, input.source);
      return { got, mediaType: 'application/xml', feed: parts };
    }
    case 'ascii':
      return { got: readAscii(text), mediaType: 'text/plain' };
    case 'markdown':
      return { got: readMarkdown(text), mediaType: 'text/markdown' };
    case 'text':
      return { got: readPlainText(text), mediaType: 'text/plain' };
    default:
      throw new TypeError(`no reader for ${format satisfies never}`);
  }
};

/** By the bytes first, since names and servers lie. A submission is never decoded as a whole: it may be hundreds of megabytes. */
const read = async (bytes: Uint8Array, input: ParseInput): Promise<Read> => {
  if (isPdf(bytes)) return { got: await readPdf(bytes, input.source), mediaType: 'application/pdf' };
  if (isSubmission(bytes)) {
    const got = readSubmission(bytes, input.source);
    return { got, mediaType: 'text/plain', sourceMap: packedMap(got.trail) };
  }
  const decoded = decodeText(bytes, input.mediaType);
  const { got, mediaType, feed = [] } = readText(decoded, input);
  const width = isTwoBytes(decoded.encoding) ? 2 : 1;
  const mapOf = ({ trail, text }: Reading): SourceMap => packedMap(inBytes(trail, decoded, text.length), width);
  const parts = feed.map((part) => {
    const [, from = 0, , to = 0] = inBytes([0, part.start, 1, part.end], decoded, 2);
    return { got: part.got, bytes: bytes.subarray(from, to), sourceMap: mapOf(part.got) };
  });
  return { got, mediaType, sourceMap: mapOf(got), ...(parts.length === 0 ? {} : { parts }) };
};

const partDocument = ({ got, bytes, sourceMap }: Part, index: number, mediaType: string, input: ParseInput): Document =>
  documentOf(got, mediaType, { ...input, bytes, source: `${input.source}#${index + 1}` }, sourceMap);

const parseOrThrow = async (input: ParseInput): Promise<ParseResult> => {
  const bytes = isGzip(input.bytes) ? gunzipSync(input.bytes, { maxOutputLength: MOST_BYTES }) : input.bytes;
  if (bytes.length === 0) return failed('empty', input.source, 'is empty');
  const binary = isPdf(bytes) ? null : binaryName(bytes);
  if (binary !== null) return failed('wrong-type', input.source, `is ${binary}, which cannot be read`);
  const { got, mediaType, sourceMap, parts } = await read(bytes, input);
  if (got.problems.some((p) => p.level === 'error')) return { document: null, problems: got.problems };
  if (got.blocks.length === 0) {
    const empty = failed('empty', input.source, 'has no text');
    // What was left out explains it better.
    return { document: null, problems: [...got.problems, ...empty.problems] };
  }
  const document = documentOf(got, mediaType, input, sourceMap);
  const problems = [...got.problems, ...doubts(document.sections, input.source)];
  return parts === undefined
    ? { document, problems }
    : { document, problems, parts: parts.map((part, i) => partDocument(part, i, mediaType, input)) };
};

/**
 * Reads the bytes of one document of any format into a Document, the way a person sees it. Never throws: what cannot be read comes back
 * as a Problem with a hint. In this thread; for documents of strangers use the pool, which has limits.
 */
export const parse = async (input: ParseInput): Promise<ParseResult> => {
  try {
    return await parseOrThrow(input);
  } catch (error) {
    const isTooLarge = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) return failed('too-large', input.source, `unpacks to more than ${MOST_BYTES / 1024 / 1024} MB`);
    const reason = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    return failed('malformed', input.source, `could not be read (${reason})`);
  }
};
