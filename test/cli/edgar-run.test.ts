import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';
import { MERROW } from '../loopback/offering.ts';
import { start, tieout, withFolder } from './tieout.ts';

const PIPELINE = `name: merrow
sources:
  - edgar: { cik: "1900077", forms: [S-1, S-1/A, 424B4], since: 2026-03-01 }
`;

let edgar: LoopbackEdgar;
beforeEach(async () => {
  edgar = await openEdgar([MERROW]);
});
afterEach(() => edgar.close());

const prepare = (folder: string) => {
  writeFileSync(join(folder, 'merrow.yaml'), PIPELINE);
  return {
    cwd: folder,
    env: { TIEOUT_USER_AGENT: 'Newsroom desk@example.org', TIEOUT_EDGAR_URL: edgar.url },
  };
};

/** What is kept of the network is made an hour older: nothing but what never changes is fresh any more. */
const passAnHour = (folder: string): void => {
  const cache = join(folder, '.tieout/cache');
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const kept = readFileSync(file);
    const end = kept.indexOf(0x0a);
    const head = JSON.parse(kept.subarray(0, end).toString());
    head.checkedAt -= 3_600_000;
    writeFileSync(file, Buffer.concat([Buffer.from(JSON.stringify(head)), kept.subarray(end)]));
  }
};

describe('tieout run on an offering at EDGAR', () => {
  it('fetches the registration, its amendments and the prospectus once each; an hour later it only asks what is new', async () => {
    await withFolder(async (folder) => {
      const at = prepare(folder);
      const first = await tieout(['run', 'merrow.yaml'], at);
      expect(first.status, first.stderr).toBe(0);
      const documents = MERROW.filings.map(({ document }) => document);
      const namesOf = (paths: readonly { path: string }[]) => paths.map(({ path }) => path.split('/').at(-1));
      expect(namesOf(edgar.seen).sort()).toEqual(['CIK0001900077.json', ...documents].sort());
      for (const { headers } of edgar.seen) expect(headers['user-agent']).toBe('Newsroom desk@example.org');

      passAnHour(folder);
      const before = edgar.seen.length;
      const second = await tieout(['run', 'merrow.yaml'], at);
      expect(second.stderr).toContain('nothing new');
      const asked = edgar.seen.slice(before);
      expect(namesOf(asked)).toEqual(['CIK0001900077.json']);
      for (const { headers } of asked) expect(headers['if-none-match']).toBeDefined();
      expect(second.stdout).toBe(first.stdout);
    });
  });

  it('says that EDGAR is left alone, and nothing but errors with --quiet', async () => {
    await withFolder(async (folder) => {
      const { cwd, env } = prepare(folder);
      edgar.mood = () => 'throttled';
      const running = (home: string, ...options: string[]) =>
        start(['run', 'merrow.yaml', ...options], { cwd, env: { ...env, TIEOUT_HOME: join(folder, home) } });
      const [loud, quiet] = [running('loud'), running('quiet', '--quiet')];
      try {
        await vi.waitFor(() => expect(loud.stderr()).toContain('Left alone for 10 minutes.'), { timeout: 60_000 });
        await vi.waitFor(() => expect(edgar.seen.length).toBeGreaterThanOrEqual(2), { timeout: 60_000 });
        await new Promise((done) => setTimeout(done, 500)); // time enough to say what it is not to say
        expect(quiet.stderr()).toBe('');
      } finally {
        for (const run of [loud, quiet]) run.child.kill('SIGKILL');
        await Promise.all([loud.ended, quiet.ended]);
      }
    });
  });

  it('asks nothing without an identity, and says what to set', async () => {
    await withFolder(async (folder) => {
      const { cwd, env } = prepare(folder);
      const run = await tieout(['run', 'merrow.yaml'], { cwd, env: { ...env, TIEOUT_USER_AGENT: '' } });
      expect(run.status).toBe(1);
      expect(run.stderr).toContain('Set TIEOUT_USER_AGENT=');
      expect(edgar.seen).toEqual([]);
    });
  });
});
