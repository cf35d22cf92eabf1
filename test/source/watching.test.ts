import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { folderCache } from '../../src/fetch/folder-cache.ts';
import type { Fetched } from '../../src/model/fetched.ts';
import type { Problem } from '../../src/model/problem.ts';
import { resolveSources } from '../../src/source/resolve.ts';
import { type LoopbackArticle, type LoopbackNews, openNews } from '../loopback/news.ts';

const article = (name: string, day: number, text: string): LoopbackArticle => ({
  path: `/2026/${name}.html`,
  title: `All about ${name}`,
  date: new Date(Date.UTC(2026, 4, day)).toUTCString(),
  text,
});

let news: LoopbackNews;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-watching-'));
  news = await openNews([
    article('tides', 12, 'Revenue of $4 million.'),
    article('turbines', 11, 'Costs of $3 million.'),
  ]);
});
afterAll(async () => {
  await news.close();
  rmSync(folder, { recursive: true });
});

/** One run of a process of its own: what came, what did not, and what the site was asked. */
const run = async (): Promise<{
  fetched: Fetched[];
  problems: Problem[];
  asked: [path: string, isConditional: boolean][];
}> => {
  const before = news.seen.length;
  const fetcher = openFetcher({ userAgent: null, allowHosts: ['127.0.0.1'], cache: folderCache(folder) });
  const resolved = await resolveSources([{ feed: news.feedUrl, limit: 10 }], {
    baseDirectory: folder,
    get: fetcher.get,
  });
  const results = await Promise.all(resolved.locators.map((locator) => fetcher.fetch(locator)));
  await fetcher.close();
  return {
    fetched: results.flatMap((result) => (result.ok ? [result.fetched] : [])),
    problems: [...resolved.problems, ...results.flatMap((result) => (result.ok ? [] : [result.problem]))],
    asked: news.seen.slice(before).map((seen) => [seen.path, seen.headers['if-none-match'] !== undefined]),
  };
};

describe('a feed that is watched, each run a process of its own', () => {
  it('is read whole the first time', async () => {
    const { fetched, problems, asked } = await run();
    expect(problems).toEqual([]);
    expect(fetched.map((each) => each.status)).toEqual([200, 200]);
    expect(asked.slice(0, 2)).toEqual([
      ['/robots.txt', false],
      ['/feed.xml', false],
    ]);
    // Of two that are asked for at once, either may come first.
    expect(asked.slice(2).sort()).toEqual([
      ['/2026/tides.html', false],
      ['/2026/turbines.html', false],
    ]);
  });

  it('makes only conditional requests when nothing is new, and gives the same bytes', async () => {
    const { fetched, asked } = await run();
    expect(fetched.map((each) => each.status)).toEqual([304, 304]);
    expect(asked.every(([, isConditional]) => isConditional)).toBe(true);
    expect(Buffer.from(fetched[0]?.bytes ?? []).toString()).toContain('Revenue of $4 million.');
  });

  it('brings what is new and what was corrected, and tells what was taken down', async () => {
    const [tides] = news.articles;
    const corrected = { ...(tides as LoopbackArticle), text: 'Revenue of $5 million.' };
    news.articles = [article('floods', 13, 'Losses of $1 million.'), corrected];
    const { fetched, problems } = await run();
    expect(fetched.map((each) => [new URL(each.url ?? '').pathname, each.status])).toEqual([
      ['/2026/floods.html', 200],
      ['/2026/tides.html', 200],
    ]);
    expect(problems).toEqual([]);

    const gone = openFetcher({ userAgent: null, allowHosts: ['127.0.0.1'], cache: folderCache(folder) });
    expect(await gone.get(`${news.url}/2026/turbines.html`)).toMatchObject({ problem: { code: 'not-found' } });
    expect(await gone.get(`${news.url}/archive/old.html`)).toMatchObject({ problem: { code: 'not-allowed' } });
    await gone.close();
  });
});
