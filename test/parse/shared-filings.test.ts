import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { brokenLaw, documentOf, rowsOf } from './reading-laws.ts';

const DATA = '../shared/data';
const read = (path: string): Promise<Document> => documentOf(readFileSync(join(DATA, path)), { source: path });

/** Skips, and says so in its name, where the shared data is absent. */
const shared = describe.skipIf(!existsSync(DATA));

shared('real S-1 filings (skipped without ../shared/data)', () => {
  it.each([
    ['filings/twitter-s-1.html.gz', ['PROSPECTUS SUMMARY', 'RISK FACTORS', 'USE OF PROCEEDS', 'BUSINESS'], 23],
    ['filings/twilio-s-1-2016-10-07.htm.gz', ['PROSPECTUS SUMMARY', 'RISK FACTORS', 'USE OF PROCEEDS', 'BUSINESS'], 23],
    // Pandora's business section is called "What We Do".
    ['filings/pandora-s-1.txt.gz', ['PROSPECTUS SUMMARY', 'RISK FACTORS', 'USE OF PROCEEDS', 'WHAT WE DO'], 21],
  ])('%s opens each section on the page that its contents give', async (path, names, sections) => {
    const document = await read(path);
    expect(brokenLaw(document)).toBeNull();
    const headings = document.blocks.filter(
      (block) => block.kind === 'heading' && block.level === 2 && block.section.length === 0,
    );
    const found = headings.map((block) => document.text.slice(block.start, block.end));
    for (const name of [
      ...names,
      'MANAGEMENT’S DISCUSSION AND ANALYSIS OF FINANCIAL CONDITION AND RESULTS OF OPERATIONS',
    ])
      expect(found.filter((heading) => heading === name)).toHaveLength(1);
    expect(found.some((heading) => /^INDEX TO (?:CONSOLIDATED )?FINANCIAL STATEMENTS$/.test(heading))).toBe(true);
    // The sheet of each heading less its printed page is the same for all: the sheets before page 1.
    const key = (words: string) => words.toLowerCase().replace(/[^a-z]+/g, '');
    const printed = new Map(
      document.blocks
        .filter((block) => block.kind === 'table' && block.start < document.text.length / 10)
        .flatMap((block) => document.text.slice(block.start, block.end).split('\n'))
        .map((line) => /^(.+)\t(\d+)$/.exec(line))
        .flatMap((match) => (match === null ? [] : [[key(match[1] as string), Number(match[2])] as const])),
    );
    const offsets = headings.flatMap((block) => {
      const page = printed.get(key(document.text.slice(block.start, block.end)));
      return page === undefined || block.page === null ? [] : [block.page - page];
    });
    expect(offsets.length).toBeGreaterThanOrEqual(sections - 1);
    expect(new Set(offsets).size).toBe(1);
  });

  it('reads every fact that a filer tagged and printed', async () => {
    const { facts, text } = await read('ixbrl/10-K-NVDA.htm.gz');
    // 1,218 tags, 2 of them nil.
    expect(facts).toHaveLength(1216);
    expect(facts.every((fact) => /[\dA-Za-z—–-]/.test(text.slice(fact.span.start, fact.span.end)))).toBe(true);
  });
});

shared('real PDF releases (skipped without ../shared/data)', () => {
  it.each([
    [
      'pdf/COSTCO_2023Q1_EARNINGS.pdf',
      /Membership fees/,
      [
        'November 20, 2022 | November 21, 2021',
        'Net sales | $53,437 | $49,417',
        'Interest expense | (34) | (39)',
        'Diluted | $3.07 | $2.98',
      ],
    ],
    [
      'pdf/INTEL_2022Q4_EARNINGS.pdf',
      /Marketing, general and administrative[\s\S]{0,2000}Provision for/,
      [
        'Net revenue | $14,042 | $20,528 | $63,054 | $79,024',
        'Operating income (loss) | (1,132) | 4,989 | 2,334 | 19,456',
      ],
    ],
    [
      'pdf/ULTABEAUTY_2023Q4_EARNINGS.pdf',
      /Pre-opening expenses/,
      [
        '13 Weeks Ended',
        'January 28, 2023 | January 29, 2022',
        'Cost of sales | 2,014,270 | 62.4% | 1,702,059 | 62.4%',
        'Net income | $340,751 | 10.6% | $289,366 | 10.6%',
        'Diluted | $6.68 | $5.41',
      ],
    ],
    [
      'pdf/ULTABEAUTY_2023Q4_EARNINGS.pdf',
      /New store openings/,
      [
        '13 Weeks Ended | 52 Weeks Ended',
        '(Dollars in millions, except per share data) | January 28, 2023 | January 29, 2022 | January 30, 2021 | January 28, 2023 | January 29, 2022 | January 30, 2021',
        'Net sales | $3,226.8 | $2,729.4 | $2,198.7 | $10,208.6 | $8,630.9 | $6,152.0',
        'Comparable sales | 15.6% | 21.4% | (4.8%) | 15.6% | 37.9% | (17.9%)',
      ],
    ],
  ])('%s: the figures of the income statement stand in their rows and columns', async (path, sign, expected) => {
    const document = await read(path);
    const tables = document.blocks.filter((block) => block.kind === 'table');
    const which = tables.findIndex((block) => sign.test(document.text.slice(block.start, block.end)));
    const rows = rowsOf(document, which).map((row) => row.replace(/\d+(?:\+\d+)?:\w+:/g, '').replaceAll('$ ', '$'));
    for (const row of expected) expect(rows).toContain(row);
    expect(brokenLaw(document)).toBeNull();
  });

  // Two of the five are 8-Ks that report other events: they have no income statement, and no table of figures is made up for them.
  it.each(['pdf/EBAY_2023Q1_8K.pdf', 'pdf/LOCKHEEDMARTIN_2023_8K_dated-2023-08-24.pdf'])(
    '%s has no table',
    async (path) => {
      const document = await read(path);
      expect(document.blocks.some((block) => block.kind === 'table')).toBe(false);
      expect(document.text).not.toMatch(/statements? of (?:income|operations)/i);
    },
  );
});
