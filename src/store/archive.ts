import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { StoreError } from '../model/error.ts';
import { sha256 as sha256Of } from '../text/hash.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Files by name, in a folder or in a bucket. A file is there whole or not at all, however many processes write it at once. */
export type Shelf = {
  readonly has: (name: string) => Promise<boolean>;
  /** Null where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Where a file is, for messages. */
  readonly placeOf: (name: string) => string;
};

/** The bytes of documents, outside of the database. */
export type Archive = {
  /** Keeps bytes under their sha256; what is there already stays. */
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** @throws StoreError where they are not there, or are not what was put there */
  readonly get: (sha256: string, size: number) => Promise<Uint8Array>;
};

/** "ab12…" → "ab/ab12….gz": what `gunzip` unpacks is the document, and its sha256 is the file's name. */
const nameOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256}.gz`;

export const archiveOn = (shelf: Shelf): Archive => ({
  put: async (sha256, bytes) => {
    const name = nameOf(sha256);
    if (!(await shelf.has(name))) await shelf.write(name, await zip(bytes, { level: 4 }));
  },
  get: async (sha256, size) => {
    const place = shelf.placeOf(nameOf(sha256));
    const packed = await shelf.read(nameOf(sha256));
    if (packed === null)
      throw new StoreError(`the bytes of ${sha256.slice(0, 13)} are not in the archive (${place}).`, {
        hint: 'Check that TIEOUT_ARCHIVE names the place where they were put, and that nothing was deleted there.',
      });
    const bytes = await unzip(packed, { maxOutputLength: Math.max(1, size) }).catch(() => null);
    if (bytes === null || sha256Of(bytes) !== sha256)
      throw new StoreError(`${place} is damaged: its contents are not those that its name says.`, {
        hint: 'Bring it back from a copy, or delete it and run again.',
      });
    return bytes;
  },
});
