import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { FetchError } from './fetch-error.ts';
import { sizeInWords } from './limits.ts';

/** By the last ending; `.gz` is left packed, for `parse` unpacks by the first bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.nc': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.gz': 'application/gzip',
};

export const mediaTypeOfName = (name: string): string | null => MEDIA_TYPES[extname(name).toLowerCase()] ?? null;

const readAll = async (stream: Readable, limitBytes: number, signal?: AbortSignal): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stop = (): void => void stream.destroy(new Error('stopped'));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limitBytes)
        throw new FetchError('too-large', `The file is larger than ${sizeInWords(limitBytes)}.`, {
          hint: 'Save the part that matters and give that file.',
        });
      chunks.push(chunk);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  return Buffer.concat(chunks, size);
};

/** Why the disk did not give the file, by node's error code. */
const diskFailure = (error: unknown): FetchError => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FetchError('not-found', 'There is no such file.', { cause: error, hint: 'Check the spelling.' });
    case 'EACCES':
    case 'EPERM':
      return new FetchError('not-allowed', 'This user may not read the file.', {
        cause: error,
        hint: 'Change its permissions.',
      });
    default:
      return new FetchError('unreachable', `The file could not be read (${String(code ?? error)}).`, { cause: error });
  }
};

/**
 * The bytes of a file, or of the standard input for "-". Throws FetchError.
 * A pipe or device in place of a file is refused: it may never end.
 */
export const readFileBytes = async (path: string, limitBytes: number, signal?: AbortSignal): Promise<Uint8Array> => {
  try {
    if (path === '-') return await readAll(process.stdin, limitBytes, signal);
    const found = await stat(path);
    if (found.isDirectory())
      throw new FetchError('wrong-type', 'This is a folder, not a file.', {
        hint: 'Name the files in it: folder/*.html',
      });
    if (!found.isFile())
      throw new FetchError('wrong-type', 'This is not an ordinary file.', { hint: 'Use "-" to read a pipe.' });
    return await readAll(createReadStream(path), limitBytes, signal);
  } catch (error) {
    throw error instanceof FetchError ? error : diskFailure(error);
  }
};
