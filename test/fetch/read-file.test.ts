import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import type { FetchResult } from '../../src/model/fetched.ts';
import { sha256 } from '../../src/text/hash.ts';

let folder: string;
let fetcher: Fetcher;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-read-'));
  fetcher = openFetcher({ userAgent: null, limits: { submissionBytes: 1000 } });
});
afterAll(async () => {
  await fetcher.close();
  rmSync(folder, { recursive: true });
});

const read = (name: string): Promise<FetchResult> =>
  fetcher.fetch({ source: name, at: { file: join(folder, name) }, kind: 'news' });

describe('a file', () => {
  it('comes as it is, with its sha256 and the type of its name', async () => {
    writeFileSync(join(folder, 'a.html'), '<p>Revenue</p>');
    const result = await read('a.html');
    expect(result).toMatchObject({
      ok: true,
      fetched: {
        mediaType: 'text/html',
        url: null,
        status: null,
        sha256: sha256('<p>Revenue</p>'),
        locator: { kind: 'news' },
      },
    });
    expect(result.ok && Buffer.from(result.fetched.bytes).toString()).toBe('<p>Revenue</p>');
  });

  it('that is packed stays packed: parse unpacks it', async () => {
    const packed = gzipSync('Revenue');
    writeFileSync(join(folder, 'a.txt.gz'), packed);
    const result = await read('a.txt.gz');
    expect(result.ok && Buffer.from(result.fetched.bytes).equals(packed)).toBe(true);
    expect(result).toMatchObject({ fetched: { mediaType: 'application/gzip' } });
  });

  it('that is empty is handed on: parse says so', async () => {
    writeFileSync(join(folder, 'empty'), '');
    expect(await read('empty')).toMatchObject({ ok: true, fetched: { mediaType: null } });
  });

  it.each([
    ['nothing.txt', 'not-found', 'There is no such file.'],
    ['folder', 'wrong-type', 'This is a folder, not a file.'],
    ['large.txt', 'too-large', 'The file is larger than 1000 bytes.'],
    ['a.html/b.txt', 'not-found', 'There is no such file.'],
  ])('that cannot be read is a problem: %s', async (name, code, message) => {
    mkdirSync(join(folder, 'folder'), { recursive: true });
    writeFileSync(join(folder, 'large.txt'), 'x'.repeat(1001));
    writeFileSync(join(folder, 'a.html'), 'x');
    expect(await read(name)).toMatchObject({
      ok: false,
      problem: { code, message, source: name, hint: expect.any(String) },
    });
  });

  it('that is a pipe is refused, and does not hang', async () => {
    spawnSync('mkfifo', [join(folder, 'pipe')]);
    expect(await read('pipe')).toMatchObject({
      problem: { code: 'wrong-type', message: 'This is not an ordinary file.' },
    });
  });
});
