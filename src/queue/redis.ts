import { Redis } from 'ioredis';
import { QueueError } from '../model/error.ts';
import { withoutPassword } from '../store/place.ts';

/**
 * Looks whether Redis answers, once and without patience: the queue's own connections would try for ever.
 *
 * @returns what works, but should not stay as it is
 * @throws QueueError when it cannot be reached
 */
export const redisWarnings = async (url: string): Promise<string[]> => {
  const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  // The first error says why; the one that `connect` rejects with only that the connection is closed.
  let why: unknown = null;
  probe.on('error', (error) => {
    why ??= error;
  });
  try {
    await probe.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await probe.info('memory'))?.[1];
    return policy === undefined || policy === 'noeviction'
      ? []
      : [
          `Redis may throw jobs away when its memory is full: set its maxmemory-policy to noeviction (it is ${policy}).`,
        ];
  } catch (error) {
    const cause = why ?? error;
    throw new QueueError(
      `Redis at ${withoutPassword(url)} cannot be reached (${cause instanceof Error ? cause.message || 'no answer' : cause}).`,
      { cause, retryable: true, hint: 'Check that it runs and that REDIS_URL names it, or unset REDIS_URL.' },
    );
  } finally {
    probe.disconnect();
  }
};

type RedisScripts = {
  /** Redis' EVAL: what the limiter that all workers share is written in. */
  readonly evaluate: (script: string, keys: string[], args: (string | number)[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/**
 * Runs scripts in Redis. It connects at the first one, and a script waits about ten seconds for a Redis that is being started
 * again before it fails.
 */
export const openRedisScripts = (url: string): RedisScripts => {
  const redis = new Redis(url, { lazyConnect: true });
  redis.on('error', () => {}); // a script that fails says so itself
  return {
    evaluate: (script, keys, args) => redis.eval(script, keys.length, ...keys, ...args),
    close: async () => redis.disconnect(),
  };
};
