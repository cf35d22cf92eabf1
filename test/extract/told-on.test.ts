import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const story = (text: string, day = 'August 20, 2025') => claimsIn(`A look at the barges\n\n${day}\n\n${text}`);

/** The concept of the last number of a story of August 20, 2025. */
const conceptIn = async (text: string) => (await story(text)).at(-1)?.concept;

/** The period of the first number of the story whose surface is given. */
const periodOf = async (text: string, surface: string): Promise<string | null> => {
  const period = (await story(text)).find(({ quantity }) => quantity.surface === surface)?.period ?? null;
  if (period === null) return null;
  return 'instant' in period ? `@${period.instant}` : `${period.start ?? ''}..${period.end ?? ''}`;
};

describe('what a story goes on telling without its name', () => {
  it.each([
    ['recurring-payment', 'Corwen pays Tilsit $3 million a month for halls. That’s $36 million a year.'],
    [
      'recurring-payment',
      'Corwen will pay Tilsit $3 million a month. It starts in May. That works out at $36 million a year.',
    ],
    [null, 'Tilsit is losing $3 million a month. That’s $36 million a year.'],
    [
      'recurring-payment',
      'Corwen pays Tilsit $3 million a month for 12 halls outside Elbing, rising to $4 million a month.',
    ],
    [null, 'Corwen pays Tilsit $3 million a month for 12 halls outside Elbing, rising to $4 million.'],
    ['capex', 'The bigger number is capital expenditures. Tilsit spent $40 million in the quarter.'],
    [null, 'The bigger number is capital expenditures. Tilsit spent $40 million on lawyers.'],
    ['capex', 'Capital expenditures were $40 million. Tilsit now guides to $70 million for the year.'],
    ['capex', 'Capital spending hit $40 million, and Tilsit said it would be at least $70 million next year.'],
    ['revenue', 'Revenue was $40 million, more than in 2021, when the figure was $30 million.'],
    [null, 'Revenue was $40 million, and it had a claim of $30 million.'],
    [
      'revenue',
      'The lamps division’s revenue fell 6% to $40 million, while the ropes business more than doubled to $30 million.',
    ],
    [
      null,
      'The lamps division’s revenue fell 6% to $40 million, while the price of the ropes business rose to $30 million.',
    ],
    ['revenue', 'Revenue was $40 million, ahead of the $38 million that analysts had expected.'],
    ['cash', 'Cash: $40 million at March 31'],
    ['contract-value', 'Tilsit put the total value of the contract with Corwen at $40 million.'],
    ['valuation', 'The market put the value of Tilsit at $40 million, valuing it at $41 million.'],
    ['contract-value', 'Corwen pays Tilsit rent. Over the full six-year term, the tab comes to $40 million.'],
    ['share-price', 'Tilsit’s shares closed down 31p at 402p.'],
    ['offering-size', 'The filing has a placeholder of $100 million for the fee.'],
  ])('%s: %s', async (concept, text) => {
    expect(await conceptIn(text)).toBe(concept);
  });

  it('a part that moved is the part', async () => {
    const [, , , last] = await story(
      'The lamps division’s revenue fell 6% to $40 million, while the ropes business more than doubled to $30 million.',
    );
    expect(last?.scope).toEqual(['ropes']);
  });

  it('whoever is paid is not whose the payment is', async () => {
    expect((await story('Tilsit makes lamps. In 2024, Corwen paid Tilsit $3 million.')).at(-1)?.entity).toBe('Corwen');
  });

  it('what is paid until a step does not end the contract', async () => {
    const concepts = async (text: string) => (await story(text)).map(({ concept }) => concept);
    expect(
      await concepts('Corwen pays Tilsit $3 million a month under the lease through June, then $5 million.'),
    ).not.toContain('contract-end');
    expect(await concepts('Corwen pays Tilsit $3 million a month under the lease through June 2029.')).toContain(
      'contract-end',
    );
  });
});

describe('times that only seem to be those of a figure', () => {
  it.each([
    // "before tax", "after the bell" name a measure and an hour.
    ['Tilsit lost $40 million before tax in 2024.', '$40 million', '2024-01-01..2024-12-31'],
    [
      'Tilsit said after the bell on Monday that second-quarter revenue was $40 million.',
      '$40 million',
      '2025-04-01..2025-06-30',
    ],
    ['Tilsit has had losses of $40 million since before the merger in 2024.', '$40 million', null],
    // What has come in to date is of no month that the last of it came in.
    ['Tilsit has raised $40 million to date, most recently a $9 million round in May 2025.', '$40 million', null],
    [
      'Tilsit has raised $40 million to date, most recently a $9 million round in May 2025.',
      '$9 million',
      '2025-05-01..2025-05-31',
    ],
    // A forecast has its own time.
    [
      'Tilsit lost $9 million in the second quarter of 2025.\n\nCapital spending hit $40 million, and Tilsit said it would be $70 million this year.',
      '$40 million',
      '2025-04-01..2025-06-30',
    ],
    ['Tilsit now guides to capital spending of $40 million for the year.', '$40 million', '2025-01-01..2025-12-31'],
    ['Analysts had expected revenue of $40 million for the year.', '$40 million', null],
    ['The order book stood at $40 million at the year end.', '$40 million', '@2024-12-31'],
    ['Corwen will pay Tilsit $40 million a month from January.', '$40 million', '2026-01-01..2026-01-31'],
    ['Corwen has paid Tilsit $40 million a month from January.', '$40 million', '2025-01-01..2025-01-31'],
  ])('%s %s: %s', async (text, surface, period) => {
    expect(await periodOf(text, surface)).toBe(period);
  });
});

describe('counts and amounts in few words', () => {
  it.each([
    ['Employees: 830', '830', 'employee'],
    ['Employees: 830, up from 410 a year ago', '830', 'employee'],
    ['Corwen leased a gigawatt of capacity in Elbing.', '1', 'GW'],
  ])('%s', async (text, value, unit) => {
    const [first] = await story(text);
    expect([first?.quantity.value, first?.quantity.unit]).toEqual([value, unit]);
  });
  it('a gigawatt in a name, and a rate by the gigawatt, count none', async () => {
    const claims = await story(
      'Corwen leased a gigawatt-scale site, which costs $9 billion a gigawatt, as page: 830 says.',
    );
    expect(claims.some(({ quantity }) => quantity.unit === 'GW' || quantity.value === '830')).toBe(false);
  });
  it('"stepping up to" says where it is', async () => {
    const claims = await story('Corwen pays Tilsit $3 million a month, stepping up to $5 million a month in 2028.');
    expect(claims.at(-1)?.quantity.modifier).toBe('exact');
    const bound = await story('Corwen pays Tilsit up to $5 million a month.');
    expect(bound.at(-1)?.quantity.modifier).toBe('up-to');
  });
});
