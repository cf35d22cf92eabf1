import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNews } from '../loopback/news.ts';
import { tieout, withFolder } from './tieout.ts';

const ARTICLE = { path: '/a.html', title: 'A', date: '', text: 'Merrow said revenue was $61 million in 2025.' };

it('a pipeline reads from private hosts and other folders where its `allow` names them, and says so where it does not', async () => {
  const news = await openNews([ARTICLE]);
  try {
    await withFolder(async (folder) => {
      const desk = join(folder, 'desk');
      mkdirSync(desk);
      mkdirSync(join(folder, 'wire'));
      writeFileSync(join(folder, 'wire/note.txt'), 'Merrow employs 512 people.\n');
      const sources = `sources:\n  - { url: "${news.url}/a.html", kind: news }\n  - { file: ../wire/note.txt, kind: news }\n`;

      writeFileSync(join(desk, 'shut.yaml'), `name: shut\n${sources}`);
      const shut = await tieout(['run', 'shut.yaml'], { cwd: desk });
      expect(shut.status).toBe(1);
      expect(shut.stderr).toContain('allow: { hosts: ["127.0.0.1"] }');
      expect(shut.stderr).toContain('allow: { folders: [...] }');
      expect(news.seen).toEqual([]);

      writeFileSync(
        join(desk, 'open.yaml'),
        `name: open\n${sources}allow:\n  hosts: [127.0.0.1]\n  folders: [../wire]\n`,
      );
      const open = await tieout(['run', 'open.yaml'], { cwd: desk });
      expect(open.status, open.stderr).toBe(0);
      expect(open.stderr).toContain('new in this run: 2 claims');

      writeFileSync(join(desk, 'slip.yaml'), `name: slip\n${sources}allow:\n  hosts: ["http://127.0.0.1/"]\n`);
      const slip = await tieout(['run', 'slip.yaml'], { cwd: desk });
      expect([slip.status, slip.stderr]).toEqual([2, expect.stringContaining('slip.yaml:6:')]);
      expect(slip.stderr).toContain('without https://');
    });
  } finally {
    await news.close();
  }
});
