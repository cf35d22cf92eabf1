import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import { type LoopbackServer, openServer } from '../loopback/server.ts';

let server: LoopbackServer;
let fetcher: Fetcher;
beforeAll(async () => {
  server = await openServer((request, response) => {
    response.writeHead(request.url === '/robots.txt' ? 404 : 200, { 'content-type': 'text/html' });
    response.end('<p>Revenue was $4 million.</p>');
  });
  fetcher = openFetcher({ userAgent: null, resolver: async () => [{ address: '127.0.0.1', family: 4 }] });
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});

const port = (): string => new URL(server.url).port;

describe('a host that is not on the public internet', () => {
  it.each([
    ['by its address', '127.0.0.1', '127.0.0.1'],
    ['by a name', 'archive.newsroom.example', 'Archive.Newsroom.example'],
  ])('%s, is open to the documents whose pipeline allows it, and to no others', async (_, host, allowed) => {
    const url = `http://${host}:${port()}/story.html`;
    const refused = {
      ok: false,
      problem: { code: 'not-allowed', hint: expect.stringContaining(`allow: { hosts: ["${host}"] }`) },
    };
    expect(await fetcher.get(url)).toMatchObject(refused);
    expect(await fetcher.get(url, undefined, [allowed])).toMatchObject({ ok: true, fetched: { status: 200 } });
    // The connection of the one that may is still open: it is not lent to one that may not.
    expect(await fetcher.get(url)).toMatchObject(refused);
    expect(await fetcher.get(url, undefined, ['another.example'])).toMatchObject(refused);
  });
});
