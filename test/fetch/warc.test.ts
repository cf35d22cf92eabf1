import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warcOf } from '../../src/fetch/warc.ts';
import type { Fetched } from '../../src/model/fetched.ts';
import { sha256 } from '../../src/text/hash.ts';

const fetched = (url: string | null, text: string, more: Partial<Fetched> = {}): Fetched => {
  const bytes = new Uint8Array(Buffer.from(text));
  return {
    locator: { source: url ?? 'a.txt', at: url === null ? { file: '/news/a b.txt' } : { url }, kind: null },
    bytes,
    sha256: sha256(bytes),
    mediaType: 'text/html',
    url,
    status: url === null ? null : 200,
    headers:
      url === null
        ? {}
        : { 'content-type': 'text/html', 'content-encoding': 'gzip', 'content-length': '7', etag: '"1"' },
    at: '2026-05-20T10:00:00.000Z',
    ...more,
  };
};

type Record = { version: string; fields: Map<string, string>; block: Buffer };

/** A reader of our own, by the letter of the specification: a version line, fields, an empty line, the block, two empty lines. */
const readRecord = (warc: Buffer): Record => {
  const end = warc.indexOf('\r\n\r\n');
  const [version = '', ...lines] = warc.subarray(0, end).toString('utf8').split('\r\n');
  const fields = new Map(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]));
  const length = Number(fields.get('Content-Length'));
  expect(warc.subarray(end + 4 + length).toString('latin1')).toBe('\r\n\r\n');
  return { version, fields, block: warc.subarray(end + 4, end + 4 + length) };
};

const readAll = async (fetches: readonly Fetched[]): Promise<Record[]> => {
  const records: Record[] = [];
  for await (const piece of warcOf(fetches, 'tieout 0.0.0')) records.push(readRecord(gunzipSync(piece)));
  return records;
};
const types = (records: readonly Record[]): (string | undefined)[] => records.map((r) => r.fields.get('WARC-Type'));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hexOfBase32 = (text: string): string =>
  [...text.replace(/=+$/, '')]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
    .match(/.{8}/g)
    ?.map((byte) => Number.parseInt(byte, 2).toString(16).padStart(2, '0'))
    .join('') ?? '';

const PAGE = 'https://news.example/a';

describe('a web archive', () => {
  it('has a description, and every page with its headers and digests', async () => {
    const [info, page] = await readAll([fetched(PAGE, '<p>Revenue</p>')]);
    expect(info?.version).toBe('WARC/1.1');
    expect(info?.fields.get('WARC-Type')).toBe('warcinfo');
    expect(info?.block.toString()).toBe('software: tieout 0.0.0\r\nformat: WARC File Format 1.1\r\n');
    expect(page?.fields.get('WARC-Target-URI')).toBe(PAGE);
    expect(page?.fields.get('WARC-Date')).toBe('2026-05-20T10:00:00.000Z');
    expect(page?.block.toString()).toBe(
      'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nx-orig-content-encoding: gzip\r\nx-orig-content-length: 7\r\netag: "1"\r\ncontent-length: 14\r\n\r\n<p>Revenue</p>',
    );
    for (const record of [info, page]) {
      expect(record?.fields.get('WARC-Record-ID')).toMatch(
        /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
      );
      const [algorithm, digest = ''] = (record?.fields.get('WARC-Block-Digest') ?? '').split(':');
      expect([algorithm, hexOfBase32(digest)]).toEqual([
        'sha256',
        createHash('sha256')
          .update(record?.block ?? '')
          .digest('hex'),
      ]);
    }
    expect(hexOfBase32(page?.fields.get('WARC-Payload-Digest')?.slice(7) ?? '')).toBe(sha256('<p>Revenue</p>'));
  });

  it('keeps an unchanged page once: the others are revisits', async () => {
    const records = await readAll([
      fetched(PAGE, 'one'),
      fetched(PAGE, 'one', { status: 304, at: '2026-05-21T10:00:00.000Z' }),
      fetched(PAGE, 'one', { at: '2026-05-22T10:00:00.000Z' }),
      fetched(PAGE, 'two', { at: '2026-05-23T10:00:00.000Z' }),
      fetched('https://other.example/', 'one'),
    ]);
    expect(types(records)).toEqual(['warcinfo', 'response', 'revisit', 'revisit', 'response', 'response']);
    expect(records[2]?.fields.get('WARC-Profile')).toBe('http://netpreserve.org/warc/1.1/revisit/server-not-modified');
    expect(records[3]?.fields.get('WARC-Profile')).toBe(
      'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest',
    );
    expect(records[3]?.fields.get('WARC-Refers-To-Date')).toBe('2026-05-20T10:00:00.000Z');
    expect(records[2]?.block.toString()).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n[\s\S]*\r\n\r\n$/);
  });

  it('keeps the bytes of a revisit whose first visit is not in it', async () => {
    const [, page] = await readAll([fetched(PAGE, 'one', { status: 304 })]);
    expect(page?.fields.get('WARC-Type')).toBe('response');
    expect(page?.block.toString()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\r\n\r\none$/);
  });

  it('keeps files as resources', async () => {
    const [, file] = await readAll([fetched(null, 'text')]);
    expect(file?.fields.get('WARC-Type')).toBe('resource');
    expect(file?.fields.get('WARC-Target-URI')).toBe('file:///news/a%20b.txt');
    expect(file?.block.toString()).toBe('text');
  });

  it('lets no header of a stranger write a line of its own', async () => {
    const [, page] = await readAll([fetched(PAGE, 'x', { headers: { evil: 'a\r\nWARC-Type: warcinfo\r\n\r\n' } })]);
    expect(page?.block.toString()).toContain('evil: a WARC-Type: warcinfo \r\n');
  });

  it('is the same for the same fetches, and differs for others', async () => {
    const ids = async (text: string) =>
      (await readAll([fetched(PAGE, text)])).map((r) => r.fields.get('WARC-Record-ID'));
    expect(await ids('a')).toEqual(await ids('a'));
    expect((await ids('a'))[1]).not.toEqual((await ids('b'))[1]);
  });

  it('of nothing is empty', async () => expect(await readAll([])).toEqual([]));
});
