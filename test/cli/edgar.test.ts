import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HALYARD, MARLOWS, OSPREY } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';
import { type Ran, tieout, withFolder } from './tieout.ts';

let edgar: LoopbackEdgar;
beforeAll(async () => {
  edgar = await openEdgar([HALYARD, OSPREY, ...MARLOWS]);
});
afterAll(() => edgar.close());

const run = async (act: (edgarRun: (...args: string[]) => Promise<Ran>, folder: string) => Promise<void>) =>
  withFolder((folder) =>
    act(
      (...args) =>
        tieout(['edgar', ...args], {
          cwd: folder,
          env: { TIEOUT_USER_AGENT: 'Newsroom desk@example.org', TIEOUT_EDGAR_URL: edgar.url },
        }),
      folder,
    ),
  );

const rows = ({ stdout }: Ran): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('tieout edgar', () => {
  it('finds companies, listed or not, and their filings by CIK, ticker and name', async () => {
    await run(async (edgarRun) => {
      expect(rows(await edgarRun('search', 'marlow pier')).map(({ cik }) => cik)).toEqual(['1900011', '1900012']);
      for (const company of ['1900002', 'ospy', 'Osprey Cold Storage'])
        expect(rows(await edgarRun('filings', company))).toMatchObject([{ form: '10-Q', company: OSPREY.name }]);
      const several = await edgarRun('filings', 'Marlow Pier');
      expect([several.status, several.stdout]).toEqual([1, '']);
      expect(several.stderr).toContain('MARLOW PIER CORP /DE/ (CIK 1900011), Marlow Pier LLC (CIK 1900012)');
    });
  });

  it('lists the chain of an offering, what was filed on a day and just now, and what has certain words', async () => {
    await run(async (edgarRun) => {
      const chain = await edgarRun('filings', 'HLYD.A', '--form', '424B4', '--versions', '--format', 'csv');
      expect(chain.stdout.split('\r\n').map((line) => line.split(',').slice(0, 3).join(' '))).toEqual([
        'version filed form',
        '1 of 4 2026-03-30 S-1',
        '2 of 4 2026-04-20 S-1/A',
        '3 of 4 2026-05-11 S-1/A',
        '4 of 4 2026-05-20 424B4',
        '',
      ]);
      const formsOf = async (...args: string[]) => rows(await edgarRun('filings', ...args)).map(({ form }) => form);
      expect(await formsOf('--daily', '2026-05-20')).toEqual(['424B4', '10-Q']);
      expect(await formsOf('--current', '--form', '10-K/A', '--limit', '1')).toEqual(['10-K/A']);
      expect(await formsOf('--full-text', '"tidal turbines"')).toEqual(['S-1']);
      expect(await formsOf('HLYD.A', '--file-number', '333-290001', '--until', '2026-04-01')).toEqual(['S-1']);
    });
  });

  it('lists the documents of a filing, and saves them or those that a list has', async () => {
    await run(async (edgarRun, folder) => {
      const [filing] = rows(await edgarRun('filings', 'HLYD.A', '--form', 'S-1'));
      const documents = rows(await edgarRun('documents', String(filing?.url)));
      expect(documents.map(({ type }) => type)).toEqual(['S-1', 'EX-10.1', null, 'EX-101.SCH']);
      const saved = await edgarRun('get', String(documents[0]?.url), '-o', 'one');
      expect(saved.status, saved.stderr).toBe(0);
      expect(readFileSync(join(folder, 'one/halyard-s1-2.htm'), 'utf8')).toContain('Form S-1');
      await edgarRun('get', 'Halyard Tidal Works & Söhne', '--form', 'S-1/A', '-o', 'list');
      expect(readdirSync(join(folder, 'list')).sort()).toEqual(['halyard-s1a-3.htm', 'halyard-s1a-4.htm']);
      const half = await edgarRun('get', String(documents[0]?.url), `${filing?.url}x`, '-o', 'half');
      expect(half.status, 'one of two is not there').toBe(1);
      expect(existsSync(join(folder, 'half/halyard-s1-2.htm'))).toBe(true);
    });
  });

  it.each<[string[], string]>([
    [['filings'], 'whose filings?'],
    [['filings', 'HLYD.A', '--current'], 'three different lists'],
    [['filings', '--current', '--versions'], 'go with a company'],
    [['filings', '--daily', '2026-02-30'], 'a day like 2026-05-20 is wanted'],
    [['filings', 'HLYD.A', '--since', 'May'], 'a day like 2026-05-20 is wanted'],
    [['filings', '--current', '--full-text', 'x'], 'a list of its own'],
    [['get', 'https://www.sec.gov/a.htm', 'b.htm'], 'b.htm: is not an address'],
    [['documents', 'https://www.sec.gov/a.htm'], 'is no address of a filing'],
  ])('refuses %j', async (args, message) => {
    await run(async (edgarRun) => {
      const before = edgar.seen.length;
      const refused = await edgarRun(...args);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toContain(message);
      expect(edgar.seen.length, 'nothing was asked').toBe(before);
    });
  });
});
