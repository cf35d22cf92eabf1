import type { Dispatcher } from 'undici';
import { type Cache, type Copy, conditionsOf } from './cache.ts';
import type { EdgarHosts } from './edgar-hosts.ts';
import { edgarManners } from './edgar-manners.ts';
import { type Answer, exchange } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { guardUrl } from './guard.ts';
import type { Limiter } from './limiter.ts';
import type { Limits } from './limits.ts';
import type { Manners } from './manners.ts';
import { type Patience, withRetries } from './retry.ts';
import { openRobots } from './robots.ts';
import { awaitMoment, type Turns } from './turns.ts';
import { webManners } from './web-manners.ts';

type VisitTools = {
  readonly dispatcher: Dispatcher;
  readonly allowHosts: ReadonlySet<string>;
  readonly edgar: EdgarHosts;
  readonly userAgent: string | null;
  readonly limits: Limits;
  readonly limiter: Limiter;
  readonly turns: Turns;
  readonly cache: Cache;
  readonly patience: Patience;
};

/** An answer with where and when it came from, after all redirects. */
type Visited = Answer & { readonly url: URL; readonly at: number };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Brings what is at a URL, politely, through redirects, retries and the cache. Throws FetchError. */
export const openVisits = (tools: VisitTools): ((address: string, signal?: AbortSignal) => Promise<Visited>) => {
  const { limits, limiter, turns, cache, patience } = tools;
  const { clock } = patience;

  const ask = async (url: URL, manners: Manners, copy: Copy | null, signal?: AbortSignal): Promise<Answer> => {
    await awaitMoment(limiter, manners, patience, signal);
    const headers = { ...manners.headers, ...conditionsOf(copy) };
    const answer = await exchange(tools.dispatcher, { url, headers, limitBytes: manners.limitBytes }, limits, signal);
    const refusal = manners.refusalOf(answer, clock.now());
    if (refusal === null) return answer;
    if (refusal.stopMs !== null && refusal.stopMs > 0)
      await limiter.stop(manners.key, refusal.stopMs, refusal.failure.message);
    throw refusal.failure;
  };

  const askOrReuse = async (url: URL, manners: Manners, signal?: AbortSignal): Promise<Answer & { at: number }> => {
    const copy = await cache.read(url.href);
    const age = clock.now() - (copy?.checkedAt ?? 0);
    if (copy !== null && age >= 0 && age < manners.freshMs) return { ...copy, at: copy.fetchedAt };
    const answer = await turns.take(
      manners,
      (held) => withRetries(() => ask(url, manners, copy, held), patience, held),
      signal,
    );
    const at = clock.now();
    if (answer.status === 304) {
      if (copy === null)
        throw new FetchError('malformed', 'The server says "not modified" of a page that we never had.', {
          hint: 'Open it in a browser, save the page, and give the file.',
        });
      await cache.write(url.href, { ...copy, checkedAt: at });
      return { ...copy, status: 304, at };
    }
    const copied: Copy = { ...answer, checkedAt: at, fetchedAt: at };
    if (answer.status === 200 && (manners.freshMs > 0 || Object.keys(conditionsOf(copied)).length > 0))
      await cache.write(url.href, copied);
    return { ...answer, at };
  };

  /** Follows redirects; each hop is guarded, and asked in the manner of its own host. */
  const follow = async (address: string, askHop: (url: URL) => Promise<Answer & { at: number }>): Promise<Visited> => {
    let url = tools.edgar.place(guardUrl(address, tools.allowHosts));
    const seen = new Set<string>();
    for (let hop = 0; hop <= limits.redirects; hop++) {
      if (seen.has(url.href))
        throw new FetchError('unreachable', 'The server sends us round in a circle.', {
          hint: 'It may want cookies: open it in a browser, save the page, and give the file.',
        });
      seen.add(url.href);
      const answer = await askHop(url);
      const to = answer.headers.location;
      if (!REDIRECTS.has(answer.status) || to === undefined) return { ...answer, url };
      url = tools.edgar.place(guardUrl(to, tools.allowHosts, url));
    }
    throw new FetchError('unreachable', `The server sent us on more than ${limits.redirects} times.`, {
      hint: 'Open it in a browser, and give the address where you end.',
    });
  };

  const mannersOf = (url: URL): Manners =>
    tools.edgar.isEdgar(url) ? edgarManners(url, tools.userAgent, limits) : webManners(url, limits);

  /** robots.txt may be missing: no status of it is a failure here, wherever it leads. */
  const robotsOf = openRobots((address) => {
    const askHop = (url: URL) => {
      const manners = mannersOf(url);
      return askOrReuse(url, tools.edgar.isEdgar(url) ? manners : { ...manners, refusalOf: () => null });
    };
    return follow(address, askHop);
  }, clock.now);

  const askHost = async (url: URL, signal?: AbortSignal): Promise<Answer & { at: number }> => {
    const manners = mannersOf(url);
    if (!manners.robots) return askOrReuse(url, manners, signal);
    const rules = await robotsOf(url, signal);
    if (!rules.isAllowed(url.href))
      throw new FetchError('not-allowed', 'The site does not want programs to read this page (robots.txt).', {
        hint: 'Open it in a browser, save the page, and give the file.',
      });
    return askOrReuse(url, { ...manners, spacingMs: rules.crawlDelayMs }, signal);
  };
  return (address, signal) => follow(address, (url) => askHost(url, signal));
};
