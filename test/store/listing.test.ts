import { expect, it } from 'vitest';
import type { FindingFilter } from '../../src/store/listing.ts';
import type { Store } from '../../src/store/store.ts';
import { describeAdapters, onGround } from './adapters.ts';
import { all } from './all.ts';
import { aClaim, aDocument, aFinding, aReport } from './records.ts';

describeAdapters('lists', (adapter) => {
  let store: Store;

  const news = aDocument('A long article.', { source: 'news/harbour.txt', kind: 'news' });
  const filing = aDocument('A filing.', { source: 'filings/harbour.htm', kind: 'filing' });
  // More than two pages of claims, so that their seams are walked over.
  const claims = Array.from({ length: 1_100 }, (_, at) =>
    aClaim(news, at, { concept: at % 2 ? 'revenue' : 'capex', entity: at % 5 ? 'Harbour' : null }),
  );
  const stated = aClaim(filing, 1, { concept: 'revenue', entity: 'Harbour' });
  const first = claims[1] ?? stated;
  const findings = [
    aFinding([first, stated], { rule: 'value.conflict', verdict: 'conflict', severity: 'error', sources: 2 }),
    aFinding([claims[2] ?? stated], { rule: 'cited.missing', verdict: 'missing', severity: 'note' }),
  ];

  onGround(adapter, async (laid) => {
    store = laid;
    await store.saveDocument({ pipeline: 'p', reader: 'r', document: news, claims, problems: [] });
    await store.saveDocument({ pipeline: 'p', reader: 'r', document: filing, claims: [stated], problems: [] });
    await store.finishRun({
      id: 'run',
      pipeline: 'p',
      startedAt: '2026-06-01T08:00:00.000Z',
      endedAt: '2026-06-01T08:01:00.000Z',
      report: aReport(findings),
    });
  });

  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();

  it('walks all claims once, in the order they were made, over the seams of pages', async () => {
    expect(await all(store.claims())).toEqual([...claims, stated]);
    expect(await all(store.claims({ order: 'newest' }))).toEqual([...claims, stated].reverse());
  });

  it.each([0, 1, 499, 500, 501, 1_000, 5_000])('gives %i claims where that is the limit', async (limit) => {
    expect(await all(store.claims({ limit }))).toHaveLength(Math.min(limit, 1_101));
  });

  it.each([
    [{ concept: 'revenue' }, 551],
    [{ concept: 'revenue', entity: 'Harbour' }, 441],
    [{ concept: 'Revenue' }, 0],
    [{ document: 'filings/' }, 1],
    [{ document: filing.id }, 1],
    [{ document: filing.id.slice(0, 10) }, 1],
    [{ document: filing.id.slice(1, 10) }, 0],
    [{ document: '%' }, 0],
    [{ document: 'news_harbour' }, 0],
    [{ pipeline: 'p' }, 1_101],
    [{ pipeline: 'q' }, 0],
    [{ since: yesterday }, 1_101],
    [{ since: tomorrow }, 0],
  ])('narrows claims by %j', async (filter, count) => {
    expect(await all(store.claims(filter))).toHaveLength(count);
  });

  it.each<[FindingFilter, number]>([
    [{}, 2],
    [{ verdict: 'conflict' }, 1],
    [{ verdict: 'match' }, 0],
    [{ severity: 'note' }, 1],
    [{ severity: 'warning' }, 0],
    [{ rule: 'cited.missing' }, 1],
    [{ rule: 'cited' }, 0],
    [{ concept: 'capex' }, 1],
    [{ entity: 'Harbour', concept: 'revenue' }, 1],
    [{ document: 'filings/harbour.htm' }, 1],
    [{ document: news.id }, 2],
    [{ document: 'elsewhere' }, 0],
    [{ since: tomorrow }, 0],
    [{ order: 'newest', limit: 1, verdict: 'missing' }, 1],
  ])('narrows findings by %j', async (filter, count) => {
    expect(await all(store.findings(filter))).toHaveLength(count);
  });

  it('lists documents with who read them, and narrows them', async () => {
    const listed = await all(store.documents());
    expect(listed.map(({ pipeline, header, claims }) => [pipeline, header.source, claims])).toEqual([
      ['p', 'news/harbour.txt', 1_100],
      ['p', 'filings/harbour.htm', 1],
    ]);
    expect(listed[0]?.readAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(await all(store.documents({ kind: 'filing' }))).toHaveLength(1);
    expect(await all(store.documents({ kind: 'other' }))).toHaveLength(0);
    expect(await all(store.documents({ document: 'harbour' }))).toHaveLength(2);
    expect(await all(store.documents({ since: tomorrow }))).toHaveLength(0);
  });

  it('reads on when rows are added between two pages, and none twice', async () => {
    const late = aDocument('Late.', { source: 'late.txt' });
    const ids: string[] = [];
    for await (const claim of store.claims({ pipeline: 'p' })) {
      ids.push(claim.id);
      if (ids.length === 1)
        await store.saveDocument({
          pipeline: 'p',
          reader: 'r',
          document: late,
          claims: [aClaim(late, 1)],
          problems: [],
        });
    }
    expect(ids).toHaveLength(1_102);
    expect(new Set(ids).size).toBe(1_102);
  });
});
