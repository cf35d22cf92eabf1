import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tieout, withFolder } from './tieout.ts';

const prepare = (folder: string): void => {
  writeFileSync(
    join(folder, 'acme.yaml'),
    'name: acme\nsources:\n  - { file: article.txt, kind: news }\n  - { file: filing.txt, kind: filing }\noutputs:\n  - { format: csv, path: out/findings.csv }\n',
  );
  writeFileSync(join(folder, 'article.txt'), 'Acme Robotics said revenue was $45 million in 2025.\n');
  writeFileSync(
    join(folder, 'filing.txt'),
    'Acme Robotics, Inc.\n(Exact name of registrant as specified in its charter)\n\nFORM S-1\n\nOur revenue was $40 million in 2025.\n',
  );
};

describe('tieout decide', () => {
  it('is shown wherever the finding is, keeps --fail-on and watch quiet, goes with the sentence, and can be taken back', async () => {
    await withFolder(async (folder) => {
      prepare(folder);
      const at = { cwd: folder };
      expect((await tieout(['run', 'acme.yaml', '-q', '--fail-on', 'conflict'], at)).status).toBe(3);
      const [found = ''] = (await tieout(['findings', '--decision', 'open'], at)).stdout.split('\n');
      const { id } = JSON.parse(found) as { id: string };

      const reason = 'The article means the calendar year.';
      const made = await tieout(
        ['decide', id.slice(0, 6), '--as', 'explained', '--by', 'Ann Lee', '--reason', reason],
        at,
      );
      expect(made).toMatchObject({ status: 0, stdout: '' });
      expect(made.stderr).toContain(`${id} explained: `);
      expect(JSON.parse((await tieout(['decide'], at)).stdout)).toMatchObject({ finding: id, as: 'explained', reason });

      const again = await tieout(['run', 'acme.yaml', '--fail-on', 'conflict'], at);
      expect(again.status).toBe(0);
      expect(again.stdout).toContain('Explained, says Ann Lee');
      expect(readFileSync(join(folder, 'out/findings.csv'), 'utf8')).toContain(reason);

      // A draft that says the same is held against the same filings: what was decided holds there too.
      const draft = ['check', 'article.txt', '--fail-on', 'conflict', '--against'];
      expect((await tieout([...draft, 'filing.txt'], at)).status).toBe(3);
      const checked = await tieout([...draft, 'acme.yaml'], at);
      expect(checked.stdout).toContain('Explained, says Ann Lee');
      expect(checked.status).toBe(0);

      // The page is published again, with a line that is no matter: its bytes are others, its sentence is the same.
      writeFileSync(
        join(folder, 'article.txt'),
        'Acme Robotics said revenue was $45 million in 2025.\n\nAn advertisement.\n',
      );
      const watched = await tieout(['watch', 'acme.yaml', '--once'], at);
      expect(watched.stderr).toContain('acme: nothing new');
      const next = await tieout(['findings', '--decision', 'explained'], at);
      expect(next.stdout).toContain(reason);
      expect(next.stdout).not.toContain(`"id":"${id}"`);

      // Another figure is another finding.
      writeFileSync(join(folder, 'article.txt'), 'Acme Robotics said revenue was $46 million in 2025.\n');
      const other = await tieout(['run', 'acme.yaml', '--fail-on', 'conflict'], at);
      expect(other.status).toBe(3);
      expect(other.stderr).toContain('1 finding, 1 gone');

      expect((await tieout(['decide', id, '--undo'], at)).stderr).toContain('is open again');
    });
  });

  it('says what is wrong with what it is given', async () => {
    await withFolder(async (folder) => {
      const at = { cwd: folder };
      const wrong = async (...args: string[]): Promise<string> => {
        const { status, stderr } = await tieout(['decide', ...args], at);
        expect(status).toBe(2);
        return stderr;
      };
      expect(await wrong('zz', '--undo')).toContain('is not the id of a finding');
      expect(await wrong('0', '--as', 'confirmed')).toContain('a decision needs --by, --reason');
      expect(await wrong('0', '--as', 'maybe')).toContain('Allowed choices are confirmed, explained, false-alarm');
      expect(await wrong('0123456789abcdef', '--undo')).toContain('no finding');
    });
  });
});
