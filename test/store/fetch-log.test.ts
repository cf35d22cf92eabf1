import { expect, it } from 'vitest';
import type { Fetched } from '../../src/model/fetched.ts';
import type { Store } from '../../src/store/store.ts';
import { describeAdapters, onGround } from './adapters.ts';
import { all } from './all.ts';
import { aDocument, aFetched } from './records.ts';

const page = (text: string, day: number, more: Partial<Fetched> = {}): Fetched => {
  const url = 'https://quay.example/story';
  return aFetched(text, {
    locator: { source: url, at: { url }, kind: null },
    url,
    status: 200,
    headers: { etag: `"${text}"` },
    at: `2026-06-0${day}T08:00:00.000Z`,
    ...more,
  });
};

describeAdapters('what was fetched', (adapter) => {
  let store: Store;
  onGround(adapter, async (laid) => {
    store = laid;
    await store.saveFetch(page('one', 1));
    await store.saveFetch(page('one', 2, { status: 304 }));
    await store.saveFetch(page('two', 3));
    await store.saveFetch(aFetched('a note', { at: '2026-06-04T08:00:00.000Z' }));
    await store.saveFetch(aFetched('a note', { at: '2026-06-05T08:00:00.000Z' }));
    const document = aDocument('two');
    await store.saveDocument({ pipeline: 'quay', reader: 'r', document, claims: [], problems: [] });
  });

  const listed = async (filter?: Parameters<Store['fetches']>[0]) =>
    (await all(store.fetches(filter))).map(({ bytes, status, at }) => [
      Buffer.from(bytes).toString(),
      status,
      at.slice(8, 10),
    ]);

  it('is listed oldest first: a page when it came and when it was last unchanged, a file once', async () => {
    expect(await listed()).toEqual([
      ['one', 200, '01'],
      ['one', 304, '02'],
      ['two', 200, '03'],
      ['a note', null, '04'],
    ]);
    const [first] = await all(store.fetches());
    expect(first).toEqual({ ...page('one', 1), bytes: expect.anything(), mediaType: 'text/plain' });
  });

  it.each([
    [{ document: 'harbour.txt' }, ['a note']],
    [{ document: page('two', 3).sha256.slice(0, 10) }, ['two']],
    [{ since: '2026-06-03T00:00:00.000Z' }, ['two', 'a note']],
    [{ pipeline: 'quay' }, ['two']],
    [{ pipeline: 'another' }, []],
    [{ document: "'; drop table tieout.fetches; --" }, []],
  ])('narrowed by %j', async (filter, texts) => {
    expect((await listed(filter)).map(([text]) => text)).toEqual(texts);
  });

  it('is read page by page, none twice and none left out', async () => {
    const many = Array.from({ length: 450 }, (_, i) => `many ${i}`);
    for (const text of many)
      await store.saveFetch(page(text, 6, { locator: { source: text, at: { url: text }, kind: null } }));
    const found = await listed({ since: '2026-06-06T00:00:00.000Z' });
    expect(found.map(([text]) => text).sort()).toEqual(many.sort());
  });
});
