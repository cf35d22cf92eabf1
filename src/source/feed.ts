import type { z } from 'zod';
import type { FeedSource } from '../model/pipeline.ts';
import { type Problem, problem } from '../model/problem.ts';
import { decodeXml } from './decode-xml.ts';
import type { Resolved } from './files.ts';
import { locatorOfUrl } from './locator.ts';
import { type Feed, type FeedEntry, readFeed } from './read-feed.ts';
import { type Get, type Reading, readFrom } from './reading.ts';

const timeOf = (entry: FeedEntry): number => entry.published ?? Number.NEGATIVE_INFINITY;

/** Newest first. Entries without a date come last, in their own order: feeds are written newest first. */
const newestFirst = (entries: readonly FeedEntry[]): FeedEntry[] =>
  [...entries].sort((a, b) => (timeOf(a) === timeOf(b) ? 0 : timeOf(b) - timeOf(a)));

const nothingIn = (feed: string): Problem =>
  problem('empty', feed, 'The feed has no entries with a link.', {
    level: 'warning',
    hint: 'Open it in a browser to see whether it is so.',
  });

/** Sitemaps of a sitemap that are read: the newest have what is new. */
const MOST_SITEMAPS = 3;

type FeedTools = { readonly get: Get; readonly signal?: AbortSignal };

const feedAt = (url: string, tools: FeedTools): Promise<Reading<Feed>> =>
  readFrom(
    tools.get,
    url,
    'an RSS or Atom feed',
    (fetched) => readFeed(decodeXml(fetched.bytes, fetched.mediaType), fetched.url ?? url),
    tools.signal,
  );

/** The entries of a feed, or of the newest feeds that it leads to; no further. */
const entriesOf = async (url: string, tools: FeedTools): Promise<{ entries: FeedEntry[]; problems: Problem[] }> => {
  const first = await feedAt(url, tools);
  if (!first.ok) return { entries: [], problems: [first.problem] };
  if (first.value.leadsTo === 'documents') return { entries: [...first.value.entries], problems: [] };
  const sitemaps = newestFirst(first.value.entries).slice(0, MOST_SITEMAPS);
  const readings = await Promise.all(sitemaps.map((sitemap) => feedAt(sitemap.url, tools)));
  return {
    entries: readings.flatMap((each) => (each.ok && each.value.leadsTo === 'documents' ? each.value.entries : [])),
    problems: readings.flatMap((each) => (each.ok ? [] : [each.problem])),
  };
};

/** The newest entries of an RSS or Atom feed, or of a sitemap. */
export const resolveFeed = async (source: z.infer<typeof FeedSource>, tools: FeedTools): Promise<Resolved> => {
  const { entries, problems } = await entriesOf(source.feed, tools);
  const urls = new Set(newestFirst(entries).map((entry) => entry.url));
  if (urls.size === 0 && problems.length === 0) problems.push(nothingIn(source.feed));
  return { locators: [...urls].slice(0, source.limit).map((url) => locatorOfUrl(url, source.kind ?? null)), problems };
};
