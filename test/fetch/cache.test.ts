import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Cache, type Copy, memoryCache } from '../../src/fetch/cache.ts';
import { folderCache } from '../../src/fetch/folder-cache.ts';

const copy = (text: string): Copy => ({
  status: 200,
  headers: { etag: '"1"', 'content-type': 'text/html' },
  bytes: new Uint8Array(Buffer.from(text)),
  checkedAt: 2,
  fetchedAt: 1,
});

/** What every cache must do. */
const contract = (open: () => Cache): void => {
  it('gives back what it was given, the last of each address', async () => {
    const cache = open();
    await cache.write('https://a.example/', copy('old'));
    await cache.write('https://a.example/', copy('new'));
    await cache.write('https://b.example/', copy(''));
    expect(await cache.read('https://a.example/')).toEqual(copy('new'));
    expect(await cache.read('https://b.example/')).toEqual(copy(''));
    expect(await cache.read('https://c.example/')).toBeNull();
  });
};

describe('the cache in memory', () => {
  contract(() => memoryCache(1_000_000));

  it('keeps what was used last, within its size', async () => {
    const cache = memoryCache(11_000);
    const large = 'x'.repeat(4_000);
    await cache.write('a', copy(large));
    await cache.write('b', copy(large.slice(1)));
    await cache.read('a');
    await cache.write('c', copy(large));
    expect(await cache.read('a')).not.toBeNull();
    expect(await cache.read('b')).toBeNull();
    expect(await cache.read('c')).not.toBeNull();
  });

  it('lets go of a copy that a larger one replaces', async () => {
    const cache = memoryCache(10_000);
    await cache.write('a', copy('small'));
    await cache.write('a', copy('x'.repeat(20_000)));
    expect(await cache.read('a')).toBeNull();
  });
});

describe('the cache in a folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'tieout-cache-'));
  afterAll(() => rmSync(root, { recursive: true }));
  let number = 0;
  const newFolder = (): string => join(root, String(number++));
  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => statSync(name).isFile());

  contract(() => folderCache(newFolder()));

  it('outlives the process', async () => {
    const folder = newFolder();
    await folderCache(folder).write('https://a.example/', copy('kept'));
    expect(await folderCache(folder).read('https://a.example/')).toEqual(copy('kept'));
  });

  it.each([
    ['cut off', (file: string) => truncateSync(file, statSync(file).size - 5)],
    ['empty', (file: string) => truncateSync(file, 0)],
    ['something else', (file: string) => writeFileSync(file, '{"url":"https://a.example/"}\nnot packed')],
    ['null', (file: string) => writeFileSync(file, 'null\n')],
  ])('does without a file that is %s', async (_, damage) => {
    const folder = newFolder();
    const cache = folderCache(folder);
    await cache.write('https://a.example/', copy('kept'));
    for (const file of filesOf(folder)) damage(file);
    expect(await cache.read('https://a.example/')).toBeNull();
  });

  it('survives 20 writers of one address: one whole copy is there', async () => {
    const folder = newFolder();
    const texts = Array.from({ length: 20 }, (_, i) => String(i).repeat(10_000));
    await Promise.all(texts.map((text) => folderCache(folder).write('https://a.example/', copy(text))));
    const kept = await folderCache(folder).read('https://a.example/');
    expect(texts).toContain(Buffer.from(kept?.bytes ?? []).toString());
    expect(filesOf(folder)).toHaveLength(1);
  });

  it('costs no document where the folder cannot be written', async () => {
    writeFileSync(join(root, 'a-file'), '');
    const cache = folderCache(join(root, 'a-file', 'below'));
    await cache.write('https://a.example/', copy('lost'));
    expect(await cache.read('https://a.example/')).toBeNull();
  });

  it('lets go of what nobody asked for in 90 days', async () => {
    const folder = newFolder();
    await folderCache(folder).write('https://old.example/', copy('old'));
    for (const file of filesOf(folder)) utimesSync(file, new Date(0), new Date(0));
    await folderCache(folder).write('https://new.example/', copy('new'));
    expect(filesOf(folder)).toHaveLength(1);
    expect(await folderCache(folder).read('https://new.example/')).not.toBeNull();
  });
});
