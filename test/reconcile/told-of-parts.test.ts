import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { claimsIn } from '../extract/reading.ts';
import { reportOf, verdicts } from './against.ts';

const BODY = `## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue | $612 | $546 |
| Net income | 88 | 79 |

## Revenue by line

(in millions)

| | Year Ended December 31, 2025 | Year Ended December 31, 2024 |
| --- | --- | --- |
| Revenue: | | |
| Northern Crossings | $362 | $301 |
| Car Decks and trailers | 250 | 245 |
| Total revenue | 612 | 546 |
`;

let report: Document;
beforeAll(async () => {
  report = await reportOf(BODY, { periodEnd: '2025-12-31', fiscalYearEnd: '12-31' });
});

const LEAD =
  'By Jane Roe, February 20, 2026\n\nHarrow Ferries had revenue of $612 million and net income of $88 million in 2025, against $546 million and $79 million in 2024.';
const told = async (text: string): Promise<string[]> =>
  (await verdicts(`${LEAD}\n\n${text}\n`, report)).filter((verdict) => !/\$(?:612|88|546|79) million/.test(verdict));

describe('what a story tells of a part is held against the part', () => {
  it.each([
    ['Northern Crossings, its largest line, brought in $362 million.', ['match $362 million']],
    ['Northern Crossings, its largest line, brought in $326 million.', ['conflict $326 million']],
    [
      'Northern Crossings made up 59% of revenue. Sales in the division rose to $326 million.',
      ['conflict $326 million'],
    ],
    ['Northern Crossings made up 59% of revenue.', []],
    ['Northern Crossings made up 95% of revenue.', ['conflict 95%']],
    // Of a customer nobody knows, and of no part that the filing tells.
    ['Northern Crossings grew, and a single customer brought in $326 million.', []],
    ['Ferries to the isles made up 95% of revenue.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

describe('whose sales they are narrows them to nothing', () => {
  it.each([
    ['Sales at the island ferry operator came to $621 million in 2025.', ['conflict $621 million']],
    ["Harrow Ferries' revenue was $621 million in 2025.", ['conflict $621 million']],
    ['Net income of the carrier was $880 million in 2025.', ['conflict $880 million']],
    // Another measure, and a place that is no company.
    ['Sales at the island kiosks came to $621 million in 2025.', []],
  ])('%s', async (text, expected) => {
    expect(await told(text)).toEqual(expected);
  });
});

it('what grew stands before the comma, not in the reason behind it', async () => {
  const [claim] = await claimsIn(
    'Total product revenue decreased 9% year over year, driven by a decline in revenue in Asia of 15%.',
    'filing',
  );
  expect([claim?.concept, claim?.kind, claim?.scope]).toEqual(['growth-rate', 'revenue', ['product']]);
});
