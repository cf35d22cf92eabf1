import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { start, tieout, withFolder } from './tieout.ts';

const GOOD = 'Acme Robotics said revenue was $45 million in 2025.\n';
const HOSTILE = resolve('fixtures/hostile');

/** Each bad document beside a good one: one line that says what to do, the good one is read, the exit status is 1. */
describe('a document that cannot be read', () => {
  it.each<[string, (folder: string) => string, RegExp]>([
    ['is missing', () => 'no-such.txt', /no-such\.txt: There is no such file\. /],
    ['is empty', () => join(HOSTILE, 'empty.txt'), /empty\.txt: .*empty/i],
    ['is a broken PDF', () => join(HOSTILE, 'truncated.pdf'), /truncated\.pdf: .+/],
    ['is a PDF behind a password', () => join(HOSTILE, 'password.pdf'), /password\.pdf: .*password/i],
    [
      'is a folder without documents',
      (folder) => {
        mkdirSync(join(folder, 'nothing'));
        return 'nothing';
      },
      /nothing: There is no document in this folder/,
    ],
    ['is an address that is not the web', () => 'ftp://example.org/a.txt', /ftp:\/\/example\.org\/a\.txt: /],
  ])('%s', async (_, place, message) => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'good.txt'), GOOD);
      const { status, stdout, stderr } = await tieout(['extract', place(folder), 'good.txt'], { cwd: folder });
      expect(status).toBe(1);
      expect(stdout).toContain('$45 million');
      const errors = stderr.split('\n').filter((line) => line.startsWith('error '));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(message);
      expect(stderr).not.toMatch(/\n {4}at /);
    });
  });

  it('HTML of 100,000 unclosed tags is read flat or refused, and the others go on', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'deep.html'), `<html><body>${'<div>'.repeat(100_000)}Revenue was $7 million in 2025.`);
      writeFileSync(join(folder, 'good.txt'), GOOD);
      const { status, stdout, stderr } = await tieout(['extract', 'deep.html', 'good.txt'], { cwd: folder });
      expect(stdout).toContain('$45 million');
      if (status !== 0) expect(stderr).toMatch(/deep\.html: /);
      else expect(stdout).toContain('$7 million');
    });
  });
});

describe('wrong settings', () => {
  it('a bad pipeline field: file, line, column and field, exit status 2', async () => {
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'p.yaml'), 'name: p\nsources:\n  - file: a.txt\n    kid: news\n');
      const { status, stderr } = await tieout(['run', 'p.yaml'], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toContain('p.yaml:4:5: sources[0].kid: is not a field that a pipeline knows');
    });
  });

  it('a pipeline file that is not there', async () => {
    expect(await tieout(['run', 'no.yaml'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no.yaml: there is no such pipeline file'),
    });
  });

  it('an option of another format, before any work is done', async () => {
    const { status, stderr } = await tieout(['check', 'no-such-draft.md', '--format', 'json', '--bom']);
    expect(status).toBe(2);
    expect(stderr).toContain('--bom is for --format csv, and the format is json');
  });

  it('a report before any run', async () => {
    await withFolder(async (folder) => {
      const { status, stderr } = await tieout(['report'], { cwd: folder });
      expect(status).toBe(2);
      expect(stderr).toContain('there is no run in the store');
    });
  });
});

describe('a store that another process holds', () => {
  it('is named, with its holder, and nothing is lost', async () => {
    await withFolder(async (folder) => {
      const holder = start(['serve', '--port', '0'], { cwd: folder });
      while (!holder.stderr().includes('http://')) await new Promise((done) => setTimeout(done, 50));
      const { status, stderr } = await tieout(['findings'], { cwd: folder });
      holder.child.kill('SIGTERM');
      expect((await holder.ended).status).toBe(0);
      expect(status).toBe(1);
      expect(stderr).toMatch(/the store in .* is in use by process \d+ \(tieout serve\)/);
    });
  });
});

/** A disk of 64 KiB: a mount of our own, which only root may make. */
const canMount =
  process.getuid?.() === 0 &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d']).status === 0;

describe.skipIf(!canMount)('a full disk', () => {
  it('under a report is said in one line, and the old report stays', async () => {
    await withFolder(async (folder) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
      try {
        writeFileSync(join(folder, 'article.txt'), GOOD);
        writeFileSync(join(disk, 'report.html'), 'the old one');
        execFileSync('sh', ['-c', `head -c 65000 /dev/zero > ${disk}/fill || true`]);
        const { status, stderr } = await tieout(['check', 'article.txt', '-f', 'html', '-o', 'disk/report.html'], {
          cwd: folder,
        });
        expect(status).toBe(1);
        expect(stderr).toContain('disk/report.html: cannot be written: the disk is full');
        expect(readFileSync(join(disk, 'report.html'), 'utf8')).toBe('the old one');
      } finally {
        execFileSync('umount', [disk]);
      }
    });
  });

  it('under the store is one line, too', async () => {
    await withFolder(async (folder) => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
      try {
        writeFileSync(join(folder, 'article.txt'), GOOD);
        writeFileSync(join(folder, 'p.yaml'), 'name: p\nsources: [{ file: article.txt }]\n');
        const { status, stderr } = await tieout(['run', 'p.yaml', '-q'], { cwd: folder, env: { TIEOUT_HOME: disk } });
        expect(status).toBe(1);
        expect(stderr).toMatch(/full|no space/i);
        expect(stderr).not.toMatch(/\n {4}at /);
      } finally {
        execFileSync('umount', [disk]);
      }
    });
  });
});
