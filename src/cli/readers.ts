import { join } from 'node:path';
import { openFetcher } from '../fetch/fetch.ts';
import { folderCache } from '../fetch/folder-cache.ts';
import type { Stop } from '../fetch/limiter.ts';
import type { DocumentKind } from '../model/document.ts';
import { ConfigError } from '../model/error.ts';
import type { FetchResult, Locator } from '../model/fetched.ts';
import { type Problem, problemLine } from '../model/problem.ts';
import { openParsePool } from '../parse/pool.ts';
import { type Readers, type Reading, readDocuments, type Subject } from '../pipeline/read-document.ts';
import { locatorOf } from '../source/locator.ts';
import { openLimiter } from './limiter.ts';
import { storeDirectory } from './open-store.ts';
import { colors, say } from './output.ts';
import { openProgress } from './progress.ts';

/** How many documents are read at a time; parsing itself is bounded by its threads. */
const READ_AT_ONCE = 4;

/** What reading needs, with the lists that sources are resolved from, until it is closed. */
export type OpenReaders = Readers & {
  readonly get: (url: string, signal?: AbortSignal, allowHosts?: readonly string[]) => Promise<FetchResult>;
  readonly close: () => Promise<void>;
};

/** Longer than EDGAR's ten minutes: who has the time waits, and the run completes. */
export const PATIENT_MS = 11 * 60_000;

/**
 * A fetcher and a parser in worker threads; `close` ends both, so that the process can.
 * @param patienceMs the longest that a document waits for a host that asks for time; a minute unless told
 * @param onStop told of each host that is to be left alone: who waits ten minutes must not look dead
 */
export const openReaders = ({
  patienceMs,
  onStop,
}: {
  patienceMs?: number;
  onStop?: (stop: Stop) => void;
} = {}): OpenReaders => {
  const { TIEOUT_USER_AGENT, TIEOUT_EDGAR_URL, TIEOUT_ALLOW_HOSTS } = process.env;
  const shared = openLimiter();
  const fetcher = openFetcher({
    userAgent: TIEOUT_USER_AGENT ?? null,
    edgarUrl: TIEOUT_EDGAR_URL ?? null,
    allowHosts: (TIEOUT_ALLOW_HOSTS ?? '').split(',').flatMap((host) => host.trim() || []),
    // What a server has not changed is not fetched again, by this process or the next.
    cache: folderCache(join(storeDirectory(), 'cache')),
    limiter: shared.limiter,
    ...(patienceMs === undefined ? {} : { patienceMs }),
    ...(onStop === undefined ? {} : { onStop }),
  });
  const parser = openParsePool();
  return {
    fetch: fetcher.fetch,
    get: fetcher.get,
    parse: (input, signal) => parser.parse(input, signal),
    close: async () => {
      await Promise.all([fetcher.close(), parser.close()]);
      await shared.close();
    },
  };
};

export const NO_SUBJECT: Subject = { entities: [], concepts: [] };

/** The entities and concepts of `--pipeline`, or none: and then what reads and checks such a file is not loaded. */
export const subjectOf = async (pipeline: string | undefined): Promise<Subject> =>
  pipeline === undefined ? NO_SUBJECT : (await import('../pipeline/read-pipeline.ts')).readPipeline(pipeline);

export const isPipelineFile = (argument: string): boolean => /\.ya?ml$/i.test(argument);

/** The documents that the arguments `<file|url|->` stand for. Without arguments it is the standard input, unless a person sits at it. */
export const locatorsOf = async (
  args: readonly string[],
  kind: DocumentKind | null = null,
): Promise<{ locators: Locator[]; problems: Problem[] }> => {
  if (args.length === 0 && process.stdin.isTTY) {
    throw new ConfigError('no document was named', {
      hint: 'Name files or URLs, or pipe text in. --help shows examples.',
    });
  }
  const resolved = await Promise.all(
    (args.length === 0 ? ['-'] : args).map((argument) => locatorOf(argument, process.cwd(), kind)),
  );
  return { locators: resolved.flatMap((each) => each.locators), problems: resolved.flatMap((each) => each.problems) };
};

/** One note on what a locator gave, for the progress lines. */
const noteOf = (readings: readonly Reading[]): string => {
  if (readings.every(({ document }) => document === null)) return readings[0]?.problems[0]?.message ?? 'was not read';
  const numbers = readings.reduce((sum, { claims }) => sum + claims.length, 0);
  return `${numbers} numbers${readings.length > 1 ? ` in ${readings.length} items` : ''}`;
};

/** Reads all documents, a few at a time, in the order given, feeds item by item; what is wrong with one of them does not stop the others. */
export const readAll = async (
  locators: readonly Locator[],
  subject: Subject,
  readers: Readers,
  quiet: boolean,
): Promise<Reading[]> => {
  const progress = openProgress(locators.length, quiet);
  const readings: Reading[][] = new Array(locators.length);
  const queue = locators.entries();
  const worker = async (): Promise<void> => {
    for (const [index, locator] of queue) {
      const found = await readDocuments(locator, subject, readers);
      readings[index] = found;
      progress.done(
        locator.source,
        noteOf(found),
        found.every(({ document }) => document === null),
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(READ_AT_ONCE, locators.length) }, worker));
  progress.stop();
  return readings.flat();
};

/** Says each problem in a line, with what to do; true where one of them is an error. */
export const sayProblems = (problems: readonly Problem[], quiet: boolean): boolean => {
  for (const problem of problems) {
    const isError = problem.level === 'error';
    if (isError || !quiet) say(`${isError ? colors.red('error') : colors.yellow('warning')} ${problemLine(problem)}`);
  }
  return problems.some((problem) => problem.level === 'error');
};
