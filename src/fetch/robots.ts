import robotsParser from 'robots-parser';
import type { Answer } from './exchange.ts';
import { FetchError, stopped } from './fetch-error.ts';
import { PRODUCT_TOKEN } from './web-manners.ts';

/** Its types describe a default export; what node imports is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 section 2.4: a copy is good for a day. */
const GOOD_FOR_MS = 24 * 3600_000;
/** After a failure. */
const DEAD_FOR_MS = 60_000;
/** RFC 9309 section 2.5: at least 500 KiB are read; the rest is let go. */
const READ_BYTES = 500 * 2 ** 10;
/** A rule longer than any path that we ask for. */
const LONGEST_LINE = 2_000;
/** A rule with stars is tried at every place of a path: many long ones would stop the process for every page. */
const LONGEST_STARRED = 300;
const MOST_STARRED = 500;
/** A site that wants more than this between two requests would stop the run. */
const LONGEST_DELAY_MS = 60_000;

/** A year of polling must not collect rules. */
const MOST_SITES = 1_000;

type RobotsRules = {
  readonly isAllowed: (url: string) => boolean;
  readonly crawlDelayMs: number;
};

const ALL_ALLOWED: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0 };

/** "User-agent: Tieout/1.0  # ours" → "tieout"; null for other lines. */
const nameOf = (line: string): string | null =>
  /^\s{0,20}user-agent\s{0,20}:\s{0,20}([^\s#/]*)/i.exec(line)?.[1]?.toLowerCase() ?? null;

/**
 * The lines that speak to us, within bounds. The parser keeps every rule once for every name above it, so that a file of many
 * names and many rules would fill the memory: other robots' names become one.
 */
const linesForUs = (text: string): string => {
  const lines: string[] = [];
  let starred = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = nameOf(line);
    const ours = name === '*' || name === PRODUCT_TOKEN;
    const kept = name === null ? line : `user-agent: ${ours ? name : 'another'}`;
    if (kept.length > LONGEST_LINE || kept.trim() === '' || kept === lines.at(-1)) continue;
    if (name === null && line.includes('*') && (line.length > LONGEST_STARRED || ++starred > MOST_STARRED)) continue;
    lines.push(kept);
  }
  return lines.join('\n');
};

/** What a robots.txt says to us (RFC 9309). A page in HTML in its place says nothing. */
export const rulesOf = (robotsUrl: string, bytes: Uint8Array): RobotsRules => {
  const text = Buffer.from(bytes.subarray(0, READ_BYTES)).toString('utf8');
  if (/^\s{0,100}</.test(text)) return ALL_ALLOWED;
  const robots = parseRobots(robotsUrl, linesForUs(text));
  const delay = robots.getCrawlDelay(PRODUCT_TOKEN) ?? 0;
  return {
    isAllowed: (url) => robots.isAllowed(url, PRODUCT_TOKEN) !== false,
    crawlDelayMs: Math.min(Math.max(0, delay) * 1000, LONGEST_DELAY_MS) || 0,
  };
};

/** RFC 9309 section 2.3.1: what the absence of a robots.txt means depends on how it is absent. */
const rulesOfAnswer = (url: string, answer: Answer): RobotsRules => {
  if (answer.status === 200 || answer.status === 304) return rulesOf(url, answer.bytes);
  if (answer.status === 429 || answer.status >= 500)
    throw new FetchError(
      'unreachable',
      `The server does not say whether programs may read it (robots.txt: ${answer.status}).`,
      {
        hint: 'Run again later, or save the page and give the file.',
      },
    );
  return ALL_ALLOWED;
};

/** What the others share goes on when one of them gives up. */
const unlessStopped = <T>(shared: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  new Promise((resolve, reject) => {
    const giveUp = (): void => reject(stopped(signal?.reason));
    if (signal?.aborted === true) giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    shared.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp));
  });

/**
 * Asks a site's robots.txt before its pages, once a day. A site that could not be reached is not tried again for a minute: 20
 * pages of a dead host fail together, not one after the other.
 * @param get brings robots.txt, redirects followed, whatever the status
 */
export const openRobots = (
  get: (url: string) => Promise<Answer>,
  now: () => number,
): ((url: URL, signal?: AbortSignal) => Promise<RobotsRules>) => {
  const known = new Map<string, { until: number; readonly rules: Promise<RobotsRules> }>();
  return (url, signal) => {
    const found = known.get(url.origin);
    if (found !== undefined && found.until > now()) return unlessStopped(found.rules, signal);
    const robotsUrl = new URL('/robots.txt', url).href;
    const rules = get(robotsUrl).then((answer) => rulesOfAnswer(robotsUrl, answer));
    const entry = { until: now() + GOOD_FOR_MS, rules };
    known.set(url.origin, entry);
    for (const oldest of known.keys()) {
      if (known.size <= MOST_SITES) break;
      known.delete(oldest);
    }
    rules.catch(() => {
      entry.until = now() + DEAD_FOR_MS;
    });
    return unlessStopped(rules, signal);
  };
};
