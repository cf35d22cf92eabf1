import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../src/model/error.ts';
import { lockDirectory } from '../../src/store/directory-lock.ts';
import { openStore } from '../../src/store/store.ts';
import { all } from './all.ts';

describe('the lock of a directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'tieout-lock-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const leave = (holder: unknown): Promise<void> =>
    writeFile(join(directory, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  const aDeadProcess = (): number => spawnSync('true').pid;

  it('keeps a second one out, and says who is in', async () => {
    const unlock = await lockDirectory(directory, 'tieout run');
    const refusal = await lockDirectory(directory, 'tieout check').catch((error) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(refusal.message).toBe(`the store in ${directory} is in use by process ${process.pid} (tieout run).`);
    expect(refusal.hint).toMatch(/DATABASE_URL/);
    expect(refusal.retryable).toBe(true);
    await unlock();
    await (await lockDirectory(directory, 'tieout check'))();
    expect(await readdir(directory)).toEqual([]);
  });

  it('makes the directory', async () => {
    const unlock = await lockDirectory(join(directory, 'a', 'b'), 'tieout');
    expect(existsSync(join(directory, 'a', 'b', 'lock'))).toBe(true);
    await unlock();
  });

  it.each([
    ['a process that died', () => ({ pid: aDeadProcess(), host: hostname(), start: null, command: 'tieout run' })],
    [
      'a dead process whose number another has now',
      () => ({ pid: process.pid, host: hostname(), start: '1', command: 'x' }),
    ],
    ['half a lock', () => '{"pid":'],
    ['an empty file', () => ''],
    ['a number that is none', () => ({ pid: -1, host: hostname(), start: null, command: 'x' })],
  ])('is taken over from %s', async (_, holder) => {
    await leave(holder());
    const unlock = await lockDirectory(directory, 'tieout run');
    await expect(lockDirectory(directory, 'tieout check')).rejects.toThrow(`process ${process.pid} (tieout run)`);
    await unlock();
    expect(await readdir(directory)).toEqual([]);
  });

  it('of another machine is believed, and the hint says what to delete', async () => {
    await leave({ pid: aDeadProcess(), host: 'desk-7', start: null, command: 'tieout watch' });
    const refusal = await lockDirectory(directory, 'tieout run').catch((error) => error);
    expect(refusal.message).toMatch(/\(tieout watch\) on desk-7\.$/);
    expect(refusal.hint).toContain(join(directory, 'lock'));
  });

  it('of another machine is taken over when it was not written anew for minutes', async () => {
    const far = { pid: 1, host: 'desk-7', start: null, command: 'tieout watch', beats: true };
    await leave(far);
    const refusal = await lockDirectory(directory, 'tieout run').catch((error) => error);
    expect(refusal.message).toMatch(/\(tieout watch\) on desk-7\.$/);
    expect(refusal.hint).toContain('wait two minutes');
    const past = new Date(Date.now() - 3 * 60_000);
    await utimes(join(directory, 'lock'), past, past);
    await (await lockDirectory(directory, 'tieout run'))();
    expect(await readdir(directory)).toEqual([]);
  });

  it('is written anew for as long as it is held', async () => {
    const unlock = await lockDirectory(directory, 'tieout watch', { beatMs: 20 });
    const lock = join(directory, 'lock');
    const past = new Date(Date.now() - 3 * 60_000);
    await utimes(lock, past, past);
    await vi.waitFor(async () => expect((await stat(lock)).mtimeMs).toBeGreaterThan(past.getTime() + 60_000));
    await unlock();
  });

  it('that another has by now is told to the one who stood still, and left alone', async () => {
    let isLost = false;
    const onLost = (): void => {
      isLost = true;
    };
    const unlock = await lockDirectory(directory, 'tieout watch', { beatMs: 20, onLost });
    const theirs = JSON.stringify({ pid: 1, host: 'desk-7', start: null, command: 'x', beats: true });
    await leave(theirs);
    await vi.waitFor(() => expect(isLost).toBe(true));
    await unlock();
    expect(await readFile(join(directory, 'lock'), 'utf8')).toBe(theirs);
  });

  it('goes to one alone of many that find a stale one', async () => {
    await leave({ pid: aDeadProcess(), host: hostname(), start: null, command: 'x' });
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockDirectory(directory, 'tieout')));
    expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  });

  it('is taken over although another died while taking it over', async () => {
    await leave('');
    const guard = join(directory, 'lock.takeover');
    await writeFile(guard, '');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    await utimes(guard, aMinuteAgo, aMinuteAgo);
    const unlock = await lockDirectory(directory, 'tieout');
    await unlock();
    expect(await readdir(directory)).toEqual([]);
  });

  it('that is not ours any more is not given back', async () => {
    const unlock = await lockDirectory(directory, 'tieout');
    await leave({ pid: 1, host: 'desk-7', start: null, command: 'x' });
    await unlock();
    expect(await readdir(directory)).toEqual(['lock']);
  });

  it('holds against a real process; when that is killed, all that it was told is safe is there', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/store/holder.ts', directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      await expect(openStore({ directory })).rejects.toThrow(
        `the store in ${directory} is in use by process ${child.pid} (tieout run).`,
      );
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const store = await openStore({ directory });
    const documents = await all(store.documents());
    await store.close();
    expect(documents).toMatchObject([{ pipeline: 'p', claims: 1 }]);
  });
});
