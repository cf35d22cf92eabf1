import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/fetch/clock.ts';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { hasRedis, openRedis } from '../loopback/redis.ts';
import { type LoopbackServer, openServer } from '../loopback/server.ts';

const LEASE_MS = 1_000;

describe.skipIf(!hasRedis)('one seat a host, on Redis (skipped where there is no redis-server)', () => {
  let server: ReturnType<typeof openRedis>;
  let redis: Redis;
  beforeAll(() => {
    server = openRedis();
    redis = new Redis(server.socket);
    redis.on('error', () => {}); // it is not up yet
  });
  afterAll(async () => {
    redis.disconnect();
    await server.close();
  });
  const open = () =>
    redisLimiter((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args), { leaseMs: LEASE_MS });

  it('is given to whoever asked first, and to one alone', async () => {
    const { seats } = open();
    expect(await seats.ask('order', 'first')).toEqual({ kind: 'taken' });
    expect(await seats.ask('order', 'second')).toMatchObject({ kind: 'busy' });
    expect(await seats.ask('order', 'third')).toMatchObject({ kind: 'busy' });
    await seats.leave('order', 'first');
    expect(await seats.ask('order', 'third')).toMatchObject({ kind: 'busy' });
    expect(await seats.ask('order', 'second')).toEqual({ kind: 'taken' });
    expect(await seats.ask('elsewhere', 'third'), 'another host is free').toEqual({ kind: 'taken' });
  });

  it('is told once more to a holder whose answer was lost', async () => {
    const { seats } = open();
    await seats.ask('again', 'first');
    expect(await seats.ask('again', 'first')).toEqual({ kind: 'taken' });
  });

  it('is renewed and left by its holder only', async () => {
    const { seats } = open();
    await seats.ask('mine', 'first');
    await seats.leave('mine', 'another');
    expect(await seats.renew('mine', 'another')).toBe(false);
    expect(await seats.renew('mine', 'first')).toBe(true);
    expect(await seats.ask('mine', 'second')).toMatchObject({ kind: 'busy' });
  });

  it('falls free when its holder is silent, who then finds it taken', async () => {
    const { seats } = open();
    await seats.ask('dead', 'first');
    await vi.waitFor(async () => expect(await seats.ask('dead', 'second')).toEqual({ kind: 'taken' }), {
      timeout: 5 * LEASE_MS,
    });
    expect(await seats.renew('dead', 'first')).toBe(false);
    await seats.leave('dead', 'first');
    expect(await seats.ask('dead', 'third')).toMatchObject({ kind: 'busy' });
  });

  it('does not wait for one who waited and died', async () => {
    const { seats } = open();
    await seats.ask('passed', 'first');
    await seats.ask('passed', 'dying');
    await seats.leave('passed', 'first');
    await vi.waitFor(async () => expect(await seats.ask('passed', 'second')).toEqual({ kind: 'taken' }), {
      timeout: 10_000,
    });
  });

  it('is not given while the host is to be left alone', async () => {
    const limiter = open();
    await limiter.stop('stopped', 60_000, 'It said so.');
    expect(await limiter.seats.ask('stopped', 'first')).toMatchObject({ kind: 'stopped', reason: 'It said so.' });
  });

  it('keeps the spacing of a host for a request that knows of none', async () => {
    const limiter = open();
    await limiter.book('spaced', 2_000);
    const [robots, page] = [await limiter.book('spaced', 0), await limiter.book('spaced', 2_000)];
    expect(robots.kind === 'go' && robots.waitMs).toBeGreaterThan(1_500);
    expect(page.kind === 'go' && page.waitMs).toBeGreaterThan(3_500);
  });
});

describe.skipIf(!hasRedis)('worker processes and a news site (skipped where there is no redis-server)', () => {
  const WORKERS = 4;
  let redis: ReturnType<typeof openRedis>;
  let site: LoopbackServer;
  let robots: string;
  let serve: (path: string, response: ServerResponse) => void;
  let prefixes = 0;
  let prefix: string;
  const children: ChildProcess[] = [];

  beforeAll(() => {
    redis = openRedis();
  });
  afterAll(() => redis.close());
  beforeEach(async () => {
    prefix = `site-${prefixes++}`;
    robots = 'User-agent: *\nDisallow: /private/\n';
    serve = (_, response) => void setTimeout(() => response.end('<p>Revenue of $4 million.</p>'), 20);
    site = await openServer((request, response) => {
      if (request.url === '/robots.txt') response.end(robots);
      else serve(request.url ?? '', response);
    });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await site.close();
  });

  /** A worker process that fetches these pages; how many came, when it ends. */
  const work = (...paths: string[]): { child: ChildProcess; brought: Promise<string> } => {
    const urls = paths.map((path) => site.url + path);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/fetch/news-worker.ts', redis.socket, prefix, String(LEASE_MS), ...urls],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    children.push(child);
    let wrote = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      wrote += piece;
    });
    return { child, brought: once(child, 'close').then(() => wrote.trim()) };
  };
  const pagesOf = (worker: number, pages: number): string[] =>
    Array.from({ length: pages }, (_, page) => `/${worker}/${page}.html`);
  const asked = (path: string): number => site.seen.filter((seen) => seen.path === path).length;

  it('ask it for one thing at a time, all of them together', async () => {
    const brought = await Promise.all(Array.from({ length: WORKERS }, (_, i) => work(...pagesOf(i, 6)).brought));
    expect(brought).toEqual(Array.from({ length: WORKERS }, () => '6'));
    expect(site.mostAtOnce(), 'requests under way at one time, as the site saw it').toBe(1);
    expect(site.seen.filter(({ path }) => path !== '/robots.txt')).toHaveLength(WORKERS * 6);
  });

  it('keep the delay that it asks for together, robots.txt included', async () => {
    robots = 'User-agent: *\nCrawl-delay: 0.3\n';
    const brought = await Promise.all(Array.from({ length: 3 }, (_, i) => work(...pagesOf(i, 3)).brought));
    expect(brought).toEqual(['3', '3', '3']);
    expect(site.mostAtOnce()).toBe(1);
    // Nobody knows of a delay before the first page; and a moment may be slept through by two thirds of the spacing.
    const pages = site.seen.slice(site.seen.findIndex(({ path }) => path !== '/robots.txt'));
    for (let i = 1; i < pages.length; i++) expect((pages[i]?.at ?? 0) - (pages[i - 1]?.at ?? 0)).toBeGreaterThan(100);
  });

  it('go on when the one whose turn it is was killed', async () => {
    let hangs = true;
    serve = (path, response) => {
      if (path !== '/held.html' || !hangs) response.end('<p>Revenue of $4 million.</p>');
    };
    const dying = work('/held.html');
    await vi.waitFor(() => expect(asked('/held.html')).toBe(1), { timeout: 60_000 });
    const next = work('/next.html', '/held.html');
    await systemClock.sleep(2 * LEASE_MS); // a holder that is alive keeps its seat far beyond its lease
    expect(asked('/next.html')).toBe(0);
    hangs = false;
    dying.child.kill('SIGKILL');
    expect(await next.brought).toBe('2');
    expect(site.mostAtOnce()).toBe(1);
  });

  it('do not go on with a request whose turn was given to another while they stood still', async () => {
    let closed = 0;
    serve = (path, response) => {
      if (path === '/held.html' && asked(path) === 1) response.on('close', () => closed++);
      else response.end('<p>Revenue of $4 million.</p>');
    };
    const frozen = work('/held.html');
    await vi.waitFor(() => expect(asked('/held.html')).toBe(1), { timeout: 60_000 });
    frozen.child.kill('SIGSTOP');
    expect(await work('/next.html').brought).toBe('1');
    expect(closed, 'nothing but its own end can take a request back').toBe(0);
    frozen.child.kill('SIGCONT');
    expect(await frozen.brought, 'it lets go, and asks again in its turn').toBe('1');
    expect(closed).toBe(1);
    expect(asked('/held.html')).toBe(2);
  });
});
