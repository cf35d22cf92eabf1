import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type LoopbackServer, openServer } from './server.ts';

export const KEYS = { accessKeyId: 'AKIDLOOPBACK', secretAccessKey: 'a secret of the loopback' };

export type LoopbackBucket = LoopbackServer & {
  /** What lies in the bucket "desk", by name. */
  readonly files: Map<string, Buffer>;
  /** The status that the next requests get instead of an answer; called with the number of requests before this one. */
  mood: (before: number) => number | null;
};

const hex = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();

/**
 * Is the request signed with our key? Written from the specification, not from the library that signs:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
const isSigned = (request: IncomingMessage, body: Buffer): boolean => {
  const match = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
    request.headers.authorization ?? '',
  );
  const [, credential = '', names = '', signature] = match ?? [];
  const [key, day = '', region = '', service = '', ending] = credential.split('/');
  if (key !== KEYS.accessKeyId || service !== 's3' || ending !== 'aws4_request') return false;
  if (request.headers['x-amz-content-sha256'] !== hex(body)) return false;
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const canonical = [request.method, url.pathname, '', headers.join(''), names, hex(body)].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, hex(canonical)].join('\n');
  const signing = [day, region, 's3', 'aws4_request'].reduce(hmac, Buffer.from(`AWS4${KEYS.secretAccessKey}`));
  return hmac(signing, text).toString('hex') === signature;
};

const problem = (code: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message></Error>`;

/** A server that speaks S3 on the loopback address: one bucket, "desk", and strict about signatures. */
export const openBucketServer = async (): Promise<LoopbackBucket> => {
  const files = new Map<string, Buffer>();
  let bucket: LoopbackBucket;
  const server = await openServer(async (request, response) => {
    const before = bucket.seen.length - 1;
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const refuse = (status: number, code: string): void =>
      void response.writeHead(status, { 'content-type': 'application/xml' }).end(problem(code));
    const mood = bucket.mood(before);
    if (mood !== null) return refuse(mood, 'SlowDown');
    if (!isSigned(request, body)) return refuse(403, 'SignatureDoesNotMatch');
    const [, name, file = ''] = /^\/([^/]+)\/(.+)$/.exec(request.url ?? '') ?? [];
    if (name !== 'desk') return refuse(404, 'NoSuchBucket');
    if (request.method === 'PUT') {
      files.set(file, body);
      return void response.writeHead(200, { etag: '"1"' }).end();
    }
    const found = files.get(file);
    if (found === undefined) return refuse(404, 'NoSuchKey');
    response.writeHead(200, { 'content-length': found.length }).end(found);
  });
  bucket = { ...server, files, mood: () => null };
  return bucket;
};
