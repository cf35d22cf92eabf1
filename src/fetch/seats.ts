import { randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import { FetchError } from './fetch-error.ts';
import type { Limiter, SeatAnswer, Seats } from './limiter.ts';
import { sitOut } from './sit-out.ts';

/** Whoever is passed over this often has a network or a machine on which nothing can be held. */
const MOST_TRIES = 3;

/** The seat went to another worker while a request of ours was under way: this process was still for longer than its lease. */
const lost = (): FetchError =>
  new FetchError('unreachable', 'This process was still for so long that its turn with the host went to another.', {
    hint: 'Run again; what was fetched is kept.',
    retryable: true,
  });

/**
 * Does the action while this process has the one seat of a host, over all processes that share the limiter. The seat is a lease: it is
 * renewed while the action lasts, and falls free by itself when its holder dies. The action's signal ends when the seat is lost, and then
 * it is done again from the end of the line: two requests are never under way by our own doing.
 *
 * @throws FetchError where the host asked to be left alone for longer than `patienceMs`, or Redis is away; what the action throws
 */
export const seated = async <T>(
  limiter: Limiter & { readonly seats: Seats },
  key: string,
  action: (signal: AbortSignal) => Promise<T>,
  wait: { readonly clock: Clock; readonly patienceMs: number },
  signal?: AbortSignal,
): Promise<T> => {
  const { seats } = limiter;
  for (let attempt = 1; ; attempt++) {
    const holder = randomUUID();
    const given = new AbortController();
    const giveUp = (): void => given.abort(signal?.reason);
    let isLost = false;
    const lose = (): void => {
      isLost = true;
      given.abort(lost());
    };
    let renewal: NodeJS.Timeout | null = null;
    try {
      let heldSince = await sitDown(seats, key, holder, wait, signal);
      if (signal?.aborted === true) giveUp();
      signal?.addEventListener('abort', giveUp, { once: true });
      renewal = setInterval(() => {
        const asked = performance.now();
        // Nothing of ours is under way when another may have the seat, whether or not Redis can tell us.
        if (asked - heldSince >= seats.leaseMs) return lose();
        seats.renew(key, holder).then(
          (isOurs) => {
            if (isOurs) heldSince = asked;
            else lose();
          },
          () => {},
        );
      }, seats.leaseMs / 3);
      return await action(given.signal);
    } catch (error) {
      if (!isLost) throw error;
      if (attempt >= MOST_TRIES) throw lost();
    } finally {
      if (renewal !== null) clearInterval(renewal);
      signal?.removeEventListener('abort', giveUp);
      // Where Redis is away, the lease ends by itself.
      await seats.leave(key, holder).catch(() => {});
    }
  }
};

/** Waits in the line until the seat is ours; since when it surely is, on the clock of `performance`. */
const sitDown = async (
  seats: Seats,
  key: string,
  holder: string,
  wait: { readonly clock: Clock; readonly patienceMs: number },
  signal: AbortSignal | undefined,
): Promise<number> => {
  for (;;) {
    const asked = performance.now();
    const answer: SeatAnswer = await seats.ask(key, holder);
    switch (answer.kind) {
      case 'taken':
        return asked;
      case 'stopped':
        // Out of the line for so long: the others are not to wait behind one who may not go.
        await seats.leave(key, holder);
        await sitOut(answer, wait, signal);
        break;
      case 'busy':
        await wait.clock.sleep(answer.askAgainMs, signal);
        break;
      default:
        answer satisfies never;
    }
  }
};
