import { Agent } from 'undici';
import type { Fetched, FetchResult, Locator } from '../model/fetched.ts';
import { sha256 } from '../text/hash.ts';
import { type Answer, exchange } from './exchange.ts';
import { FetchError, problemOf } from './fetch-error.ts';
import { guardedLookup, guardUrl, type Resolver, systemResolver } from './guard.ts';
import { LIMITS, type Limits } from './limits.ts';
import { mediaTypeOfName, readFileBytes } from './read-file.ts';
import { statusFailure } from './status-failure.ts';

export type FetcherOptions = {
  /** Who asks, "Newsroom name@example.org": EDGAR wants it. */
  readonly userAgent: string | null;
  /** Hosts that may be asked though they are not on the public internet. */
  readonly allowHosts?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly resolver?: Resolver;
};

export type Fetcher = {
  /** The document at a locator. Never throws: a document that cannot be brought is a Problem, and the others go on. */
  readonly fetch: (locator: Locator, signal?: AbortSignal) => Promise<FetchResult>;
  /** The same for a bare URL: how `source` reads feeds and indexes. */
  readonly get: (url: string, signal?: AbortSignal) => Promise<FetchResult>;
  readonly close: () => Promise<void>;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const openFetcher = (options: FetcherOptions): Fetcher => {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const allowHosts = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()));
  const agent = new Agent({
    connect: { lookup: guardedLookup(options.resolver ?? systemResolver, allowHosts), timeout: limits.connectMs },
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headerBytes,
    pipelining: 1,
  });

  const visit = async (address: string, signal?: AbortSignal): Promise<Answer & { url: URL }> => {
    let url = guardUrl(address, allowHosts);
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const headers = { 'user-agent': options.userAgent ?? 'tieout', 'accept-encoding': 'gzip, deflate' };
      const answer = await exchange(agent, { url, headers, limitBytes: limits.pageBytes }, limits, signal);
      const to = answer.headers.location;
      if (!REDIRECTS.has(answer.status) || to === undefined) return { ...answer, url };
      url = guardUrl(to, allowHosts, url);
    }
    throw new FetchError('unreachable', `The server sent us on more than ${limits.redirects} times.`);
  };

  const read = async (locator: Locator, signal?: AbortSignal): Promise<Fetched> => {
    const at = new Date().toISOString();
    if ('file' in locator.at) {
      const bytes = await readFileBytes(locator.at.file, limits.submissionBytes, signal);
      const mediaType = mediaTypeOfName(locator.at.file);
      return { locator, bytes, sha256: sha256(bytes), mediaType, url: null, status: null, headers: {}, at };
    }
    const { url, status, headers, bytes } = await visit(locator.at.url, signal);
    if (status !== 200) throw statusFailure(status, headers, Date.now());
    return {
      locator,
      bytes,
      sha256: sha256(bytes),
      mediaType: headers['content-type'] ?? null,
      url: url.href,
      status,
      headers,
      at,
    };
  };

  const fetch = (locator: Locator, signal?: AbortSignal): Promise<FetchResult> =>
    read(locator, signal).then(
      (fetched): FetchResult => ({ ok: true, fetched }),
      (error): FetchResult => ({ ok: false, problem: problemOf(error, locator.source) }),
    );
  return {
    fetch,
    get: (url, signal) => fetch({ source: url, at: { url }, kind: null }, signal),
    close: () => agent.destroy(),
  };
};
