import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import type { ProblemCode } from '../../src/model/problem.ts';
import {
  answer,
  type Behaviour,
  chunk,
  forever,
  type HostileServer,
  head,
  openHostileServer,
  says,
  saysAndLeaves,
} from '../loopback/hostile.ts';

const CHUNKED = 'Transfer-Encoding: chunked';
const GZIP = 'Content-Encoding: gzip';
const PAGE = '<html><body>Revenue of $4 million.</body></html>';
const MEGABYTE = Buffer.alloc(2 ** 20, 'tide ');

const redirect = (to: string, headers = '', status = '302 Found'): Behaviour =>
  answer('', `Location: ${to}${headers}`, status);

/** What a server does, and what the user is told. `null` for what is harmless: the document is read. */
const TABLE: readonly (readonly [what: string, serve: Behaviour, told: readonly [ProblemCode, string] | null])[] = [
  // Too much.
  ['an endless body', forever(head(CHUNKED), chunk(MEGABYTE)), ['too-large', 'The document is larger than 4 MB.']],
  [
    'an endless body without chunks',
    forever(head('Connection: close'), MEGABYTE),
    ['too-large', 'The document is larger than 4 MB.'],
  ],
  [
    'a body that is announced as 2 TB',
    says(head('Content-Length: 2199023255552')),
    ['too-large', 'The document is larger than 4 MB.'],
  ],
  [
    'a body in small pieces',
    forever(head(CHUNKED), Buffer.concat(Array(4096).fill(chunk('tide tide tide tide ')))),
    ['too-large', 'The document is larger than 4 MB.'],
  ],
  [
    'a gzip bomb',
    answer(gzipSync(Buffer.alloc(3 * 2 ** 20)), GZIP),
    ['too-large', 'The document unpacks to more than 200 times its size.'],
  ],
  [
    'a brotli bomb',
    answer(brotliCompressSync(Buffer.alloc(64 * 2 ** 20)), 'Content-Encoding: br'),
    ['too-large', 'The document unpacks to more than 200 times its size.'],
  ],
  [
    'gzip within gzip',
    answer(gzipSync(gzipSync(MEGABYTE)), 'Content-Encoding: gzip, gzip'),
    ['malformed', 'The server packed the document more than once.'],
  ],
  [
    '5 MB of headers',
    says(head(`X: ${'y'.repeat(5 * 2 ** 20)}`)),
    ['too-large', "The headers of the server's answer are too large."],
  ],
  [
    'headers without end',
    forever('HTTP/1.1 200 OK\r\n', 'X-Another: one\r\n'),
    ['too-large', "The headers of the server's answer are too large."],
  ],
  [
    'trailers without end',
    forever(`${head(CHUNKED)}0\r\n`, 'X-Another: one\r\n'),
    ['too-large', "The headers of the server's answer are too large."],
  ],
  [
    '"100 Continue" without end',
    forever('', 'HTTP/1.1 100 Continue\r\n\r\n'),
    ['malformed', "The server's answer is not valid HTTP."],
  ],
  // Too little.
  [
    'half of what it announced',
    saysAndLeaves(`${head('Content-Length: 500')}<html>`),
    ['truncated', 'The server broke off in the middle of the document.'],
  ],
  [
    'chunks without the last',
    saysAndLeaves(Buffer.concat([Buffer.from(head(CHUNKED)), chunk(PAGE)])),
    ['truncated', 'The server broke off in the middle of the document.'],
  ],
  [
    'half of a gzip stream',
    answer(gzipSync(MEGABYTE).subarray(0, 200), GZIP),
    ['truncated', 'The packed document ends in the middle.'],
  ],
  [
    'a reset in the middle',
    (socket) => void socket.write(`${head('Content-Length: 500')}<html>`, () => socket.resetAndDestroy()),
    ['truncated', 'The server broke off in the middle of the document.'],
  ],
  ['an empty document', answer(''), ['empty', 'The server sent an empty document.']],
  ['an empty document that is packed', answer('', GZIP), ['empty', 'The server sent an empty document.']],
  ['nothing: it hangs up', (socket) => void socket.end(), ['unreachable', 'The server broke the connection off.']],
  [
    'nothing: it resets',
    (socket) => void socket.resetAndDestroy(),
    ['unreachable', 'The server broke the connection off.'],
  ],
  // Too late.
  ['nothing at all', () => {}, ['timed-out', 'The server did not begin to answer in time.']],
  [
    'headers a byte at a time',
    forever('HTTP/1.1 200 OK\r\nX: ', 'y', 50),
    ['timed-out', 'The server did not begin to answer in time.'],
  ],
  [
    'a body a byte at a time',
    forever(head('Content-Length: 5000'), 'x', 50),
    ['timed-out', 'The server took longer than 2 seconds.'],
  ],
  [
    'chunks a byte at a time',
    forever(head(CHUNKED), chunk('x'), 50),
    ['timed-out', 'The server took longer than 2 seconds.'],
  ],
  [
    'a body that stops',
    says(`${head('Content-Length: 500')}<html>`),
    ['timed-out', 'The server stopped in the middle of the document.'],
  ],
  // Not HTTP.
  ['another protocol', says('SSH-2.0-OpenSSH_9.2\r\n'), ['malformed', "The server's answer is not valid HTTP."]],
  ['a page without headers', saysAndLeaves(PAGE), ['malformed', "The server's answer is not valid HTTP."]],
  [
    'a chunk of invalid size',
    says(`${head(CHUNKED)}zz\r\nhello\r\n`),
    ['malformed', "The server's answer is not valid HTTP."],
  ],
  [
    'a chunk of a size beyond numbers',
    says(`${head(CHUNKED)}fffffffffffffffff\r\nhello\r\n`),
    ['malformed', "The server's answer is not valid HTTP."],
  ],
  [
    'two different lengths',
    says(`${head('Content-Length: 5\r\nContent-Length: 6')}hello`),
    ['truncated', 'The document is shorter or longer than the server announced.'],
  ],
  [
    'a length and chunks',
    says(`${head(`Content-Length: 5\r\n${CHUNKED}`)}5\r\nhello\r\n0\r\n\r\n`),
    ['truncated', 'The document is shorter or longer than the server announced.'],
  ],
  ['a negative length', says(head('Content-Length: -1')), ['malformed', "The server's answer is not valid HTTP."]],
  ['a header with a zero byte', says(head('X: a\0b')), ['malformed', "The server's answer is not valid HTTP."]],
  [
    'an upgrade that nobody asked for',
    says('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'),
    ['malformed', "The server's answer is not valid HTTP."],
  ],
  // Packed wrongly.
  ['plain text called gzip', answer(PAGE, GZIP), ['malformed', 'The packed document is damaged.']],
  ['damaged gzip', answer(gzipSync(PAGE).fill(0x55, 12, 30), GZIP), ['malformed', 'The packed document is damaged.']],
  [
    'a bare deflate stream',
    answer(deflateRawSync(PAGE), 'Content-Encoding: deflate'),
    ['malformed', 'The packed document is damaged.'],
  ],
  [
    'a coding that nobody asked for',
    answer(PAGE, 'Content-Encoding: zstd'),
    ['wrong-type', 'The server packed the document as "zstd", unasked.'],
  ],
  ['gzip called deflate', answer(gzipSync(PAGE), 'Content-Encoding: deflate'), null],
  ['zeros after the gzip stream', answer(Buffer.concat([gzipSync(PAGE), Buffer.alloc(50)]), GZIP), null],
  // Somewhere else.
  [
    'a redirect to itself',
    (socket, origin) => redirect(`${origin}/redirect`)(socket, origin),
    ['unreachable', 'The server sends us round in a circle.'],
  ],
  [
    'a redirect to itself with a cookie',
    (socket, origin) => redirect(`${origin}/cookie`, '\r\nSet-Cookie: seen=1')(socket, origin),
    ['unreachable', 'The server sends us round in a circle.'],
  ],
  [
    'redirects without end',
    (socket, origin) => redirect(`${origin}/further`)(socket, origin),
    ['unreachable', 'The server sent us on more than 10 times.'],
  ],
  [
    'a redirect to a private address',
    redirect('http://10.1.2.3/'),
    ['not-allowed', '10.1.2.3 is not on the public internet.'],
  ],
  [
    'a redirect to the cloud',
    redirect('http://169.254.169.254/latest/meta-data/', '', '307 Temporary Redirect'),
    ['not-allowed', '169.254.169.254 is not on the public internet.'],
  ],
  [
    'a redirect to loopback in IPv6',
    redirect('http://[::ffff:127.0.0.1]:80/', '', '308 Permanent Redirect'),
    ['not-allowed', '::ffff:7f00:1 is not on the public internet.'],
  ],
  [
    'a redirect to loopback as a number',
    redirect('http://2130706434/'),
    ['not-allowed', '127.0.0.2 is not on the public internet.'],
  ],
  [
    'a redirect to an inner name',
    redirect('http://inner.example/'),
    ['not-allowed', 'inner.example (192.168.7.7) is not on the public internet.'],
  ],
  [
    'a redirect to a file',
    redirect('file:///etc/passwd'),
    ['not-allowed', 'Tieout reads http and https addresses, not file.'],
  ],
  [
    'a redirect to a script',
    redirect('javascript:alert(1)'),
    ['not-allowed', 'Tieout reads http and https addresses, not javascript.'],
  ],
  [
    'a redirect with a password',
    redirect('http://user:pass@news.example/'),
    ['not-allowed', 'The address carries a user name or password.'],
  ],
  [
    'a redirect to nonsense',
    redirect('http://[nonsense'),
    ['unreachable', 'The server sends us to "http://[nonsense", which is no address.'],
  ],
  ['a redirect to nowhere', answer('', '', '302 Found'), ['unreachable', 'The server gave no document (302).']],
  [
    'a redirect to a name that is not there',
    redirect('http://nowhere.example/'),
    ['unreachable', 'There is no server of this name.'],
  ],
  // Something else.
  [
    'a picture called HTML',
    answer(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1')),
    ['wrong-type', 'This is a picture, not a document.'],
  ],
  [
    'a program called HTML',
    answer(Buffer.from('\x7fELF\x02\x01\x01\0\0', 'latin1')),
    ['wrong-type', 'This is a program, not a document.'],
  ],
  ['an archive called HTML', answer('PK\x03\x04....'), ['wrong-type', 'This is an archive, not a document.']],
  [
    'noise called HTML',
    answer(Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))),
    ['wrong-type', 'This is neither text nor a PDF, whatever the server calls it.'],
  ],
  ['a PDF called HTML', answer('%PDF-1.7\n\0\x01\x02'), null],
  [
    '"not modified" of a page that we never had',
    answer('', '', '304 Not Modified'),
    ['malformed', 'The server says "not modified" of a page that we never had.'],
  ],
  [
    'a part of the page',
    answer('<html>', '', '206 Partial Content'),
    ['unreachable', 'The server gave no document (206).'],
  ],
  ['no content', says('HTTP/1.1 204 No Content\r\n\r\n'), ['unreachable', 'The server gave no document (204).']],
  ['a status of its own', answer('', '', '799 Leave Me Alone'), ['unreachable', 'The server gave no document (799).']],
  ['1,000 cookies', answer(PAGE, Array.from({ length: 1000 }, (_, i) => `Set-Cookie: c${i}=${i}`).join('\r\n')), null],
  ['more than it announced', saysAndLeaves(`${head(`Content-Length: ${PAGE.length}`)}${PAGE}and more`), null],
  ['a body up to the end of the connection', saysAndLeaves(head('Connection: close') + PAGE), null],
  // Said plainly.
  ['404', answer('', '', '404 Not Found'), ['not-found', 'The server has no such page (404).']],
  ['410', answer('', '', '410 Gone'), ['not-found', 'The server has no such page any more (410).']],
  ['401', answer('', '', '401 Unauthorized'), ['not-allowed', 'The page wants a login (401).']],
  ['402', answer('', '', '402 Payment Required'), ['not-allowed', 'The page wants to be paid for (402).']],
  ['403', answer('', '', '403 Forbidden'), ['not-allowed', 'The server refuses to give us the page (403).']],
  [
    '451',
    answer('', '', '451 Unavailable For Legal Reasons'),
    ['not-allowed', 'The page is withheld for legal reasons (451).'],
  ],
  ['429', answer('', '', '429 Too Many Requests'), ['throttled', 'The server asks for fewer requests (429).']],
  ['500', answer('', '', '500 Internal Server Error'), ['unreachable', 'The server is out of order (500).']],
];

const PATHS: Readonly<Record<string, string>> = {
  'a redirect to itself': '/redirect',
  'a redirect to itself with a cookie': '/cookie',
  'redirects without end': '/1',
};
const pathOf = (what: string): string => PATHS[what] ?? `/${TABLE.findIndex(([name]) => name === what)}-row`;

let server: HostileServer;
let fetcher: Fetcher;

beforeAll(async () => {
  const behaviours: Record<string, Behaviour> = Object.fromEntries(TABLE.map(([what, serve]) => [pathOf(what), serve]));
  for (let i = 1; i <= 12; i++)
    behaviours[`/${i}`] = (socket, origin) => redirect(`${origin}/${i + 1}`)(socket, origin);
  server = await openHostileServer(behaviours);
  fetcher = openFetcher({
    userAgent: null,
    allowHosts: ['127.0.0.1'],
    attempts: 1,
    limits: { pageBytes: 4 * 2 ** 20, totalMs: 2_000, headersMs: 1_000, idleMs: 1_000 },
    resolver: async (host) => (host === 'inner.example' ? [{ address: '192.168.7.7', family: 4 }] : []),
  });
});
afterAll(async () => {
  await fetcher.close();
  await server.close();
});

describe('a server that sends', () => {
  it.each(TABLE)('%s', { timeout: 10_000 }, async (what, _, told) => {
    const result = await fetcher.get(server.url + pathOf(what));
    if (told === null) return expect(result).toMatchObject({ ok: true });
    expect(result.ok ? null : [result.problem.code, result.problem.message]).toEqual(told);
    expect(result.ok ? null : result.problem.hint, 'every problem says what to do').not.toBeNull();
  });

  it('more than fits into memory, many times: memory stays flat', { timeout: 30_000 }, async () => {
    const bombs = ['an endless body', 'a body in small pieces', 'a brotli bomb', 'headers without end'].map(pathOf);
    let most = 0;
    const watch = setInterval(() => {
      const { heapUsed, external, arrayBuffers } = process.memoryUsage();
      most = Math.max(most, heapUsed + external + arrayBuffers);
    }, 5);
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    for (let i = 0; i < 20; i++) await fetcher.get(server.url + bombs[i % bombs.length]);
    clearInterval(watch);
    // 20 documents of at most 4 MB, one after the other; without limits they would be endless.
    expect(most - (heapUsed + external + arrayBuffers)).toBeLessThan(128 * 2 ** 20);
  });
});
