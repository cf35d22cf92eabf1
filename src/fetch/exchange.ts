import { type Dispatcher, request } from 'undici';
import { readBody } from './body.ts';
import { FetchError } from './fetch-error.ts';
import { type Limits, sizeInWords } from './limits.ts';
import { transportFailure } from './transport-failure.ts';

/** One answer of a server, read to its end. Header names are in lower case; repeated headers are joined with ", ". */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
};

export type Ask = {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly limitBytes: number;
};

const plainHeaders = (headers: Dispatcher.ResponseData['headers']): Record<string, string> => {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return plain;
};

/**
 * Sends one GET and reads the whole answer, whatever its status; no redirect is followed. Throws FetchError: every way in
 * which the other side can misbehave ends here, within `limits.totalMs`.
 */
export const exchange = async (
  dispatcher: Dispatcher,
  ask: Ask,
  limits: Limits,
  signal?: AbortSignal,
): Promise<Answer> => {
  const timeUp = AbortSignal.timeout(limits.totalMs);
  const either = signal === undefined ? timeUp : AbortSignal.any([signal, timeUp]);
  let duringBody = false;
  try {
    const response = await request(ask.url, { dispatcher, method: 'GET', headers: ask.headers, signal: either });
    duringBody = true;
    const headers = plainHeaders(response.headers);
    const announced = Number(headers['content-length'] ?? 0);
    if (announced > ask.limitBytes) {
      response.body.destroy();
      throw new FetchError('too-large', `The document is larger than ${sizeInWords(ask.limitBytes)}.`, {
        hint: 'Save the part that matters and give the file.',
      });
    }
    const bytes = await readBody(response.body, headers['content-encoding'] ?? '', ask.limitBytes, limits);
    return { status: response.statusCode, headers, bytes };
  } catch (error) {
    if (signal?.aborted === true) throw stopped(signal);
    if (timeUp.aborted)
      throw new FetchError('timed-out', `The server took longer than ${Math.round(limits.totalMs / 1000)} seconds.`, {
        hint: 'Run again later; the other documents went on.',
      });
    throw transportFailure(error, { duringBody });
  }
};

/** The caller gave up, not the server. */
export const stopped = (signal: AbortSignal): FetchError =>
  new FetchError('timed-out', 'Fetching was stopped before the document came.', {
    cause: signal.reason,
    retryable: false,
  });
