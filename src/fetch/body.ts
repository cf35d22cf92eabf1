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
      throw new FetchError(
        'wrong-type',
        `The server packed the document as "${coding.slice(0, 40)}", which it was not asked to.`,
        {
          hint: 'Open it in a browser, save it, and give the file.',
        },
      );
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

/**
 * The whole body, unpacked, under limits of size and of ratio that hold while it streams: at no time is more than the limit
 * in memory.
 * @param encoding the Content-Encoding header, or ''
 * @param limitBytes the most that the unpacked body may have
 */
export const readBody = async (
  body: Readable,
  encoding: string,
  limitBytes: number,
  limits: Pick<Limits, 'decompressionRatio'>,
): Promise<Uint8Array> => {
  let received = 0;
  let kept = 0;
  const chunks: Uint8Array[] = [];
  const tooLarge = (): FetchError =>
    new FetchError('too-large', `The document is larger than ${sizeInWords(limitBytes)}.`, {
      hint: 'Save the part that matters and give the file.',
    });
  const keep = async (stream: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of stream) {
      kept += chunk.length;
      if (kept > limitBytes) throw tooLarge();
      if (kept > RATIO_FROM_BYTES && kept > received * limits.decompressionRatio)
        throw new FetchError(
          'too-large',
          `The document unpacks to more than ${limits.decompressionRatio} times its size.`,
          {
            hint: 'It looks like an attack; leave this source out.',
          },
        );
      chunks.push(chunk);
    }
  };
  const count = async function* (stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      received += chunk.length;
      if (received > limitBytes) throw tooLarge();
      yield chunk;
    }
  };

  try {
    const decoder = decoderFor(encoding);
    await (decoder === null ? pipeline(body, count, keep) : pipeline(body, count, decoder, keep));
  } catch (error) {
    // An empty body is no gzip stream, though its header says so.
    if (!(received === 0 && error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')) throw error;
  }
  return Buffer.concat(chunks, kept);
};
