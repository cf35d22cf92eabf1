import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Locator } from '../../src/model/fetched.ts';
import { parse } from '../../src/parse/parse.ts';
import { ingest } from '../../src/pipeline/ingest.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { all } from '../store/all.ts';
import { aFetched } from '../store/records.ts';

const TEXT = 'Harbour Freight Lines\n\nRevenue was $40 million in 2025.\n';

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tieout-ingest-'));
  store = await openStore({ directory: folder });
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Reads the same bytes, whatever the locator; `parsed` counts how often they were really read. */
const open = (name: string) => {
  let parsed = 0;
  const pipeline = { name, entities: [], concepts: [] };
  const read = (source: string, kind: Locator['kind'] = null) =>
    ingest({ source, at: { file: `/desk/${source}` }, kind }, pipeline, {
      store,
      fetch: async (locator) => ({ ok: true, fetched: aFetched(TEXT, { locator }) }),
      parse: (input) => {
        parsed++;
        return parse(input);
      },
    });
  return { read, parsed: () => parsed, documents: () => all(store.documents({ pipeline: name })) };
};

it('reads again what the pipeline calls something else now, and no more than once', async () => {
  const { read, parsed, documents } = open('kinds');
  expect(await read('a.txt', 'news')).toMatchObject({ isNew: true, claims: 1 });
  expect(await read('a.txt', 'filing')).toMatchObject({ isNew: false, claims: 1, newClaims: 0 });
  expect(parsed()).toBe(2);
  await read('a.txt', 'filing');
  expect(parsed()).toBe(2);
  expect((await documents()).map(({ header }) => header.kind)).toEqual(['filing']);
});

it.each([
  ['b.txt', 'a.txt'],
  ['a.txt', 'b.txt'],
])('makes one document of the same bytes under two paths, in the order %s, %s', async (one, other) => {
  const { read, parsed, documents } = open(`paths-${one.charAt(0)}`);
  const ids = [await read(one), await read(other), await read(one), await read(other)].map(({ document }) => document);
  expect(new Set(ids).size).toBe(1);
  expect((await documents()).map(({ header }) => header.source)).toEqual(['a.txt']);
  expect(parsed(), 'a name that is no longer the first costs one more reading').toBe(one === 'a.txt' ? 1 : 2);
});

it.each([
  ['b.txt', 'a.txt'],
  ['a.txt', 'b.txt'],
])(
  'reads the same bytes that are called two kinds once, as the first name says, in the order %s, %s',
  async (one, other) => {
    const { read, parsed, documents } = open(`kinds-${one.charAt(0)}`);
    const kindOf = (source: string) => (source === 'a.txt' ? 'news' : 'filing');
    for (const source of [one, other]) await read(source, kindOf(source));
    const first = parsed();
    for (const source of [one, other, other, one]) await read(source, kindOf(source));
    expect(parsed(), 'a second run reads nothing').toBe(first);
    expect((await documents()).map(({ header }) => [header.source, header.kind])).toEqual([['a.txt', 'news']]);
  },
);
