import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { StoreError } from '../model/error.ts';
import { sha256 as sha256Of } from '../text/hash.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** The bytes of documents, outside of the database. */
export type Archive = {
  /** Keeps bytes under their sha256; what is there already stays. */
  readonly put: (sha256: string, bytes: Uint8Array) => Promise<void>;
  /** @throws StoreError where they are not there, or are not what was put there */
  readonly get: (sha256: string, size: number) => Promise<Uint8Array>;
};

/**
 * An archive of gzip files in a folder, `ab/ab12….gz`: what `gunzip` unpacks is the document, and its sha256 is the file's name. Any number
 * of processes and hosts may share it: a file is written whole under another name, and then renamed.
 */
export const folderArchive = (folder: string): Archive => {
  const fileOf = (sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}.gz`);
  return {
    put: async (sha256, bytes) => {
      const file = fileOf(sha256);
      if (await isThere(file)) return;
      const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(draft, await zip(bytes, { level: 4 }));
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => {});
        throw error;
      }
    },
    get: async (sha256, size) => {
      const file = fileOf(sha256);
      const packed = await readFile(file).catch((cause) => {
        throw new StoreError(`the bytes of ${sha256.slice(0, 13)} cannot be read from the archive (${file}).`, {
          cause,
          hint: 'Check that TIEOUT_ARCHIVE names the folder where they were put, and that nothing was deleted there.',
        });
      });
      const bytes = await unzip(packed, { maxOutputLength: Math.max(1, size) }).catch(() => null);
      if (bytes === null || sha256Of(bytes) !== sha256)
        throw new StoreError(`${file} is damaged: its contents are not those that its name says.`, {
          hint: 'Bring it back from a copy, or delete it and run again.',
        });
      return bytes;
    },
  };
};

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile() && found.size > 0,
    () => false,
  );
