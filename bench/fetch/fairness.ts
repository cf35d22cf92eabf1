/**
 * 20 worker processes that share a limiter on Redis, against a loopback EDGAR: how many requests the server saw in its busiest
 * second, and what happened after it asked for time. Needs redis-server. With "throttle" the run lasts over ten minutes:
 * that is how long everybody stops.
 *
 *   npx tsx bench/fetch/fairness.ts [documents a worker] [throttle]
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { openFetcher } from '../../src/fetch/fetch.ts';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { documentUrl } from '../../src/source/edgar/addresses.ts';
import { HALYARD } from '../../test/loopback/companies.ts';
import { openEdgar } from '../../test/loopback/edgar.ts';
import type { LoopbackCompany } from '../../test/loopback/edgar-formats.ts';

const WORKERS = 20;

const connect = (socket: string): Redis => {
  const redis = new Redis(socket);
  redis.on('error', () => {}); // it is not up yet
  return redis;
};

/** One worker: fetches its documents one after the other, and says how many came. */
const work = async (socket: string, edgarUrl: string, urls: string[]): Promise<void> => {
  const redis = connect(socket);
  const limiter = redisLimiter((script, keys, args) => redis.eval(script, keys.length, ...keys, ...args));
  const fetcher = openFetcher({ userAgent: 'Newsroom desk@example.org', edgarUrl, limiter, patienceMs: 20 * 60_000 });
  const results = await Promise.all(urls.map((url) => fetcher.get(url)));
  process.send?.(results.filter((result) => result.ok).length);
  await fetcher.close();
  redis.disconnect();
};

const manyFilings = (count: number): LoopbackCompany => ({
  ...HALYARD,
  recent: 0,
  filings: Array.from({ length: count }, (_, i) => ({
    accession: `0001900001-26-${String(i).padStart(6, '0')}`,
    form: '8-K',
    filed: '2026-05-20',
    fileNumber: '',
    document: `${i}.htm`,
    html: `<html><body>Document ${i}</body></html>`,
  })),
});

const measure = async (each: number, isThrottled: boolean): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-fairness-'));
  const socket = join(folder, 'redis.sock');
  const redis = spawn('redis-server', ['--port', '0', '--unixsocket', socket, '--save', '', '--dir', folder], {
    stdio: 'ignore',
  });
  const company = manyFilings(each * WORKERS);
  const edgar = await openEdgar([company]);
  const middle = Math.floor((each * WORKERS) / 2);
  if (isThrottled) edgar.mood = (before) => (before === middle ? 'throttled' : 'well');

  const urls = company.filings.map((filing) => documentUrl(String(company.cik), filing.accession, filing.document));
  const workers: ChildProcess[] = [];
  const counts = await Promise.all(
    Array.from({ length: WORKERS }, (_, i) => {
      const worker = fork(fileURLToPath(import.meta.url), [
        'work',
        socket,
        edgar.url,
        ...urls.slice(i * each, (i + 1) * each),
      ]);
      workers.push(worker);
      return new Promise<number>((done) => {
        worker.once('message', (count) => done(Number(count)));
        worker.once('exit', () => done(0));
      });
    }),
  );

  const arrivals = edgar.seen.map((seen) => seen.at);
  let busiest = 0;
  for (let first = 0, last = 0; last < arrivals.length; last++) {
    while ((arrivals[last] ?? 0) - (arrivals[first] ?? 0) >= 1000) first++;
    busiest = Math.max(busiest, last - first + 1);
  }
  const seconds = ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)) / 1000;
  console.log(
    `${counts.reduce((a, b) => a + b, 0)} of ${urls.length} documents by ${WORKERS} processes in ${seconds.toFixed(1)} s`,
  );
  console.log(`busiest second at the server: ${busiest} requests (ours 8, EDGAR's 10)`);
  if (isThrottled) {
    const at = arrivals[middle] ?? 0;
    const inside = arrivals.filter((arrival) => arrival > at && arrival < at + 590_000).length;
    console.log(
      `after the 429: ${inside} requests within 590 s, the next after ${((arrivals.find((a) => a >= at + 590_000) ?? 0) - at) / 1000} s`,
    );
  }
  await edgar.close();
  redis.kill();
  redis.once('exit', () => rmSync(folder, { recursive: true }));
};

const [mode, ...rest] = process.argv.slice(2);
if (mode === 'work') await work(rest[0] ?? '', rest[1] ?? '', rest.slice(2));
else await measure(Number(mode ?? 10), rest[0] === 'throttle');
