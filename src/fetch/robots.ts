import robotsParser from 'robots-parser';
import type { Answer } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import { PRODUCT_TOKEN } from './web-manners.ts';

/** Its types describe a default export; what node imports is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** RFC 9309 section 2.4: a copy is good for a day. */
const GOOD_FOR_MS = 24 * 3600_000;
/** RFC 9309 section 2.5: at least 500 KiB are read; the rest is let go. */
const READ_BYTES = 500 * 2 ** 10;
/** A rule longer than any path that we ask for. */
const LONGEST_LINE = 2_000;
/** A site that wants more than this between two requests would stop the run. */
const LONGEST_DELAY_MS = 60_000;

export type RobotsRules = {
  readonly isAllowed: (url: string) => boolean;
  readonly crawlDelayMs: number;
};

const ALL_ALLOWED: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0 };

/**
 * The lines that speak to us. The parser keeps every rule once for every name above it, so that a file of many names and many
 * rules would fill the memory: other robots' names become one.
 */
const linesForUs = (text: string): string => {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const name = /^\s{0,20}user-agent\s{0,20}:\s{0,20}([^\s#/]*)/i.exec(line)?.[1]?.toLowerCase();
    const kept =
      name === undefined
        ? line
        : name === '*' || name === PRODUCT_TOKEN
          ? `user-agent: ${name}`
          : 'user-agent: another';
    if (kept.length <= LONGEST_LINE && kept.trim() !== '' && kept !== lines.at(-1)) lines.push(kept);
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
  if (answer.status === 200) return rulesOf(url, answer.bytes);
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

/**
 * Asks a site's robots.txt before its pages, once a day.
 * @param get brings robots.txt, redirects followed, whatever the status
 */
export const openRobots = (
  get: (url: string, signal?: AbortSignal) => Promise<Answer>,
  now: () => number,
): ((url: URL, signal?: AbortSignal) => Promise<RobotsRules>) => {
  const known = new Map<string, { readonly until: number; readonly rules: Promise<RobotsRules> }>();
  return (url, signal) => {
    const found = known.get(url.origin);
    if (found !== undefined && found.until > now()) return found.rules;
    const robotsUrl = new URL('/robots.txt', url).href;
    const rules = get(robotsUrl, signal).then((answer) => rulesOfAnswer(robotsUrl, answer));
    known.set(url.origin, { until: now() + GOOD_FOR_MS, rules });
    // A failure is not remembered: the next document asks again.
    rules.catch(() => known.delete(url.origin));
    return rules;
  };
};
