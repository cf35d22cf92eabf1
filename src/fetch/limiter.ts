import type { Clock } from './clock.ts';

/** The answer to "may I send a request?": after a while, or not for a longer while because the host asked to be left alone. */
export type Turn =
  | { readonly kind: 'go'; readonly waitMs: number }
  | { readonly kind: 'stopped'; readonly remainingMs: number; readonly reason: string };

export type Stop = { readonly key: string; readonly remainingMs: number; readonly reason: string };

/** The answer to "may I have the host to myself?" */
export type SeatAnswer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'busy'; readonly askAgainMs: number }
  | { readonly kind: 'stopped'; readonly remainingMs: number; readonly reason: string };

/**
 * One seat a host, over everything that shares the limiter: whoever asks first has it first. A holder is a name that nobody else has,
 * and only it renews or leaves: one that was still for longer than its lease finds that the seat is another's.
 */
export type Seats = {
  /** How long a holder that says nothing keeps its seat. */
  readonly leaseMs: number;
  /** Takes the seat where it is free and nobody waits who asked before; whoever has to wait asks again, or loses its place. */
  readonly ask: (key: string, holder: string) => Promise<SeatAnswer>;
  /** False where somebody else has the seat. */
  readonly renew: (key: string, holder: string) => Promise<boolean>;
  /** Gives the seat back, or the place in the line. */
  readonly leave: (key: string, holder: string) => Promise<void>;
};

/**
 * Spaces requests out, over everything that shares it: one process, or all workers of all hosts when Redis stands behind it.
 * Times are durations, never moments: the clocks of two machines do not agree.
 */
export type Limiter = {
  /**
   * Books the next free moment of a key for one request. Booked moments of a key are at least `spacingMs` apart; whoever knows of no
   * spacing (it asks for robots.txt) keeps to that of the one before.
   */
  readonly book: (key: string, spacingMs: number) => Promise<Turn>;
  /** Lets nobody through for a while; a longer stop that is already there stays. */
  readonly stop: (key: string, forMs: number, reason: string) => Promise<void>;
  /** The stop of a key, looked at again after the wait: another worker may have been told to stop meanwhile. */
  readonly stopOf: (key: string) => Promise<Stop | null>;
  /** All stops there are, for `doctor` and the web page. */
  readonly stops: () => Promise<readonly Stop[]>;
  /** Only where other processes share it: one process keeps order by itself. */
  readonly seats?: Seats;
};

/** Limits one process. */
export const inProcessLimiter = (clock: Clock): Limiter => {
  const nextFree = new Map<string, { readonly at: number; readonly spacingMs: number }>();
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
      const next = nextFree.get(key);
      const at = Math.max(now, next?.at ?? 0);
      const kept = spacingMs > 0 ? spacingMs : next !== undefined && next.at > now ? next.spacingMs : 0;
      if (kept > 0) nextFree.set(key, { at: at + kept, spacingMs: kept });
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
