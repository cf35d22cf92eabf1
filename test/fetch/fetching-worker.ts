import { openFetcher } from '../../src/fetch/fetch.ts';
import { redisLimiter } from '../../src/fetch/redis-limiter.ts';
import { openRedisScripts } from '../../src/queue/redis.ts';

/** A worker process that the tests start: fetches its documents through the limiter on Redis, and says how many came. */
const [redisUrl = '', edgarUrl = '', stopMs, ...urls] = process.argv.slice(2);
const { evaluate, close } = openRedisScripts(redisUrl);
const fetcher = openFetcher({
  userAgent: 'Newsroom desk@example.org',
  edgarUrl,
  limiter: redisLimiter(evaluate),
  limits: { edgarStopMs: Number(stopMs) },
});
const results = await Promise.all(urls.map((url) => fetcher.get(url)));
console.log(results.filter((result) => result.ok).length);
await fetcher.close();
await close();
