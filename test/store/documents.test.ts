import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { describeAdapters, onGround } from './adapters.ts';
import { all, bodyOf } from './all.ts';
import { aClaim, aDocument, aFetched } from './records.ts';

describeAdapters('documents and their claims', (adapter) => {
  let store: Store;
  onGround(adapter, (laid) => {
    store = laid;
  });

  /** Each test has a pipeline of its own, so that none sees another's rows. */
  let tests = 0;
  const aPipeline = (): string => `pipeline-${++tests}`;

  it('keeps the bytes as they were fetched, once, and tells what is new at its place', async () => {
    const fetched = aFetched('a short text that does compress: '.repeat(50));
    expect(await store.saveFetch(fetched)).toEqual({ new: true });
    expect(await store.saveFetch({ ...fetched, at: '2026-06-02T08:00:00.000Z' })).toEqual({ new: false });
    const elsewhere = { ...fetched, locator: { ...fetched.locator, source: 'copy.txt' } };
    expect(await store.saveFetch(elsewhere)).toEqual({ new: true });
    expect(Buffer.from((await bodyOf(store, fetched.sha256)) ?? []).equals(Buffer.from(fetched.bytes))).toBe(true);
    expect(await bodyOf(store, '0'.repeat(64))).toBeNull();
  });

  it('gives back any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        const fetched = aFetched(bytes, {
          locator: { source: 'any', at: { url: 'https://quay.example/' }, kind: null },
        });
        await store.saveFetch(fetched);
        expect(Buffer.from((await bodyOf(store, fetched.sha256)) ?? [1]).equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('says that a document is new once, and keeps it whole', async () => {
    const pipeline = aPipeline();
    const document = aDocument('Harbour paid $4 million.');
    const claims = [aClaim(document, 13), aClaim(document, 20)];
    const reading = { pipeline, reader: 'r1', document, claims, problems: [] };
    expect(await store.saveDocument(reading)).toEqual({ new: true, newClaims: 2, goneClaims: 0 });
    expect(await store.saveDocument(reading)).toEqual({ new: false, newClaims: 0, goneClaims: 0 });
    expect(await store.documentOf(pipeline, document.id)).toEqual(document);
    expect(await store.claimsOf(pipeline, [document.id])).toEqual(claims);
    expect(await store.readingOf({ pipeline, id: document.id, reader: 'r1', source: document.source })).toEqual({
      claims: 2,
      problems: [],
    });
    expect(await store.readingOf({ pipeline, id: document.id, reader: 'r2', source: document.source })).toBeNull();
    expect(
      await store.readingOf({ pipeline: 'another', id: document.id, reader: 'r1', source: document.source }),
    ).toBeNull();
  });

  it('keeps what a hostile document holds: NUL, half a surrogate pair, SQL, a megabyte', async () => {
    const pipeline = aPipeline();
    const text = `a\0b \ud800 \udfff '); drop table tieout.claims; -- ${'x'.repeat(1_000_000)}`;
    const document = aDocument(text, { title: "\0'; drop schema tieout cascade; --", source: 'a\0b\ud800' });
    const claim = aClaim(document, 1, {
      entity: '\0\ud800',
      concept: "'--",
      evidence: { ...aClaim(document, 1).evidence, quote: text },
    });
    expect(await store.saveDocument({ pipeline, reader: 'r', document, claims: [claim], problems: [] })).toMatchObject({
      newClaims: 1,
    });
    expect((await store.documentOf(pipeline, document.id))?.text).toBe(text);
    expect(await store.documentHeaders(pipeline, [document.id])).toMatchObject([
      { title: document.title, source: 'a\0b\ud800' },
    ]);
    expect(await store.claimsOf(pipeline, [document.id])).toEqual([claim]);
    expect(await all(store.claims({ pipeline, concept: "'--" }))).toHaveLength(1);
    expect(await all(store.claims({ pipeline, concept: "' or 1 = 1 --" }))).toHaveLength(0);
  });

  it("replaces an earlier reader's claims, and keeps the rows of those that both make", async () => {
    const pipeline = aPipeline();
    const document = aDocument('Harbour paid $5 million, then 6.');
    const [a, b, c] = [1, 2, 3].map((at) => aClaim(document, at));
    if (!a || !b || !c) throw new Error('three claims');
    const problems = [
      { code: 'truncated' as const, level: 'warning' as const, source: 's', message: 'm', hint: null, line: null },
    ];
    await store.saveDocument({ pipeline, reader: 'old', document, claims: [a, b], problems: [] });
    const better = { ...b, confidence: 0.99 };
    const retitled = { ...document, title: 'Another' };
    expect(
      await store.saveDocument({ pipeline, reader: 'new', document: retitled, claims: [better, c], problems }),
    ).toEqual({ new: false, newClaims: 1, goneClaims: 1 });
    expect(await store.claimsOf(pipeline, [document.id])).toEqual([better, c]);
    expect(await store.documentHeaders(pipeline, [document.id])).toMatchObject([{ title: 'Another' }]);
    expect(await store.readingOf({ pipeline, id: document.id, reader: 'new', source: document.source })).toMatchObject({
      claims: 2,
      problems,
    });
    expect(await store.readingOf({ pipeline, id: document.id, reader: 'old', source: document.source })).toBeNull();
  });

  it('counts as sets do, whatever one reader after the other claims', async () => {
    const claimSets = fc.array(fc.uniqueArray(fc.nat(12)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(claimSets, async (readers) => {
        const pipeline = aPipeline();
        const document = aDocument('Numbers.');
        let before = new Set<number>();
        for (const [reader, places] of readers.entries()) {
          const claims = places.map((at) => aClaim(document, at));
          const saved = await store.saveDocument({ pipeline, reader: `r${reader}`, document, claims, problems: [] });
          expect(saved).toEqual({
            new: reader === 0,
            newClaims: places.filter((at) => !before.has(at)).length,
            goneClaims: [...before].filter((at) => !places.includes(at)).length,
          });
          before = new Set(places);
          const kept = await store.claimsOf(pipeline, [document.id]);
          expect(kept.map((claim) => claim.id).sort()).toEqual(claims.map((claim) => claim.id).sort());
        }
      }),
      { numRuns: 12 },
    );
  });

  it('counts a claim that is given twice once', async () => {
    const pipeline = aPipeline();
    const document = aDocument('Twice.');
    const claim = aClaim(document, 1);
    const saved = await store.saveDocument({ pipeline, reader: 'r', document, claims: [claim, claim], problems: [] });
    expect(saved.newClaims).toBe(1);
  });

  it.each([
    ['b.txt', 'a.txt'],
    ['a.txt', 'b.txt'],
  ])('calls bytes that lie under two names by the first of them, read in the order %s, %s', async (...sources) => {
    const pipeline = aPipeline();
    for (const source of sources) {
      const document = aDocument('Under two names.', { source });
      await store.saveDocument({ pipeline, reader: 'r', document, claims: [aClaim(document, 1)], problems: [] });
    }
    expect((await all(store.documents({ pipeline }))).map(({ header }) => header.source)).toEqual(['a.txt']);
    expect((await all(store.claims({ pipeline }))).map((claim) => claim.source)).toEqual(['a.txt']);
  });

  it('keeps the readings of two pipelines apart', async () => {
    const [one, two] = [aPipeline(), aPipeline()];
    const document = aDocument('Harbour paid $7 million.');
    const mine = aClaim(document, 1, { entity: 'Harbour' });
    const theirs = { ...mine, entity: 'Harbour Freight Lines' };
    await store.saveDocument({ pipeline: one, reader: 'r', document, claims: [mine], problems: [] });
    const saved = await store.saveDocument({ pipeline: two, reader: 'r', document, claims: [theirs], problems: [] });
    expect(saved).toEqual({ new: true, newClaims: 1, goneClaims: 0 });
    expect(await store.claimsOf(one, [document.id])).toEqual([mine]);
    expect(await store.claimsOf(two, [document.id])).toEqual([theirs]);
  });

  it('makes one document of many deliveries at once', async () => {
    const pipeline = aPipeline();
    const document = aDocument('At once.');
    const reading = {
      pipeline,
      reader: 'r',
      document,
      claims: [1, 2, 3].map((at) => aClaim(document, at)),
      problems: [],
    };
    const saved = await Promise.all(Array.from({ length: 8 }, () => store.saveDocument(reading)));
    expect(saved.filter((each) => each.new)).toHaveLength(1);
    expect(saved.reduce((sum, each) => sum + each.newClaims, 0)).toBe(3);
    expect(await store.claimsOf(pipeline, [document.id])).toHaveLength(3);
  });

  it('keeps all of a reading or nothing', async () => {
    const pipeline = aPipeline();
    const document = aDocument('All or nothing.');
    const stray = aClaim(aDocument('A document that was never saved.'), 1);
    const claims = [...Array.from({ length: 700 }, (_, at) => aClaim(document, at)), stray];
    await expect(store.saveDocument({ pipeline, reader: 'r', document, claims, problems: [] })).rejects.toThrow(
      /failed/,
    );
    expect(await store.documentOf(pipeline, document.id)).toBeNull();
    expect(await all(store.claims({ pipeline }))).toEqual([]);
    // The session is fit for use again.
    await store.saveDocument({ pipeline, reader: 'r', document, claims: claims.slice(0, 1), problems: [] });
    expect(await store.claimsOf(pipeline, [document.id])).toHaveLength(1);
  });

  it('gives headers and claims in the order asked for, and leaves out what it has not', async () => {
    const pipeline = aPipeline();
    const [a, b] = [aDocument('Text A'), aDocument('Text B')];
    for (const document of [a, b])
      await store.saveDocument({ pipeline, reader: 'r', document, claims: [aClaim(document, 1)], problems: [] });
    const missing = 'f'.repeat(64);
    expect((await store.documentHeaders(pipeline, [b.id, missing, a.id])).map((header) => header.id)).toEqual([
      b.id,
      a.id,
    ]);
    expect((await store.claimsOf(pipeline, [b.id, missing, a.id])).map((claim) => claim.document)).toEqual([
      b.id,
      a.id,
    ]);
    expect(await store.documentHeaders(pipeline, [])).toEqual([]);
  });
});
