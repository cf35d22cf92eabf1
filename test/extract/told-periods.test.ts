import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

/** The period of the last figure of a story of August 20, 2025, a Wednesday; an open end is left out. */
const periodIn = async (text: string, day = 'August 20, 2025'): Promise<string | null> => {
  const period = (await claimsIn(`A look at the barges\n\n${day}\n\n${text}`)).at(-1)?.period ?? null;
  if (period === null) return null;
  if ('instant' in period) return `@${period.instant}`;
  return `${period.start ?? ''}..${period.end ?? ''}`;
};

describe('a time that a story counts from its own day', () => {
  it.each([
    ['Over the past three years, Tilsit has lost $40 million.', '2022-08-20..2025-08-20'],
    ['Over the next five years, Tilsit will spend $40 million on factories.', '2025-08-20..2030-08-20'],
    ['Two years ago, Tilsit earned $40 million.', '2023-01-01..2023-12-31'],
    ['Tilsit’s shares fell to $41.15 on Tuesday.', '2025-08-19..2025-08-19'],
    ['Last week Tilsit raised $40 million.', '2025-08-11..2025-08-17'],
    ['Tilsit had 61,000 workers at year’s end.', '@2024-12-31'],
    ['By the end of the decade, Tilsit wants to own 9 gigawatts of mills.', '..2029-12-31'],
    ['By 2028 the yard will have 14,000 workers.', '..2028-12-31'],
    ['Tilsit plans to have 50,000 GPUs running by the end of next year.', '..2026-12-31'],
    // Looking back, the last; looking ahead, the next.
    ['Tilsit had spent $40 million on factories by the end of March.', '..2025-03-31'],
    ['Tilsit had hoped to spend $40 million on factories by the end of October.', '..2025-10-31'],
    ['Tilsit will spend $40 million on factories by the end of March.', '..2026-03-31'],
    [
      'Sales were $9 million in the second quarter of 2025. Tilsit had cash of $40 million at the end of the quarter.',
      '@2025-06-30',
    ],
    [
      'Costs rose to $9 million in the second quarter of 2025, because the prior-year quarter included a gain of $40 million.',
      '2024-04-01..2024-06-30',
    ],
    [
      'Costs rose to $9 million in the second quarter of 2025, because the prior-year quarter included a gain, while rents fell to $40 million.',
      '2025-04-01..2025-06-30',
    ],
    [
      'Sales beat the $9 million of the second quarter of 2025. Its loss was $40 million in the quarter from $50 million.',
      null,
    ],
    ['Tilsit had debt of $40 million at the end of last year.', '@2024-12-31'],
    ['Towards the end of last year, Tilsit borrowed $40 million.', '2024-01-01..2024-12-31'],
    ['Tilsit spent $40 million on barges from 2021 to 2024.', '2021-01-01..2024-12-31'],
    ['From 2021 to 2024, Tilsit lost $40 million.', '2021-01-01..2024-12-31'],
    ['Tilsit lost $40 million between 2021 and 2024.', '2021-01-01..2024-12-31'],
    ['Tilsit lost $40 million in the years 2021 to 2024.', '2021-01-01..2024-12-31'],
    ['Tilsit expects to spend $40 million from 2026 to 2029.', '2026-01-01..2029-12-31'],
    ['Tilsit’s revenue rose 40% from 2021 to 2024.', '2021-01-01..2024-12-31'],
    ['Tilsit’s revenue rose 40% from 2023 to 2024.', '2024-01-01..2024-12-31'],
    ['Tilsit’s revenue doubled to $40 million from 2023 to 2024.', '2024-01-01..2024-12-31'],
    [
      'Tilsit’s loss widened 40% from the second quarter of 2023 to the second quarter of 2024.',
      '2024-04-01..2024-06-30',
    ],
    ['From 2023 to 2024, Tilsit’s revenue rose from $40 million to $50 million.', '2024-01-01..2024-12-31'],
    ['Tilsit put off the $40 million yard from 2025 to 2028.', null],
    ['Between January and March, Tilsit took in $40 million in revenue.', '2025-01-01..2025-03-31'],
    ['Tilsit lost $40 million in April, May and June.', '2025-04-01..2025-06-30'],
    ['Tilsit lost $40 million in the December quarter.', '2024-10-01..2024-12-31'],
    ['In the latest quarter, which ended in June, Tilsit lost $40 million.', '2025-04-01..2025-06-30'],
    ['Last fiscal year, which ended June 30, Tilsit earned $40 million.', '2024-07-01..2025-06-30'],
    ['Tilsit expects sales of $40 million for the fiscal year ending in January.', '2025-02-01..2026-01-31'],
  ])('%s', async (text, expected) => {
    const found = await periodIn(text);
    expect(found === '@2025-08-19' ? '2025-08-19..2025-08-19' : found).toBe(expected);
  });

  it.each([
    ['Tilsit’s full-year revenue was $40 million.', '2025-01-01..2025-12-31'],
    // Early in a year a forecast may be of either.
    ['Tilsit expects full-year revenue of $40 million.', null],
  ])('early in the year: %s', async (text, expected) => {
    expect(await periodIn(text, 'February 12, 2026')).toBe(expected);
  });
});

describe('but not', () => {
  it.each([
    ['a level that growth led to', 'Over the past three years, sales grew to $40 million.'],
    ['what there is', 'Over the past three years Tilsit built a staff of 9,000 workers.'],
    ['a day of telling', 'Tilsit said on Tuesday its shares would cost $41.15.'],
    ['a week of telling', 'Tilsit, which is valued at $40 million, said last week that it was well.'],
    ['a month of telling', 'Tilsit disclosed in May that it has 9,000 workers.'],
    [
      'a month in which the wire was told',
      'Tilsit seeks a valuation of $40 million, sources told the wire last month.',
    ],
    ['what an aside dates', 'The fees of Tilsit, which are cut in May and June, add up to $40 million.'],
    [
      'another thing, which more was spent than on',
      'Tilsit spent $9 million on rope in 2024, more than the $40 million it spent on boats.',
    ],
    ['a day that prices nothing', 'On Tuesday Tilsit held a meeting of 9,000 workers.'],
    ['a founding', 'Founded in 1998, Tilsit has 9,000 workers.'],
    [
      'a founding years ago',
      'Tilsit, which was set up two years ago by Corwen and two of its rivals, has 9,000 workers.',
    ],
  ])('%s', async (_why, text) => {
    expect(await periodIn(text)).toBeNull();
  });
});

describe('what a figure is held against', () => {
  it.each([
    ['Tilsit had 26,000 workers at the end of June, up from 24,000 a year earlier.', '@2024-06-30'],
    ['Tilsit had $40 million in cash at the end of June, down from $50 million three months earlier.', '@2025-03-31'],
    [
      'Revenue was $80 million in the second quarter, versus $75 million in the prior quarter.',
      '2025-01-01..2025-03-31',
    ],
    [
      'Tilsit’s sales rose to $80 million in 2024. In the same stretch its loss was $19 million.',
      '2024-01-01..2024-12-31',
    ],
    // What a base is dated by dates nothing else.
    [
      'Tilsit bought back $40 million of stock, after $9 million in the first quarter of 2024, and paid $3 million.',
      null,
    ],
    ['Tilsit spent $40 million, below the $9 million that it had put aside in 2023, and paid $3 million.', null],
    ['Tilsit spent $40 million, far below the $9 million that it spent in 2023.', '2023-01-01..2023-12-31'],
    // Another sentence, and nothing is said of the day.
    [
      'Tilsit had 26,000 workers at the end of June. Revenue was $80 million, up from $75 million a year earlier.',
      null,
    ],
  ])('%s', async (text, expected) => {
    expect(await periodIn(text)).toBe(expected);
  });
});

describe('a quarter and its year apart', () => {
  it.each([
    ['Third-quarter profit rose to $48 million in 2024.', '2024-07-01..2024-09-30'],
    ['Second-quarter profit rose to $48 million in 2025 from $41 million in 2024.', '2024-04-01..2024-06-30'],
    ['Second-quarter profit was $48 million in 2025, compared with $41 million in 2024.', '2024-04-01..2024-06-30'],
    ['First-half revenue was $48 million in 2025 and $41 million in 2024.', '2024-01-01..2024-06-30'],
    ['Second-quarter revenue in 2024 was $40 million.', '2024-04-01..2024-06-30'],
    ['For 2024, third-quarter operating income came to $40 million.', '2024-07-01..2024-09-30'],
    ['In 2024 Tilsit’s revenue in the third quarter was $40 million.', '2024-07-01..2024-09-30'],
    ['Second-quarter profit was $8 million in 2025. Revenue was $40 million.', '2025-04-01..2025-06-30'],
  ])('%s', async (text, expected) => {
    expect(await periodIn(text)).toBe(expected);
  });

  it.each([
    ['a clause with a verb of its own', 'Second-quarter profit fell, while capital spending was $40 million in 2024.'],
    [
      'what a quarter led up to',
      'Tilsit bought back shares in the second quarter, bringing spending to $40 million in 2024.',
    ],
    ['what comes before the quarter', 'Tilsit earned $40 million in 2024, before a second-quarter loss.'],
    ['another sentence', 'Second-quarter profit fell. Tilsit earned $40 million in 2024.'],
  ])('but a whole year where it is %s', async (_why, text) => {
    expect(await periodIn(text)).toBe('2024-01-01..2024-12-31');
  });
});

describe('a wire’s dateline has no year', () => {
  const labels = async (text: string): Promise<(string | undefined)[]> =>
    (await claimsIn(`Tilsit is losing more\n\nTOLEDO, May 20 (Example Wire) - ${text}`)).map(
      ({ period }) => period?.label,
    );

  it('it is the year after the one that the story looks back on', async () => {
    expect(
      await labels(
        'Tilsit on Wednesday told of a 2025 net loss of $9 million. Rope maker Corwen, owned by Asha Moss, raised $7 million in 2025. It lost $4 million for the quarter ended March 31, against $3 million a year earlier. Last year it spent $2 million.',
      ),
    ).toEqual(['2025', '2025', 'Q1 2026', 'Q1 2025', '2025']);
  });

  it('or the last that the story tells of', async () => {
    expect(await labels('Tilsit lost $9 million in the first quarter of 2026. Last year it spent $2 million.')).toEqual(
      ['Q1 2026', '2025'],
    );
  });
});

it('what a sentence compares with is not "the year" of the next', async () => {
  const claims = await claimsIn(
    'A look at the barges\n\nMarch 20, 2026\n\nTilsit had sales of $9 million in 2025. That compares with $7 million in 2024. It lost $4 million for the year.',
  );
  expect(claims.map(({ period }) => period?.label)).toEqual(['2025', '2024', '2025']);
});

it('an aside is over before the time of the clause behind it', async () => {
  const claims = await claimsIn(
    'A look at the barges\n\nMarch 20, 2026\n\nTilsit, which was last valued at $40 million, said its sales rose to $9 million in February.',
  );
  expect(claims.map(({ period }) => period?.label ?? null).at(0)).toBeNull();
});

describe('a clause of its own', () => {
  it.each([
    // What stands behind "while" has its own time, and gives it to nothing before it.
    [
      'Tilsit’s loss widened to $9 million last year from $40 million, while debt stood at $7 million as of June 30.',
      1,
      '2023-01-01..2023-12-31',
    ],
    ['Sales of its lamp came to $40 million, although the patent ends in 2028.', 0, null],
    ['Sales of its lamp came to $40 million in 2024, although the patent ends in 2028.', 0, '2024-01-01..2024-12-31'],
    ['Sales were $9 million and costs $40 million in 2024.', 0, '2024-01-01..2024-12-31'],
    // A stretch that nobody names is not the one behind it.
    ['Tilsit lost $40 million in the quarter, and $90 million for the full year.', 0, null],
    ['Tilsit lost $40 million, and spent $90 million on looms, in 2024.', 0, '2024-01-01..2024-12-31'],
    // Who somebody is now is told without the time of what others did.
    ['Corwen cut 85 jobs in June, and Leeds-based Tilsit, which has 900 employees, said little.', 1, null],
    ['In June, Tilsit, which raised $40 million, said little.', 0, '2025-06-01..2025-06-30'],
    ['As of June 30, Tilsit, which has 900 employees, had debt.', 0, '@2025-06-30'],
    ['Headcount is 620; Tilsit plans to employ 1,000 people by the middle of 2026.', 0, null],
    // Behind the base of a comparison a sentence goes back to what it told first.
    [
      'Tilsit made a profit of $9 million last year, down from $12 million in 2023, on revenue of $40 million.',
      2,
      '2024-01-01..2024-12-31',
    ],
    [
      'Tilsit made a profit of $9 million last year, down from $12 million in 2023 on revenue of $40 million.',
      2,
      '2023-01-01..2023-12-31',
    ],
  ])('%s', async (text, at, period) => {
    const claim = (await claimsIn(`A look at the barges\n\nAugust 20, 2025\n\n${text}`))[at];
    const found = claim?.period ?? null;
    const shown = found === null ? null : 'instant' in found ? `@${found.instant}` : `${found.start}..${found.end}`;
    expect(shown).toBe(period);
  });
});

describe('what a view was before it changed is of the time of the view', () => {
  it.each([
    ['Tilsit raised its forecast for 2025 revenue to $90 million from $40 million.', '2025-01-01..2025-12-31'],
    [
      'For the full year, Tilsit cut its revenue outlook to $90 million from a prior range of $30 million to $40 million.',
      '2025-01-01..2025-12-31',
    ],
    // What there was is of the year before, whoever forecasts.
    ['Tilsit raised its revenue in 2025 to $90 million from $40 million.', '2024-01-01..2024-12-31'],
    ['In its outlook for 2025, Tilsit sees revenue of $90 million, up from $40 million.', '2024-01-01..2024-12-31'],
  ])('%s', async (text, period) => {
    expect(await periodIn(text)).toBe(period);
  });
});

it('the day of a closing price is not that of the price before it', async () => {
  const claims = await claimsIn(
    'A look at the barges\n\nAugust 20, 2025\n\nCorwen pays $14 a share, more than Monday’s closing price of $10.',
  );
  expect(claims.map(({ period }) => period?.label ?? null)).toEqual([null, '2025-08-18']);
});

it.each([
  ['Wall Street was looking for $40 million.', '2025-04-01..2025-06-30'],
  ['Wall Street is looking for $40 million next year.', '2026-01-01..2026-12-31'],
])('what was reckoned beforehand is of what was told: %s', async (text, period) => {
  expect(await periodIn(`Tilsit’s revenue was $9 million in the second quarter. ${text}`)).toBe(period);
});

it.each([
  ['Tilsit, which went public last year at $40 a share, closed on Tuesday at $90.', '@2025-08-19'],
  ['Tilsit’s shares have doubled since May and closed Tuesday at $90.', '@2025-08-19'],
  ['Tilsit, which makes ropes, lost $9 million last year, and paid $90 million.', '2024-01-01..2024-12-31'],
  ['Tilsit lost $40 million in the first half of its financial year.', null],
  ['Tilsit lost $40 million in the first half of the year.', '2025-01-01..2025-06-30'],
])(
  'the time of an aside is over with it, and a year of a company’s own is not the calendar’s: %s',
  async (text, period) => {
    expect(await periodIn(text)).toBe(period);
  },
);

describe('what a year is only the base of is of the year that it is held against', () => {
  /** The years of all figures of a story of 2025. */
  const years = async (text: string): Promise<(string | null)[]> =>
    (await claimsIn(`A look at the barges\n\nAugust 20, 2025\n\n${text}`)).map(({ period }) =>
      period === null ? null : 'instant' in period ? period.instant : (period.end ?? '').slice(0, 4),
    );
  it.each<[text: string, expected: (string | null)[]]>([
    ['In 2024 revenue was $12 million, an increase of more than $7 million over 2023.', ['2024', '2024']],
    ['Revenue for 2024 totaled $12 million, up $7 million over 2023.', ['2024', '2024']],
    ['Over 2023, Tilsit lost $12 million, an increase of $7 million.', ['2023', '2023']],
    [
      'Tilsit lost $9 million in 2024. Fuel took $12 million, as much as the $11 million of 2023.',
      ['2024', null, '2023'],
    ],
    ['Tilsit lost $9 million in 2024. Fuel cost $12 million, a bill it did not have in 2023.', ['2024', '2024']],
    ['Tilsit lost $9 million in 2024. It did not pay the $12 million of fees in 2023.', ['2024', '2023']],
    [
      'Tilsit lost $9 million in 2024. Fuel cost $12 million, roughly the same as in 2023, and wages $14 million.',
      ['2024', '2024', '2024'],
    ],
    [
      'The cash, which stood at $9 million at the end of 2021, has been spent; the debt fell to $12 million.',
      ['2021-12-31', null],
    ],
    ['Tilsit lost $9 million in 2024. The notes sold in 2021 are gone, swapped for 12 million shares.', ['2024', null]],
    ['Tilsit lost $9 million in 2024. Notes sold in 2021 were $12 million.', ['2024', '2021']],
    [
      'Tilsit lost $9 million in 2024, after losing $12 million in 2023. Its revenue was double the $14 million of the previous year.',
      ['2024', '2023', '2023', '2023'],
    ],
    [
      'In the last three months of 2024 sales were $9 million, against $12 million in the same stretch of 2023.',
      ['2024', '2023'],
    ],
  ])('%s', async (text, expected) => {
    expect(await years(text)).toEqual(expected);
  });
});
