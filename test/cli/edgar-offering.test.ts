import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { HALYARD } from '../loopback/companies.ts';
import { type LoopbackEdgar, openEdgar } from '../loopback/edgar.ts';
import { SELWICK } from '../loopback/offering.ts';
import { tieout, withFolder } from './tieout.ts';

let edgar: LoopbackEdgar;
beforeAll(async () => {
  edgar = await openEdgar([SELWICK, HALYARD]);
});
afterAll(() => edgar.close());

describe('tieout run on an offering that EDGAR knows more of than its papers say', () => {
  it('joins papers that do not say whose they are to versions of one document, by what EDGAR lists of them', async () => {
    await withFolder(async (folder) => {
      const at = { cwd: folder, env: { TIEOUT_USER_AGENT: 'Newsroom desk@example.org', TIEOUT_EDGAR_URL: edgar.url } };
      const edgarSource = 'edgar: { cik: "1900078", forms: [S-1, S-1/A, 424B4] }';
      writeFileSync(
        join(folder, 'selwick.yaml'),
        `name: selwick\nsources:\n  - ${edgarSource}\n  - file: story.txt\n    kind: news\n`,
      );
      writeFileSync(
        join(folder, 'story.txt'),
        'Ferries are back\n\nSelwick Ferry Lines had revenue of $66 million in 2025.\n',
      );
      const run = await tieout(['run', 'selwick.yaml', '--format', 'json'], at);
      expect(run.status, run.stderr).toBe(0);
      const { documents, findings } = Report.parse(JSON.parse(run.stdout));
      expect(documents.map(({ form, title, published }) => [form, title, published])).toEqual([
        ['424B4', 'Selwick Ferry Lines Corp. 424B4', '2026-05-20'],
        ['S-1/A', 'SELWICK FERRY LINES CORP S-1/A', '2026-05-11'],
        ['S-1/A', 'SELWICK FERRY LINES CORP S-1/A', '2026-04-20'],
        ['S-1', 'SELWICK FERRY LINES CORP S-1', '2026-03-30'],
        [null, expect.anything(), null],
      ]);
      const changed = findings.filter(({ rule }) => rule === 'amendment.changed');
      expect(changed.map(({ message }) => message)).toEqual([
        'The S-1/A gives revenue for 2025 as $66 million where the S-1/A gave $61 million, a change of 8.2 %.',
        'The 424B4 gives revenue for 2025 as $68 million where the S-1/A gave $66 million, a change of 3.0 %.',
      ]);
      for (const { claims } of changed)
        for (const { entity } of claims) expect(entity).toMatch(/^selwick ferry lines$/i);
      const story = findings.find(({ claims }) => claims[0]?.source === 'story.txt');
      expect(story).toMatchObject({
        verdict: 'conflict',
        claims: [{}, { source: expect.stringMatching(/selwick-4\.htm$/) }],
      });
    });
  });
});

it('holds an article against the facts that a company tagged in XBRL', async () => {
  await withFolder(async (cwd) => {
    const env = { TIEOUT_USER_AGENT: 'Newsroom desk@example.org', TIEOUT_EDGAR_URL: edgar.url };
    writeFileSync(
      join(cwd, 'halyard.yaml'),
      'name: halyard\nsources:\n  - companyFacts: { ticker: HLYD.A }\n  - file: story.txt\n    kind: news\n',
    );
    writeFileSync(
      join(cwd, 'story.txt'),
      'Tides pay\n\nHalyard Tidal Works had revenue of $412 million in 2025.\n\nHalyard Tidal Works reported 2025 revenue of $421 million.\n',
    );
    const run = await tieout(['run', 'halyard.yaml', '--format', 'json'], { cwd, env });
    expect(run.status, run.stderr).toBe(0);
    const { findings } = Report.parse(JSON.parse(run.stdout));
    const against = findings.filter(
      ({ claims }) => claims[0]?.source === 'story.txt' && claims[1]?.rule === 'companyfacts',
    );
    expect(against.map(({ verdict }) => verdict).sort()).toEqual(['conflict', 'match']);
    expect(against[0]?.claims[1]?.evidence.quote).toContain(
      '$412,000,000 (10-K filed 2026-02-20, accession 0001900001-26-000001)',
    );
    expect(against.find(({ verdict }) => verdict === 'conflict')?.message).toContain(
      'the XBRL data gives $412,000,000 for 2025',
    );
  });
});
