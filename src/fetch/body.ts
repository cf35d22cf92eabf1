import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { FetchError } from './fetch-error.ts';
import { type Limits, sizeInWords } from './limits.ts';

/** Below this no ratio is suspicious: a short page of spaces compresses well too. */
const RATIO_FROM_BYTES = 2 ** 20;

/** How much is unpacked at a time: each piece is a trip to another thread. */
const PIECE_BYTES = 2 ** 16;

const decoderOf = (coding: string): Transform => {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip({ chunkSize: PIECE_BYTES }); // tells the two apart by their first bytes, where servers mix them up
    case 'br':
      return createBrotliDecompress({ chunkSize: PIECE_BYTES });
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

const tooPacked = (ratio: number): FetchError =>
  new FetchError('too-large', `The document unpacks to more than ${ratio} times its size.`, {
    hint: 'It looks like an attack; leave this source out.',
  });

/** Pieces below this are gathered in blocks. */
const SMALL_BYTES = 4096;
const BLOCK_BYTES = 2 ** 14;

/**
 * The pieces of a body, under a limit. Small pieces are copied together: each is an object of its own, and a server that sends
 * its page byte by byte would fill the memory with a small page.
 */
const gatherPieces = (limitBytes: number) => {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let block = Buffer.alloc(0);
  let used = 0;
  const closeBlock = (): void => {
    if (used > 0) pieces.push(block.subarray(0, used));
    block = Buffer.alloc(0);
    used = 0;
  };
  return {
    length: () => length,
    add: (piece: Uint8Array): void => {
      length += piece.length;
      if (length > limitBytes) throw tooLarge(limitBytes);
      if (piece.length >= SMALL_BYTES) {
        closeBlock();
        pieces.push(piece);
        return;
      }
      if (used + piece.length > block.length) {
        closeBlock();
        block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
      }
      block.set(piece, used);
      used += piece.length;
    },
    bytes: (): Uint8Array => {
      closeBlock();
      // Memory of its own, never the pool's: a reader may hand the buffer on to a thread.
      const bytes = new Uint8Array(length);
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    },
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
  const gathered = gatherPieces(limitBytes);
  let received = 0;
  // Why we broke off: the pipeline itself may only say that it was aborted.
  let refusal: FetchError | null = null;
  const countReceived = (piece: Uint8Array): void => {
    received += piece.length;
    if (received <= limitBytes) return;
    refusal = tooLarge(limitBytes);
    body.destroy(refusal);
  };
  const keep = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) gathered.add(piece);
  };
  const keepUnpacked = async (pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of pieces) {
      gathered.add(piece);
      if (gathered.length() <= RATIO_FROM_BYTES || gathered.length() <= received * limits.decompressionRatio) continue;
      refusal = tooPacked(limits.decompressionRatio);
      throw refusal;
    }
  };
  const decoder = decoderFor(encoding);
  try {
    // A listener, not a stage of its own: each stage costs a turn of the event loop a piece.
    await (decoder === null ? pipeline(body, keep) : pipeline(body.on('data', countReceived), decoder, keepUnpacked));
  } catch (error) {
    if (refusal !== null) throw refusal;
    // An empty body is no gzip stream, though its header says so.
    if (!(received === 0 && error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR')) throw error;
  }
  return gathered.bytes();
};
