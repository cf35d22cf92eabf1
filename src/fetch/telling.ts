import type { Clock } from './clock.ts';
import type { Limiter, Stop } from './limiter.ts';

/** The same limiter, which tells of each stop when this process first meets it, whoever was told to stop. */
export const telling = (limiter: Limiter, clock: Clock, tell: (stop: Stop) => void): Limiter => {
  const toldUntil = new Map<string, number>();
  const meet = (stop: Stop): void => {
    const now = clock.now();
    if ((toldUntil.get(stop.key) ?? 0) > now) return;
    toldUntil.set(stop.key, now + stop.remainingMs);
    tell(stop);
  };
  return {
    ...limiter,
    book: async (key, spacingMs) => {
      const turn = await limiter.book(key, spacingMs);
      if (turn.kind === 'stopped') meet({ key, remainingMs: turn.remainingMs, reason: turn.reason });
      return turn;
    },
    stop: async (key, forMs, reason) => {
      await limiter.stop(key, forMs, reason);
      meet({ key, remainingMs: forMs, reason });
    },
    stopOf: async (key) => {
      const stop = await limiter.stopOf(key);
      if (stop !== null) meet(stop);
      return stop;
    },
  };
};
