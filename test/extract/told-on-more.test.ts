import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const story = (text: string, day = 'August 20, 2025') => claimsIn(`A look at the barges\n\n${day}\n\n${text}`);

const periodOf = async (text: string, surface: string): Promise<string | null> => {
  const period = (await story(text)).find(({ quantity }) => quantity.surface === surface)?.period ?? null;
  if (period === null) return null;
  return 'instant' in period ? `@${period.instant}` : `${period.start ?? ''}..${period.end ?? ''}`;
};

describe('what the last number of a story of August 20, 2025 is', () => {
  it.each([
    ['revenue', 'Revenue was $30 million in 2023. In 2024 that rose to $40 million.'],
    [
      'revenue',
      'Revenue was $30 million in 2024. In the first half of 2025 it booked $40 million, against $20 million.',
    ],
    ['ebitda', 'Halvard models adjusted EBITDA of $30 million in 2026. Tilsit reported $40 million in 2024.'],
    [null, 'Revenue was $30 million in 2024. Tilsit reported $40 million of damage in May.'],
    [
      'total-addressable-market',
      'Tilsit claims a total addressable market of $90 billion. Halvard’s own figure is $40 billion.',
    ],
    ['loss', 'Tilsit lost $30 million in 2024, less than half of the $70 million that it lost the year before.'],
    ['capex', 'Tilsit plans to spend $400 million this year.'],
    [null, 'Tilsit plans to spend $400 million this year on lawyers.'],
    [null, 'Tilsit plans to spend $4 million this year.'],
    ['capex', 'Tilsit plans to spend $400 million this year, compared with $200 million in 2024.'],
    ['share-price', 'Tilsit opened at $47 on the Nasdaq after its listing.'],
    ['share-price', 'Tilsit priced its IPO above its expected range of $27 to $30.'],
    [null, 'Corwen’s stores opened at $47 a visit.'],
    ['income', 'Net income was $40 million in the first quarter of 2025, vs. $30 million a year earlier.'],
    ['cash', 'Tilsit burned $90 million of cash in the half and had $40 million left.'],
    [null, 'Tilsit used $90 million of its credit facility and had $40 million left.'],
    [null, 'The founder’s 11% is now worth $40 million.'],
    ['gpu-count', 'The mill is home to 40,000 AI chips.'],
    [
      'recurring-payment',
      'Corwen pays Tilsit $3 million a month. In May it took a second hall, in Elbing, for $4 million a month.',
    ],
    [
      'recurring-payment',
      'Corwen agreed to buy $60 million of computing from Tilsit over five years. That is $1 million a month.',
    ],
    ['offering-size', 'Selling 4 million shares, Tilsit raised $40 million.'],
  ])('%s: %s', async (concept, text) => {
    expect((await story(text)).at(-1)?.concept).toBe(concept);
  });
});

describe('when a figure of a story of August 20, 2025 is true', () => {
  it.each([
    ['Tilsit ended 2023 with $40 million in cash.', '$40 million', '@2023-12-31'],
    // A quarter that is named stands behind its figure, whatever comes then.
    [
      'Tilsit earned $9 million in the second quarter. Capex was $40 million in the quarter, and Tilsit spent $70 million in 2024.',
      '$40 million',
      '2025-04-01..2025-06-30',
    ],
    [
      'Tilsit earned $9 million in the second quarter. Capex was $40 million in the quarter, against $30 million a year earlier, and Tilsit now expects to spend $70 million in fiscal 2025.',
      '$40 million',
      '2025-04-01..2025-06-30',
    ],
    // A record is of no time.
    ['Profit was the lowest since 2019, and total debt climbed to $40 million.', '$40 million', null],
    ['Tilsit has lost $40 million since 2019.', '$40 million', '2019-01-01..'],
    ['Tilsit had cash of $40 million in 2023.', '$40 million', '2023-01-01..2023-12-31'],
    ['Tilsit had cash of $40 million at quarter-end.', '$40 million', '@2025-06-30'],
    ['Tilsit had cash of $40 million at the quarter’s end.', '$40 million', '@2025-06-30'],
    ['Sales rose to $40 million in the first seven months of 2025.', '$40 million', '2025-01-01..2025-07-31'],
    ['Sales rose to $40 million in the first seven months of operation.', '$40 million', null],
    ['Full-year sales are now seen at $40 million.', '$40 million', '2025-01-01..2025-12-31'],
    [
      'Tilsit had 9 million subscribers on June 30, up from 7 million subscribers a year earlier.',
      '7 million',
      '@2024-06-30',
    ],
    [
      'Sales were $40 million in the first quarter of 2025, vs. $30 million in the first quarter of 2024. Cash was $9 million at the end of the quarter.',
      '$9 million',
      '@2025-03-31',
    ],
  ])('%s %s: %s', async (text, surface, period) => {
    expect(await periodOf(text, surface)).toBe(period);
  });
});

describe('whose a figure is', () => {
  it('"the retailer" is who was called a retailer', async () => {
    const text =
      'The largest customer of Tilsit is Corwen, a retailer. In January the retailer signed a lease worth $40 million.';
    expect((await story(text)).at(-1)?.entity).toBe('Corwen');
    const other =
      'The largest customer of Tilsit is Corwen, a brewer. In January the company signed a lease worth $40 million.';
    expect((await story(other)).at(-1)?.entity).not.toBe('Corwen');
  });
  it('"it", in what a paper reported, is not the paper', async () => {
    const claims = await story(
      'Tilsit makes barges.\n\nThe Elbing Times reported in May that it was valued at $40 million.',
    );
    expect(String(claims.at(-1)?.entity)).not.toMatch(/Times/);
  });
  it('both of a supply agreement are named', async () => {
    const [, last] = await story(
      'In July, Tilsit signed a four-year supply agreement with the ferry line Corwen worth $40 million.',
    );
    expect([last?.entity, last?.counterparty].sort()).toEqual(['Corwen', 'Tilsit']);
  });
  it('what a price by the month was before is by the month', async () => {
    const claims = await story('The fee slipped to $43 a month from $51.');
    expect(claims.map(({ quantity }) => quantity.per)).toEqual(['month', 'month']);
    expect((await story('Rent is $43 a month against $51 of wages.')).map(({ quantity }) => quantity.per)).toEqual([
      'month',
      null,
    ]);
    expect((await story('The fee is $43 a month, and entry is $51.')).map(({ quantity }) => quantity.per)).toEqual([
      'month',
      null,
    ]);
  });
  it('"earned in operating profit" says the kind', async () => {
    expect((await story('Tilsit earned $40 million in operating profit in 2024.')).at(-1)?.kind).toBe('operating');
  });
});
