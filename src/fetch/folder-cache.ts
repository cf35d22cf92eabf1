import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sha256 } from '../text/hash.ts';
import type { Cache, Copy } from './cache.ts';
import { LIMITS } from './limits.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** A copy that nobody asked for in so long is let go. */
const KEPT_MS = 90 * 24 * 3600_000;

type Head = Omit<Copy, 'bytes'> & { readonly url: string };

const isHead = (value: unknown): value is Head =>
  typeof value === 'object' &&
  value !== null &&
  ['status', 'checkedAt', 'fetchedAt'].every((field) => Number.isFinite((value as Record<string, unknown>)[field])) &&
  typeof (value as Head).headers === 'object' &&
  (value as Head).headers !== null &&
  typeof (value as Head).url === 'string';

/** A line of JSON, then the packed body. Null for a file that is damaged: it is fetched again. */
const readCopy = async (file: string, url: string): Promise<Copy | null> => {
  try {
    const kept = await readFile(file);
    const end = kept.indexOf(0x0a);
    const head: unknown = JSON.parse(kept.subarray(0, end).toString('utf8'));
    if (!isHead(head) || head.url !== url) return null;
    const bytes = await unpack(kept.subarray(end + 1), { maxOutputLength: LIMITS.submissionBytes });
    const { status, headers, checkedAt, fetchedAt } = head;
    return { status, headers, checkedAt, fetchedAt, bytes: new Uint8Array(bytes) };
  } catch {
    return null;
  }
};

const removeOld = async (folder: string, now: number): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found !== null && now - found.mtimeMs > KEPT_MS) await rm(file, { force: true });
  }
};

/**
 * Keeps copies in a folder, one file a URL, so that the next process asks only what has changed. Any number of processes may
 * share it: a file is written whole under another name, and then renamed. A disk that fails costs a request, not the document.
 * @param now milliseconds since 1970
 */
export const folderCache = (folder: string, now: () => number = Date.now): Cache => {
  let isSwept = false;
  const fileOf = (url: string): string => {
    const name = sha256(url);
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    read: async (url) => {
      const file = fileOf(url);
      const copy = await readCopy(file, url);
      if (copy !== null) await utimes(file, new Date(now()), new Date(now())).catch(() => {});
      return copy;
    },
    write: async (url, { bytes, ...head }) => {
      const file = fileOf(url);
      const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        const line = JSON.stringify({ url, ...head } satisfies Head);
        await writeFile(draft, Buffer.concat([Buffer.from(`${line}\n`), await pack(bytes, { level: 1 })]));
        await rename(draft, file);
      } catch {
        await rm(draft, { force: true }).catch(() => {});
      }
      if (!isSwept) {
        isSwept = true;
        await removeOld(folder, now());
      }
    },
  };
};
