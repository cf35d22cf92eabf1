import { createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A place that alerts are posted to; `answer` is the status that it gives. */
const withReceiver = async (
  act: (receiver: { url: string; posts: Alert[]; answer: number }) => Promise<void>,
): Promise<void> => {
  const receiver = { url: '', posts: [] as Alert[], answer: 200 };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      if (receiver.answer === 200) receiver.posts.push(Alert.parse(JSON.parse(body)));
      response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/alerts`;
  try {
    await act(receiver);
  } finally {
    server.close();
  }
};

const SOURCES = 'sources:\n  - { file: article.txt, kind: news }\n  - { file: filing.txt, kind: filing }\n';
const layOut = (folder: string, settings: string): void => {
  writeFileSync(join(folder, 'acme.yaml'), `name: acme\n${SOURCES}${settings}`);
  writeFileSync(join(folder, 'filing.txt'), FILING);
  writeFileSync(join(folder, 'article.txt'), articleWith('$45 million'));
};
const look = (folder: string) => tieout(['watch', 'acme.yaml', '--once'], { cwd: folder });

it('tells the news where an output cannot be written, and says so; the other outputs are written', () =>
  withReceiver(({ url, posts }) =>
    withFolder(async (folder) => {
      mkdirSync(join(folder, 'a.json'));
      layOut(
        folder,
        `outputs:\n  - { format: json, path: a.json }\n  - { format: json, path: b.json }\nalerts:\n  - { webhook: "${url}" }\n`,
      );
      const first = await look(folder);
      expect(first).toMatchObject({ status: 1, stderr: expect.stringContaining('a.json: cannot be written') });
      expect(first.stdout).toContain('$45 million');
      expect(posts).toHaveLength(1);
      expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8')).pipeline).toBe('acme');

      rmSync(join(folder, 'a.json'), { recursive: true });
      expect(await look(folder)).toMatchObject({
        status: 0,
        stdout: '',
        stderr: expect.stringContaining('nothing new'),
      });
      expect(posts).toHaveLength(1);
    }),
  ));

it('tells again, there alone, what a place has not taken: all that is new since then', () =>
  withReceiver((receiver) =>
    withFolder(async (folder) => {
      layOut(folder, `alerts:\n  - { webhook: "${receiver.url}" }\n  - { file: alert.md }\n`);
      writeFileSync(join(folder, 'article.txt'), articleWith('$40 million'));
      expect((await look(folder)).status).toBe(0);

      receiver.answer = 503;
      writeFileSync(join(folder, 'article.txt'), articleWith('$45 million'));
      const lost = await look(folder);
      expect(lost).toMatchObject({ status: 1, stderr: expect.stringContaining('answered 503') });
      expect(lost.stdout).toContain('$45 million');
      const told = readFileSync(join(folder, 'alert.md'), 'utf8');
      expect((await look(folder)).status, 'it is still away').toBe(1);

      receiver.answer = 200;
      const mended = await look(folder);
      expect(mended).toMatchObject({ status: 0, stdout: '' });
      expect(mended.stderr).toContain(`told ${receiver.url}: acme: 1 new finding, 1 new version`);
      expect(receiver.posts).toMatchObject([{ new: [{ verdict: 'conflict' }], gone: [], versions: [{}] }]);
      expect(readFileSync(join(folder, 'alert.md'), 'utf8')).toBe(told);

      expect((await look(folder)).status).toBe(0);
      expect(receiver.posts).toHaveLength(1);
    }),
  ));

it('forgets what a place has not taken where the pipeline no longer names it', () =>
  withReceiver((receiver) =>
    withFolder(async (folder) => {
      const alerts = `alerts:\n  - { webhook: "${receiver.url}" }\n`;
      layOut(folder, alerts);
      receiver.answer = 500;
      expect((await look(folder)).status).toBe(1);
      writeFileSync(join(folder, 'acme.yaml'), `name: acme\n${SOURCES}`);
      expect((await look(folder)).status).toBe(0);

      receiver.answer = 200;
      writeFileSync(join(folder, 'acme.yaml'), `name: acme\n${SOURCES}${alerts}`);
      expect((await look(folder)).stderr).toContain('nothing new');
      expect(receiver.posts).toEqual([]);
    }),
  ));

it.each([
  ['a run that throws', '', { REDIS_URL: 'redis://127.0.0.1:1' }, 1],
  ['a pipeline that is wrong', 'schedul: x\n', {}, 2],
])('exits as `run` does after %s', (_, settings, env, status) =>
  withFolder(async (folder) => {
    layOut(folder, settings);
    expect((await tieout(['run', 'acme.yaml', '-q'], { cwd: folder, env })).status).toBe(status);
    expect((await tieout(['watch', 'acme.yaml', '--once'], { cwd: folder, env })).status).toBe(status);
  }),
);
