import { createHmac } from 'node:crypto';
import { request } from 'undici';
import { TieoutError } from '../model/error.ts';

const TIMEOUT_MS = 15_000;

/** The signature that the receiver can check, as GitHub's webhooks have it: "sha256=" and the HMAC of the body in hexadecimal. */
const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/**
 * Posts JSON to an address that the pipeline names, once; `X-Tieout-Signature-256` is there where a secret is.
 * The address is the newsroom's own choice, so it may be a private one; a redirect is not followed.
 *
 * @throws TieoutError where it is not taken (any status but 2xx) or does not answer within 15 seconds
 */
export const postWebhook = async (url: string, payload: unknown, secret: string | null): Promise<void> => {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'tieout',
    ...(secret === null ? {} : { 'x-tieout-signature-256': signatureOf(body, secret) }),
  };
  let status: number;
  try {
    const answer = await request(url, {
      method: 'POST',
      headers,
      body,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    status = answer.statusCode;
    answer.body.on('error', () => {}).destroy();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TieoutError(`the webhook ${url} could not be reached: ${why}`, {
      cause,
      retryable: true,
      hint: 'The next run tells it what it has missed.',
    });
  }
  if (status < 200 || status > 299) {
    throw new TieoutError(`the webhook ${url} answered ${status}`, {
      retryable: status >= 500,
      hint: 'Check the address in the pipeline’s alerts, and the receiver; the next run tells it what it has missed.',
    });
  }
};
