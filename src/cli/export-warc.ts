import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import { warcOf } from '../fetch/warc.ts';
import { TieoutError } from '../model/error.ts';
import type { Fetched } from '../model/fetched.ts';
import { readBuild } from '../pipeline/build.ts';

/**
 * Writes a web archive, a record at a time: whole, or not at all. Packed, unless the file's name does not end in `.gz`.
 *
 * @returns how many looks at pages and files it holds
 * @throws TieoutError where the file cannot be written
 */
export const exportWarc = async (fetches: AsyncIterable<Fetched>, path: string): Promise<number> => {
  let count = 0;
  const counted = async function* (): AsyncGenerator<Fetched> {
    for await (const fetched of fetches) {
      count++;
      yield fetched;
    }
  };
  const isPacked = path.endsWith('.gz');
  const records = async function* (): AsyncGenerator<Uint8Array> {
    for await (const record of warcOf(counted(), `tieout ${readBuild().version}`))
      yield isPacked ? record : gunzipSync(record);
  };
  const temporary = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(records, createWriteStream(temporary));
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => {});
    if (cause instanceof TieoutError) throw cause;
    throw new TieoutError(`${path}: cannot be written: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
      hint: 'Name another path, or free some space.',
    });
  }
  return count;
};
