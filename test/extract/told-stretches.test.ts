import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

const HEAD = `Tilsit sells barges

March 3, 2026`;

const story = (text: string): Promise<readonly Claim[]> => claimsIn(`${HEAD}\n\n${text}`);
const labels = (claims: readonly Claim[]): (string | null)[] => claims.map(({ period }) => period?.label ?? null);

describe('a sentence without a figure dates those that follow', () => {
  it.each([
    // What the story reports on, told before its first figure.
    [
      'Tilsit Marine’s annual profit fell in 2025 as yards closed.\n\nRevenue slid 9% to $610 million.',
      ['2025', '2025'],
    ],
    ['Tilsit Marine’s sales grew in the fourth quarter.\n\nRevenue was $610 million.', ['Q4 2025']],
    // What it turns to.
    [
      'Tilsit Marine earned $38 million in the fourth quarter.\n\nFor the full year, the picture was less bright. Net income fell to $90 million.',
      ['Q4 2025', '2025'],
    ],
    // What is only to come, compared with or long gone, and what is no result.
    ['Tilsit Marine expects its profit to fall in 2026.\n\nRevenue was $610 million.', [null]],
    ['Tilsit Marine’s profit was lower than in 2025.\n\nRevenue was $610 million.', [null]],
    ['Tilsit Marine’s profit fell in 2019.\n\nRevenue was $610 million.', [null]],
    ['Tilsit Marine closed a yard in 2025.\n\nRevenue was $610 million.', [null]],
    ['Tilsit Marine’s profit fell in the fourth quarter and in 2025.\n\nRevenue was $610 million.', [null]],
  ])('%s', async (text, expected) => {
    expect(labels(await story(text))).toEqual(expected);
  });

  it('and where a story has told of the quarter and of the year, a paragraph that says neither is of none', async () => {
    const quarter = 'Tilsit Marine earned $38 million in the fourth quarter.';
    const year = 'For the full year, net income was $90 million.';
    const rest = 'Operating profit was $52 million. It held $61 million in cash at year-end.';
    expect(labels(await story(`${quarter}\n\n${year}\n\n${rest}`))).toEqual(['Q4 2025', '2025', null, '2025-12-31']);
    expect(labels(await story(`${quarter}\n\n${rest}`))[1]).toBe('Q4 2025');
  });
});

describe('what is held against is no time of what is told', () => {
  const LEAD = 'Tilsit Marine earned $38 million in 2025.';
  const rest = async (text: string) => labels((await story(`${LEAD}\n\n${text}`)).slice(1));
  it.each([
    ['Operating profit was $52 million, against a small gain in 2024.', ['2025']],
    ['Operating profit was $52 million, compared with a heavy loss in 2024.', ['2025']],
    ['It made an operating profit of $52 million in 2024.', ['2024']],
    // What had been before dates nothing that follows.
    ['In 2024, the net loss had been $21 million. Its operating profit was $52 million.', ['2024', '2025']],
    ['In 2024, the net loss was $21 million. Its operating loss was $52 million.', ['2024', '2024']],
    [
      'It paid four times the $8 million it paid in 2024. Fees cost it 3%, against 2% a year earlier.',
      [null, '2024', null, '2024'],
    ],
  ])('%s', async (text, expected) => {
    expect(await rest(text)).toEqual(expected);
  });

  it.each([
    ['Deposits fell to $52 million by the end of December.', 'December 2025'],
    ['Deposits will fall to $52 million by the end of December.', 'by December 2026'],
  ])('%s', async (text, expected) => {
    expect(await rest(text)).toEqual([expected]);
  });
});

describe('a story that holds its quarters against those of the year before', () => {
  const QUARTER = 'Tilsit Marine earned $38 million in the fourth quarter, up from $21 million a year earlier.';
  const base = async (text: string) =>
    labels(await story(`${QUARTER}\n\nRevenue fell to $610 million from $640 million.\n\n${text}`))[3];
  it('also where a balance is held against that of three months before', async () => {
    expect(await base('Total debt was $52 million, compared with $57 million three months earlier.')).not.toBeNull();
    expect(await base('Operating profit was $52 million, compared with $57 million three months earlier.')).toBeNull();
  });
});
