import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** A certificate that nobody signed, made on the spot: no key lies in the repository. */
const selfSigned = (): { key: Buffer; cert: Buffer } => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  spawnSync('openssl', [
    'req',
    '-x509',
    ...curve,
    '-keyout',
    key,
    '-out',
    cert,
    '-days',
    '2',
    '-subj',
    '/CN=news.example',
  ]);
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
};

describe.skipIf(!hasOpenssl)('https (skipped where there is no openssl)', () => {
  let secure: Server;
  let plain: ReturnType<typeof createPlainServer>;
  let fetcher: Fetcher;
  const portOf = (server: { address: () => unknown }): number => (server.address() as AddressInfo).port;

  beforeAll(async () => {
    secure = createServer(selfSigned(), (_, response) => response.end('<p>Revenue</p>'));
    plain = createPlainServer((_, response) => response.end('<p>Revenue</p>'));
    await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done));
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    fetcher = openFetcher({
      userAgent: null,
      allowHosts: ['news.example'],
      attempts: 1,
      resolver: async () => [{ address: '127.0.0.1', family: 4 }],
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await new Promise((done) => secure.close(done));
    await new Promise((done) => plain.close(done));
  });

  it('of a server that nobody vouches for is not read', async () => {
    expect(await fetcher.get(`https://news.example:${portOf(secure)}/`)).toMatchObject({
      problem: {
        code: 'unreachable',
        message: "The server's certificate is signed by itself.",
        hint: expect.any(String),
      },
    });
  });
  it('of a server that speaks plain http says so', async () => {
    expect(await fetcher.get(`https://news.example:${portOf(plain)}/`)).toMatchObject({
      problem: { code: 'unreachable', message: 'The server does not speak https there.' },
    });
  });
  it('is spoken to a plain http address by nobody', async () => {
    expect(await fetcher.get(`http://news.example:${portOf(secure)}/`)).toMatchObject({
      ok: false,
      problem: { code: 'unreachable' },
    });
  });
});
