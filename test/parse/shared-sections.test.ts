import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { captionsOf, documentOf, rowsOf } from './reading-laws.ts';

const DATA = '../shared/data/filings';
const read = (path: string): Promise<Document> => documentOf(readFileSync(join(DATA, path)), { source: path });

/** Skips, and says so in its name, where the shared data is absent. */
const shared = describe.skipIf(!existsSync(DATA));

const MDA = 'MANAGEMENT’S DISCUSSION AND ANALYSIS OF FINANCIAL CONDITION AND RESULTS OF OPERATIONS';

/** The name of a section, how its first block begins, how its last block ends, and what heading begins next: read by hand. */
type Section = readonly [name: string, first: string, last: string, next: string];

const SECTIONS: readonly (readonly [path: string, sections: readonly Section[]])[] = [
  [
    'twitter-s-1.html.gz',
    [
      ['PROSPECTUS SUMMARY', 'This summary highlights selected', 'Results of Operations.”', 'RISK FACTORS'],
      [
        'RISK FACTORS',
        'Investing in our common stock involves',
        'prior to this offering.',
        'SPECIAL NOTE REGARDING FORWARD-LOOKING STATEMENTS',
      ],
      ['USE OF PROCEEDS', 'We estimate that', 'and money market funds.', 'DIVIDEND POLICY'],
      [MDA, 'The following discussion and analysis', 'ended June 30, 2013.', 'LETTER FROM @TWITTER'],
      ['BUSINESS', 'Overview', 'for our current needs.', 'MANAGEMENT'],
      ['INDEX TO CONSOLIDATED FINANCIAL STATEMENTS', 'Page', '$1,280', 'PART II'],
    ],
  ],
  [
    'twilio-s-1-2016-10-07.htm.gz',
    [
      ['PROSPECTUS SUMMARY', 'This summary highlights selected', '(7)%', 'RISK FACTORS'],
      [
        'RISK FACTORS',
        'Investing in our Class A',
        'to pay dividends.',
        'SPECIAL NOTE REGARDING FORWARD-LOOKING STATEMENTS',
      ],
      ['USE OF PROCEEDS', 'We estimate that', 'and money market funds.', 'MARKET PRICE OF OUR CLASS A COMMON STOCK'],
      [MDA, 'You should read the following', 'accounting standards is irrevocable.', 'BUSINESS'],
      ['BUSINESS', 'Overview', 'operations and financial condition.', 'MANAGEMENT'],
      // The names of the underwriters on the back cover stand between the statements and Part II.
      ['INDEX TO CONSOLIDATED FINANCIAL STATEMENTS', 'Page', 'Canaccord Genuity', 'PART II'],
    ],
  ],
  [
    'pandora-s-1.txt.gz',
    [
      ['PROSPECTUS SUMMARY', 'This summary highlights selected', 'offering expenses payable by us.', 'RISK FACTORS'],
      [
        'RISK FACTORS',
        'Investing in our common stock involves',
        'investors in this offering.',
        'SPECIAL NOTE REGARDING FORWARD-LOOKING STATEMENTS AND INDUSTRY DATA',
      ],
      ['USE OF PROCEEDS', 'We estimate that', 'interest-bearing instruments.', 'DIVIDEND POLICY'],
      [MDA, 'You should read the following', 'on our financial statements.', 'WHAT WE DO'],
      // The business section of this filing.
      ['WHAT WE DO', 'Our Mission', 'operations or cash flows.', 'MANAGEMENT'],
      // The words of the back cover's picture stand between the statements and Part II.
      ['INDEX TO FINANCIAL STATEMENTS', 'Report of Independent Registered', 'internet radio', 'PART II'],
    ],
  ],
];

shared('the sections of real S-1 filings (skipped without ../shared/data)', () => {
  it.each(SECTIONS)('%s: each begins and ends where a reader finds it', async (path, sections) => {
    const { text, blocks } = await read(path);
    const wordsOf = (at: number): string => text.slice(blocks[at]?.start, blocks[at]?.end);
    for (const [name, first, last, next] of sections) {
      const at = blocks.findIndex((b, i) => b.kind === 'heading' && b.section.length === 0 && wordsOf(i) === name);
      expect(at, name).toBeGreaterThan(0);
      let end = at + 1;
      while (blocks[end]?.section[0] === name) end++;
      expect(wordsOf(at + 1).slice(0, first.length)).toBe(first);
      expect(wordsOf(end - 1).slice(-last.length)).toBe(last);
      expect([blocks[end]?.kind, wordsOf(end)]).toEqual(['heading', next]);
    }
  });
});

/** One table of selected data: a word to find it, the caption with its scale, its header rows, and some of its rows. */
type Selected = readonly [path: string, section: string, word: RegExp, scale: string, header: string[], rows: string[]];

const SELECTED = 'SELECTED CONSOLIDATED FINANCIAL AND OTHER DATA';
const HALF_YEARS = '1+3:Year Ended December 31, | 4+2:Six Months Ended June 30,';

const TABLES: readonly Selected[] = [
  [
    'twitter-s-1.html.gz',
    SELECTED,
    /Loss from operations/,
    '(In thousands, except per share data)',
    [HALF_YEARS, '1:2010 | 2:2011 | 3:2012 | 4:2012 | 5:2013'],
    [
      '0:Revenue | 1:$28,278 | 2:$106,313 | 3:$316,933 | 4:$122,359 | 5:$253,635',
      '0:Loss from operations | 1:(67,479) | 2:(127,411) | 3:(77,083) | 4:(47,006) | 5:(62,823)',
      '0:Net loss | 1:$(67,324) | 2:$(128,302) | 3:$(79,399) | 4:$(49,104) | 5:$(69,251)',
      // Pro forma, for the last year and the last half year only.
      '0:Basic and diluted | 3:$(0.18) | 5:$(0.15)',
    ],
  ],
  [
    'twitter-s-1.html.gz',
    SELECTED,
    /Balance Sheet Data/,
    '(In thousands)',
    ['1+3:Year Ended December 31, | 4:As of June 30, 2013', '1:2010 | 2:2011 | 3:2012'],
    ['0:Total assets | 1:224,473 | 2:720,675 | 3:831,568 | 4:964,059'],
  ],
  [
    'twilio-s-1-2016-10-07.htm.gz',
    SELECTED,
    /Loss from operations/,
    '(In thousands, except share, per share and customer data)',
    [HALF_YEARS, '1:2013 | 2:2014 | 3:2015 | 4:2015 | 5:2016', '4+2:(Unaudited)'],
    [
      '0:Revenue | 1:$49,920 | 2:$88,846 | 3:$166,919 | 4:$71,319 | 5:$123,850',
      '0:Loss from operations | 1:(26,850) | 2:(26,683) | 3:(35,393) | 4:(18,254) | 5:(17,219)',
      '0:Base Revenue Growth Rate | 1:111% | 2:81% | 3:81% | 4:72% | 5:88%',
    ],
  ],
  [
    'twilio-s-1-2016-10-07.htm.gz',
    SELECTED,
    /Balance Sheet Data/,
    '(In thousands)',
    ['1:As of December 31, 2014 | 2:As of December 31, 2015 | 3:As of June 30, 2016', '3:(Unaudited)'],
    ['0:Cash and cash equivalents | 1:$32,627 | 2:$108,835 | 3:$261,386'],
  ],
  [
    'pandora-s-1.txt.gz',
    'SELECTED FINANCIAL AND OTHER DATA',
    /Subscription services/,
    '(in thousands, except per share data)',
    [
      '1+4:Fiscal Year Ended January 31, | 5+2:Nine Months Ended October 31,',
      '1:2007 | 2:2008 | 3:2009 | 4:2010 | 5:2009 | 6:2010',
    ],
    [
      '0:Advertising | 1:$3,250 | 2:$13,314 | 3:$18,247 | 4:$50,147 | 5:$28,716 | 6:$77,852',
      '0:Income (loss) from operations | 1:(12,725) | 2:(14,676) | 3:(27,407) | 4:(15,459) | 5:(17,827) | 6:819',
      '0:Basic and diluted loss per share | 1:$(3.62) | 2:$(3.80) | 3:$(5.45) | 4:$(3.84) | 5:$(3.94) | 6:$(0.70)',
    ],
  ],
  [
    'pandora-s-1.txt.gz',
    'SELECTED FINANCIAL AND OTHER DATA',
    /Balance Sheet Data/,
    '(in thousands)',
    ['1+4:As of January 31, | 5:As of October 31, 2010', '1:2007 | 2:2008 | 3:2009 | 4:2010'],
    ['0:Working capital (deficit) | 1:24,389 | 2:10,409 | 3:(3,114) | 4:18,929 | 5:37,198'],
  ],
];

shared('the selected data of real S-1 filings (skipped without ../shared/data)', () => {
  it.each(TABLES)(
    '%s, %s, %s: a grid with its scale and periods',
    async (path, section, word, scale, header, expected) => {
      const document = await read(path);
      const tables = document.blocks.filter((block) => block.kind === 'table');
      const which = tables.findIndex(
        (block) => block.section.includes(section) && word.test(document.text.slice(block.start, block.end)),
      );
      const rows = rowsOf(document, which);
      expect(captionsOf(document, which)).toContain(scale);
      const bare = (role: string): string[] =>
        rows.filter((row) => row.includes(`:${role}:`)).map((row) => row.replace(/:(?:header|stub|data):/g, ':'));
      expect(bare('header').slice(0, header.length)).toEqual(header);
      expect(bare('data')).toEqual(expect.arrayContaining(expected));
    },
  );
});
