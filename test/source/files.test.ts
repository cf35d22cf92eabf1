import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from '../../src/model/fetched.ts';
import { locatorOf } from '../../src/source/locator.ts';
import { resolveSources } from '../../src/source/resolve.ts';

let root: string;
let pipelines: string;

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'tieout-files-')));
  pipelines = join(root, 'newsroom', 'pipelines');
  const files = [
    'newsroom/.git/HEAD',
    'newsroom/pipelines/b.txt',
    'newsroom/pipelines/a.txt',
    'newsroom/pipelines/report [final].txt',
    'newsroom/fixtures/c.html',
    'newsroom/fixtures/deep/d.pdf',
    'newsroom/fixtures/e.jpg',
    'newsroom/empty/x.jpg',
    'secret/password.txt',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), 'x');
  }
  symlinkSync(join(root, 'secret'), join(pipelines, 'link'));
  symlinkSync(join(root, 'secret', 'password.txt'), join(pipelines, 'linked.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

const get = async (): Promise<never> => {
  throw new Error('no network in this test');
};
const resolve = (file: string, folders: string[] = []) =>
  resolveSources([{ file }], { baseDirectory: pipelines, get, folders });
const names = (locators: readonly Locator[]): string[] => locators.map((l) => l.source);

describe('files of a pipeline', () => {
  it('lists a glob in order of name, as it was written', async () => {
    const { locators, problems } = await resolve('[ab].txt');
    expect(names(locators)).toEqual(['a.txt', 'b.txt']);
    expect(locators[0]?.at).toEqual({ file: join(pipelines, 'a.txt') });
    expect(problems).toEqual([]);
  });

  it("reaches into the pipeline's repository", async () => {
    expect(names((await resolve('../fixtures/**/*.{html,pdf}')).locators)).toEqual([
      '../fixtures/c.html',
      '../fixtures/deep/d.pdf',
    ]);
  });

  it('takes a path that exists as it is, whatever signs are in it', async () => {
    expect(names((await resolve('report [final].txt')).locators)).toEqual(['report [final].txt']);
  });

  it('expands a folder to the documents in it', async () => {
    expect(names((await resolve('../fixtures')).locators)).toEqual(['../fixtures/c.html', '../fixtures/deep/d.pdf']);
  });

  it.each([
    ['nothing.txt', 'There is no such file.'],
    ['*.docx', 'No file matches this pattern.'],
    ['../empty', 'There is no document in this folder.'],
    ['a\0.txt', 'This is not a path.'],
  ])('says of %j that it is not there', async (file, message) => {
    expect(await resolve(file)).toEqual({
      locators: [],
      problems: [expect.objectContaining({ code: 'not-found', source: file, message })],
    });
  });

  it.each([
    '../../secret/password.txt',
    '../../secret/*',
    '/etc/passwd',
    '/**',
    '/etc/*',
    'link/password.txt',
    'linked.txt',
  ])('does not leave its folders for %j', async (file) => {
    const { locators, problems } = await resolve(file);
    expect(locators).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-allowed', source: file }]);
  });

  it.each(['{a.txt,../../secret/*.txt}', '**', '**/*.txt', 'l*/*', 'li*.txt', '?(a)/../../../secret/*'])(
    'lists nothing of other folders for %j',
    async (pattern) => {
      const { locators } = await resolve(pattern);
      expect(
        locators.filter((l) => 'file' in l.at && !realpathSync(l.at.file).startsWith(join(root, 'newsroom'))),
      ).toEqual([]);
    },
  );

  it('reads from a folder that the user allows', async () => {
    expect(names((await resolve('../../secret/*.txt', [join(root, 'secret')])).locators)).toEqual([
      '../../secret/password.txt',
    ]);
  });

  it('lists a document that two sources name once', async () => {
    const sources = [
      { file: 'a.txt' },
      { file: '*.txt' },
      { url: 'https://a.example/' },
      { url: 'https://a.example/' },
    ];
    const { locators } = await resolveSources(sources, { baseDirectory: pipelines, get, folders: [] });
    expect(names(locators)).toEqual(['a.txt', 'b.txt', 'report [final].txt', 'https://a.example/']);
  });
});

describe('arguments of the command line', () => {
  it.each([
    ['-', { file: '-' }],
    ['https://a.example/x', { url: 'https://a.example/x' }],
    ['HTTP://A.example', { url: 'HTTP://A.example' }],
    ['ftp://a.example/x', { url: 'ftp://a.example/x' }],
  ])('reads %j', async (argument, at) => {
    expect((await locatorOf(argument, pipelines)).locators).toEqual([{ source: argument, at, kind: null }]);
  });

  it('reads files wherever they are: the user named them', async () => {
    expect((await locatorOf('../../secret/password.txt', pipelines)).locators).toEqual([
      { source: '../../secret/password.txt', at: { file: join(root, 'secret/password.txt') }, kind: null },
    ]);
  });

  it('expands a folder, and says so when there is nothing', async () => {
    expect(names((await locatorOf('../fixtures', pipelines)).locators)).toHaveLength(2);
    expect((await locatorOf('nowhere/x.pdf', pipelines)).problems).toMatchObject([{ code: 'not-found' }]);
  });
});
