import type { FetchResult, Locator } from '../model/fetched.ts';
import type { SourceConfig } from '../model/pipeline.ts';
import type { Problem } from '../model/problem.ts';
import { resolveCompanyFacts, resolveEdgar } from './edgar.ts';
import { resolveFeed } from './feed.ts';
import { filesInside, type Resolved } from './files.ts';
import { locatorOfUrl } from './locator.ts';

export type SourceTools = {
  /** The folder of the pipeline file: relative paths start there. */
  readonly baseDirectory: string;
  /** Brings lists of documents (feeds, EDGAR's indexes); `get` of the Fetcher. */
  readonly get: (url: string, signal?: AbortSignal) => Promise<FetchResult>;
  /** Other folders that file sources may lie in. The working directory is one, unless others are named. */
  readonly folders?: readonly string[];
  readonly signal?: AbortSignal;
};

const resolveSource = async (source: SourceConfig, tools: SourceTools): Promise<Resolved> => {
  if ('file' in source) {
    const folders = tools.folders ?? [process.cwd()];
    return filesInside(source.file, { from: tools.baseDirectory, folders, kind: source.kind ?? null });
  }
  if ('url' in source) return { locators: [locatorOfUrl(source.url, source.kind ?? null)], problems: [] };
  if ('feed' in source) return resolveFeed(source, tools);
  if ('edgar' in source) return resolveEdgar(source, tools);
  if ('companyFacts' in source) return resolveCompanyFacts(source, tools);
  return source satisfies never;
};

const addressOf = (locator: Locator): string => ('file' in locator.at ? locator.at.file : locator.at.url);

/**
 * The documents that a pipeline's sources stand for, in the order of the sources, each once. A source that cannot be listed is
 * a problem; the others go on.
 */
export const resolveSources = async (sources: readonly SourceConfig[], tools: SourceTools): Promise<Resolved> => {
  const listed = await Promise.all(sources.map((source) => resolveSource(source, tools)));
  const found = new Map<string, Locator>();
  const problems: Problem[] = [];
  for (const one of listed) {
    problems.push(...one.problems);
    for (const locator of one.locators) {
      const first = found.get(addressOf(locator));
      // Named by its address and listed by EDGAR as well, a document also gets what the list says of it.
      const both = first && { ...first, kind: first.kind ?? locator.kind, filing: first.filing ?? locator.filing };
      found.set(addressOf(locator), both ?? locator);
    }
  }
  return { locators: [...found.values()], problems };
};
