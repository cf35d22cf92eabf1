import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/fetch/clock.ts';
import { type Fetcher, type FetcherOptions, openFetcher } from '../../src/fetch/fetch.ts';
import { inProcessLimiter } from '../../src/fetch/limiter.ts';
import { ConfigError } from '../../src/model/error.ts';
import { companyFactsUrl, documentUrl, submissionsUrl } from '../../src/source/edgar/addresses.ts';
import { resolveSources } from '../../src/source/resolve.ts';
import { HALYARD, OSPREY } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';

const IDENTITY = 'Newsroom desk@example.org';
const OFFERING = { edgar: { cik: '1900001', forms: ['S-1', 'S-1/A', '424B4'], since: '2026-03-01', limit: 10 } };

let edgar: LoopbackEdgar;
let fetchers: Fetcher[];
/** Time passes only while somebody waits. */
let now: number;
let slept: number[];

beforeEach(async () => {
  edgar = await openEdgar([HALYARD, OSPREY]);
  fetchers = [];
  now = Date.UTC(2026, 4, 20);
  slept = [];
});
afterEach(async () => {
  await Promise.all(fetchers.map((fetcher) => fetcher.close()));
  await edgar.close();
});

const clock = {
  now: () => now,
  sleep: async (ms: number) => {
    slept.push(ms);
    now += ms;
  },
};
const open = (options: Partial<FetcherOptions> = {}): Fetcher => {
  const fetcher = openFetcher({ userAgent: IDENTITY, edgarUrl: edgar.url, clock, random: () => 0.5, ...options });
  fetchers.push(fetcher);
  return fetcher;
};
const first = HALYARD.filings[1];
const documentOf = (number = 1): string => {
  const filing = HALYARD.filings[number] ?? first;
  return documentUrl('1900001', filing?.accession ?? '', filing?.document ?? '');
};
const run = async (fetcher: Fetcher) => {
  const { locators, problems } = await resolveSources([OFFERING], { baseDirectory: process.cwd(), get: fetcher.get });
  return { locators, problems, results: await Promise.all(locators.map((locator) => fetcher.fetch(locator))) };
};

describe('who asks', () => {
  it.each([null, '', '   '])('is asked for before anything is sent: %j', async (userAgent) => {
    expect(await open({ userAgent }).get(documentOf())).toMatchObject({
      ok: false,
      problem: {
        code: 'not-allowed',
        message: 'EDGAR wants to know who asks, and no identity is set.',
        hint: 'Set TIEOUT_USER_AGENT="Newsroom name@example.org", with your own name and e-mail address.',
      },
    });
    expect(edgar.seen).toEqual([]);
  });
  it.each([
    'Newsroom',
    'desk@example.org',
    'Newsroom desk@',
    'News\r\nX: y desk@example.org',
    'Zürich desk@example.org',
  ])('must be a name and an address: %j', async (userAgent) => {
    expect(await open({ userAgent }).get(documentOf())).toMatchObject({
      problem: { code: 'not-allowed', message: 'TIEOUT_USER_AGENT must be a name and an e-mail address.' },
    });
    expect(edgar.seen).toEqual([]);
  });
});

describe('a copy of EDGAR', () => {
  it.each(['somewhere', 'ftp://edgar.example'])('must have a web address: %s', (edgarUrl) => {
    expect(() => openFetcher({ userAgent: IDENTITY, edgarUrl })).toThrow(ConfigError);
  });
  it('may lie in a folder, and stands in for all hosts of EDGAR', async () => {
    const fetcher = open({ edgarUrl: `${edgar.url}/copy/` });
    await fetcher.get('https://data.sec.gov/submissions/CIK0001900001.json');
    await fetcher.get('https://efts.sec.gov/LATEST/search-index?q=tide');
    expect(edgar.seen.map((seen) => seen.path)).toEqual([
      '/copy/submissions/CIK0001900001.json',
      '/copy/LATEST/search-index?q=tide',
    ]);
  });
});

describe('a request to EDGAR', () => {
  let server: Server;
  afterEach(() => new Promise<void>((done) => server.close(() => done())));

  it("is byte for byte what EDGAR's rules ask", async () => {
    let received = '';
    server = createServer((socket) =>
      socket.on('data', (bytes) => {
        received += bytes;
        socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok');
      }),
    );
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const path = '/Archives/edgar/data/1900001/000190000126000002/halyard-s1-2.htm';
    const fetcher = open({
      edgarUrl: null,
      allowHosts: ['www.sec.gov'],
      resolver: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    expect(await fetcher.get(`http://www.sec.gov:${port}${path}`)).toMatchObject({ ok: true });
    expect(received).toBe(
      [
        `GET ${path} HTTP/1.1`,
        `host: www.sec.gov:${port}`,
        'connection: keep-alive',
        `user-agent: ${IDENTITY}`,
        'accept-encoding: gzip, deflate',
        '',
        '',
      ].join('\r\n'),
    );
  });
});

describe('a run of an offering', () => {
  it('fetches each document once, and a second run makes only conditional requests', async () => {
    const fetcher = open();
    const firstRun = await run(fetcher);
    expect(firstRun.problems).toEqual([]);
    expect(firstRun.results.map((r) => r.ok)).toEqual([true, true, true, true]);
    expect(edgar.seen).toHaveLength(5);
    expect(new Set(edgar.seen.map((seen) => seen.path)).size).toBe(5);

    now += 60_000;
    const before = edgar.seen.length;
    const secondRun = await run(fetcher);
    const asked = edgar.seen.slice(before);
    expect(asked.map((seen) => seen.path)).toEqual(['/submissions/CIK0001900001.json']);
    expect(asked.every((seen) => seen.headers['if-none-match'] !== undefined)).toBe(true);
    const hashes = (r: typeof firstRun) => r.results.map((result) => result.ok && result.fetched.sha256);
    expect(hashes(secondRun)).toEqual(hashes(firstRun));
  });

  it.each([
    ['submissions', submissionsUrl('1900001'), 31_000],
    ['company facts', companyFactsUrl('1900001'), 61_000],
    ['the list of tickers', 'https://www.sec.gov/files/company_tickers.json', 30 * 60_000 + 1_000],
  ])('asks again for %s after a while, and not before', async (_, url, afterMs) => {
    const fetcher = open();
    await fetcher.get(url);
    now += afterMs - 2_000;
    await fetcher.get(url);
    expect(edgar.seen).toHaveLength(1);
    now += 2_000;
    expect(await fetcher.get(url)).toMatchObject({ ok: true, fetched: { status: 304 } });
    expect(edgar.seen).toHaveLength(2);
  });

  it('spaces the requests of all fetchers that share a limiter', async () => {
    const limiter = inProcessLimiter(clock);
    await Promise.all([run(open({ limiter })), run(open({ limiter }))]);
    expect(edgar.seen).toHaveLength(10);
    // Ten bookings, each 143 ms after the one before it, wherever it came from.
    expect(now - Date.UTC(2026, 4, 20)).toBeGreaterThanOrEqual(9 * 143);
  });

  it('keeps to the limit as the server sees it', { timeout: 20_000 }, async () => {
    const limiter = inProcessLimiter(systemClock);
    const workers = Array.from({ length: 4 }, () => open({ limiter, clock: systemClock }));
    await Promise.all(workers.map(run));
    const arrivals = edgar.seen.map((seen) => seen.at);
    expect(arrivals).toHaveLength(20);
    // EDGAR's own limit is ten; ours is eight, which leaves room for a busy machine.
    for (let i = 10; i < arrivals.length; i++)
      expect((arrivals[i] ?? 0) - (arrivals[i - 10] ?? 0)).toBeGreaterThan(1000);
  });
});

describe('when EDGAR asks for time', () => {
  it.each(['throttled', 'throttled-in-words', 'forbidden'] as const)(
    '(%s) everybody stops for ten minutes',
    async (mood) => {
      const limiter = inProcessLimiter(clock);
      const [one, other] = [open({ limiter }), open({ limiter })];
      edgar.mood = (before) => (before === 0 ? mood : 'well');
      expect(await one.get(documentOf(1))).toMatchObject({ ok: false, problem: { code: 'throttled' } });
      expect(await other.get(documentOf(2))).toMatchObject({
        problem: {
          code: 'throttled',
          message: expect.stringMatching(
            /^EDGAR asks for ten minutes without requests.*left alone for 10 minutes more\.$/,
          ),
          hint: expect.any(String),
        },
      });
      expect(edgar.seen).toHaveLength(1);
      expect(await limiter.stops()).toMatchObject([{ key: 'edgar', reason: expect.stringContaining('EDGAR asks') }]);

      now += 10 * 60_000 + 1;
      expect(await other.get(documentOf(2))).toMatchObject({ ok: true });
      expect(await limiter.stops()).toEqual([]);
    },
  );

  it('a patient run waits, and completes', async () => {
    edgar.mood = (before) => (before === 2 ? 'throttled' : 'well');
    const { results } = await run(open({ patienceMs: 15 * 60_000 }));
    expect(results.map((r) => r.ok)).toEqual([true, true, true, true]);
    expect(now - Date.UTC(2026, 4, 20)).toBeGreaterThanOrEqual(10 * 60_000);
  });

  it('a document that is not there is no reproach, though it comes with 403', async () => {
    const limiter = inProcessLimiter(clock);
    const fetcher = open({ limiter });
    expect(await fetcher.get('https://www.sec.gov/Archives/edgar/daily-index/2026/QTR2/x-index/none')).toMatchObject({
      problem: { code: 'not-found', message: 'EDGAR has no such document (403).' },
    });
    expect(await limiter.stops()).toEqual([]);
  });

  it('maintenance is tried again, with growing waits, and is no stop', async () => {
    edgar.mood = () => 'maintenance';
    const limiter = inProcessLimiter(clock);
    const fetcher = open({ limiter });
    expect(await fetcher.get(documentOf())).toMatchObject({ problem: { code: 'unreachable' } });
    expect(edgar.seen).toHaveLength(3);
    expect(slept.filter((ms) => ms === 250 || ms === 500)).toEqual([250, 500]);
    expect(await limiter.stops()).toEqual([]);
  });
});
