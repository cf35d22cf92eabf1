import type { z } from 'zod';
import type { FeedSource } from '../model/pipeline.ts';
import { type Problem, problem } from '../model/problem.ts';
import { decodeXml } from './decode-xml.ts';
import { type FeedEntry, feedEntries } from './feed-entries.ts';
import type { Resolved } from './files.ts';
import { locatorOfUrl } from './locator.ts';
import { type Get, readFrom } from './reading.ts';

const timeOf = (entry: FeedEntry): number => entry.published ?? Number.NEGATIVE_INFINITY;

/** Newest first. Entries without a date come last, in their own order: feeds are written newest first. */
const newestFirst = (entries: readonly FeedEntry[]): FeedEntry[] =>
  [...entries].sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)));

const nothingIn = (feed: string): Problem =>
  problem('empty', feed, 'The feed has no entries with a link.', {
    level: 'warning',
    hint: 'Open it in a browser to see whether it is so.',
  });

/** The newest entries of an RSS or Atom feed, or of a sitemap. */
export const resolveFeed = async (
  source: z.infer<typeof FeedSource>,
  tools: { readonly get: Get; readonly signal?: AbortSignal },
): Promise<Resolved> => {
  const reading = await readFrom(
    tools.get,
    source.feed,
    'an RSS or Atom feed',
    (fetched) => feedEntries(decodeXml(fetched.bytes, fetched.mediaType), fetched.url ?? source.feed),
    tools.signal,
  );
  if (!reading.ok) return { locators: [], problems: [reading.problem] };
  const urls = new Set(newestFirst(reading.value).map((entry) => entry.url));
  if (urls.size === 0) return { locators: [], problems: [nothingIn(source.feed)] };
  return {
    locators: [...urls].slice(0, source.limit).map((url) => locatorOfUrl(url, source.kind ?? null)),
    problems: [],
  };
};
