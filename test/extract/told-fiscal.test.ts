import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const show = (period: Awaited<ReturnType<typeof claimsIn>>[number]['period'] | undefined): string | null => {
  if (period == null) return null;
  return 'instant' in period ? `@${period.instant}` : `${period.start ?? ''}..${period.end ?? ''}`;
};

/** The period of the last figure of a story of September 22, 2026, that has told when the company's year ends. */
const lastIn = async (text: string, told = 'Sales for fiscal 2026, which ended on June 30, were $900 million.') =>
  show((await claimsIn(`Tilsit Foods in review\n\nSeptember 22, 2026\n\n${told}\n\n${text}`)).at(-1)?.period);

describe('a story that names the year of its company, and its last day', () => {
  it.each([
    ['Tilsit Foods spent $40 million on capital projects in fiscal 2025.', '2024-07-01..2025-06-30'],
    ['In the fourth quarter, sales were $240 million.', '2026-04-01..2026-06-30'],
    ['Tilsit Foods earned $40 million for the year.', '2025-07-01..2026-06-30'],
    ['A year earlier, it earned $40 million.', '2024-07-01..2025-06-30'],
    ['Total debt was $310 million at year-end.', '@2026-06-30'],
    // The calendar's year, and what is to come.
    ['By year-end, Tilsit Foods will have 900 workers.', null],
    ['Tilsit Foods earned $40 million for the year ended December 31, 2024.', '2024-01-01..2024-12-31'],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });

  it('a year that ends in the next bears the number of the one before, where the days say so', async () => {
    const told = 'Sales for fiscal 2025, which ended January 31, were $900 million.';
    expect(await lastIn('In fiscal 2024, sales were $800 million.', told)).toBe('2024-02-01..2025-01-31');
  });

  it('elsewhere a fiscal year is the calendar’s, and "for the year" is of no year', async () => {
    expect(await lastIn('In fiscal 2025, sales were $800 million.', 'Tilsit Foods is old.')).toBe(
      '2025-01-01..2025-12-31',
    );
    expect(await lastIn('Tilsit Foods earned $40 million for the year.', 'Tilsit Foods is old.')).toBeNull();
  });
});

describe('an amount per share behind the stretch that both are of', () => {
  it.each([
    ['Net earnings were $88 million for the year, or $2.31 per diluted share.', 'earnings-per-share'],
    ['Net earnings were $88 million for the yard, or $2.31 per diluted share.', null],
  ])('%s', async (text, concept) => {
    expect((await claimsIn(text)).at(-1)?.concept).toBe(concept);
  });
});

describe('what a story leaves standing from one paragraph to the next', () => {
  const story = async (text: string) =>
    (
      await claimsIn(
        `Tilsit builds a mill\n\nApril 14, 2026\n\nTilsit began work. It is old. It is in Ely. It is large. It is rich. It is here. It is so.\n\n${text}`,
      )
    ).map(({ period }) => show(period));
  it('the stretch that the paragraph before has come to', async () => {
    expect(await story('Tilsit’s revenue rose to $90 million in 2025.\n\nSales of lamps were $40 million.')).toEqual([
      '2025-01-01..2025-12-31',
      '2025-01-01..2025-12-31',
    ]);
  });
  it.each([
    ['one that is long over', 'Tilsit’s revenue rose to $90 million in 2023.\n\nSales of lamps were $40 million.'],
    [
      'over a paragraph between',
      'Tilsit’s revenue rose to $90 million in 2025.\n\nIt rained.\n\nSales of lamps were $40 million.',
    ],
    ['another’s', 'Corwen’s revenue rose to $90 million in 2025.\n\nTilsit’s sales of lamps were $40 million.'],
    [
      'of a quarter that nobody named',
      'Tilsit’s revenue was $90 million in 2025.\n\nSales in the quarter were $40 million.',
    ],
  ])('but not %s', async (_why, text) => {
    expect((await story(text)).at(-1)).toBeNull();
  });
  it.each([
    [
      'Tilsit ended March with 9 million subscribers, up from 8 million at the end of December. Revenue in the quarter was $90 million.',
      '2026-01-01..2026-03-31',
    ],
    ['Tilsit ended February with 9 million subscribers. Revenue in the quarter was $90 million.', null],
  ])('"the quarter" is the one to its end: %s', async (text, expected) => {
    expect((await story(text)).at(-1)).toBe(expected);
  });
});

describe('what was expected of a result that is there', () => {
  const LEAD = 'Tilsit earns more\n\nOctober 29, 2025\n\nTilsit’s revenue rose to $90 million in the third quarter.';
  it.each([
    ['Analysts had on average expected revenue of $85 million.', '2025-07-01..2025-09-30'],
    ['Analysts expect revenue of $85 million.', null],
    ['Tilsit expects revenue of $85 million.', null],
  ])('%s', async (text, expected) => {
    expect(show((await claimsIn(`${LEAD} ${text}`)).at(-1)?.period)).toBe(expected);
  });
});

describe('who works there now', () => {
  const LEAD = 'Tilsit earns more\n\nOctober 29, 2025\n\nTilsit’s revenue rose to $90 million in the third quarter.';
  it.each([
    ['Shares in Tilsit, which employs 14,200 people, rose.', null],
    ['Headcount: 14,200.', '@2025-09-30'],
  ])('%s', async (text, expected) => {
    expect(show((await claimsIn(`${LEAD}\n\n${text}`)).at(-1)?.period)).toBe(expected);
  });
});

describe('a time that is of another clause', () => {
  it.each([
    ['Tilsit has 9,000 workers, and that it will hire 400 workers in 2027.', '9,000', null],
    ['Tilsit had revenue of $90 million and income of $40 million in 2025.', '$90 million', '2025-01-01..2025-12-31'],
    ['Tilsit will spend $90 million, and will hire 400 workers, in 2027.', '$90 million', '2027-01-01..2027-12-31'],
    ['Tilsit has raised $90 million since it was founded in 2021.', '$90 million', null],
    ['Tilsit raised $90 million in 2021.', '$90 million', '2021-01-01..2021-12-31'],
  ])('%s', async (text, surface, expected) => {
    const found = (await claimsIn(text)).find(({ quantity }) => quantity.surface === surface);
    expect(show(found?.period)).toBe(expected);
  });
});
