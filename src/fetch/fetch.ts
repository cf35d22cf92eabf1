import { Agent } from 'undici';
import { ConfigError } from '../model/error.ts';
import type { Fetched, FetchResult, Locator } from '../model/fetched.ts';
import { sha256 } from '../text/hash.ts';
import { type Cache, memoryCache } from './cache.ts';
import { type Clock, systemClock } from './clock.ts';
import { edgarHosts } from './edgar-hosts.ts';
import { problemOf, stopped } from './fetch-error.ts';
import { guardedLookup, hostOf, type Resolver, systemResolver } from './guard.ts';
import { inProcessLimiter, type Limiter, type Stop } from './limiter.ts';
import { LIMITS, type Limits } from './limits.ts';
import { mediaTypeOfName, readFileBytes } from './read-file.ts';
import { assertReadable } from './readable.ts';
import type { Patience } from './retry.ts';
import { statusFailure } from './status-failure.ts';
import { telling } from './telling.ts';
import { openTurns } from './turns.ts';
import { openVisits } from './visit.ts';

export type FetcherOptions = {
  /** Who asks, "Newsroom name@example.org" (TIEOUT_USER_AGENT). EDGAR is not asked without it, and nobody else sees it. */
  readonly userAgent: string | null;
  /** Hosts, by name or address, that may be asked though they are not on the public internet. */
  readonly allowHosts?: readonly string[];
  /** A copy of EDGAR that stands in for all its hosts (TIEOUT_EDGAR_URL). */
  readonly edgarUrl?: string | null;
  /** The longest that one document waits for a host that asks for time, in milliseconds; a minute unless told. */
  readonly patienceMs?: number;
  /** Requests for one document at most, when they fail in a way that may pass. */
  readonly attempts?: number;
  readonly limits?: Partial<Limits>;
  /** Shared by all workers where one is given; this process only otherwise. */
  readonly limiter?: Limiter;
  /** Told when a host is to be left alone, once a stop: whoever sits out ten minutes must not look dead. */
  readonly onStop?: (stop: Stop) => void;
  readonly cache?: Cache;
  readonly resolver?: Resolver;
  readonly clock?: Clock;
  readonly random?: () => number;
};

export type Fetcher = {
  /**
   * The document at a locator. Never throws: a document that cannot be brought is a Problem, and the others go on. `allowHosts` are
   * hosts that this one may come from, as its pipeline says, besides those that all may.
   */
  readonly fetch: (locator: Locator, signal?: AbortSignal, allowHosts?: readonly string[]) => Promise<FetchResult>;
  /** The same for a bare URL: how `source` reads feeds and indexes. */
  readonly get: (url: string, signal?: AbortSignal, allowHosts?: readonly string[]) => Promise<FetchResult>;
  readonly close: () => Promise<void>;
};

const mirrorOf = (text: string): URL | null => {
  if (text === '') return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text);
  throw new ConfigError(`the address of EDGAR, "${text}", is no web address`, {
    hint: 'Mend TIEOUT_EDGAR_URL, or unset it.',
  });
};

const CACHE_BYTES = 64 * 2 ** 20;

/**
 * Opens what brings documents: files of the disk, and pages by http and https. Throws ConfigError for a mirror that is no URL.
 * @example
 * const fetcher = openFetcher({ userAgent: process.env.TIEOUT_USER_AGENT ?? null });
 * const result = await fetcher.fetch({ source: url, at: { url }, kind: null });
 * if (result.ok) read(result.fetched.bytes); else report(result.problem);
 * await fetcher.close();
 */
export const openFetcher = (options: FetcherOptions): Fetcher => {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const clock = options.clock ?? systemClock;
  const limiter = telling(options.limiter ?? inProcessLimiter(clock), clock, options.onStop ?? (() => {}));
  const mirror = mirrorOf(options.edgarUrl ?? '');
  const everywhere = [...(options.allowHosts ?? []), ...(mirror === null ? [] : [hostOf(mirror)])];
  const patience: Patience = {
    clock,
    random: options.random ?? Math.random,
    attempts: options.attempts ?? 3,
    patienceMs: options.patienceMs ?? 60_000,
  };
  const shared = {
    edgar: edgarHosts(mirror),
    userAgent: options.userAgent,
    limits,
    limiter,
    turns: openTurns(limiter, patience),
    cache: options.cache ?? memoryCache(CACHE_BYTES),
    patience,
  };
  const opened = new Map<string, { readonly dispatcher: Agent; readonly visit: ReturnType<typeof openVisits> }>();
  /** One a set of hosts, with connections of its own: those that one pipeline may have are never lent to another. */
  const visitsTo = (hosts: readonly string[]): ReturnType<typeof openVisits> => {
    const allowHosts = new Set([...everywhere, ...hosts].map((host) => host.replace(/^\[|\]$/g, '').toLowerCase()));
    const key = [...allowHosts].sort().join(' ');
    const known = opened.get(key);
    if (known !== undefined) return known.visit;
    const dispatcher = new Agent({
      connect: { lookup: guardedLookup(options.resolver ?? systemResolver, allowHosts), timeout: limits.connectMs },
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      pipelining: 1,
      allowH2: false, // EDGAR's rules and its limiter speak of HTTP/1.1
    });
    const visit = openVisits({ ...shared, dispatcher, allowHosts });
    opened.set(key, { dispatcher, visit });
    return visit;
  };

  const readFile = async (locator: Locator, path: string, signal?: AbortSignal): Promise<Fetched> => {
    const bytes = await readFileBytes(path, limits.submissionBytes, signal);
    const at = new Date(clock.now()).toISOString();
    return {
      locator,
      bytes,
      sha256: sha256(bytes),
      mediaType: mediaTypeOfName(path),
      url: null,
      status: null,
      headers: {},
      at,
    };
  };
  const readUrl = async (
    locator: Locator,
    address: string,
    allowHosts: readonly string[],
    signal?: AbortSignal,
  ): Promise<Fetched> => {
    const { url, status, headers, bytes, at } = await visitsTo(allowHosts)(address, signal);
    if (status !== 200 && status !== 304) throw statusFailure(status, headers, clock.now());
    assertReadable(bytes);
    const mediaType = headers['content-type'] ?? mediaTypeOfName(url.pathname);
    return {
      locator,
      bytes,
      sha256: sha256(bytes),
      mediaType,
      url: url.href,
      status,
      headers,
      at: new Date(at).toISOString(),
    };
  };

  const fetch: Fetcher['fetch'] = (locator, signal, allowHosts = []) =>
    ('file' in locator.at
      ? readFile(locator, locator.at.file, signal)
      : readUrl(locator, locator.at.url, allowHosts, signal)
    ).then(
      (fetched): FetchResult => ({ ok: true, fetched }),
      (error): FetchResult => {
        // Whoever waits for a turn, a clock or a socket is stopped in its own words; the user is told one thing.
        const failure = signal?.aborted === true ? stopped(signal.reason) : error;
        return { ok: false, problem: problemOf(failure, locator.source) };
      },
    );
  return {
    fetch,
    get: (url, signal, allowHosts) => fetch({ source: url, at: { url }, kind: null }, signal, allowHosts),
    close: async () => {
      await Promise.all([...opened.values()].map(({ dispatcher }) => dispatcher.destroy()));
    },
  };
};
