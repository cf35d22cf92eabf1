import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '../model/error.ts';

/** Who holds the directory: a process, told from a later one of the same number by when it started. */
type Holder = {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
  readonly command: string;
  /** It writes its lock anew every so often, so that others can tell from afar that it lives; older programs did not. */
  readonly beats?: boolean;
};

/** How often a holder writes its lock anew. */
const BEAT_MS = 15_000;
/** A lock of another machine that was not written anew for so long is a dead process's: eight beats, and a database that blocks. */
const SILENT_MS = 2 * 60_000;

/** A process that died while taking a stale lock over leaves its guard behind; taking over lasts a millisecond. */
const GUARD_STALE_MS = 10_000;

/**
 * Takes the directory for this process, and resolves with the function that gives it back.
 *
 * PGlite has no lock of its own: two processes on one directory lose rows that they were told are safe. A lock whose process is
 * dead is taken over. A process of another machine (or another container) cannot be asked: it is believed for as long as it writes its
 * lock anew.
 *
 * @param command what this process is called in the other one's error message, "tieout run"
 * @param onLost told when the lock turns out to be another's: this process stood still for minutes, and must not write any more
 * @throws StoreError when another process holds it
 */
export const lockDirectory = async (
  directory: string,
  command: string,
  { onLost = () => {}, beatMs = BEAT_MS }: { readonly onLost?: () => void; readonly beatMs?: number } = {},
): Promise<() => Promise<void>> => {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'lock');
  const self: Holder = { pid: process.pid, host: hostname(), start: await startOf(process.pid), command, beats: true };
  const mine = JSON.stringify(self);
  // Written aside and linked into place: nobody ever reads half a lock.
  const aside = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(aside, mine);
  try {
    while (!(await placed(aside, path))) {
      const held = await readHolder(path);
      if (held === null) continue;
      if (await isAlive(held.holder, await silenceOf(path, aside))) throw inUse(directory, path, held.holder);
      if (await takenOver(aside, path, held.text)) break;
    }
  } finally {
    await rm(aside, { force: true });
  }
  const beat = setInterval(() => {
    void stillMine(path, mine).then((isMine) => {
      if (isMine) return;
      clearInterval(beat);
      onLost();
    });
  }, beatMs);
  beat.unref();
  return async () => {
    clearInterval(beat);
    const held = await readHolder(path);
    if (held?.text === mine) await rm(path, { force: true });
  };
};

/** Writes the lock anew, byte for byte, unless it is another's by now. A file system that does not answer is no other holder. */
const stillMine = async (path: string, mine: string): Promise<boolean> => {
  try {
    const held = await readHolder(path);
    if (held !== null && held.text !== mine) return false;
    if (held !== null) await writeFile(path, mine, { flag: 'r+' });
  } catch {
    // Asked again at the next beat.
  }
  return true;
};

/** For how long a lock was not written anew, by the clock of its file system: those of two machines do not agree. */
const silenceOf = async (path: string, aside: string): Promise<number> => {
  try {
    // `aside` was written a moment ago, on the same file system.
    const [lock, now] = [await stat(path), await stat(aside)];
    return now.mtimeMs - lock.mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
};

const placed = async (aside: string, path: string): Promise<boolean> => {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Replaces the stale lock under a guard, so that of two processes that both saw it stale only one wins. */
const takenOver = async (aside: string, path: string, stale: string): Promise<boolean> => {
  const guard = `${path}.takeover`;
  try {
    await writeFile(guard, '', { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const age = await stat(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > GUARD_STALE_MS) await rm(guard, { force: true });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  }
  try {
    if ((await readHolder(path))?.text !== stale) return false;
    await rename(aside, path);
    return true;
  } finally {
    await unlink(guard);
  }
};

/** Null where there is no lock (any more). A file that is no lock of ours counts as a dead process's. */
const readHolder = async (path: string): Promise<{ text: string; holder: Holder | null } | null> => {
  try {
    const text = await readFile(path, 'utf8');
    return { text, holder: parseHolder(text) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const parseHolder = (text: string): Holder | null => {
  try {
    const { pid, host, start, command, beats } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 ? { pid, host, start, command, beats } : null;
  } catch {
    return null;
  }
};

const isAlive = async (holder: Holder | null, silentMs: number): Promise<boolean> => {
  if (holder === null) return false;
  if (holder.host !== hostname()) return holder.beats !== true || silentMs < SILENT_MS;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: there is such a process, of another user.
    if (codeOf(error) === 'ESRCH') return false;
  }
  const start = await startOf(holder.pid);
  return start === null || holder.start === null || start === holder.start;
};

/** When a process started, in the kernel's own count since boot; null where there is no /proc. */
const startOf = async (pid: number): Promise<string | null> => {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8');
    // "1234 (a name) S 1 ...": the name may hold anything, so the fields are counted from its last parenthesis.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
};

const inUse = (directory: string, path: string, holder: Holder | null): StoreError => {
  const here = holder?.host === hostname();
  const who = `process ${holder?.pid} (${holder?.command})${here ? '' : ` on ${holder?.host}`}`;
  return new StoreError(`the store in ${directory} is in use by ${who}.`, {
    retryable: true,
    hint: here
      ? 'Wait for it to end, or set DATABASE_URL to a PostgreSQL that many processes can share.'
      : holder?.beats
        ? `If that process is dead, wait two minutes: then the store is free.`
        : `If nothing on ${holder?.host} uses it any more, delete ${path}.`,
  });
};

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException | null)?.code;
