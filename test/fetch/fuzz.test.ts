import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import { rulesOf } from '../../src/fetch/robots.ts';
import { type HostileServer, head, openHostileServer } from '../loopback/hostile.ts';

/** Well-formed answers, to be damaged. */
const ANSWERS = [
  `${head('Content-Length: 26')}<p>Revenue of $4 million</p>`,
  `${head('Transfer-Encoding: chunked')}5\r\nhello\r\n3;x=y\r\nyou\r\n0\r\nTrailer: a\r\n\r\n`,
  `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\n\r\n`,
  `${head('Content-Encoding: gzip\r\nConnection: close')}${gzipSync('<p>Revenue</p>').toString('latin1')}`,
].map((text) => Buffer.from(text, 'latin1'));

/** Some bytes replaced, some taken out, some put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...ANSWERS),
    fc.array(fc.tuple(fc.nat(400), fc.nat(3), fc.uint8Array({ minLength: 1, maxLength: 8 })), { maxLength: 4 }),
  )
  .map(([answer, changes]) =>
    changes.reduce((bytes, [at, removed, added]) => {
      const start = Math.min(at, bytes.length);
      return Buffer.concat([bytes.subarray(0, start), Buffer.from(added), bytes.subarray(start + removed)]);
    }, answer),
  );

let server: HostileServer;
let fetcher: Fetcher;
let answer: Buffer;

beforeAll(async () => {
  const serve = (socket: Socket): void => void socket.end(answer);
  server = await openHostileServer({ '/page': serve });
  fetcher = openFetcher({ userAgent: null, allowHosts: ['127.0.0.1'], attempts: 1, limits: { totalMs: 3_000 } });
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});

describe('whatever a server says', () => {
  it('a document comes, or a problem that is not ours', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        answer = bytes;
        const result = await fetcher.get(`${server.url}/page`);
        if (result.ok) return;
        expect(result.problem.code).not.toBe('internal');
        expect(result.problem.hint).not.toBeNull();
        expect(result.problem.message).toMatch(/^[^\n]+[.…]$/);
      }),
      { numRuns: 300 },
    );
  });

  it('its robots.txt is read without failing', () => {
    const line = fc.tuple(
      fc.constantFrom('User-agent', 'Disallow', 'Allow', 'Crawl-delay', 'Sitemap', 'Host', ''),
      fc.constantFrom(':', ': ', ' ', '::'),
      fc.oneof(fc.string(), fc.constantFrom('*', 'tieout', '/', '/*.html$', '-1', '1e9', 'NaN', 'Infinity')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.webPath(), (lines, path) => {
        const text = lines.map((parts) => parts.join('')).join('\n');
        const rules = rulesOf('https://news.example/robots.txt', Buffer.from(text));
        expect(typeof rules.isAllowed(`https://news.example${path}`)).toBe('boolean');
        expect(rules.crawlDelayMs >= 0 && rules.crawlDelayMs <= 60_000).toBe(true);
      }),
    );
  });
});
