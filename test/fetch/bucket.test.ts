import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBucket } from '../../src/fetch/bucket.ts';
import { ConfigError, StoreError } from '../../src/model/error.ts';
import { KEYS, type LoopbackBucket, openBucketServer } from '../loopback/bucket.ts';

let server: LoopbackBucket;
beforeEach(async () => {
  server = await openBucketServer();
});
afterEach(() => server.close());

const open = (more: Partial<Parameters<typeof openBucket>[0]> = {}) =>
  openBucket({ address: 's3://desk/raw', endpoint: server.url, region: 'eu-north-1', ...KEYS, ...more });

describe('a bucket', () => {
  it('gives back what was put there, under its folder, with signatures that its server accepts', async () => {
    const bucket = open();
    const bytes = new Uint8Array(randomBytes(100_000));
    expect(await bucket.has('ab/ab12.gz')).toBe(false);
    expect(await bucket.read('ab/ab12.gz')).toBeNull();
    await bucket.write('ab/ab12.gz', bytes);
    expect(await bucket.has('ab/ab12.gz')).toBe(true);
    expect(await bucket.read('ab/ab12.gz')).toEqual(bytes);
    expect([...server.files.keys()]).toEqual(['raw/ab/ab12.gz']);
    expect(bucket.placeOf('ab/ab12.gz')).toBe('s3://desk/raw/ab/ab12.gz');
  });

  it('without a folder is used from its root', async () => {
    await open({ address: 's3://desk' }).write('x.gz', new Uint8Array([1]));
    expect([...server.files.keys()]).toEqual(['x.gz']);
  });

  it.each([
    ['wrong keys', { secretAccessKey: 'another' }, /refuses \(403 SignatureDoesNotMatch\)/],
    ['a bucket that is not there', { address: 's3://nowhere' }, /refuses \(404 NoSuchBucket\)/],
  ])('with %s, says so, and is not taken for one without the file', async (_, more, message) => {
    const bucket = open(more);
    await expect(bucket.write('x.gz', new Uint8Array([1]))).rejects.toThrow(message);
    await expect(bucket.read('x.gz')).rejects.toThrow(message);
    await expect(bucket.read('x.gz')).rejects.toThrow(StoreError);
  });

  it('that is busy is asked again', async () => {
    server.mood = (before) => (before < 2 ? 503 : null);
    await open().write('x.gz', new Uint8Array([1]));
    expect(server.seen).toHaveLength(3);
  });

  it('that stays away is given up, as a failure that may pass', async () => {
    const bucket = open();
    server.mood = () => 503;
    await expect(bucket.has('x.gz')).rejects.toMatchObject({
      message: 's3://desk/raw/x.gz: the bucket does not answer (503).',
      retryable: true,
    });
    await server.close();
    await expect(bucket.has('x.gz')).rejects.toMatchObject({ name: 'StoreError', retryable: true });
  });

  it.each([
    ['s3://', {}],
    ['s3://Desk_of_ours', {}],
    ['s3://desk/../other', {}],
    ['https://desk', {}],
    ['s3://desk', { endpoint: 'not an address' }],
    ['s3://desk', { accessKeyId: undefined }],
    ['s3://desk', { secretAccessKey: '' }],
  ])('at %s %j is refused before anything is asked', (address, more) => {
    expect(() => open({ address, ...more })).toThrow(ConfigError);
  });
});
