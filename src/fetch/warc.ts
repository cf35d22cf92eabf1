import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Fetched } from '../model/fetched.ts';

/**
 * Writes what was fetched as a web archive, WARC 1.1 (ISO 28500:2017), each record packed for itself, as readers expect of a
 * `.warc.gz`. https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
const pack = promisify(gzip);

const PROFILES = {
  notModified: 'http://netpreserve.org/warc/1.1/revisit/server-not-modified',
  sameBytes: 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
} as const;

/** Of the body as it was sent; we keep it unpacked, and archives keep such headers under another name. */
const OF_THE_TRANSFER: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
  'trailer',
]);

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, with padding: how archives write digests. */
const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(value >> (bits - 5)) & 31];
  }
  if (bits > 0) text += BASE32[(value << (5 - bits)) & 31];
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=');
};

const digestOf = (...parts: readonly Uint8Array[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `sha256:${base32(hash.digest())}`;
};

/** A record's name follows from what it says, so that the same fetches make the same archive (UUID version 8, RFC 9562). */
const recordId = (...parts: readonly string[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
};

type Field = readonly [name: string, value: string];

/** No value of a stranger may begin a line of its own. */
const lines = (fields: readonly Field[]): string =>
  fields.map(([name, value]) => `${name}: ${value.replace(/[\r\n\0]+/g, ' ')}\r\n`).join('');

const record = (fields: readonly Field[], ...block: readonly Uint8Array[]): Promise<Uint8Array> => {
  const length = block.reduce((sum, part) => sum + part.length, 0);
  const all: Field[] = [...fields, ['WARC-Block-Digest', digestOf(...block)], ['Content-Length', String(length)]];
  return pack(Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines(all)}\r\n`), ...block, Buffer.from('\r\n\r\n')]));
};

/** "2026-05-20T10:00:00.000Z" */
const warcDate = (at: string): string => new Date(at).toISOString();

const httpHead = ({ status, headers, bytes }: Fetched): Uint8Array => {
  const kept = Object.entries(headers).map(
    ([name, value]): Field => [OF_THE_TRANSFER.has(name) ? `x-orig-${name}` : name, value],
  );
  const code = status ?? 200;
  const length: Field[] = code === 304 ? [] : [['content-length', String(bytes.length)]];
  return Buffer.from(`HTTP/1.1 ${code} ${STATUS_CODES[code] ?? ''}\r\n${lines([...kept, ...length])}\r\n`);
};

const resourceRecord = (fetched: Fetched, path: string): Promise<Uint8Array> =>
  record(
    [
      ['WARC-Type', 'resource'],
      ['WARC-Record-ID', recordId('resource', path, fetched.at, fetched.sha256)],
      ['WARC-Date', warcDate(fetched.at)],
      ['WARC-Target-URI', pathToFileURL(path).href],
      ['WARC-Payload-Digest', digestOf(fetched.bytes)],
      ['Content-Type', fetched.mediaType ?? 'application/octet-stream'],
    ],
    fetched.bytes,
  );

const responseFields = (type: string, url: string, fetched: Fetched): Field[] => [
  ['WARC-Type', type],
  ['WARC-Record-ID', recordId(type, url, fetched.at, fetched.sha256)],
  ['WARC-Date', warcDate(fetched.at)],
  ['WARC-Target-URI', url],
  ['WARC-Payload-Digest', digestOf(fetched.bytes)],
  ['Content-Type', 'application/http;msgtype=response'],
];

/**
 * The pieces of a `.warc.gz` file, in order. A page whose bytes are in the archive already is a revisit, not a copy.
 * @param fetches oldest first, so that a revisit comes after what it revisits
 * @param software names the program, "tieout 0.1.0"
 */
export const warcOf = async function* (
  fetches: AsyncIterable<Fetched> | Iterable<Fetched>,
  software: string,
): AsyncGenerator<Uint8Array> {
  /** When the bytes of a URL were written. */
  const written = new Map<string, string>();
  let isFirst = true;
  for await (const fetched of fetches) {
    if (isFirst) {
      isFirst = false;
      const about = Buffer.from(
        lines([
          ['software', software],
          ['format', 'WARC File Format 1.1'],
        ]),
      );
      const id = recordId('warcinfo', software, fetched.at);
      const fields: Field[] = [
        ['WARC-Type', 'warcinfo'],
        ['WARC-Record-ID', id],
        ['WARC-Date', warcDate(fetched.at)],
      ];
      yield record([...fields, ['Content-Type', 'application/warc-fields']], about);
    }
    const { at } = fetched.locator;
    const url = fetched.url ?? ('url' in at ? at.url : null);
    if (url === null) {
      yield resourceRecord(fetched, 'file' in at ? at.file : fetched.locator.source);
      continue;
    }
    const key = `${fetched.sha256} ${url}`;
    const before = written.get(key);
    if (before === undefined) {
      written.set(key, fetched.at);
      // The bytes of a revisit whose first visit is not here are kept whole: nothing may be lost.
      const whole = fetched.status === 304 ? { ...fetched, status: 200 } : fetched;
      yield record(responseFields('response', url, fetched), httpHead(whole), fetched.bytes);
      continue;
    }
    const profile = fetched.status === 304 ? PROFILES.notModified : PROFILES.sameBytes;
    yield record(
      [
        ...responseFields('revisit', url, fetched),
        ['WARC-Profile', profile],
        ['WARC-Refers-To-Target-URI', url],
        ['WARC-Refers-To-Date', warcDate(before)],
      ],
      httpHead(fetched),
    );
  }
};
