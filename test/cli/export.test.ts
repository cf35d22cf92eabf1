import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { WARCParser, type WARCRecord } from 'warcio';
import { type LoopbackNews, openNews } from '../loopback/news.ts';
import { tieout, withFolder } from './tieout.ts';

const ARTICLE = {
  path: '/2026/05/kilns.html',
  title: 'Kilns',
  date: 'Wed, 20 May 2026 12:00:00 GMT',
  text: 'Merrow Kilnworks said revenue was $61 million in 2025.',
};

type Read = { type: string | null; uri: string | null; profile: string | null; payload: string; record: WARCRecord };

/** The archive as warcio, a reader that is not ours, sees it: it checks the version, the lengths and the packing of each record. */
const readWarc = async (path: string): Promise<Read[]> => {
  const found: Read[] = [];
  for await (const record of new WARCParser(createReadStream(path), { parseHttp: true })) {
    const payload = Buffer.from(await record.readFully(true)).toString('utf8');
    const profile = record.warcHeader('WARC-Profile') ?? null;
    found.push({ type: record.warcType ?? null, uri: record.warcTargetURI ?? null, profile, payload, record });
  }
  return found;
};

const prepare = (folder: string, news: LoopbackNews) => {
  writeFileSync(join(folder, 'note.txt'), 'Merrow employs 512 people.\n');
  writeFileSync(
    join(folder, 'merrow.yaml'),
    `name: merrow\nsources:\n  - { url: "${news.url}${ARTICLE.path}", kind: news }\n  - { file: note.txt, kind: news }\n`,
  );
  return { cwd: folder, env: { TIEOUT_ALLOW_HOSTS: '127.0.0.1' } };
};

it('documents export writes what was fetched as an archive that warcio reads: a page, its revisit, its new version, a file', {
  timeout: 240_000,
}, async () => {
  const news = await openNews([ARTICLE]);
  try {
    await withFolder(async (folder) => {
      const at = prepare(folder, news);
      const page = await (await fetch(`${news.url}${ARTICLE.path}`)).text();
      for (let run = 0; run < 2; run++) {
        const { status, stderr } = await tieout(['run', 'merrow.yaml'], at);
        expect(status, stderr).toBe(0);
        expect(stderr).not.toContain('new version');
      }
      news.articles = [{ ...ARTICLE, text: ARTICLE.text.replace('$61', '$66') }];
      const third = await tieout(['run', 'merrow.yaml'], at);
      const changed = 'kilns.html is a new version: 1 number changed ($61 million → $66 million)\n';
      expect(third.stderr.slice(third.stderr.indexOf(' findings')), 'in the closing words').toContain(changed);
      expect(third.stderr.split(changed)).toHaveLength(2);

      const exported = await tieout(['documents', 'export', '--warc', 'out/story.warc.gz'], at);
      expect(exported.status, exported.stderr).toBe(0);
      const records = await readWarc(join(folder, 'out/story.warc.gz'));
      const url = `${news.url}${ARTICLE.path}`;
      const ofPage = records.filter(({ uri }) => uri === url);
      expect(records.map(({ type }) => type).sort()).toEqual([
        'resource',
        'response',
        'response',
        'revisit',
        'warcinfo',
      ]);
      expect(ofPage.map(({ type }) => type)).toEqual(['response', 'revisit', 'response']);
      expect(ofPage[0]?.payload).toBe(page);
      expect(ofPage[0]?.record.httpHeaders?.statusCode).toBe(200);
      expect(ofPage[0]?.record.warcPayloadDigest).toBe(ofPage[1]?.record.warcPayloadDigest);
      expect(ofPage[1]?.profile).toBe('http://netpreserve.org/warc/1.1/revisit/server-not-modified');
      expect(ofPage[1]?.payload).toBe('');
      expect(ofPage[2]?.payload).toContain('$66 million');
      expect(records.find(({ type }) => type === 'resource')?.payload).toBe('Merrow employs 512 people.\n');

      const fourth = await tieout(['run', 'merrow.yaml'], at);
      expect(fourth.stderr).toContain('nothing new');
      expect(fourth.stderr).not.toContain('new version');
      const kept = await tieout(['report', '--format', 'md'], at);
      expect(kept.stdout).toContain('## Published again');
      expect(kept.stdout).toContain('- Changed: **$61 million → $66 million**');

      // Not packed, and narrowed to one document.
      const one = await tieout(['documents', 'export', '--document', 'note.txt', '--warc', 'note.warc'], at);
      expect(one.stderr).toContain('1 fetch');
      expect((await readWarc(join(folder, 'note.warc'))).map(({ type }) => type)).toEqual(['warcinfo', 'resource']);

      // The list is still the list.
      const listed = await tieout(['documents', '--kind', 'news'], at);
      expect(listed.stdout.trim().split('\n')).toHaveLength(3);
      expect(listed.stdout).toContain(createHash('sha256').update(page).digest('hex'));

      // What is packed holds the same bytes as what is not.
      await tieout(['documents', 'export', '--document', 'note.txt', '--warc', 'note.warc.gz'], at);
      expect(gunzipSync(readFileSync(join(folder, 'note.warc.gz')))).toEqual(readFileSync(join(folder, 'note.warc')));
    });
  } finally {
    await news.close();
  }
});

it('documents export says where to write, when it is not told or cannot', async () => {
  await withFolder(async (cwd) => {
    const unsaid = await tieout(['documents', 'export'], { cwd });
    expect([unsaid.status, unsaid.stderr]).toEqual([2, expect.stringContaining('--warc <file>')]);
    writeFileSync(join(cwd, 'a-file'), '');
    const nowhere = await tieout(['documents', 'export', '--warc', 'a-file/x.warc.gz'], { cwd });
    expect(nowhere.status).toBe(1);
    expect(nowhere.stderr).toContain('a-file/x.warc.gz: cannot be written');
  });
});
