import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { TieoutError } from '../model/error.ts';
import { readBuild } from '../pipeline/build.ts';
import { redisWarnings } from '../queue/redis.ts';
import { EXIT } from './exit.ts';
import { openLimiter, stopLine } from './limiter.ts';
import { openConfiguredStore, storeDirectory } from './open-store.ts';
import { colors, print } from './output.ts';

/** What one check came to; `advice` says what to do about what is not well. */
type Diagnosis = { readonly state: 'ok' | 'note' | 'bad'; readonly text: string; readonly advice?: string };
type Check = { readonly name: string; readonly examine: () => Promise<Diagnosis> };

const LEAST_FREE_BYTES = 500 * 1024 * 1024;

const nearestFolder = async (path: string): Promise<{ bavail: number; bsize: number }> => {
  try {
    return await statfs(path);
  } catch (error) {
    if (dirname(path) === path) throw error;
    return nearestFolder(dirname(path));
  }
};

/** In the order in which one depends on another. */
const CHECKS: readonly Check[] = [
  {
    name: 'program',
    examine: async () => {
      const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
      const text = `tieout ${readBuild().version} on Node ${process.versions.node}`;
      const old = major < 20 || (major === 20 && minor < 19);
      return old ? { state: 'bad', text, advice: 'Node 20.19 or later is needed.' } : { state: 'ok', text };
    },
  },
  {
    name: 'identity',
    examine: async () => {
      const identity = process.env.TIEOUT_USER_AGENT;
      if (!identity) {
        const advice = 'Set TIEOUT_USER_AGENT="Your Newsroom name@example.org"; EDGAR is not asked without it.';
        return { state: 'note', text: 'none: files and news pages only', advice };
      }
      return /\S+@\S+\.\S+/.test(identity)
        ? { state: 'ok', text: identity }
        : { state: 'bad', text: identity, advice: 'EDGAR wants a name and an e-mail address in TIEOUT_USER_AGENT.' };
    },
  },
  {
    name: 'disk',
    examine: async () => {
      const { bavail, bsize } = await nearestFolder(resolve(storeDirectory()));
      const free = bavail * bsize;
      const text = `${(free / 1024 ** 3).toFixed(1)} GiB free for ${storeDirectory()}`;
      return free < LEAST_FREE_BYTES
        ? { state: 'bad', text, advice: 'Free some space, or move the store with TIEOUT_HOME.' }
        : { state: 'ok', text };
    },
  },
  {
    name: 'store',
    examine: async () => {
      const store = await openConfiguredStore('doctor');
      try {
        const latest = await store.latestReport();
        return {
          state: 'ok',
          text: `${store.place}; ${latest === null ? 'no run yet' : `latest run: ${latest.pipeline ?? latest.title}`}`,
        };
      } finally {
        await store.close();
      }
    },
  },
  {
    name: 'queue',
    examine: async () => {
      const url = process.env.REDIS_URL;
      if (!url) return { state: 'ok', text: 'in the store’s own database (set REDIS_URL for many machines)' };
      const [warning] = await redisWarnings(url);
      return warning === undefined
        ? { state: 'ok', text: 'Redis answers' }
        : { state: 'bad', text: 'Redis answers', advice: warning };
    },
  },
  {
    name: 'hosts',
    examine: async () => {
      const url = process.env.REDIS_URL;
      if (!url) return { state: 'ok', text: 'a host that asks to be left alone is, by each process for itself' };
      await redisWarnings(url); // says at once that Redis is away; a limiter would wait for it
      const { limiter, close } = openLimiter();
      try {
        const stops = await limiter.stops();
        return stops.length === 0
          ? { state: 'ok', text: 'none has asked to be left alone' }
          : {
              state: 'note',
              text: stops.map(stopLine).join('\n            '),
              advice: 'All workers wait for that; what they have fetched is kept.',
            };
      } finally {
        await close();
      }
    },
  },
];

const SIGNS = { ok: '✓', note: '·', bad: '✗' } as const;
const PAINT = { ok: colors.green, note: colors.cyan, bad: colors.red } as const;

/** A check that throws has found something: the error says what, and what to do. */
const diagnose = async ({ examine }: Check): Promise<Diagnosis> => {
  try {
    return await examine();
  } catch (error) {
    const advice = error instanceof TieoutError && error.hint !== null ? { advice: error.hint } : {};
    return { state: 'bad', text: error instanceof Error ? error.message : String(error), ...advice };
  }
};

export const define = (command: Command): Command =>
  command.option('--json', 'print the checks as JSON').action(async ({ json }: { json?: boolean }) => {
    const found: (Diagnosis & { name: string })[] = [];
    for (const check of CHECKS) {
      const diagnosis = { name: check.name, ...(await diagnose(check)) };
      found.push(diagnosis);
      if (json) continue;
      const { state, text, advice } = diagnosis;
      await print(
        `${PAINT[state](SIGNS[state])} ${check.name.padEnd(9)} ${text}\n${advice ? `            ${advice}\n` : ''}`,
      );
    }
    if (json) await print(`${JSON.stringify({ checks: found }, null, 2)}\n`);
    process.exitCode = found.some(({ state }) => state === 'bad') ? EXIT.failed : EXIT.done;
  });
