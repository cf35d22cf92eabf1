import { FetchError } from './fetch-error.ts';
import type { Limiter, Seats, Stop } from './limiter.ts';

/** Redis' EVAL: ioredis' `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`. Only `queue/` knows Redis. */
type Evaluate = (script: string, keys: string[], args: (string | number)[]) => Promise<unknown>;

/** Redis' own clock is the one clock of all workers. */
const NOW = "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)";

/** The stop of KEYS[1] as [remaining ms, reason], or the booked wait as [wait ms]. ARGV[1]: spacing in ms. */
const BOOK = `${NOW}
local left = redis.call('PTTL', KEYS[1])
if left > 0 then return {1, left, redis.call('GET', KEYS[1])} end
local booked = redis.call('HMGET', KEYS[2], 'at', 'spacing')
local at = math.max(now, tonumber(booked[1] or '0'))
local spacing = tonumber(ARGV[1])
if spacing == 0 and at > now then spacing = tonumber(booked[2]) end
if spacing > 0 then
  redis.call('HSET', KEYS[2], 'at', at + spacing, 'spacing', spacing)
  redis.call('PEXPIRE', KEYS[2], at - now + spacing + 1000)
end
return {0, at - now}`;

/** How long one who waits may be silent and keep its place. It asks more often than that, unless its machine is busy. */
const SILENT_MS = 3_000;
/** For each one that waits before: a seat is held for a tenth of a second at least. */
const ASK_AGAIN_MS = 50;
const ASK_AGAIN_AT_MOST_MS = 500;

/**
 * KEYS: the stop, the seat, who waits by when it came, who waits by when it last asked. ARGV: the holder, the lease in ms.
 * [0] the seat is the holder's; [1, remaining ms, reason] stopped; [2, how many wait before].
 */
const ASK_SEAT = `${NOW}
local left = redis.call('PTTL', KEYS[1])
if left > 0 then return {1, left, redis.call('GET', KEYS[1])} end
if redis.call('GET', KEYS[2]) == ARGV[1] then return {0} end
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now - ${SILENT_MS})) do
  redis.call('ZREM', KEYS[3], gone)
  redis.call('ZREM', KEYS[4], gone)
end
redis.call('ZADD', KEYS[3], 'NX', now, ARGV[1])
local before = redis.call('ZRANK', KEYS[3], ARGV[1])
if before == 0 and redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) then
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('ZREM', KEYS[4], ARGV[1])
  return {0}
end
redis.call('ZADD', KEYS[4], now, ARGV[1])
redis.call('PEXPIRE', KEYS[3], ${2 * SILENT_MS})
redis.call('PEXPIRE', KEYS[4], ${2 * SILENT_MS})
return {2, before}`;

/** KEYS: the seat. A Redis that was started again without its memory has no holder: the seat is still the one's who held it. */
const RENEW_SEAT = `local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

/** KEYS: the seat, who waits by when it came, who waits by when it last asked. */
const LEAVE_SEAT = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])`;

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

type RedisLimiterOptions = {
  /** Begins the names of its keys. */
  readonly prefix?: string;
  /** How long the seat of a worker that died stays taken. A process that computes answers nobody for seconds: not less than those. */
  readonly leaseMs?: number;
};

/** Limits all workers that share a Redis, by the request: a job limiter counts jobs, and one job may make many requests. */
export const redisLimiter = (
  evaluate: Evaluate,
  { prefix = 'tieout-limiter', leaseMs = 30_000 }: RedisLimiterOptions = {},
): Limiter & { readonly seats: Seats } => {
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
  const seat = (key: string): string => name(prefix, 'seat', key);
  const lines = (key: string): [string, string] => [name(prefix, 'line', key), name(prefix, 'asked', key)];
  return {
    seats: {
      leaseMs,
      ask: async (key, holder) => {
        const keys = [stopKey(key), seat(key), ...lines(key)];
        const [kind, n, reason] = (await run(ASK_SEAT, keys, [holder, leaseMs])) as [number, number?, string?];
        if (kind === 0) return { kind: 'taken' };
        if (kind === 1) return { kind: 'stopped', remainingMs: n ?? 0, reason: reason ?? '' };
        return { kind: 'busy', askAgainMs: Math.min(ASK_AGAIN_MS * ((n ?? 0) + 1), ASK_AGAIN_AT_MOST_MS) };
      },
      renew: async (key, holder) => (await run(RENEW_SEAT, [seat(key)], [holder, leaseMs])) === 1,
      leave: async (key, holder) => {
        await run(LEAVE_SEAT, [seat(key), ...lines(key)], [holder]);
      },
    },
    book: async (key, spacingMs) => {
      const keys = [stopKey(key), name(prefix, 'moment', key)];
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
