import iconv from 'iconv-lite';

/** Text as decoded, without its byte order mark, and the encoding that was used (as the WHATWG Encoding Standard names it). */
export type Decoded = {
  readonly text: string;
  readonly encoding: string;
  /** How many bytes of a byte order mark stood before the text. */
  readonly skipped: number;
  /** Some bytes fit the encoding nowhere, and are U+FFFD in the text. */
  readonly damaged: boolean;
};

/** `charset=` in a Content-Type, a `<meta>` or an XML declaration: always among the first bytes (the HTML Standard looks at 1,024). */
const DECLARED = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([\w.:-]{2,30})/i;

/** The labels that the Encoding Standard reads as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels). */
const WINDOWS_1252 = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii)$/i;

const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const byteOrderMark = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/**
 * Decodes text of any age. In this order: a byte order mark; UTF-8 where the bytes are valid UTF-8 (other encodings hardly ever are, and
 * saved pages keep a `charset=windows-1252` that is no longer true); the declared charset; windows-1252.
 * windows-1252 goes through iconv-lite: Node 20's own decoder leaves 0x80 to 0x9F, the curly quotes and dashes, as control characters.
 */
export const decodeText = (bytes: Uint8Array, mediaType: string | null = null): Decoded => {
  const mark = byteOrderMark(bytes);
  if (mark !== null) {
    const skipped = mark === 'utf-8' ? 3 : 2;
    const text = iconv.decode(Buffer.from(bytes), mark);
    return { text, encoding: mark, skipped, damaged: mark === 'utf-8' && utf8(bytes) === null };
  }
  const asUtf8 = utf8(bytes);
  if (asUtf8 !== null) return { text: asUtf8, encoding: 'utf-8', skipped: 0, damaged: false };
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const declared = (DECLARED.exec(mediaType ?? '') ?? DECLARED.exec(head))?.[1] ?? '';
  if (/^utf-?8$/i.test(declared))
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8', skipped: 0, damaged: true };
  const encoding =
    declared !== '' && !WINDOWS_1252.test(declared) && iconv.encodingExists(declared) ? declared : 'windows-1252';
  return { text: iconv.decode(Buffer.from(bytes), encoding), encoding, skipped: 0, damaged: false };
};
