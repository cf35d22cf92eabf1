import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Shelf } from './archive.ts';

/** Files in a folder, which any number of processes may share: each is written whole under another name, and then renamed. */
export const folderShelf = (folder: string): Shelf => ({
  placeOf: (name) => join(folder, name),
  has: (name) =>
    stat(join(folder, name)).then(
      (found) => found.isFile() && found.size > 0,
      () => false,
    ),
  read: async (name) => {
    try {
      return await readFile(join(folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  },
  write: async (name, bytes) => {
    const file = join(folder, name);
    const draft = `${file}.${randomBytes(6).toString('hex')}.part`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      throw error;
    }
  },
});
