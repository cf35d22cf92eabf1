import { setTimeout as wait } from 'node:timers/promises';
import { AwsV4Signer } from 'aws4fetch';
import { request } from 'undici';
import { ConfigError, StoreError } from '../model/error.ts';
import { sha256 } from '../text/hash.ts';

type BucketSettings = {
  /** "s3://bucket" or "s3://bucket/folder". */
  readonly address: string;
  /** Of a server that speaks S3 and is not Amazon's, "http://127.0.0.1:9000". */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
};

/** Files by name in an S3-compatible bucket: what a folder is to one machine, for many. */
type Bucket = {
  readonly has: (name: string) => Promise<boolean>;
  /** Null where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Where a file is, for messages. */
  readonly placeOf: (name: string) => string;
};

const TIMEOUT_MS = 60_000;
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 250;

type Answer = { readonly status: number; readonly bytes: Uint8Array };

/** "s3://bucket/some/folder" → the URL that all files lie below. @throws ConfigError */
const baseOf = ({ address, endpoint, region = 'us-east-1' }: BucketSettings): string => {
  const [, bucket, folder = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w./-]*))?$/.exec(address) ?? [];
  if (bucket === undefined || folder.split('/').includes('..'))
    throw new ConfigError(`${address}: is not the address of a bucket`, { hint: 'Like s3://bucket/folder.' });
  const server =
    endpoint === undefined
      ? `https://${bucket}.s3.${region}.amazonaws.com`
      : `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  if (!URL.canParse(server))
    throw new ConfigError(`${endpoint}: is not a web address`, { hint: 'Mend AWS_ENDPOINT_URL, or unset it.' });
  return [server, ...folder.split('/').filter(Boolean)].join('/');
};

/**
 * Opens a bucket; nothing is asked of it yet. Requests are signed with Signature Version 4, the bytes' own sha256 in the signature.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 *
 * @throws ConfigError where the address or the keys are missing or wrong; the functions throw StoreError
 */
export const openBucket = (settings: BucketSettings): Bucket => {
  const { accessKeyId, secretAccessKey, sessionToken, region = 'us-east-1' } = settings;
  const base = baseOf(settings);
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError(`the keys of ${settings.address} are not set`, {
      hint: 'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    });
  const keys = { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
  const placeOf = (name: string): string => `${settings.address.replace(/\/+$/, '')}/${name}`;

  const askOnce = async (method: 'HEAD' | 'GET' | 'PUT', name: string, body: Uint8Array | null): Promise<Answer> => {
    const unsigned = {
      'x-amz-content-sha256': sha256(body ?? ''),
      ...(body && { 'content-type': 'application/gzip' }),
    };
    const signed = await new AwsV4Signer({
      ...keys,
      method,
      url: `${base}/${name}`,
      headers: unsigned,
      service: 's3',
      region,
    }).sign();
    const answer = await request(signed.url, {
      method,
      headers: Object.fromEntries(signed.headers),
      body,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    return { status: answer.statusCode, bytes: new Uint8Array(await answer.body.arrayBuffer()) };
  };
  /** The answer, tried again where the server is away or out of order. */
  const ask = async (method: 'HEAD' | 'GET' | 'PUT', name: string, body: Uint8Array | null = null): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      let why: unknown;
      try {
        const answer = await askOnce(method, name, body);
        if (answer.status < 500 && answer.status !== 429) return answer;
        why = answer.status;
      } catch (error) {
        why = error;
      }
      if (attempt >= ATTEMPTS)
        throw new StoreError(
          `${placeOf(name)}: the bucket does not answer (${why instanceof Error ? why.message : why}).`,
          {
            cause: why,
            retryable: true,
            hint: 'Check AWS_ENDPOINT_URL and AWS_REGION, and run again.',
          },
        );
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  };
  /** What is neither the file nor "there is none": a missing bucket is not a missing file. */
  const refusal = (name: string, { status, bytes }: Answer): StoreError => {
    const code = /<Code>(\w{1,60})<\/Code>/.exec(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'))?.[1];
    return new StoreError(`${placeOf(name)}: the bucket refuses (${status}${code === undefined ? '' : ` ${code}`}).`, {
      hint: 'Check the name of the bucket, AWS_REGION, and what the keys may do.',
    });
  };
  const isMissing = ({ status, bytes }: Answer): boolean =>
    status === 404 && !Buffer.from(bytes.subarray(0, 2_000)).includes('NoSuchBucket');

  return {
    placeOf,
    has: async (name) => {
      const answer = await ask('HEAD', name);
      if (answer.status === 200) return true;
      if (isMissing(answer)) return false;
      throw refusal(name, answer);
    },
    read: async (name) => {
      const answer = await ask('GET', name);
      if (answer.status === 200) return answer.bytes;
      if (isMissing(answer)) return null;
      throw refusal(name, answer);
    },
    write: async (name, bytes) => {
      const answer = await ask('PUT', name, bytes);
      if (answer.status !== 200) throw refusal(name, answer);
    },
  };
};
