import { systemClock } from '../fetch/clock.ts';
import { inProcessLimiter, type Limiter, type Stop } from '../fetch/limiter.ts';
import { durationInWords } from '../fetch/limits.ts';
import { redisLimiter } from '../fetch/redis-limiter.ts';
import { openRedisScripts } from '../queue/redis.ts';
import type { HostStop } from '../web/site.tsx';
import { say } from './output.ts';

/** What spaces requests out: with REDIS_URL one limiter over all workers of all hosts, else one of this process. */
export const openLimiter = (): { readonly limiter: Limiter; readonly close: () => Promise<void> } => {
  const url = process.env.REDIS_URL;
  if (!url) return { limiter: inProcessLimiter(systemClock), close: async () => {} };
  const { evaluate, close } = openRedisScripts(url);
  return { limiter: redisLimiter(evaluate), close };
};

/** A stop as the web page shows it. */
export const hostStop = ({ key, reason, remainingMs }: Stop): HostStop => ({
  host: key === 'edgar' ? 'EDGAR' : key.replace(/^web:/, ''),
  left: durationInWords(remainingMs),
  reason,
});

/** "edgar: EDGAR asks for ten minutes without requests (429). Left alone for 10 minutes." */
export const stopLine = ({ key, reason, remainingMs }: Stop): string =>
  `${key.replace(/^web:/, '')}: ${reason} Left alone for ${durationInWords(remainingMs)}.`;

/** Says that a host is to be left alone, and for how long. */
export const sayStop = (stop: Stop): void => say(stopLine(stop));
