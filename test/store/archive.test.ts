import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/model/error.ts';
import { folderShelf } from '../../src/store/folder-shelf.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { all, bodyOf } from './all.ts';
import { aFetched } from './records.ts';

const TEXT = 'Harbour paid $4 million for a quay. '.repeat(40);
const fetched = aFetched(TEXT);

let folder: string;
let archive: string;
let store: Store;
const open = async (withArchive: boolean): Promise<Store> => {
  store = await openStore({
    directory: join(folder, 'store'),
    ...(withArchive ? { archive: folderShelf(archive) } : {}),
  });
  return store;
};
const reopen = async (withArchive: boolean): Promise<Store> => {
  await store.close();
  return open(withArchive);
};
const fileOf = (sha256: string): string => join(archive, sha256.slice(0, 2), `${sha256}.gz`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-archive-'));
  archive = join(folder, 'archive');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('an archive beside the database', () => {
  it('holds the bytes as files that gunzip unpacks, once each, and gives them back', async () => {
    await open(true);
    await store.saveFetch(fetched);
    await store.saveFetch({ ...fetched, at: '2026-06-02T08:00:00.000Z' });
    await store.saveFetch(aFetched(''));
    expect(gunzipSync(readFileSync(fileOf(fetched.sha256))).toString()).toBe(TEXT);
    const files = readdirSync(archive, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(
      [fetched.sha256, aFetched('').sha256].map((sha256) => `${sha256}.gz`).sort(),
    );
    expect(Buffer.from((await bodyOf(store, fetched.sha256)) ?? []).toString()).toBe(TEXT);
    expect(await bodyOf(store, aFetched('').sha256)).toHaveLength(0);
    expect(await all(store.fetches())).toHaveLength(2);
  });

  it('may be begun with at any time: what is in the database stays there', async () => {
    await open(false);
    await store.saveFetch(fetched);
    await reopen(true);
    await store.saveFetch(fetched);
    expect(existsSync(fileOf(fetched.sha256))).toBe(false);
    expect(Buffer.from((await bodyOf(store, fetched.sha256)) ?? []).toString()).toBe(TEXT);
  });

  it('that is not configured any more is asked for', async () => {
    await open(true);
    await store.saveFetch(fetched);
    await reopen(false);
    await expect(bodyOf(store, fetched.sha256)).rejects.toThrow(StoreError);
    await expect(bodyOf(store, fetched.sha256)).rejects.toMatchObject({
      hint: expect.stringContaining('TIEOUT_ARCHIVE'),
    });
  });

  it('tells other bytes, half a file and a file that grew from what was put there, and mends what is missing', async () => {
    await open(true);
    await store.saveFetch(fetched);
    const file = fileOf(fetched.sha256);
    const whole = readFileSync(file);
    for (const other of [gzipSync('other'), whole.subarray(0, 30), Buffer.from('no gzip'), gzipSync(TEXT + TEXT)]) {
      writeFileSync(file, other);
      await expect(bodyOf(store, fetched.sha256)).rejects.toThrow(/is damaged/);
    }
    rmSync(file);
    await expect(bodyOf(store, fetched.sha256)).rejects.toThrow(/are not in the archive/);
    await store.saveFetch(fetched);
    expect(readFileSync(file)).toEqual(whole);
  });

  it('that cannot be written to fails the save, and leaves no row that promises the bytes', async () => {
    await open(true);
    writeFileSync(archive, 'a file, where the folder should be');
    await expect(store.saveFetch(fetched)).rejects.toThrow(StoreError);
    expect(await bodyOf(store, fetched.sha256)).toBeNull();
    await reopen(false);
    await store.saveFetch(fetched);
    expect(Buffer.from((await bodyOf(store, fetched.sha256)) ?? []).toString()).toBe(TEXT);
  });
});
