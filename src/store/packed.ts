import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A value as gzipped JSON. Level 4 is twice as fast as the default and 3 % larger on filings. */
export const pack = (value: unknown): Promise<Uint8Array> => zip(JSON.stringify(value), { level: 4 });

/** The value that `pack` was given. */
export const unpack = async <T>(bytes: Uint8Array): Promise<T> => JSON.parse((await unzip(bytes)).toString('utf8'));

/** Bytes as they are kept: gzipped where that makes them smaller (not so for a PDF or an image). */
export const packBytes = async (bytes: Uint8Array): Promise<{ encoding: 'gzip' | 'identity'; bytes: Uint8Array }> => {
  const zipped = await zip(bytes, { level: 4 });
  return zipped.length < bytes.length * 0.9 ? { encoding: 'gzip', bytes: zipped } : { encoding: 'identity', bytes };
};

export const unpackBytes = async (kept: { encoding: 'gzip' | 'identity'; bytes: Uint8Array }): Promise<Uint8Array> =>
  kept.encoding === 'gzip' ? unzip(kept.bytes) : kept.bytes;
