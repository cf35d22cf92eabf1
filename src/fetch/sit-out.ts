import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';
import { durationInWords } from './limits.ts';

/** Waits until a stopped host may be asked again. Throws FetchError where that is longer than `patienceMs`. */
export const sitOut = async (
  stop: { readonly remainingMs: number; readonly reason: string },
  wait: { readonly clock: Clock; readonly patienceMs: number },
  signal?: AbortSignal,
): Promise<void> => {
  const { remainingMs, reason } = stop;
  if (remainingMs > wait.patienceMs)
    throw new FetchError('throttled', `${reason} It is left alone for ${durationInWords(remainingMs)} more.`, {
      hint: 'Run again after that; what was fetched is kept.',
      retryable: true,
      retryAfterMs: remainingMs,
    });
  await wait.clock.sleep(remainingMs, signal);
};
