import { FetchError } from './fetch-error.ts';
import type { Limiter, Stop } from './limiter.ts';

/** Redis' EVAL: ioredis' `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`. Only `queue/` knows Redis. */
export type Evaluate = (script: string, keys: string[], args: (string | number)[]) => Promise<unknown>;

/** Redis' own clock is the one clock of all workers. */
const NOW = "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)";

/** The stop of KEYS[1] as [remaining ms, reason], or the booked wait as [wait ms]. ARGV[1]: spacing in ms. */
const BOOK = `${NOW}
local left = redis.call('PTTL', KEYS[1])
if left > 0 then return {1, left, redis.call('GET', KEYS[1])} end
local at = math.max(now, tonumber(redis.call('GET', KEYS[2]) or '0'))
local spacing = tonumber(ARGV[1])
if spacing > 0 then redis.call('SET', KEYS[2], at + spacing, 'PX', at - now + spacing + 1000) end
return {0, at - now}`;

/** ARGV: how long in ms, why, the name of the key. */
const STOP = `if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[1]) end
redis.call('SADD', KEYS[2], ARGV[3])`;

const STOP_OF = `local left = redis.call('PTTL', KEYS[1])
if left > 0 then return {left, redis.call('GET', KEYS[1])} end
return {}`;

const NAMES = `return redis.call('SMEMBERS', KEYS[1])`;
const FORGET = `redis.call('SREM', KEYS[1], ARGV[1])`;

/** The keys of one limiter lie in one hash slot, so that a Redis cluster takes the scripts too. */
const name = (prefix: string, ...parts: string[]): string => [`{${prefix}}`, ...parts].join(':');

/**
 * Limits all workers that share a Redis, by the request: a job limiter counts jobs, and one job may make many requests.
 * @param prefix begins the names of its keys
 */
export const redisLimiter = (evaluate: Evaluate, prefix = 'tieout-limiter'): Limiter => {
  /** Without the shared limiter nothing is sent: the limit holds for all machines together, or not at all. */
  const run: Evaluate = (script, keys, args) =>
    evaluate(script, keys, args).catch((cause: unknown) => {
      throw new FetchError('unreachable', 'Redis, which spaces the requests of all workers, does not answer.', {
        cause,
        hint: 'Start it again, or unset REDIS_URL; nothing was sent.',
        retryable: true,
      });
    });
  const names = name(prefix, 'stopped');
  const stopKey = (key: string): string => name(prefix, 'stop', key);
  const stopOf = async (key: string): Promise<Stop | null> => {
    const [left, reason] = (await run(STOP_OF, [stopKey(key)], [])) as [number?, string?];
    return left === undefined ? null : { key, remainingMs: left, reason: reason ?? '' };
  };
  return {
    book: async (key, spacingMs) => {
      const keys = [stopKey(key), name(prefix, 'next', key)];
      const [isStopped, ms, reason] = (await run(BOOK, keys, [Math.ceil(spacingMs)])) as [number, number, string?];
      return isStopped === 1 ? { kind: 'stopped', remainingMs: ms, reason: reason ?? '' } : { kind: 'go', waitMs: ms };
    },
    stop: async (key, forMs, reason) => {
      await run(STOP, [stopKey(key), names], [Math.ceil(forMs), reason, key]);
    },
    stopOf,
    stops: async () => {
      const stops: Stop[] = [];
      for (const key of (await run(NAMES, [names], [])) as string[]) {
        const stop = await stopOf(key);
        if (stop === null) await run(FORGET, [names], [key]);
        else stops.push(stop);
      }
      return stops;
    },
  };
};
