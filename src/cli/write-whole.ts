import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TieoutError } from '../model/error.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
  EISDIR: 'it is a folder',
  EEXIST: 'a part of the path is no folder',
  ENOTDIR: 'a part of the path is no folder',
};

/**
 * Writes a whole file or none: a reader never sees half a report, and a full disk leaves the old one in place.
 *
 * @param content all of it, or piece by piece
 * @throws TieoutError naming the path, the reason and what to do; what making the content throws, as it is
 */
export const writeWhole = async (
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<void> => {
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    const { code = '', syscall } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    throw new TieoutError(`${path}: cannot be written: ${REASONS[code] ?? code}`, {
      cause,
      hint:
        code === 'ENOSPC' || code === 'EDQUOT'
          ? 'Free some space and run again; nothing else was lost.'
          : 'Name another path.',
    });
  }
};
