import { expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { Store } from '../../src/store/store.ts';
import { describeAdapters, onGround } from './adapters.ts';
import { aClaim, aDocument, aFinding, aReport } from './records.ts';

describeAdapters('what a place has not been told', (adapter) => {
  let store: Store;
  onGround(adapter, (laid) => {
    store = laid;
  });

  const document = aDocument('Harbour paid.');
  const [a, b, c] = [1, 2, 3].map((at) => aReport([aFinding([aClaim(document, at)])]));
  if (!a || !b || !c) throw new Error('three reports');
  const version = (now: string) => ({ source: 'a.txt', before: '0', now, changed: [], came: [], went: [] });
  const finish = (pipeline: string, n: number, report: Report) =>
    store.finishRun({
      id: `${pipeline}-${n}`,
      pipeline,
      startedAt: '2026-06-01T08:00:00.000Z',
      endedAt: `2026-06-01T08:0${n}:00.000Z`,
      report,
    });

  it('is everything before the first run, and what came since the run before after it', async () => {
    expect(await store.untoldAt('mill', 'desk')).toBeNull();
    await store.beginTelling('mill', ['desk']);
    await finish('mill', 1, a);
    expect(await store.untoldAt('mill', 'desk')).toEqual({ before: null, versions: [] });
    await store.endTelling('mill', 'desk');
    await store.beginTelling('mill', ['desk']);
    await finish('mill', 2, { ...b, versions: [version('1')] });
    expect(await store.untoldAt('mill', 'desk')).toEqual({ before: a, versions: [version('1')] });
  });

  it('is kept for a place that could not be told, and for no other', async () => {
    await store.beginTelling('quay', ['desk', 'wire', 'wire']);
    await finish('quay', 1, { ...a, versions: [version('1')] });
    await store.endTelling('quay', 'desk');
    await store.beginTelling('quay', ['desk', 'wire']);
    await finish('quay', 2, { ...b, versions: [version('2')] });
    expect(await store.untoldAt('quay', 'desk')).toMatchObject({ before: a, versions: [{ now: '2' }] });
    expect(await store.untoldAt('quay', 'wire')).toMatchObject({
      before: null,
      versions: [{ now: '1' }, { now: '2' }],
    });
    await store.endTelling('quay', 'wire');
    expect((await store.untoldAt('quay', 'wire'))?.versions, 'it is up to date').toEqual([]);
    await finish('quay', 3, c);
    expect((await store.untoldAt('quay', 'wire'))?.before?.findings, 'with another, too').toEqual(b.findings);
  });

  it('is forgotten with a place that is no longer named', async () => {
    await store.beginTelling('dock', ['desk', 'wire']);
    await finish('dock', 1, a);
    await store.beginTelling('dock', ['desk']);
    expect(await store.untoldAt('dock', 'wire')).toBeNull();
    await store.beginTelling('dock', ['desk', 'wire']);
    expect((await store.untoldAt('dock', 'wire'))?.before).toEqual(a);
    expect((await store.untoldAt('dock', 'desk'))?.before).toBeNull();
  });
});
