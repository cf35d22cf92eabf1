import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Fetcher, type FetcherOptions, openFetcher } from '../../src/fetch/fetch.ts';
import { inProcessLimiter, type Limiter } from '../../src/fetch/limiter.ts';
import { throttlePage, undeclaredPage } from '../loopback/edgar-formats.ts';
import { type LoopbackServer, openServer } from '../loopback/server.ts';

const IDENTITY = 'Newsroom desk@example.org';
const HOSTS = ['www.sec.gov', 'data.sec.gov', 'efts.sec.gov', 'news.example'];

/** EDGAR's own names and that of a news site, all on one loopback server, which knows them by the Host header. */
let server: LoopbackServer;
let answer: (host: string, path: string, ...rest: Parameters<RequestListener>) => void;
let fetcher: Fetcher;
let limiter: Limiter;
let now: number;

const page = (text: string, status = 200, type = 'text/html'): typeof answer => {
  return (_host, _path, _request, response) => response.writeHead(status, { 'content-type': type }).end(text);
};
const to = (location: string, status = 301): typeof answer => {
  return (_host, _path, _request, response) => response.writeHead(status, { location }).end();
};
const at = (host: string, path: string): string => `http://${host}:${new URL(server.url).port}${path}`;
/** What was asked of whom, by whom. */
const asked = (): string[] =>
  server.seen
    .filter(({ path }) => path !== '/robots.txt')
    .map(({ headers, path }) => `${headers.host?.split(':')[0]}${path} ${headers['user-agent']}`);

const clock = {
  now: () => now,
  sleep: async (ms: number) => {
    now += ms;
  },
};
const open = (options: Partial<FetcherOptions> = {}): Fetcher =>
  openFetcher({
    userAgent: IDENTITY,
    allowHosts: HOSTS,
    resolver: async () => [{ address: '127.0.0.1', family: 4 }],
    clock,
    attempts: 1,
    ...options,
  });

beforeEach(async () => {
  answer = page('<p>A filing.</p>');
  now = Date.UTC(2026, 4, 20);
  server = await openServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? '';
    answer(host, request.url ?? '', request, response);
  });
  limiter = inProcessLimiter(clock);
  fetcher = open({ limiter });
});
afterEach(async () => {
  await fetcher.close();
  await server.close();
});

const DOCUMENT = '/Archives/edgar/data/1900001/000190000126000002/s1.htm';

describe("EDGAR's three hosts", () => {
  it('share one clock: a request to one keeps the others waiting', async () => {
    const began = now;
    for (const host of ['www', 'data', 'efts', 'www']) await fetcher.get(at(`${host}.sec.gov`, `/${host}/${now}`));
    expect(now - began).toBe(3 * 143);
  });

  it('are left alone together when one of them asks for it, and nobody else is', async () => {
    answer = (host, ...rest) =>
      page(host === 'efts.sec.gov' ? throttlePage : 'fine', host === 'efts.sec.gov' ? 429 : 200)(host, ...rest);
    await fetcher.get(at('efts.sec.gov', '/LATEST/search-index?q=tides'));
    for (const host of ['www.sec.gov', 'data.sec.gov'])
      expect(await fetcher.get(at(host, DOCUMENT))).toMatchObject({ ok: false, problem: { code: 'throttled' } });
    expect(await fetcher.get(at('news.example', '/story'))).toMatchObject({ ok: true });
    expect(asked()).toEqual([`efts.sec.gov/LATEST/search-index?q=tides ${IDENTITY}`, 'news.example/story tieout']);
  });

  it('stop as well when EDGAR does not take the identity, with what to set', async () => {
    answer = page(undeclaredPage, 403);
    expect(await fetcher.get(at('www.sec.gov', DOCUMENT))).toMatchObject({
      problem: { code: 'not-allowed', hint: expect.stringContaining('Set TIEOUT_USER_AGENT') },
    });
    expect(await fetcher.get(at('data.sec.gov', '/submissions/CIK0001900001.json'))).toMatchObject({ ok: false });
    expect(server.seen).toHaveLength(1);
  });

  it('are asked for packed answers, and unpack them', async () => {
    answer = (_host, _path, request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip, deflate');
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
      response.end(gzipSync('{"packed": true}'));
    };
    const result = await fetcher.get(at('data.sec.gov', '/submissions/CIK0001900001.json'));
    expect(result.ok && Buffer.from(result.fetched.bytes).toString()).toBe('{"packed": true}');
  });
});

describe('a redirect', () => {
  it('from one host of EDGAR to another is followed in its manner, at its pace', async () => {
    answer = (host, ...rest) =>
      (host === 'www.sec.gov' ? to(at('data.sec.gov', '/moved.htm')) : page('here'))(host, ...rest);
    const began = now;
    expect(await fetcher.get(at('www.sec.gov', DOCUMENT))).toMatchObject({
      ok: true,
      fetched: { url: at('data.sec.gov', '/moved.htm') },
    });
    expect(asked()).toEqual([`www.sec.gov${DOCUMENT} ${IDENTITY}`, `data.sec.gov/moved.htm ${IDENTITY}`]);
    expect(now - began).toBe(143);
  });

  it('to where a document lies now is asked again each time: only what lies there never changes', async () => {
    const moved = DOCUMENT.replace('s1.htm', 'ds1.htm');
    answer = (host, path, ...rest) => (path === DOCUMENT ? to(moved) : page('here'))(host, path, ...rest);
    for (let i = 0; i < 2; i++) expect(await fetcher.get(at('www.sec.gov', DOCUMENT))).toMatchObject({ ok: true });
    expect(server.seen.map(({ path }) => path)).toEqual([DOCUMENT, moved, DOCUMENT]);
  });

  it('away from EDGAR does not take the identity along', async () => {
    answer = (host, ...rest) =>
      (host === 'www.sec.gov' ? to(at('news.example', '/elsewhere')) : page('here'))(host, ...rest);
    await fetcher.get(at('www.sec.gov', DOCUMENT));
    expect(asked()).toEqual([`www.sec.gov${DOCUMENT} ${IDENTITY}`, 'news.example/elsewhere tieout']);
  });

  it('from a news site to EDGAR needs the identity, and waits for its turn', async () => {
    answer = (host, ...rest) =>
      (host === 'news.example' ? to(at('www.sec.gov', DOCUMENT)) : page('here'))(host, ...rest);
    expect(await fetcher.get(at('news.example', '/link'))).toMatchObject({ ok: true });
    const nobody = open({ userAgent: null });
    expect(await nobody.get(at('news.example', '/link'))).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(asked().filter((line) => line.startsWith('www.'))).toEqual([`www.sec.gov${DOCUMENT} ${IDENTITY}`]);
    await nobody.close();
  });

  it('from a copy of EDGAR to the real one stays with the copy', async () => {
    const copy = open({ edgarUrl: server.url });
    answer = (host, path, ...rest) =>
      (path === DOCUMENT ? to(`https://www.sec.gov/moved.htm`) : page('here'))(host, path, ...rest);
    expect(await copy.get(`https://www.sec.gov${DOCUMENT}`)).toMatchObject({ ok: true });
    expect(server.seen.map(({ path, headers }) => `${headers.host} ${path}`)).toEqual([
      `${new URL(server.url).host} ${DOCUMENT}`,
      `${new URL(server.url).host} /moved.htm`,
    ]);
    await copy.close();
  });

  it('that never ends is given up, and each hop has kept its distance', async () => {
    let hop = 0;
    answer = (...rest) => to(`/hop/${++hop}`)(...rest);
    const began = now;
    expect(await fetcher.get(at('www.sec.gov', '/hop/0'))).toMatchObject({
      problem: { code: 'unreachable', message: 'The server sent us on more than 10 times.' },
    });
    expect(now - began).toBe(10 * 143);
  });
});

describe('how long a copy is good', () => {
  const FOR_EVER = 365 * 24 * 3600_000;
  const MINUTE = 60_000;
  it.each<[string, string, number]>([
    ['a document', DOCUMENT, FOR_EVER],
    ['a complete submission', '/Archives/edgar/data/1900001/000190000126000002/0001900001-26-000002.txt', FOR_EVER],
    ['one at its old address', '/Archives/edgar/data/1900001/0001900001-26-000002.txt', FOR_EVER],
    [
      'the index of a filing',
      '/Archives/edgar/data/1900001/000190000126000002/0001900001-26-000002-index.html',
      30 * MINUTE,
    ],
    ['a folder', '/Archives/edgar/data/1900001/000190000126000002/index.json', 30 * MINUTE],
    ['the index of a day', '/Archives/edgar/daily-index/2026/QTR2/master.20260520.idx', 30 * MINUTE],
    ['filings of a company', '/submissions/CIK0001900001.json', MINUTE / 2],
    ['older ones', '/submissions/CIK0001900001-submissions-001.json', MINUTE / 2],
    ['facts of a company', '/api/xbrl/companyfacts/CIK0001900001.json', MINUTE],
    ['a search', '/LATEST/search-index?q=tides', MINUTE],
    ['what came just now', '/cgi-bin/browse-edgar?action=getcurrent', 0],
  ])('%s', async (_, path, goodMs) => {
    answer = (_host, _path, request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"1"' }).end('here');
    const requestsAfter = async (ms: number): Promise<number> => {
      now += ms;
      await fetcher.get(at('www.sec.gov', path));
      return server.seen.length;
    };
    await requestsAfter(0);
    if (goodMs > 0) expect(await requestsAfter(goodMs - 2_000)).toBe(1);
    expect(await requestsAfter(3_000)).toBe(goodMs === FOR_EVER ? 1 : 2);
    for (const { headers } of server.seen.slice(1)) expect(headers['if-none-match']).toBe('"1"');
  });
});

it.each([
  ['no such key', 404, '<Error><Code>NoSuchKey</Code></Error>', 'not-found', 0],
  ['an index that was never made', 403, '<Error><Code>AccessDenied</Code></Error>', 'not-found', 0],
  ['a refusal', 403, '<html><body>Forbidden</body></html>', 'throttled', 1],
  ['a gone page', 410, 'gone', 'not-found', 0],
  ['no page behind the door', 502, 'bad gateway', 'unreachable', 0],
])('tells %s from the others', async (_, status, body, code, stops) => {
  answer = page(body, status, 'application/xml');
  expect(await fetcher.get(at('www.sec.gov', DOCUMENT))).toMatchObject({ ok: false, problem: { code } });
  expect(await limiter.stops()).toHaveLength(stops);
});
