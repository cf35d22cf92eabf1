import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { FetchError } from './fetch-error.ts';
import { type Limits, sizeInWords } from './limits.ts';

/** Below this no ratio is suspicious: a short page of spaces compresses well too. */
const RATIO_FROM_BYTES = 2 ** 20;

const decoderOf = (coding: string): Transform => {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip(); // tells the two apart by their first bytes, where servers mix them up
    case 'br':
      return createBrotliDecompress();
    default:
      throw new FetchError('wrong-type', `The server packed the document as "${coding.slice(0, 40)}", unasked.`, {
        hint: 'Open it in a browser, save it, and give the file.',
      });
  }
};

/** "gzip" → its decoder; "" and "identity" → null. More than one coding is not what anyone sends who means well. */
const decoderFor = (header: string): Transform | null => {
  const codings = header
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > 1)
    throw new FetchError('malformed', 'The server packed the document more than once.', {
      hint: 'Leave this source out.',
    });
  return codings[0] === undefined ? null : decoderOf(codings[0]);
};

export const tooLarge = (limitBytes: number): FetchError =>
  new FetchError('too-large', `The document is larger than ${sizeInWords(limitBytes)}.`, {
    hint: 'Save the part that matters and give the file.',
  });

/**
 * One buffer that doubles as it fills. A list of the pieces would keep an object for each, and a server that sends its page
 * byte by byte would fill the memory with a small page.
 */
const openBuffer = (limitBytes: number) => {
  let buffer = Buffer.allocUnsafeSlow(Math.min(2 ** 15, limitBytes));
  let length = 0;
  return {
    length: () => length,
    add: (piece: Uint8Array): void => {
      if (length + piece.length > limitBytes) throw tooLarge(limitBytes);
      if (length + piece.length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.min(limitBytes, Math.max(buffer.length * 2, length + piece.length)));
        buffer.copy(larger, 0, 0, length);
        buffer = larger;
      }
      buffer.set(piece, length);
      length += piece.length;
    },
    /** A copy of its own size: the caller keeps it. */
    bytes: (): Uint8Array => new Uint8Array(buffer.subarray(0, length)),
  };
};

/**
 * The whole body, unpacked, under limits of size and of ratio that hold while it streams: at no time is much more than the
 * limit in memory.
 * @param encoding the Content-Encoding header, or ''
 * @param limitBytes the most that the body may have, packed and unpacked
 */
export const readBody = async (
  body: Readable,
  encoding: string,
  limitBytes: number,
  limits: Pick<Limits, 'decompressionRatio'>,
): Promise<Uint8Array> => {
  const buffer = openBuffer(limitBytes);
  let received = 0;
  const countReceived = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      received += piece.length;
      if (received > limitBytes) throw tooLarge(limitBytes);
      yield piece;
    }
  };
  const keep = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) buffer.add(piece);
  };
  const keepUnpacked = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) {
      buffer.add(piece);
      if (buffer.length() > RATIO_FROM_BYTES && buffer.length() > received * limits.decompressionRatio)
        throw new FetchError(
          'too-large',
          `The document unpacks to more than ${limits.decompressionRatio} times its size.`,
          {
            hint: 'It looks like an attack; leave this source out.',
          },
        );
    }
  };
  const decoder = decoderFor(encoding);
  try {
    await (decoder === null ? pipeline(body, keep) : pipeline(body, countReceived, decoder, keepUnpacked));
  } catch (error) {
    // An empty body is no gzip stream, though its header says so.
    if (!(received === 0 && error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')) throw error;
  }
  return buffer.bytes();
};
