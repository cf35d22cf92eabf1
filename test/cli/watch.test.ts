import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Alert } from '../../src/model/alert.ts';
import { tieout, withFolder } from './tieout.ts';

const FILING =
  'Acme Robotics, Inc.\n(Exact name of registrant as specified in its charter)\n\nFORM S-1\n\nOur revenue was $40 million in 2025.\n';

const articleWith = (revenue: string, advertisement = ''): string =>
  `Acme and its year\n\n${advertisement}Acme Robotics said revenue was ${revenue} in 2025.\n`;

it('tells what is new once, signs it, and is silent when nothing is', async () => {
  const posts: { body: string; signature: string | undefined }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      posts.push({ body, signature: request.headers['x-tieout-signature-256']?.toString() });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  try {
    await withFolder(async (folder) => {
      const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`;
      writeFileSync(
        join(folder, 'acme.yaml'),
        `name: acme\nsources:\n  - { file: article.txt, kind: news }\n  - { file: filing.txt, kind: filing }\nalerts:\n  - webhook: ${webhook}\n  - file: alert.md\n`,
      );
      writeFileSync(join(folder, 'filing.txt'), FILING);
      writeFileSync(join(folder, 'article.txt'), articleWith('$40 million'));
      const at = { cwd: folder, env: { TIEOUT_WEBHOOK_SECRET: 'a secret' } };
      const look = () => tieout(['watch', 'acme.yaml', '--once'], at);

      expect((await look()).stderr).toContain('acme: nothing new'); // a match wakes nobody
      expect(posts).toEqual([]);

      writeFileSync(join(folder, 'article.txt'), articleWith('$45 million'));
      const changed = await look();
      expect(changed.status).toBe(0);
      expect(changed.stdout).toContain('$45 million');
      expect(posts).toHaveLength(1);
      const [{ body, signature } = { body: '', signature: '' }] = posts;
      expect(signature).toBe(`sha256=${createHmac('sha256', 'a secret').update(body).digest('hex')}`);
      expect(JSON.parse(body)).toMatchObject({
        schema: 'alert/1',
        pipeline: 'acme',
        new: [{ verdict: 'conflict' }],
        gone: [],
        versions: [
          { changed: [{ before: { quantity: { value: '40000000' } }, now: { quantity: { value: '45000000' } } }] },
        ],
      });
      expect(Alert.safeParse(JSON.parse(body)).success).toBe(true);
      expect(changed.stdout).toContain('article.txt is a new version: 1 number changed ($40 million → $45 million)');
      const mail = readFileSync(join(folder, 'alert.md'), 'utf8');
      expect(mail).toContain('1 new finding, 1 new version');
      expect(mail).toContain('$40 million → $45 million');

      // Published again with another advertisement: new bytes, new places of the numbers, and nothing to tell.
      writeFileSync(join(folder, 'article.txt'), articleWith('$45 million', 'Buy a lamp today.\n\n'));
      const republished = await look();
      expect(republished.stderr).toContain('article.txt is a new version: the same numbers');
      expect(republished.stderr).toContain('acme: nothing new');
      expect(republished.stdout).toBe('');

      expect((await look()).stderr).toContain('acme: nothing new');
      expect(posts).toHaveLength(1);
    });
  } finally {
    server.close();
  }
});
