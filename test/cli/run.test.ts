import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../report/read-xlsx.ts';
import { type Ran, tieout, withFolder } from './tieout.ts';

const PIPELINE = `name: acme
title: Acme in the news
sources:
  - { file: article.txt, kind: news }
  - { file: filing.txt, kind: filing }
outputs:
  - { format: html, path: out/report.html }
  - { format: csv, path: out/findings.csv, bom: true }
  - { format: xlsx, path: out/report.xlsx }
  - { format: claimreview, path: out/reviews.jsonld, page: "https://newsroom.example/acme", publisher: The Newsroom }
`;
const prepare = (folder: string): void => {
  writeFileSync(join(folder, 'acme.yaml'), PIPELINE);
  writeFileSync(join(folder, 'article.txt'), 'Acme Robotics said revenue was $45 million in 2025.\n');
  writeFileSync(
    join(folder, 'filing.txt'),
    'Acme Robotics, Inc.\n(Exact name of registrant as specified in its charter)\n\nFORM S-1\n\nOur revenue was $40 million in 2025.\n',
  );
};
const rows = ({ stdout }: Ran): number => stdout.split('\n').filter(Boolean).length;

describe('tieout run, embedded', () => {
  it('reads, finds, stores and reports; the second time there is nothing new; a changed article is', async () => {
    await withFolder(async (folder) => {
      prepare(folder);
      const at = { cwd: folder };
      const first = await tieout(['run', 'acme.yaml', '--fail-on', 'conflict'], at);
      expect(first.stderr).toContain('new in this run: 2 claims, 1 finding');
      expect(first.status).toBe(3);
      expect(first.stdout).toContain('value.conflict');
      expect(readFileSync(join(folder, 'out/report.html'), 'utf8')).toContain('Acme in the news');
      expect(readFileSync(join(folder, 'out/findings.csv'), 'utf8')).toMatch(/^\u{feff}finding id,/u);
      expect(readXlsx(readFileSync(join(folder, 'out/report.xlsx')))[0]?.rows).toHaveLength(2);
      expect(JSON.parse(readFileSync(join(folder, 'out/reviews.jsonld'), 'utf8'))['@graph']).toMatchObject([
        { url: expect.stringMatching(/^https:\/\/newsroom\.example\/acme#f-/), author: { name: 'The Newsroom' } },
      ]);
      const counts = async (): Promise<number[]> => [
        rows(await tieout(['documents'], at)),
        rows(await tieout(['claims'], at)),
        rows(await tieout(['findings', '--history'], at)),
      ];
      const before = await counts();
      expect(before).toEqual([2, 2, 1]);

      const second = await tieout(['run', 'acme.yaml'], at);
      expect(second.status).toBe(0);
      expect(second.stderr).toContain('nothing new');
      expect(await counts()).toEqual(before);
      expect(second.stdout).toBe(first.stdout);

      writeFileSync(join(folder, 'article.txt'), 'Acme Robotics said revenue was $40 million in 2025.\n');
      const third = await tieout(['run', 'acme.yaml'], at);
      expect(third.stderr).toContain('1 finding, 1 gone');
      const report = await tieout(['report', '-f', 'json'], at);
      expect(JSON.parse(report.stdout).findings.map((finding: { verdict: string }) => finding.verdict)).toEqual([
        'match',
      ]);

      writeFileSync(join(folder, 'draft.txt'), 'Acme Robotics had revenue of $44 million in 2025.\n');
      const draft = await tieout(['check', 'draft.txt', '--against', 'acme.yaml', '-q'], at);
      expect(draft.stdout).toContain('$44 million');
      expect(draft.stdout).toContain('$40 million');
    });
  });

  it('a source that names nothing is said, and the others are read', async () => {
    await withFolder(async (folder) => {
      prepare(folder);
      writeFileSync(
        join(folder, 'acme.yaml'),
        `${PIPELINE}`.replace('sources:\n', 'sources:\n  - { file: "missing/*.txt" }\n'),
      );
      const { status, stdout, stderr } = await tieout(['run', 'acme.yaml'], { cwd: folder });
      expect(status).toBe(1);
      expect(stderr).toContain('error missing/*.txt: No file matches this pattern.');
      expect(stdout).toContain('value.conflict');
    });
  });
});

// `npm test` names both servers; without them these tests are skipped, and vitest says so.
const database = process.env.TEST_DATABASE_URL;
const redis = process.env.TEST_REDIS_URL;
describe.skipIf(!database || !redis)('tieout run, on PostgreSQL and Redis', () => {
  it('finds the same', async () => {
    await withFolder(async (folder) => {
      prepare(folder);
      // A pipeline of its own in a database that others use, too.
      const name = `acme-${process.pid}-${Date.now()}`;
      writeFileSync(join(folder, 'acme.yaml'), PIPELINE.replace('name: acme', `name: ${name}`));
      const at = { cwd: folder, env: { DATABASE_URL: database ?? '', REDIS_URL: redis ?? '' } };
      const first = await tieout(['run', 'acme.yaml'], at);
      expect(first.stderr).toContain('new in this run: 2 claims, 1 finding');
      expect(first.stdout).toContain('value.conflict');
      expect((await tieout(['run', 'acme.yaml'], at)).stderr).toContain('nothing new');
      expect(rows(await tieout(['claims', '--pipeline', name], at))).toBe(2);
    });
  });
});
