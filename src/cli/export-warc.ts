import { gunzipSync } from 'node:zlib';
import { warcOf } from '../fetch/warc.ts';
import type { Fetched } from '../model/fetched.ts';
import { readBuild } from '../pipeline/build.ts';
import { writeWhole } from './write-whole.ts';

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
  await writeWhole(path, records());
  return count;
};
