import { openFetcher } from '../../src/fetch/fetch.ts';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { openRedisScripts } from '../../src/queue/redis.ts';

/** A worker process that the tests start: fetches pages of a news site through the seats on Redis, and says how many came. */
const [redisUrl = '', prefix = '', leaseMs, ...urls] = process.argv.slice(2);
const { evaluate, close } = openRedisScripts(redisUrl);
const fetcher = openFetcher({
  userAgent: null,
  allowHosts: ['127.0.0.1'],
  limiter: redisLimiter(evaluate, { prefix, leaseMs: Number(leaseMs) }),
});
const results = await Promise.all(urls.map((url) => fetcher.get(url)));
console.log(results.filter((result) => result.ok).length);
await fetcher.close();
await close();
