import { FetchError } from './fetch-error.ts';

/** First bytes of things that are no document, whatever their type says. Signatures as in the WHATWG's MIME sniffing standard. */
const NOT_DOCUMENTS: readonly { readonly starts: readonly string[]; readonly what: string }[] = [
  { starts: ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'BM\x00'], what: 'a picture' },
  { starts: ['OggS', 'ID3', 'fLaC', '\x1aE\xdf\xa3'], what: 'sound or video' },
  {
    starts: ['PK\x03\x04', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\xfd7zXZ\x00', '\x28\xb5\x2f\xfd'],
    what: 'an archive',
  },
  { starts: ['\x7fELF', 'MZ\x90\x00', '\xca\xfe\xba\xbe', '\x00asm'], what: 'a program' },
  { starts: ['wOFF', 'wOF2', '\x00\x01\x00\x00\x00'], what: 'a font' },
];

const LOOK_BYTES = 1024;
/** Text has no zero bytes, except in UTF-16, where every second byte of plain English is one. */
const isBinary = (head: Uint8Array): boolean => {
  if (head[0] === 0xff && head[1] === 0xfe) return false;
  if (head[0] === 0xfe && head[1] === 0xff) return false;
  let control = 0;
  for (const byte of head) if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) control++;
  return control > head.length / 50;
};

/** Formats that `parse` reads though their bytes are not text. */
const isReadableBinary = (start: string): boolean => start.startsWith('\x1f\x8b') || start.includes('%PDF-');

/** Throws FetchError for bytes that cannot be a document: nothing, a picture, a program, noise under a text's type. */
export const assertReadable = (bytes: Uint8Array): void => {
  const head = bytes.subarray(0, LOOK_BYTES);
  if (head.length === 0)
    throw new FetchError('empty', 'The server sent an empty document.', {
      hint: 'Open it in a browser to see whether it is.',
    });
  const start = Buffer.from(head).toString('latin1');
  const hint = 'Give the address of the document itself.';
  const found = NOT_DOCUMENTS.find(({ starts }) => starts.some((signature) => start.startsWith(signature)));
  if (found !== undefined || start.slice(4, 8) === 'ftyp')
    throw new FetchError('wrong-type', `This is ${found?.what ?? 'sound or video'}, not a document.`, { hint });
  if (!isReadableBinary(start) && isBinary(head))
    throw new FetchError('wrong-type', 'This is neither text nor a PDF, whatever the server calls it.', { hint });
};
