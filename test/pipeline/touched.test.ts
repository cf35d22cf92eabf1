import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import type { Locator } from '../../src/model/fetched.ts';
import { Pipeline } from '../../src/model/pipeline.ts';
import { parse } from '../../src/parse/parse.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { reconcileRun } from '../../src/pipeline/reconcile-run.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { type LoopbackNews, openNews } from '../loopback/news.ts';

const article = (n: number, text: string) => ({
  path: `/${n}.html`,
  title: `Harbour in its year ${n}`,
  date: 'Wed, 20 May 2026 12:00:00 GMT',
  text,
});
const ARTICLES = [
  article(1, 'Harbour Freight Lines said that revenue was $40 million in 2025.'),
  article(2, 'Harbour Freight Lines said that revenue was $41 million in 2025.'),
  article(3, 'Harbour Freight Lines employed 512 people in 2025.'),
];

let folder: string;
let store: Store;
let news: LoopbackNews;
let fetcher: Fetcher;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-touched-'));
  store = await openStore({ directory: folder });
  news = await openNews(ARTICLES);
  fetcher = openFetcher({ userAgent: null, allowHosts: ['127.0.0.1'] });
});
afterAll(async () => {
  await fetcher.close();
  await news.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const PIPELINE = Pipeline.parse({ name: 'harbour', sources: [{ file: '*.txt' }] });

let runs = 0;
/** One run: what it asked for, parsed and judged. */
const run = async (pipeline = PIPELINE) => {
  let parsed = 0;
  let isJudged = false;
  const before = news.seen.length;
  const locators = news.articles.map(({ path }): Locator => {
    const url = news.url + path;
    return { source: url, at: { url }, kind: 'news' };
  });
  const outcomes = await Promise.all(
    locators.map((locator) =>
      ingest(locator, pipeline, {
        store,
        fetch: fetcher.fetch,
        parse: (input) => {
          parsed++;
          return parse(input);
        },
      }),
    ),
  );
  const documents = outcomes.flatMap(({ document }) => document ?? []);
  const unseen = new Set(outcomes.flatMap(({ document, isNew }) => (isNew && document !== null ? [document] : [])));
  const at = `2026-06-01T08:00:0${++runs}.000Z`;
  const done = await reconcileRun(
    { id: `run-${runs}`, pipeline: pipeline.name, startedAt: at, endedAt: at },
    pipeline,
    { documents, unseen, problems: [] },
    store,
    (input) => {
      isJudged = true;
      return reconcile(input);
    },
  );
  const pages = news.seen.slice(before).filter(({ path }) => path !== '/robots.txt');
  const conditional = pages.filter(({ headers }) => headers['if-none-match'] !== undefined).length;
  return { asked: pages.length, conditional, parsed, isJudged, done };
};

it('fetches what is new, reads what is touched, and judges where anything is', async () => {
  const first = await run();
  expect(first).toMatchObject({ asked: 3, conditional: 0, parsed: 3, isJudged: true });
  expect(first.done.report.findings.length).toBeGreaterThan(0);

  const second = await run();
  expect(second).toMatchObject({ asked: 3, conditional: 3, parsed: 0, isJudged: false, done: { unchanged: true } });
  expect(second.done.report).toEqual(first.done.report);

  news.articles = [...ARTICLES.slice(0, 2), article(3, 'Harbour Freight Lines employed 521 people in 2025.')];
  expect(await run(), 'one article is another').toMatchObject({ asked: 3, conditional: 3, parsed: 1, isJudged: true });
  expect(await run()).toMatchObject({ parsed: 0, isJudged: false });

  const silent = { ...PIPELINE, checks: { 'value.conflict': 'off' as const } };
  expect(await run(silent), 'a check is off').toMatchObject({ parsed: 0, isJudged: true, done: { unchanged: false } });
  const told = { ...silent, schedule: '0 7 * * *', outputs: [{ format: 'csv' as const, path: 'a.csv' }] };
  expect(await run(told), 'where reports go is no matter of judging').toMatchObject({ parsed: 0, isJudged: false });

  news.articles = ARTICLES.slice(0, 2);
  expect(await run(silent), 'an article is gone').toMatchObject({ asked: 2, parsed: 0, isJudged: true });
});
