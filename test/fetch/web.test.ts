import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fetcher, type FetcherOptions, openFetcher } from '../../src/fetch/fetch.ts';
import { inProcessLimiter, type Limiter } from '../../src/fetch/limiter.ts';
import { type LoopbackServer, openServer } from '../loopback/server.ts';

const PAGE = '<html><body>Revenue of $4 million.</body></html>';

let server: LoopbackServer;
let fetcher: Fetcher;
let limiter: Limiter;
let robots: { status: number; body: string };
let serve: (path: string, response: ServerResponse, headers: Record<string, unknown>) => void;
let now: number;
let slept: number[];

const clock = {
  now: () => now,
  sleep: async (ms: number) => {
    slept.push(ms);
    now += ms;
  },
};
const open = (options: Partial<FetcherOptions> = {}): Fetcher =>
  openFetcher({
    userAgent: 'Newsroom desk@example.org',
    allowHosts: ['127.0.0.1'],
    random: () => 1,
    clock,
    ...options,
  });

beforeEach(async () => {
  robots = { status: 404, body: '' };
  serve = (_, response) => response.end(PAGE);
  now = Date.UTC(2026, 4, 20);
  slept = [];
  const listener: RequestListener = (request, response) => {
    if (request.url === '/robots.txt')
      response.writeHead(request.headers['if-none-match'] ? 304 : robots.status, { etag: '"robots"' }).end(robots.body);
    else serve(request.url ?? '', response, request.headers);
  };
  server = await openServer(listener);
  limiter = inProcessLimiter(clock);
  fetcher = open({ limiter });
});
afterEach(async () => {
  await fetcher.close();
  await server.close();
});

const get = (path: string) => fetcher.get(server.url + path);
const asked = (): string[] => server.seen.map((seen) => seen.path);

describe('robots.txt', () => {
  it.each<[string, number, string, string | null]>([
    ['none', 404, '', null],
    ['one that is for others', 200, 'User-agent: Another\nDisallow: /', null],
    ['one that lets us in', 200, 'User-agent: *\nDisallow: /\nUser-agent: Tieout\nAllow: /', null],
    ['a page in its place', 200, '<html>Disallow: /</html>', null],
    [
      'one that keeps all out',
      200,
      'User-agent: *\nDisallow: /a',
      'The site does not want programs to read this page (robots.txt).',
    ],
    [
      'one that keeps us out, among others',
      200,
      'User-agent: x\nUser-agent: tieout/1.0\nDisallow: /*.html$',
      'The site does not want programs to read this page (robots.txt).',
    ],
    ['one that is out of order', 503, '', 'The server does not say whether programs may read it (robots.txt: 503).'],
  ])('%s', async (_, status, body, message) => {
    robots = { status, body };
    const result = await get('/a.html');
    expect(result.ok ? null : result.problem.message).toBe(message);
    expect(asked().includes('/a.html')).toBe(message === null);
  });

  it('is read once a day', async () => {
    await get('/a');
    await get('/b');
    now += 25 * 3600_000;
    await get('/c');
    expect(asked()).toEqual(['/robots.txt', '/a', '/b', '/robots.txt', '/c']);
  });

  it('that is out of order is asked for again, but not by every page', async () => {
    robots = { status: 500, body: '' };
    await get('/a');
    const before = server.seen.length;
    await Promise.all(['/a', '/b', '/c'].map(get));
    expect(server.seen).toHaveLength(before);
    robots = { status: 404, body: '' };
    now += 61_000;
    expect(await get('/a')).toMatchObject({ ok: true });
  });

  it('keeps out what it kept out, when it says that it has not changed', async () => {
    robots = { status: 200, body: 'User-agent: *\nDisallow: /' };
    await get('/a');
    now += 25 * 3600_000;
    expect(await get('/a')).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(server.seen.map((seen) => seen.headers['if-none-match'])).toEqual([undefined, '"robots"']);
  });

  it('may ask for a delay between requests', async () => {
    robots = { status: 200, body: 'User-agent: *\nCrawl-delay: 7' };
    await get('/a');
    await get('/b');
    expect(slept).toEqual([7_000]);
  });

  it('of 100,000 names and rules costs no more than its size', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `User-agent: r${i}`).join('\n');
    robots = { status: 200, body: `User-agent: *\n${names}\n${'Disallow: /x\nAllow: /y\n'.repeat(5_000)}` };
    expect(await get('/a')).toMatchObject({ ok: true });
  });

  it('is asked for where a redirect leads, too', async () => {
    const other = await openServer((request, response) =>
      request.url === '/robots.txt' ? response.end('User-agent: *\nDisallow: /') : response.end(PAGE),
    );
    serve = (_, response) => response.writeHead(302, { location: `${other.url}/page` }).end();
    expect(await get('/a')).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(other.seen.map((seen) => seen.path)).toEqual(['/robots.txt']);
    await other.close();
  });
});

describe('a host', () => {
  it('is asked one thing at a time', async () => {
    serve = (_, response) => void setTimeout(() => response.end(PAGE), 5);
    const results = await Promise.all(Array.from({ length: 8 }, (_, i) => get(`/${i}`)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(server.mostAtOnce()).toBe(1);
  });

  it("sees no more of the user than the program's name", async () => {
    await get('/a');
    expect(server.seen[1]?.headers).toEqual({
      host: new URL(server.url).host,
      connection: 'keep-alive',
      'user-agent': 'tieout',
      accept: expect.stringContaining('text/html'),
      'accept-encoding': 'gzip, deflate',
    });
  });

  it('gets its cookies back from nobody', async () => {
    serve = (path, response) =>
      path === '/a' ? response.writeHead(302, { location: '/b', 'set-cookie': 'id=1' }).end() : response.end(PAGE);
    const result = await get('/a');
    expect(server.seen.map((seen) => seen.headers.cookie)).toEqual([undefined, undefined, undefined]);
    expect(result).toMatchObject({
      ok: true,
      fetched: { url: `${server.url}/b`, locator: { source: `${server.url}/a` } },
    });
  });
});

describe('what may pass is tried again', () => {
  const failing = (times: number, status: number, headers: Record<string, string> = {}): void => {
    let left = times;
    serve = (_, response) => (left-- > 0 ? response.writeHead(status, headers).end('later') : response.end(PAGE));
  };

  it.each([500, 502, 503, 504, 429])('%d, with growing waits', async (status) => {
    failing(2, status);
    expect(await get('/a')).toMatchObject({ ok: true });
    expect(slept).toEqual([500, 1000]);
  });

  it('but not for ever', async () => {
    failing(99, 503);
    expect(await get('/a')).toMatchObject({ problem: { code: 'unreachable' } });
    expect(asked().filter((path) => path === '/a')).toHaveLength(3);
  });

  it.each([400, 401, 403, 404, 410, 451, 501])('but not %d', async (status) => {
    failing(1, status);
    expect((await get('/a')).ok).toBe(false);
    expect(asked()).toEqual(['/robots.txt', '/a']);
    expect(slept).toEqual([]);
  });

  it.each(['20', new Date(Date.UTC(2026, 4, 20) + 20_000).toUTCString()])(
    'after as long as it says: %s',
    async (value) => {
      failing(1, 429, { 'retry-after': value });
      expect(await get('/a')).toMatchObject({ ok: true });
      expect(slept).toEqual([20_000]);
    },
  );

  it('after a while even where it says "at once"', async () => {
    failing(1, 503, { 'retry-after': '0' });
    expect(await get('/a')).toMatchObject({ ok: true });
    expect(slept).toEqual([500]);
  });

  it('and a host that asks for a century gets a day', async () => {
    failing(1, 429, { 'retry-after': '999999999' });
    await get('/a');
    expect(await limiter.stops()).toMatchObject([{ remainingMs: 24 * 3600_000 }]);
  });

  it('but a host that asks for an hour is left for later, by everybody', async () => {
    failing(1, 503, { 'retry-after': '3600' });
    expect(await get('/a')).toMatchObject({ problem: { code: 'unreachable' } });
    expect(await get('/b')).toMatchObject({
      problem: {
        code: 'throttled',
        message: 'The server is out of order (503). It is left alone for 60 minutes more.',
      },
    });
    expect(asked()).toEqual(['/robots.txt', '/a']);
    expect(slept).toEqual([]);
  });

  it('after a broken connection', async () => {
    let broken = false;
    serve = (_, response) => {
      if (broken) return void response.end(PAGE);
      broken = true;
      response.destroy();
    };
    expect(await get('/a')).toMatchObject({ ok: true });
  });
});

describe('a page that has not changed', () => {
  beforeEach(() => {
    serve = (path, response, headers) => {
      const validators = path === '/tagged' ? { etag: '"1"' } : { 'last-modified': 'Wed, 20 May 2026 12:00:00 GMT' };
      if (headers['if-none-match'] === '"1"' || headers['if-modified-since'] !== undefined)
        response.writeHead(304).end();
      else response.writeHead(200, { ...validators, 'content-type': 'text/html' }).end(PAGE);
    };
  });

  it.each(['/tagged', '/dated'])('is a revisit, with the bytes that we have: %s', async (path) => {
    const first = await get(path);
    now += 1000;
    const second = await get(path);
    expect(first).toMatchObject({
      ok: true,
      fetched: { status: 200, at: '2026-05-20T00:00:00.000Z', mediaType: 'text/html' },
    });
    expect(second).toMatchObject({
      ok: true,
      fetched: { status: 304, at: '2026-05-20T00:00:01.000Z', mediaType: 'text/html' },
    });
    expect(second.ok && first.ok && second.fetched.sha256 === first.fetched.sha256).toBe(true);
  });
});

describe('bytes', () => {
  it('belong to whoever got them: emptying them empties no copy', async () => {
    serve = (_, response, headers) =>
      headers['if-none-match'] ? response.writeHead(304).end() : response.writeHead(200, { etag: '"1"' }).end(PAGE);
    for (let i = 0; i < 3; i++) {
      const result = await get('/a');
      expect(result.ok && result.fetched.bytes.length).toBe(PAGE.length);
      if (result.ok) structuredClone(result.fetched.bytes, { transfer: [result.fetched.bytes.buffer as ArrayBuffer] });
    }
  });
});

describe('giving up', () => {
  it('ends a request, and everything that waits behind it', async () => {
    serve = () => {};
    const stop = new AbortController();
    const results = Promise.all(['/a', '/b', '/c'].map((path) => fetcher.get(server.url + path, stop.signal)));
    setTimeout(() => stop.abort(), 50);
    for (const result of await results)
      expect(result).toMatchObject({
        problem: { code: 'timed-out', message: 'Fetching was stopped before the document came.' },
      });
  });
});
