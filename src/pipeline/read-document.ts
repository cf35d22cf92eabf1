import { type ExtractOptions, extract } from '../extract/extract.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Fetched, FetchResult, Locator } from '../model/fetched.ts';
import type { Recognition } from '../model/mention.ts';
import type { Pipeline } from '../model/pipeline.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ParseInput, ParseResult } from '../parse/parse.ts';
import { recognize } from '../recognize/recognize.ts';
import type { ReportFrame } from '../recognize/report.ts';

/** What reading needs from outside: bytes by locator, and a parser that a hostile document cannot take down. */
export type Readers = {
  /** `allowHosts`: hosts beyond the public internet that the document may come from. */
  readonly fetch: (locator: Locator, signal?: AbortSignal, allowHosts?: readonly string[]) => Promise<FetchResult>;
  readonly parse: (input: ParseInput, signal?: AbortSignal) => Promise<ParseResult>;
};

/** What the newsroom says of its subject: both are part of how a document is read. */
export type Subject = Pick<Pipeline, 'entities' | 'concepts'>;

/** One document, read: null where it could not be, and then a problem says why. */
export type Reading = {
  readonly locator: Locator;
  readonly fetched: Fetched | null;
  readonly document: Document | null;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
};

const NOTHING: Recognition = { quantities: [], periods: [], columns: [] };

/** Every number of a data file is a tagged fact: there is nothing to recognize in words. */
const isData = ({ mediaType }: Document): boolean => mediaType === 'application/json';

/**
 * Document to claims: recognize, then extract. Pure.
 *
 * @param subject with the parts of the company that the reports tell of which the document speaks of
 * @param frame what is known of these reports
 */
export const claimsOf = (
  document: Document,
  subject: Subject & Pick<ExtractOptions, 'parts' | 'filer'>,
  frame: ReportFrame | null = null,
): Claim[] => extract(document, isData(document) ? NOTHING : recognize(document, frame), subject);

const parsed = (fetched: Fetched, readers: Pick<Readers, 'parse'>): Promise<ParseResult> =>
  readers.parse({
    bytes: fetched.bytes,
    source: fetched.locator.source,
    mediaType: fetched.mediaType,
    kind: fetched.locator.kind,
    url: fetched.url,
    filing: fetched.locator.filing,
  });

/** A parsed document with its claims. One that states no number is told apart from one that could not be read. */
const readingOf = (
  fetched: Fetched,
  document: Document | null,
  problems: readonly Problem[],
  subject: Subject,
): Reading => {
  const { locator } = fetched;
  if (document === null) return { locator, fetched, document, claims: [], problems };
  const claims = claimsOf(document, subject);
  const silent =
    claims.length === 0
      ? [problem('states-nothing', document.source, 'was read, but states no number.', { level: 'warning' })]
      : [];
  return { locator, fetched, document, claims, problems: [...problems, ...silent] };
};

/** Bytes to claims: parse, recognize, extract. */
export const readFetched = async (
  fetched: Fetched,
  subject: Subject,
  readers: Pick<Readers, 'parse'>,
): Promise<Reading> => {
  const { document, problems } = await parsed(fetched, readers);
  return readingOf(fetched, document, problems, subject);
};

const unfetched = (locator: Locator, why: Problem): Reading => ({
  locator,
  fetched: null,
  document: null,
  claims: [],
  problems: [why],
});

/** Locator to claims: fetch, parse, recognize, extract. Never throws for what is wrong with one document. */
export const readDocument = async (
  locator: Locator,
  subject: Subject,
  readers: Readers,
  signal?: AbortSignal,
): Promise<Reading> => {
  const result = await readers.fetch(locator, signal);
  return result.ok ? readFetched(result.fetched, subject, readers) : unfetched(locator, result.problem);
};

/** The same, but of a feed with several items each item is a document of its own. At least one Reading. */
export const readDocuments = async (
  locator: Locator,
  subject: Subject,
  readers: Readers,
  signal?: AbortSignal,
): Promise<Reading[]> => {
  const result = await readers.fetch(locator, signal);
  if (!result.ok) return [unfetched(locator, result.problem)];
  const { document, problems, parts } = await parsed(result.fetched, readers);
  const documents = parts === undefined || parts.length === 0 ? [document] : parts;
  return documents.map((each, i) => readingOf(result.fetched, each, i === 0 ? problems : [], subject));
};
