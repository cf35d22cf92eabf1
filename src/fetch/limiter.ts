import type { Clock } from './clock.ts';

/** The answer to "may I send a request?": after a while, or not for a longer while because the host asked to be left alone. */
export type Turn =
  | { readonly kind: 'go'; readonly waitMs: number }
  | { readonly kind: 'stopped'; readonly remainingMs: number; readonly reason: string };

export type Stop = { readonly key: string; readonly remainingMs: number; readonly reason: string };

/**
 * Spaces requests out, over everything that shares it: one process, or all workers of all hosts when Redis stands behind it.
 * Times are durations, never moments: the clocks of two machines do not agree.
 */
export type Limiter = {
  /** Books the next free moment of a key for one request. Booked moments of a key are at least `spacingMs` apart. */
  readonly book: (key: string, spacingMs: number) => Promise<Turn>;
  /** Lets nobody through for a while; a longer stop that is already there stays. */
  readonly stop: (key: string, forMs: number, reason: string) => Promise<void>;
  /** The stop of a key, looked at again after the wait: another worker may have been told to stop meanwhile. */
  readonly stopOf: (key: string) => Promise<Stop | null>;
  /** All stops there are, for `doctor` and the web page. */
  readonly stops: () => Promise<readonly Stop[]>;
};

/** Limits one process. */
export const inProcessLimiter = (clock: Clock): Limiter => {
  const nextFree = new Map<string, number>();
  const stopped = new Map<string, { readonly until: number; readonly reason: string }>();

  const currentStop = (key: string): Stop | null => {
    const stop = stopped.get(key);
    if (stop === undefined) return null;
    const remainingMs = stop.until - clock.now();
    if (remainingMs > 0) return { key, remainingMs, reason: stop.reason };
    stopped.delete(key);
    return null;
  };
  return {
    book: async (key, spacingMs) => {
      const stop = currentStop(key);
      if (stop !== null) return { kind: 'stopped', remainingMs: stop.remainingMs, reason: stop.reason };
      const now = clock.now();
      const at = Math.max(now, nextFree.get(key) ?? 0);
      if (spacingMs > 0) nextFree.set(key, at + spacingMs);
      return { kind: 'go', waitMs: at - now };
    },
    stop: async (key, forMs, reason) => {
      const until = clock.now() + forMs;
      if (until > (stopped.get(key)?.until ?? 0)) stopped.set(key, { until, reason });
    },
    stopOf: async (key) => currentStop(key),
    stops: async () => [...stopped.keys()].map(currentStop).filter((stop) => stop !== null),
  };
};
