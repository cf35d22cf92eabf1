import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetcher, openFetcher } from '../../src/fetch/fetch.ts';
import { parsePipeline } from '../../src/pipeline/read-pipeline.ts';
import { resolveSources } from '../../src/source/resolve.ts';
import { HALYARD, MARLOWS, OSPREY } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';
import type { LoopbackCompany } from '../loopback/edgar-formats.ts';

/** One filing of each kind that is not just an HTML page. */
const ODDITIES: LoopbackCompany = {
  cik: 1900020,
  name: 'Quillon Slate Co',
  ticker: 'QLLN',
  recent: 3,
  filings: [
    { accession: '9999999997-26-000003', form: 'SUPPL', filed: '2026-03-03', fileNumber: '', document: '', html: '' },
    {
      accession: '0001900020-96-000001',
      form: '10-K',
      filed: '1996-03-01',
      fileNumber: '001-1',
      document: '',
      html: '<p>Revenue of $1 million in 1995.</p>',
    },
  ],
};

let edgar: LoopbackEdgar;
let fetcher: Fetcher;
beforeAll(async () => {
  edgar = await openEdgar([HALYARD, OSPREY, ...MARLOWS, ODDITIES]);
  const clock = { now: () => Date.now(), sleep: async () => {} };
  fetcher = openFetcher({ userAgent: 'Newsroom desk@example.org', edgarUrl: edgar.url, clock });
});
afterAll(async () => {
  await fetcher.close();
  await edgar.close();
});

/** The locators of a source, as a pipeline file names it. */
const resolve = (source: string) => {
  const { sources } = parsePipeline(`name: p\nsources:\n  - ${source}\n`, 'p.yaml');
  return resolveSources(sources, { baseDirectory: process.cwd(), get: fetcher.get });
};
const found = async (source: string): Promise<(string | null | undefined)[][]> => {
  const { locators, problems } = await resolve(source);
  expect(problems).toEqual([]);
  return locators.map(({ source: name, filing }) => [filing?.form, filing?.filed, name.split('/').at(-1)]);
};

describe('sources at EDGAR', () => {
  it('a company by its name, with all versions of each filing', async () => {
    expect(
      await found('edgar: { company: halyard tidal works & söhne, forms: [424B4], versions: true, limit: 1 }'),
    ).toEqual([
      ['424B4', '2026-05-20', 'halyard-424b4-5.htm'],
      ['S-1/A', '2026-05-11', 'halyard-s1a-4.htm'],
      ['S-1/A', '2026-04-20', 'halyard-s1a-3.htm'],
      ['S-1', '2026-03-30', 'halyard-s1-2.htm'],
    ]);
  });

  it('a registration by its number, in a stretch of time', async () => {
    expect(
      await found('edgar: { ticker: HLYD.A, fileNumber: 333-290001, since: 2026-04-01, until: 2026-05-15 }'),
    ).toEqual([
      ['S-1/A', '2026-05-11', 'halyard-s1a-4.htm'],
      ['S-1/A', '2026-04-20', 'halyard-s1a-3.htm'],
    ]);
  });

  it('a company named by its address and by EDGAR’s list is fetched once, and known by the list', async () => {
    const url = 'https://www.sec.gov/Archives/edgar/data/1900001/000190000126000002/halyard-s1-2.htm';
    const { locators } = await resolve(`url: ${url}\n  - edgar: { cik: "1900001", forms: [S-1] }`);
    expect(locators).toMatchObject([
      { source: url, kind: 'filing', filing: { registrant: HALYARD.name, form: 'S-1' } },
    ]);
    expect(locators).toHaveLength(1);
  });

  it('what all companies filed just now: complete submissions, each once', async () => {
    expect(await found('edgar: { current: true, forms: [10-K, 10-Q], limit: 2 }')).toEqual([
      ['10-Q', '2026-05-20', '0001900002-26-000012.txt'],
      ['10-K', '2026-03-02', '0001900011-26-000001.txt'],
    ]);
    expect(await found('edgar: { current: true, forms: [S-1] }'), 'S-1 is not S-1/A').toHaveLength(1);
  });

  it('what was filed on a day', async () => {
    expect(await found('edgar: { daily: 2026-05-20, forms: [424B] }')).toEqual([
      ['424B4', '2026-05-20', '0001900001-26-000005.txt'],
    ]);
    const { problems } = await resolve('edgar: { daily: 2026-05-20, forms: [20-F] }');
    expect(problems).toMatchObject([{ level: 'warning', message: 'EDGAR has no 20-F.' }]);
  });

  it('what has certain words, of all companies or of one', async () => {
    expect(await found(`edgar: { fullText: '"tidal turbines"' }`)).toEqual([['S-1', '2026-03-30', 'halyard-s1-2.htm']]);
    expect(await found('edgar: { fullText: revenue of, forms: [10-K], ticker: HLYD.A, limit: 1 }')).toEqual([
      ['10-K', '2026-02-20', 'halyard-10k-1.htm'],
    ]);
    expect(edgar.seen.at(-1)?.path).toContain('ciks=0001900001');
    const { problems } = await resolve('edgar: { fullText: zeppelins }');
    expect(problems).toMatchObject([
      { source: 'edgar:zeppelins', message: 'EDGAR has nothing with the words zeppelins.' },
    ]);
  });

  it('the exhibits that are asked for, under their own types', async () => {
    expect(await found('edgar: { cik: "1900001", forms: [8-K], exhibits: [EX-10] }')).toEqual([
      ['8-K', '2026-05-28', 'halyard-8k-6.htm'],
      ['EX-10.1', '2026-05-28', 'exhibit101.htm'],
    ]);
    expect(await found('edgar: { cik: "1900001", forms: [8-K], exhibits: [EX-1, GRAPHIC] }')).toHaveLength(1);
  });

  it('an old filing as its submission, and of one on paper that it is', async () => {
    const { locators, problems } = await resolve('edgar: { ticker: QLLN, forms: [10-K, SUPPL] }');
    expect(locators).toMatchObject([
      { source: expect.stringMatching(/0001900020-96-000001\.txt$/), filing: { form: '10-K' } },
    ]);
    expect(problems).toMatchObject([
      {
        code: 'not-found',
        level: 'warning',
        message: expect.stringContaining('filed this SUPPL on paper, on 2026-03-03'),
      },
    ]);
  });

  it('the facts of a company', async () => {
    const { locators } = await resolve('companyFacts: { company: "Osprey Cold Storage Corp." }');
    expect(locators).toEqual([
      {
        source: 'https://data.sec.gov/api/xbrl/companyfacts/CIK0001900002.json',
        at: { url: 'https://data.sec.gov/api/xbrl/companyfacts/CIK0001900002.json' },
        kind: 'filing',
      },
    ]);
  });

  it.each([
    ['companyFacts: { company: Marlow Pier }', 'EDGAR has several companies called Marlow Pier.'],
    ['edgar: { company: Zeppelin, forms: [S-1] }', 'EDGAR has no company called Zeppelin.'],
    ['edgar: { daily: 2026-05-23, forms: [S-1] }', 'EDGAR has no index of 2026-05-23.'],
  ])('says what %s lacks', async (source, message) => {
    expect(await resolve(source)).toMatchObject({ locators: [], problems: [{ code: 'not-found', message }] });
  });

  it('says once that EDGAR is out of order, whichever list is asked', async () => {
    edgar.mood = () => 'maintenance';
    const lists = [
      'edgar: { company: Halyard, forms: [S-1] }',
      'edgar: { current: true, forms: [S-1, 10-K] }',
      'edgar: { daily: latest, forms: [S-1] }',
      'edgar: { fullText: tides }',
      'companyFacts: { company: Halyard }',
    ];
    for (const source of lists) {
      const { locators, problems } = await resolve(source);
      expect([source, locators, problems.map(({ code }) => code)]).toEqual([source, [], ['unreachable']]);
    }
    edgar.mood = () => 'well';
  });
});
