import PQueue from 'p-queue';
import type { Clock } from './clock.ts';
import type { Limiter } from './limiter.ts';
import type { Manners } from './manners.ts';
import { seated } from './seats.ts';
import { sitOut } from './sit-out.ts';

export type Turns = {
  /** Runs the action when the host has room for one more; those that wait are taken in order. Its signal is the caller's, and more. */
  readonly take: <T>(
    manners: Pick<Manners, 'key' | 'atOnce'>,
    action: (signal?: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ) => Promise<T>;
};

/** So many requests at once for a host, over this process; one over all processes where the host takes one and the limiter is shared. */
export const openTurns = (limiter: Limiter, wait: { readonly clock: Clock; readonly patienceMs: number }): Turns => {
  const queues = new Map<string, PQueue>();
  return {
    take: async (manners, action, signal) => {
      const queue = queues.get(manners.key) ?? new PQueue({ concurrency: manners.atOnce });
      queues.set(manners.key, queue);
      const { seats } = limiter;
      const act =
        seats === undefined || manners.atOnce > 1
          ? () => action(signal)
          : () => seated({ ...limiter, seats }, manners.key, action, wait, signal);
      try {
        return await queue.add(act, signal === undefined ? {} : { signal });
      } finally {
        // The last one out forgets the host: a year of polling must not collect hosts.
        if (queue.size === 0 && queue.pending === 0 && queues.get(manners.key) === queue) queues.delete(manners.key);
      }
    },
  };
};

/** A share of the spacing. Eight spacings are a second and one more: this much of that one is for us, the rest for the network. */
const LATEST = 2 / 3;
/** A machine that is always late sends all the same. */
const MOST_BOOKINGS = 4;

/**
 * Waits for the moment of one request. Throws FetchError where the host asked to be left alone for longer than `patienceMs`.
 */
export const awaitMoment = async (
  limiter: Limiter,
  manners: Pick<Manners, 'key'> & { readonly spacingMs: number },
  wait: { readonly clock: Clock; readonly patienceMs: number },
  signal?: AbortSignal,
): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    const asked = wait.clock.now();
    const turn = await limiter.book(manners.key, manners.spacingMs);
    if (turn.kind === 'stopped') {
      await sitOut(turn, wait, signal);
      continue;
    }
    if (turn.waitMs === 0) return;
    await wait.clock.sleep(turn.waitMs, signal);
    // While this one waited for its moment, another may have been told to stop.
    const stop = await limiter.stopOf(manners.key);
    if (stop !== null) {
      await sitOut(stop, wait, signal);
      continue;
    }
    // A busy machine wakes late, and would send beside whoever has the next moment: that one is let pass.
    const lateMs = wait.clock.now() - asked - turn.waitMs;
    if (lateMs < manners.spacingMs * LATEST || attempt >= MOST_BOOKINGS) return;
  }
};
