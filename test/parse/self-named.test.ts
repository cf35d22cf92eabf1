import { describe, expect, it } from 'vitest';
import { definedTerms } from '../../src/parse/filing/defined-terms.ts';
import { selfNamed } from '../../src/parse/filing/self-named.ts';
import { parse } from '../../src/parse/parse.ts';

const named = (text: string): string | null => selfNamed(text, definedTerms(text, null));
const AUDIT = 'We have audited the accompanying consolidated balance sheets of';

describe('a report without a cover names its registrant', () => {
  it.each([
    [
      'by what it calls the company',
      'Harrow Stores, Inc. (the “Company”) sells pans. Harrow Stores, Inc. has 40 shops.',
    ],
    [
      'below a heading in one line',
      'Overview Harrow Stores, Inc. (“we” or “us”) sells pans. Harrow Stores, Inc. has shops.',
    ],
    [
      'by its auditor',
      `${AUDIT} Harrow Stores, Inc. and subsidiaries (the Company) as of May 31, 2031. Harrow Stores, Inc. did.`,
    ],
    [
      'above its statements',
      'HARROW STORES, INC.\nCONDENSED CONSOLIDATED BALANCE SHEETS\n\nCash\n\nHarrow Stores, Inc. and others.',
    ],
    [
      'behind a page number and notes',
      'See accompanying notes. 4 Harrow Stores, Inc. Consolidated Statements of Income\n\nSee notes. 5 Harrow Stores, Inc. and Subsidiaries\nConsolidated Statements of Cash Flows',
    ],
  ])('%s', (_, text) => {
    expect(named(text)).toBe('Harrow Stores, Inc.');
  });

  it('whatever its legal form', () => {
    expect(named('Marlow Bancorp (the “Company”) is a bank. Deposits at Marlow Bancorp grew.')).toBe('Marlow Bancorp');
    expect(named('The Harrow Company (“we”) digs. Shares of The Harrow Company trade.')).toBe('Harrow Company');
  });

  it('by most of what it says', () => {
    const target = 'Marlow Mills, Inc. (the “Company”) will merge. Marlow Mills, Inc. is bought.';
    const own = `${AUDIT} Harrow Stores, Inc. as of May 31, 2031.\n\nHarrow Stores, Inc.\nConsolidated Balance Sheets`;
    expect(named(`${target}\n\n${own}`)).toBe('Harrow Stores, Inc.');
  });
});

describe('nobody is named', () => {
  it.each([
    ['by words that say nothing of the kind', 'Harrow Stores, Inc. sells pans. Sales at Harrow Stores, Inc. rose.'],
    ['once, in a run with a heading', 'Overview Harrow Stores, Inc. (the “Company”) sells pans.'],
    [
      'by two that are told as often',
      `Marlow Mills, Inc. (the “Company”) spins. Marlow Mills, Inc. dyes. ${AUDIT} Harrow Stores, Inc. as of May 31, 2031. Harrow Stores, Inc. did.`,
    ],
    ['by what is no company', 'Results of Operations (the “Company”) follow. Results of Operations are told.'],
    ['in an empty text', ''],
  ])('%s', (_, text) => {
    expect(named(text)).toBe(null);
  });
});

it('is asked of filings that lack a cover, and of nothing else', async () => {
  const text = 'Harrow Stores, Inc. (the “Company”) sells pans. Harrow Stores, Inc. has 40 shops.';
  const read = async (words: string, kind: 'filing' | 'news') =>
    (
      await parse({
        bytes: new TextEncoder().encode(words),
        source: 'report.txt',
        mediaType: 'text/plain',
        kind,
        url: null,
      })
    ).document?.filing;
  expect((await read(text, 'filing'))?.registrant).toBe('Harrow Stores, Inc.');
  expect(await read(text, 'news')).toBe(null);
  const covered = `FORM 10-K\n\nMarlow Mills, Inc.\n(Exact name of registrant as specified in its charter)\n\n${text}`;
  expect((await read(covered, 'filing'))?.registrant).toBe('Marlow Mills, Inc.');
});
