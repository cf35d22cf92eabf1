import { setTimeout as wait } from 'node:timers/promises';

/** The time and waiting, so that tests need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Rejects when the signal stops it. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
};

/** The longest that a timer of node can wait: a longer one would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(Math.min(Math.max(ms, 0), LONGEST_TIMER_MS), undefined, { signal }),
};
