import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';

export type Patience = {
  readonly clock: Clock;
  /** 0 to 1, as Math.random. */
  readonly random: () => number;
  /** Requests for one document at most. */
  readonly attempts: number;
  /** The longest that one document waits for its host, in milliseconds; a host that asks for more is left for later. */
  readonly patienceMs: number;
};

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Exponential backoff with full jitter: anything up to 0.5, 1, 2, 4 ... seconds. `attempt` counts from 1. */
const backoffMs = (attempt: number, random: () => number): number =>
  Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempt - 1)));

/** Does it again where the failure may pass and the wait is bearable; throws the last failure otherwise. */
export const withRetries = async <T>(
  action: () => Promise<T>,
  patience: Patience,
  signal?: AbortSignal,
): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof FetchError) || !error.retryable || attempt >= patience.attempts) throw error;
      const waitMs = Math.max(error.retryAfterMs ?? 0, backoffMs(attempt, patience.random));
      if (waitMs > patience.patienceMs) throw error;
      await patience.clock.sleep(waitMs, signal);
    }
  }
};
