import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import type { SourceConfig } from '../../src/model/pipeline.ts';
import { findCik, findCikOf, searchCompanies } from '../../src/source/edgar/company.ts';
import { type FilingQuery, type Filings, filingsOf } from '../../src/source/edgar/filings.ts';
import { versionsOf, withAllVersions } from '../../src/source/edgar/versions.ts';
import type { Get } from '../../src/source/reading.ts';
import { resolveSources } from '../../src/source/resolve.ts';
import { HALYARD, MARLOWS, OSPREY } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';

let edgar: LoopbackEdgar;
let fetcher: Fetcher;

beforeAll(async () => {
  edgar = await openEdgar([HALYARD, OSPREY, ...MARLOWS]);
  // No waiting: the spacing of requests has a test of its own.
  const clock = { now: () => Date.now(), sleep: async () => {} };
  fetcher = openFetcher({ userAgent: 'Newsroom desk@example.org', edgarUrl: edgar.url, clock });
});
afterAll(async () => {
  await fetcher.close();
  await edgar.close();
});

const filings = async (query: Partial<FilingQuery>): Promise<Filings> => {
  const reading = await filingsOf(fetcher.get, { cik: '1900001', forms: [], limit: 100, ...query });
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
};

describe('filings of a company', () => {
  it('reads the older pages behind the first, newest first', async () => {
    const all = (await filings({})).filings;
    expect(all).toHaveLength(HALYARD.filings.length);
    expect(all.map((f) => f.filed)).toEqual([...all.map((f) => f.filed)].sort().reverse());
  });

  it.each<[Partial<FilingQuery>, string[]]>([
    [{ forms: ['S-1'] }, ['2026-03-30']],
    [{ forms: ['s-1', 'S-1/A'] }, ['2026-05-11', '2026-04-20', '2026-03-30']],
    [{ forms: ['424B'] }, ['2026-05-20']],
    [{ forms: ['10-K'], since: '2018-06-01' }, ['2026-02-20', '2019-02-20']],
    [{ forms: ['10-K'], until: '2018-12-31' }, ['2018-02-20', '1997-02-20']],
    [{ forms: ['10-K'], limit: 1 }, ['2026-02-20']],
    [{ fileNumber: '333-290001' }, ['2026-05-20', '2026-05-11', '2026-04-20', '2026-03-30']],
    [{ forms: ['20-F'] }, []],
  ])('finds %j', async (query, dates) => {
    expect((await filings(query)).filings.map((f) => f.filed)).toEqual(dates);
  });

  it('asks for older pages only as far back as the query reaches', async () => {
    const before = edgar.seen.length;
    await filings({ forms: ['10-K'], limit: 1 });
    await filings({ since: '2026-01-01' });
    expect(edgar.seen.slice(before).filter(({ path }) => path.includes('submissions-0'))).toEqual([]);
  });

  it('gives what can be read where an older page cannot, and says which page', async () => {
    const broken: Get = async (url) => {
      const result = await fetcher.get(url);
      if (!url.includes('submissions-0') || !result.ok) return result;
      if (url.endsWith('-001.json')) return fetcher.get(url.replace('-001.json', '-099.json'));
      return { ok: true, fetched: { ...result.fetched, bytes: Buffer.from('<html>Not now</html>') } };
    };
    const reading = await filingsOf(broken, { cik: '1900001', forms: [], limit: 100 });
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(reading.value.filings).toHaveLength(HALYARD.recent);
    expect(reading.value.problems).toMatchObject([
      { code: 'not-found', source: expect.stringContaining('submissions-099') },
      { code: 'wrong-type', message: "This is not a page of EDGAR's older filings." },
    ]);
  });

  it('reads columns that are shorter than the others', async () => {
    const short: Get = async (url) => {
      const result = await fetcher.get(url);
      if (!result.ok) return result;
      const json = JSON.parse(Buffer.from(result.fetched.bytes).toString());
      for (const name of ['fileNumber', 'reportDate', 'items', 'primaryDocument']) json.filings.recent[name].length = 1;
      return { ok: true, fetched: { ...result.fetched, bytes: Buffer.from(JSON.stringify(json)) } };
    };
    const reading = await filingsOf(short, { cik: '1900001', forms: ['S-1'], limit: 1 });
    expect(reading.ok && reading.value.filings).toMatchObject([
      { form: 'S-1', fileNumber: null, reportDate: null, items: [], url: expect.stringMatching(/\.txt$/) },
    ]);
  });

  it('gives the complete submission of an old filing that names no document', async () => {
    const old = (await filings({ until: '1997-12-31' })).filings[0];
    expect(old?.url).toMatch(/\/Archives\/edgar\/data\/1900001\/000190000197000001\/0001900001-97-000001\.txt$/);
    const result = await fetcher.get(old?.url ?? '');
    expect(result.ok && Buffer.from(result.fetched.bytes).toString()).toContain('<SEC-HEADER>');
  });

  it('puts the versions of one document together, oldest first', async () => {
    const chains = versionsOf((await filings({ since: '2026-01-01' })).filings);
    expect(chains.map((chain) => chain.map((f) => f.form))).toEqual([
      ['8-K'],
      ['S-1', 'S-1/A', 'S-1/A', '424B4'],
      ['10-K'],
    ]);
    const yearly = versionsOf((await filings({ cik: '1900011' })).filings);
    expect(
      yearly.map((chain) => chain.map((f) => f.form)),
      'of one period',
    ).toEqual([['10-K', '10-K/A']]);
  });

  it('tells what registers an offering anew from what only has its number', () => {
    const filing = (accession: string, form: string) => ({
      ...{ cik: '7', company: 'A', filed: '2026-01-02', reportDate: null, items: [], description: null, url: '' },
      ...{ fileNumber: '333-290001', accession, form },
    });
    const forms = ['S-3ASR', 'POS AM', '424B3', '424B5', '424B2', 'FWP', 'EFFECT', 'S-8', 'S-8 POS', 'S-1MEF'];
    const chains = versionsOf(forms.map((form, i) => filing(`0000000007-26-00000${i}`, form)));
    expect(chains.filter((chain) => chain.length > 1).map((chain) => chain.map((f) => f.form))).toEqual([
      ['S-3ASR', 'POS AM', '424B3', 'S-8'],
    ]);
  });

  it('finds the whole chain from any of its papers', async () => {
    const prospectus = (await filings({ forms: ['424B4'] })).filings;
    const chains = await withAllVersions(fetcher.get, '1900001', prospectus);
    expect(chains.ok && chains.value.map((chain) => chain.map((f) => f.filed))).toEqual([
      ['2026-03-30', '2026-04-20', '2026-05-11', '2026-05-20'],
    ]);
    expect(await withAllVersions(fetcher.get, '1900001', [])).toEqual({ ok: true, value: [] });
  });

  it('says that a CIK is not there', async () => {
    const reading = await filingsOf(fetcher.get, { cik: '77', forms: [], limit: 1 });
    expect(reading).toMatchObject({
      ok: false,
      problem: { code: 'not-found', message: 'EDGAR has no such document (404).' },
    });
  });
});

describe('companies', () => {
  it.each(['hlyd.a', 'HLYD-A', ' HLYD.A '])('finds the ticker %j', async (ticker) => {
    expect(await findCik(fetcher.get, { ticker })).toEqual({ ok: true, value: '1900001' });
  });
  it('does not guess at a ticker', async () => {
    expect(await findCik(fetcher.get, { ticker: 'HLY' })).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  });

  it.each([
    ['Osprey Cold Storage', '1900002'],
    ['OSPREY COLD STORAGE CORP', '1900002'],
    ['halyard tidal works & söhne inc.', '1900001'],
    ['Marlow Lighthouse Trust', '1900013'],
    ['Marlow Pier Corp', '1900011'],
    ['marlow pier, l.l.c.', '1900012'],
  ])('finds the company called %j, listed or not', async (company, cik) => {
    expect(await findCik(fetcher.get, { company })).toEqual({ ok: true, value: cik });
  });

  it.each([
    [
      'Marlow Pier',
      'EDGAR has several companies called Marlow Pier.',
      'Name one by its CIK: MARLOW PIER CORP /DE/ (CIK 1900011), Marlow Pier LLC (CIK 1900012).',
    ],
    [
      'Marlow Light',
      'EDGAR has no company called Marlow Light.',
      'Is it one of these? Name it by its CIK: Marlow Lighthouse Trust (CIK 1900013).',
    ],
    ['Zeppelin', 'EDGAR has no company called Zeppelin.', 'Check the spelling, or name the company by its CIK.'],
    ['..', 'EDGAR has no company called ...', 'Check the spelling, or name the company by its CIK.'],
  ])('does not guess at the name %j, and names those that may be meant', async (company, message, hint) => {
    expect(await findCik(fetcher.get, { company })).toMatchObject({ ok: false, problem: { message, hint } });
  });

  it.each([
    ['1900002', '1900002'],
    ['ospy', '1900002'],
    ['Osprey Cold Storage', '1900002'],
  ])('takes %j of a command line for CIK, ticker or name', async (word, cik) => {
    expect(await findCikOf(fetcher.get, word)).toEqual({ ok: true, value: cik });
  });

  it('searches names, those that begin with the words first, and those without a ticker last', async () => {
    const found = await searchCompanies(fetcher.get, 'o', 5);
    expect(found.ok && found.value.map((c) => c.name)).toEqual([OSPREY.name, HALYARD.name]);
    const unlisted = await searchCompanies(fetcher.get, 'marlow', 2);
    expect(unlisted.ok && unlisted.value.map((c) => [c.cik, c.ticker])).toEqual([
      ['1900011', null],
      ['1900012', null],
    ]);
  });
});

describe('EDGAR as a source of a pipeline', () => {
  const resolve = (source: SourceConfig) =>
    resolveSources([source], { baseDirectory: process.cwd(), get: fetcher.get });

  it('lists an S-1, its amendments and its prospectus, each once, under addresses of EDGAR', async () => {
    const edgarSource = { edgar: { ticker: 'HLYD.A', forms: ['S-1', 'S-1/A', '424B4'], limit: 10 } };
    const { locators, problems } = await resolveSources(
      [edgarSource, { edgar: { ...edgarSource.edgar, forms: ['S-1'] } }],
      {
        baseDirectory: process.cwd(),
        get: fetcher.get,
      },
    );
    expect(problems).toEqual([]);
    expect(locators).toHaveLength(4);
    expect(locators.every((l) => l.kind === 'filing' && l.source.startsWith('https://www.sec.gov/Archives/'))).toBe(
      true,
    );
    const results = await Promise.all(locators.map((locator) => fetcher.fetch(locator)));
    expect(
      results.map(
        (r) =>
          r.ok &&
          Buffer.from(r.fetched.bytes)
            .toString()
            .match(/Form ([^<]+)/)?.[1],
      ),
    ).toEqual(['424B4', 'S-1/A', 'S-1/A', 'S-1']);
  });

  it('tells "filed nothing of the kind" from "no such company"', async () => {
    expect((await resolve({ edgar: { cik: '1900002', forms: ['S-1'], limit: 10 } })).problems).toMatchObject([
      { code: 'not-found', message: 'Osprey Cold Storage Corp. has filed no S-1.' },
    ]);
    expect((await resolve({ edgar: { ticker: 'NONE', forms: ['S-1'], limit: 10 } })).problems).toMatchObject([
      { code: 'not-found', message: 'EDGAR lists no company with the ticker NONE.' },
    ]);
  });

  it('goes on with the other sources when EDGAR is out of order', async () => {
    edgar.mood = () => 'maintenance';
    const { locators, problems } = await resolveSources(
      [{ edgar: { cik: '5', forms: ['S-1'], limit: 1 } }, { url: 'https://news.example/a' }],
      { baseDirectory: process.cwd(), get: fetcher.get },
    );
    edgar.mood = () => 'well';
    expect(locators.map((l) => l.source)).toEqual(['https://news.example/a']);
    expect(problems).toMatchObject([{ code: 'unreachable', message: 'The server is out of order (503).' }]);
  });
});
