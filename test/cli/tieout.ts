import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

const MAIN = resolve('dist/cli/main.js');
if (!existsSync(MAIN)) throw new Error('these tests run the built command: npm run build');

/** Starts the real command, as built, in a folder of its own choice; embedded unless `env` says otherwise. */
export const start = (
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
) => {
  const { DATABASE_URL: _database, REDIS_URL: _redis, FORCE_COLOR: _force, ...env } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: { ...env, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
  child.stdin.end(options.input ?? '');
  const ended = new Promise<Ran>((done) => child.once('close', (status) => done({ status, stdout, stderr })));
  return { child, ended, stderr: () => stderr };
};

/** Runs the real command to its end. */
export const tieout = (args: readonly string[], options: Parameters<typeof start>[1] = {}): Promise<Ran> =>
  start(args, options).ended;

/** A folder for one test, gone when the test is. */
export const withFolder = async (act: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-cli-'));
  try {
    await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
