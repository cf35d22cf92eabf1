/**
 * How much slower than bare undici the Fetcher is, on 2,000 documents of a loopback EDGAR in another process: same
 * connections, same unpacking, no limit of requests a second on either side.
 *
 * On a busy machine the processor time is the steadier figure.
 *
 *   node scripts/build.mjs && npx tsx bench/fetch/throughput.ts [documents] [rounds]
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip, gzipSync } from 'node:zlib';
import PQueue from 'p-queue';
import { Agent, request } from 'undici';

/** The program as it is run: tsx wraps every function that it compiles, which users never pay for (docs/decisions/001). */
const built = (module: string): Promise<unknown> => import(resolve('dist', module));
const { systemClock } = (await built('fetch/clock.js')) as typeof import('../../src/fetch/clock.ts');
const { openFetcher } = (await built('fetch/fetch.js')) as typeof import('../../src/fetch/fetch.ts');
const { inProcessLimiter } = (await built('fetch/limiter.js')) as typeof import('../../src/fetch/limiter.ts');

const IDENTITY = 'Newsroom desk@example.org';
const PARAGRAPH =
  'Revenue rose to $118.4 million in the quarter, from $96.2 million a year before, as tides ran high. ';

/** Documents of 20 to 180 KB, each its own, as a filing's exhibits might be. */
const bodyOf = (i: number): string =>
  `<html><body><h1>Document ${i}</h1>${Array.from({ length: 200 + ((i * 37) % 1600) }, (_, k) => `<p>${k * i} ${PARAGRAPH}</p>`).join('')}</body></html>`;

const serve = (): void => {
  const packed = new Map<string, Buffer>();
  const server = createServer((message, response) => {
    const path = message.url ?? '';
    const body = packed.get(path) ?? gzipSync(bodyOf(Number(/(\d+)\.htm$/.exec(path)?.[1] ?? 0)), { level: 1 });
    packed.set(path, body);
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip', 'content-length': body.length });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
};

const urlsOf = (origin: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) => `${origin}/Archives/edgar/data/1/000000000126${String(i).padStart(6, '0')}/${i}.htm`,
  );

/** Runs `bring` over all URLs, eight at once; milliseconds and the hashes that came. */
const timed = async (
  urls: string[],
  bring: (url: string) => Promise<string>,
): Promise<{ ms: number; cpuMs: number; hashes: Set<string> }> => {
  const queue = new PQueue({ concurrency: 8 });
  const hashes = new Set<string>();
  const began = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(urls.map((url) => queue.add(async () => void hashes.add(await bring(url)))));
  const { user, system } = process.cpuUsage(cpu);
  return { ms: performance.now() - began, cpuMs: (user + system) / 1000, hashes };
};

const bare = async (urls: string[]) => {
  const dispatcher = new Agent({ pipelining: 1 });
  const headers = { 'user-agent': IDENTITY, 'accept-encoding': 'gzip, deflate' };
  const result = await timed(urls, async (url) => {
    const response = await request(url, { dispatcher, headers });
    const pieces: Buffer[] = [];
    await pipeline(response.body, createGunzip(), async (unpacked) => {
      for await (const piece of unpacked) pieces.push(piece);
    });
    return createHash('sha256').update(Buffer.concat(pieces)).digest('hex');
  });
  await dispatcher.close();
  return result;
};

const ours = async (urls: string[], origin: string) => {
  const limiter = { ...inProcessLimiter(systemClock), book: async () => ({ kind: 'go', waitMs: 0 }) as const };
  const fetcher = openFetcher({ userAgent: IDENTITY, edgarUrl: origin, limiter });
  const result = await timed(urls, async (url) => {
    const answer = await fetcher.get(url);
    return answer.ok ? answer.fetched.sha256 : answer.problem.message;
  });
  await fetcher.close();
  return result;
};

const measure = async (count: number, rounds: number): Promise<void> => {
  const server = fork(fileURLToPath(import.meta.url), ['serve']);
  const origin = `http://127.0.0.1:${await new Promise((done) => server.once('message', done))}`;
  const urls = urlsOf(origin, count);
  const expected = await bare(urls); // the server packs each document the first time
  const ratios: { wall: number; cpu: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const theirs = await bare(urls);
    const mine = await ours(urls, origin);
    const lost = [...expected.hashes].filter((hash) => !mine.hashes.has(hash)).length;
    ratios.push({ wall: mine.ms / theirs.ms, cpu: mine.cpuMs / theirs.cpuMs });
    const rate = (ms: number): string => `${Math.round((count / ms) * 1000)}/s`;
    console.log(
      `round ${round + 1}: bare undici ${rate(theirs.ms)}, fetcher ${rate(mine.ms)}, ratio ${(mine.ms / theirs.ms).toFixed(2)}, of processor time ${(mine.cpuMs / theirs.cpuMs).toFixed(2)}; ` +
        `${mine.hashes.size} documents, ${lost} lost, ${mine.hashes.size - expected.hashes.size} too many; ` +
        `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
  }
  const median = (values: number[]): string =>
    (values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0).toFixed(2);
  console.log(
    `median ratio ${median(ratios.map((r) => r.wall))}, of processor time ${median(ratios.map((r) => r.cpu))}; 1.5 is allowed`,
  );
  server.kill();
};

if (process.argv[2] === 'serve') serve();
else await measure(Number(process.argv[2] ?? 2000), Number(process.argv[3] ?? 3));
