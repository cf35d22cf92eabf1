import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import { type ProblemCode, problem } from '../model/problem.ts';
import type { ParseInput, ParseResult } from './parse.ts';

/** `parse` in worker threads. A document that takes too long or too much memory comes back as a Problem; the others go on. */
export type ParsePool = {
  /** Never rejects. An aborted `signal` stops the thread, and comes back as a Problem too. */
  parse: (input: ParseInput, signal?: AbortSignal) => Promise<ParseResult>;
  close: () => Promise<void>;
};

export type ParsePoolOptions = {
  /** Default: one less than the machine's cores, at least 1 and at most 4. */
  threads?: number;
  /** How long one document may take. Default: 60,000. */
  timeoutMs?: number;
  /** How large the heap of one thread may grow, in megabytes. Default: 1,024. */
  memoryMb?: number;
};

/** From source (tests, tsx) the worker is TypeScript and needs its loader; from `dist/` it is JavaScript. */
const fromSource = import.meta.url.endsWith('.ts');
const worker = new URL(fromSource ? './pool-worker.ts' : './pool-worker.js', import.meta.url).href;
const loader = (): string[] => ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

type Failure = { readonly code: ProblemCode; readonly message: string; readonly hint: string };

const failureOf = (error: unknown, stopped: boolean, timeoutMs: number, memoryMb: number): Failure => {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return {
      code: 'too-large',
      message: `needs more than ${memoryMb} MB to read`,
      hint: 'Split it, or give it more memory.',
    };
  if (stopped) return { code: 'internal', message: 'was stopped before it was read', hint: 'Run it again.' };
  if (error instanceof Error && error.name === 'AbortError')
    return {
      code: 'timed-out',
      message: `took more than ${Math.round(timeoutMs / 1000)} s to read`,
      hint: 'Split it, or give it more time.',
    };
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  return { code: 'internal', message: `could not be read: ${message}`, hint: 'Please report this document.' };
};

/** Opens the pool; threads start when there is work, and end a few seconds after it. */
export const openParsePool = (options: ParsePoolOptions = {}): ParsePool => {
  const { timeoutMs = 60_000, memoryMb = 1024 } = options;
  const threads = options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1));
  const pool = new Piscina<ParseInput, ParseResult>({
    filename: worker,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 3_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    ...(fromSource ? { execArgv: loader() } : {}),
  });
  let busy = 0;
  const waiting: (() => void)[] = [];
  const seat = async (): Promise<void> => {
    if (busy < threads) busy++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return {
    async parse(input, signal) {
      // The clock starts when a thread is free: a document is not to blame for those before it.
      await seat();
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), timeoutMs);
      try {
        return await pool.run(input, {
          signal: signal === undefined ? late.signal : AbortSignal.any([signal, late.signal]),
        });
      } catch (error) {
        const failure = failureOf(error, signal?.aborted === true, timeoutMs, memoryMb);
        return {
          document: null,
          problems: [problem(failure.code, input.source, failure.message, { hint: failure.hint })],
        };
      } finally {
        clearTimeout(timer);
        const next = waiting.shift();
        if (next === undefined) busy--;
        else next();
      }
    },
    close: () => pool.destroy(),
  };
};
