import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import type { FetchResult } from '../../src/model/fetched.ts';
import { currentFilings } from '../../src/source/edgar/current-filings.ts';
import { filingsOfDay, filingsOfLatestDay, indexLines } from '../../src/source/edgar/daily-index.ts';
import { documentsOf, filingDocuments } from '../../src/source/edgar/filing-documents.ts';
import { filingsOf } from '../../src/source/edgar/filings.ts';
import { searchFullText } from '../../src/source/edgar/full-text-search.ts';
import type { Reading } from '../../src/source/reading.ts';
import { HALYARD, OSPREY } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';

let edgar: LoopbackEdgar;
let fetcher: Fetcher;
beforeAll(async () => {
  edgar = await openEdgar([HALYARD, OSPREY]);
  const clock = { now: () => Date.now(), sleep: async () => {} };
  fetcher = openFetcher({ userAgent: 'Newsroom desk@example.org', edgarUrl: edgar.url, clock });
});
afterAll(async () => {
  await fetcher.close();
  await edgar.close();
});

const valueIn = async <T>(reading: Promise<Reading<T>>): Promise<T> => {
  const read = await reading;
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};

describe('lists of EDGAR', () => {
  it('the documents of a filing, past the viewer of inline XBRL', async () => {
    const documents = await valueIn(documentsOf(fetcher.get, '1900001', '0001900001-26-000002'));
    expect(documents.map(({ sequence, type, name, description }) => [sequence, type, name, description])).toEqual([
      [1, 'S-1', 'halyard-s1-2.htm', 'S-1'],
      [2, 'EX-10.1', 'exhibit101.htm', 'Agreement & exhibits'],
      [null, null, '0001900001-26-000002.txt', 'Complete submission text file'],
      [3, 'EX-101.SCH', 'a.xsd', 'Schema'],
    ]);
    expect(documents[0]?.url).toBe(
      'https://www.sec.gov/Archives/edgar/data/1900001/000190000126000002/halyard-s1-2.htm',
    );
    expect(await fetcher.get(documents[0]?.url ?? '')).toMatchObject({ ok: true });
  });

  it('a full-text search', async () => {
    const { total, filings } = await valueIn(
      searchFullText(fetcher.get, { words: '"tidal turbines"', forms: ['S-1'], since: '2026-01-01' }),
    );
    expect(total).toBe(1);
    expect(filings).toMatchObject([
      {
        cik: '1900001',
        company: HALYARD.name,
        form: 'S-1',
        filed: '2026-03-30',
        fileNumber: '333-290001',
        url: expect.stringMatching(/halyard-s1-2\.htm$/),
      },
    ]);
    expect(edgar.seen.at(-1)?.path).toContain('forms=S-1&dateRange=custom&startdt=2026-01-01&enddt=2999-12-31');
    const searched = async (forms: string[]) => {
      await searchFullText(fetcher.get, { words: 'zeppelin', forms, cik: '1900001' });
      return new URL(edgar.seen.at(-1)?.path ?? '', 'https://efts.sec.gov').searchParams;
    };
    expect((await searched(['S-1/A', 's-1', '10-K'])).get('forms'), 'a form has its amendments').toBe('S-1,10-K');
    expect((await searched(['424B'])).get('forms')).toBe('424B1,424B2,424B3,424B4,424B5,424B7,424B8');
    expect((await searched([])).get('ciks')).toBe('0001900001');
  });

  it('what was filed on a day, each line once', async () => {
    const lines = await valueIn(filingsOfDay(fetcher.get, '2026-05-20'));
    expect(lines.map(({ company, form, filed }) => [company, form, filed])).toEqual([
      [HALYARD.name, '424B4', '2026-05-20'],
      [OSPREY.name, '10-Q', '2026-05-20'],
    ]);
    expect(await filingsOfDay(fetcher.get, '2026-05-23')).toMatchObject({
      ok: false,
      problem: { code: 'not-found', message: 'EDGAR has no index of 2026-05-23.' },
    });
  });

  it('what was filed on the last day with an index, past a weekend', async () => {
    const onSunday = Date.UTC(2026, 4, 31, 12);
    const lines = await valueIn(filingsOfLatestDay(fetcher.get, onSunday));
    expect(lines.map(({ filed }) => filed)).toEqual(['2026-05-28']);
    const asked = edgar.seen.slice(-2).map(({ path }) => path.slice(-12));
    expect(asked, 'no index is asked for of a Saturday or a Sunday').toEqual(['20260529.idx', '20260528.idx']);
    expect(await filingsOfLatestDay(fetcher.get, Date.UTC(2024, 1, 5))).toMatchObject({ ok: false });
  });

  it('what was filed just now', async () => {
    expect(await valueIn(currentFilings(fetcher.get, 'S-1/A'))).toMatchObject([
      { form: 'S-1/A', company: HALYARD.name, cik: '1900001', accession: '0001900001-26-000004', filed: '2026-05-11' },
      { form: 'S-1/A', accession: '0001900001-26-000003' },
    ]);
  });

  it.each([['a filing', () => documentsOf(fetcher.get, '1900001', '0001900001-99-000002')]])(
    'that are not there: %s',
    async (_, read) => expect(await read()).toMatchObject({ ok: false, problem: { code: 'not-found' } }),
  );

  it('that are something else', () => {
    expect(filingDocuments('<html><table><tr><td>1</td></tr></table></html>', 'https://www.sec.gov/')).toBeNull();
    expect(indexLines('<html></html>')).toBeNull();
    expect(filingDocuments(`<table class="tableFile">${'<div>'.repeat(100_000)}`, 'https://www.sec.gov/')).toEqual([]);
  });
});

const REAL = new URL('../../../shared/data/edgar/', import.meta.url);

describe.skipIf(!existsSync(REAL))("EDGAR's real answers (skipped where ../shared is absent)", () => {
  const serving =
    (name: string) =>
    async (url: string): Promise<FetchResult> => {
      const file = readFileSync(new URL(name, REAL));
      const bytes = name.endsWith('.gz') ? gunzipSync(file) : file;
      const locator = { source: url, at: { url }, kind: null };
      return {
        ok: true,
        fetched: { locator, bytes, sha256: '', mediaType: null, url, status: 200, headers: {}, at: '' },
      };
    };

  it('are read', async () => {
    const submissions = await valueIn(
      filingsOf(serving('submissions-CIK0001771340.json'), { cik: '1771340', forms: [], limit: 1000 }),
    );
    expect(submissions.filings).toHaveLength(91);
    const documents = await valueIn(
      documentsOf(serving('0001628280-25-058337-index.html'), '1326801', '0001628280-25-058337'),
    );
    expect(documents[0]).toMatchObject({
      sequence: 1,
      type: '8-K',
      bytes: 24316,
      url: expect.stringMatching(/\/Archives\/.*-20251219\.htm$/),
    });
    expect(documents.find((d) => d.sequence === 15)?.description).toBe('EXTRACTED XBRL INSTANCE DOCUMENT');
    const found = await valueIn(searchFullText(serving('full-text-search-1-hit.json'), { words: 'x', forms: [] }));
    expect(found).toMatchObject({
      total: 1,
      filings: [{ accession: '0000950170-25-055890', form: 'ARS', company: 'BrightSpring Health Services, Inc.' }],
    });
    expect(
      (await valueIn(searchFullText(serving('full-text-search-0-hits.json'), { words: 'x', forms: [] }))).total,
    ).toBe(0);
    const day = await valueIn(filingsOfDay(serving('daily-index-2025-04-18.master.idx'), '2025-04-18'));
    expect(day.length).toBeGreaterThan(300);
    expect(new Set(day.map((line) => JSON.stringify(line))).size).toBe(day.length);
    const current = await valueIn(currentFilings(serving('getcurrent.atom'), ''));
    expect(current.length).toBeGreaterThan(40);
    expect(current.every((filing) => /^\d{4}-\d{2}-\d{2}$/.test(filing.filed) && filing.form !== '')).toBe(true);
  });
});
