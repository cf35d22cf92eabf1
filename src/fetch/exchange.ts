import { type Dispatcher, request } from 'undici';
import { readBody, tooLarge } from './body.ts';
import { FetchError, stopped } from './fetch-error.ts';
import type { Limits } from './limits.ts';
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
  // Cookies are neither kept nor sent again: nobody is followed about, and none of them ends up in the store.
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'set-cookie')
      plain[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
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
  // Not AbortSignal.any: it would hold on to a caller's signal that lives for a year of polling.
  const watch = new AbortController();
  const timer = setTimeout(() => watch.abort(timeUp(limits.totalMs)), limits.totalMs);
  const giveUp = (): void => watch.abort(stopped(signal?.reason));
  if (signal?.aborted === true) giveUp();
  signal?.addEventListener('abort', giveUp, { once: true });
  let duringBody = false;
  try {
    const response = await request(ask.url, { dispatcher, method: 'GET', headers: ask.headers, signal: watch.signal });
    duringBody = true;
    const headers = plainHeaders(response.headers);
    try {
      if (Number(headers['content-length'] ?? 0) > ask.limitBytes) throw tooLarge(ask.limitBytes);
      const bytes = await readBody(response.body, headers['content-encoding'] ?? '', ask.limitBytes, limits);
      return { status: response.statusCode, headers, bytes };
    } finally {
      response.body.on('error', () => {}).destroy(); // what was not read is not wanted: the connection goes with it
    }
  } catch (error) {
    throw watch.signal.aborted ? watch.signal.reason : transportFailure(error, { duringBody });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
};

const timeUp = (totalMs: number): FetchError =>
  new FetchError('timed-out', `The server took longer than ${Math.round(totalMs / 1000)} seconds.`, {
    hint: 'Run again later; the other documents went on.',
  });
