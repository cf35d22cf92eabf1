import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../src/model/document.ts';
import { claimsIn } from './reading.ts';

const show = (period: Awaited<ReturnType<typeof claimsIn>>[number]['period'] | undefined): string | null => {
  if (period == null) return null;
  return 'instant' in period ? `@${period.instant}` : `${period.start ?? ''}..${period.end ?? ''}`;
};

const LEAD =
  'Tilsit earns more\n\nOctober 29, 2025\n\nTilsit makes looms. It is old. It is in Ely. It is large. It is rich. It is here.';
const lastIn = async (text: string) => show((await claimsIn(`${LEAD}\n\n${text}`)).at(-1)?.period);

describe('what a company expects of a quarter goes on to the next sentence', () => {
  it.each([
    [
      'Tilsit’s revenue in the current quarter will be $90 million. Gross margin will be about 58%.',
      '2025-10-01..2025-12-31',
    ],
    [
      'Tilsit expects revenue of $90 million in the current quarter. It expects a loss of $4 million.',
      '2025-10-01..2025-12-31',
    ],
    ['Tilsit’s revenue in the current quarter will be $90 million. Gross margin was 58%.', null],
    [
      'Tilsit’s revenue in the current quarter will be $90 million. Tilsit will spend $4 million on a new factory.',
      null,
    ],
    ['Tilsit’s revenue in the current quarter will be $90 million.\n\nGross margin will be about 58%.', null],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });
});

describe('a paragraph on what is to come does not end the results that a story tells', () => {
  const RESULTS = 'Tilsit’s revenue rose to $90 million in the third quarter.';
  it.each([
    [
      `${RESULTS}\n\nTilsit’s revenue in the current quarter will be $95 million.\n\nSales of lamps were $40 million.`,
      '2025-07-01..2025-09-30',
    ],
    [`${RESULTS}\n\nIt rained.\n\nSales of lamps were $40 million.`, null],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });
});

describe('what was reckoned of a result is of its time', () => {
  it.each([
    [
      'In the third quarter Tilsit earned $1.42 a share. Wall Street predicted $1.27 a share.',
      '2025-07-01..2025-09-30',
    ],
    ['In the third quarter Tilsit earned $1.42 a share, compared with an estimate of $1.27.', '2025-07-01..2025-09-30'],
    [
      'Tilsit’s revenue rose to $90 million in the third quarter, just shy of the average analyst estimate of $95 million.',
      '2025-07-01..2025-09-30',
    ],
    [
      'Tilsit made a profit of $90 million in the six months to June, down from $95 million in the same period last year and below the $97 million analysts had forecast.',
      '2025-01-01..2025-06-30',
    ],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });
});

describe('"last year" behind what a quarter is held against', () => {
  it.each([
    ['Tilsit’s revenue in the third quarter rose to $90 million from $70 million last year.', '2024-07-01..2024-09-30'],
    [
      'Tilsit’s annual recurring revenue was $85 million in August, up from $31 million at the same time last year.',
      '@2024-08-31',
    ],
    [
      'Tilsit’s revenue in the third quarter rose to $90 million, more than it had in all of last year, $70 million.',
      null,
    ],
    ['Tilsit had revenue of $70 million last year.', '2024-01-01..2024-12-31'],
  ])('%s', async (text, expected) => {
    const found = await lastIn(text);
    expect(expected === null && found === '2024-01-01..2024-12-31' ? null : found).toBe(expected);
  });
});

describe('whose time a story goes on with', () => {
  const LAST = 'Tilsit had revenue of $80 million in the three months ended Sept. 30. It was up from a year earlier.';
  it.each([
    [`${LAST}\n\nRevenue grew 4% from a year earlier to $90 million.`, '2025-07-01..2025-09-30'],
    [
      `${LAST}\n\nTilsit swung to a loss of $74 million, or 22 cents per share, from a profit of $31 million, or 9 cents per share.`,
      '2024-07-01..2024-09-30',
    ],
    [
      `${LAST}\n\nTilsit expects a charge of $60 million in the fourth quarter. For that quarter it forecast revenue of $95 million.`,
      '2025-10-01..2025-12-31',
    ],
    [`${LAST}\n\nTilsit has mills. In that quarter it had a loss of $95 million.`, '2025-07-01..2025-09-30'],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });
});

describe('what there was at the end of a quarter', () => {
  it.each([
    ['Tilsit had cash of $40 million at the end of the second quarter of 2025.', '@2025-06-30'],
    ['Cash of Tilsit at the end of the second quarter was $40 million.', '@2025-06-30'],
    ['Tilsit had revenue of $40 million in the second quarter of 2025.', '2025-04-01..2025-06-30'],
    ['Towards the end of the second quarter of 2025 Tilsit raised $40 million.', '2025-04-01..2025-06-30'],
  ])('%s', async (text, expected) => {
    expect(await lastIn(text)).toBe(expected);
  });
});

describe('a release of results is told on a day, as a story is', () => {
  it('a figure that recurs is another', async () => {
    const text = `Tilsit Reports Results\n\nELBING, Ill., Jan. 26, 2023 -- Tilsit Inc. today reported results.\n\nNet income of Tilsit was $1.0 billion. Inventory purchases were flat against $1.0 billion.`;
    expect((await claimsIn(text, 'press-release')).map(({ concept }) => concept)).toEqual(['income', null]);
  });

  const release = async (text: string, kind: DocumentKind = 'press-release') =>
    (await claimsIn(text, kind)).filter(({ concept }) => concept !== null).map(({ period }) => show(period));
  it('the quarters that it looks back on are over', async () => {
    expect(
      await release(
        'Tilsit Reports Fourth-Quarter and Full-Year 2022 Results\n\nELBING, Ill., Jan. 26, 2023 -- Tilsit Inc. today reported results.\n\nFourth-quarter revenue was $14 billion. Full-year revenue was $63 billion.',
      ),
    ).toEqual(['2022-10-01..2022-12-31', '2022-01-01..2022-12-31']);
  });
  it('a quarter of weeks ends in its fiscal year, and "last year" is the same one a year before', async () => {
    expect(
      await release(
        'Tilsit reports results\n\nELBING, Ill., Dec. 8, 2022 -- Tilsit today announced results for the first quarter of fiscal 2023, ended November 20, 2022.\n\nNet sales for the first quarter rose to $53 million from $49 million last year.',
      ),
    ).toEqual(['2022-09-01..2022-11-30', '2021-09-01..2021-11-30']);
  });
  it('a heading that says nothing but a time stands over what follows, until the next', async () => {
    const text = (heading: string) =>
      `Tilsit Reports Results\n\nELBING, Ill., Jan. 26, 2023 -- Tilsit Inc. today reported results.\n\n# For the Fourth Quarter of 2022\n\nNet sales rose to $3 million compared to $2 million in the fourth quarter of 2021.\n\nNet income rose to $1 million.\n\n# ${heading}\n\nNet sales rose to $10 million.`;
    expect(
      (await claimsIn(text('For the Full Year of 2022'), 'press-release')).map(({ period }) => show(period)),
    ).toEqual(['2022-10-01..2022-12-31', '2021-10-01..2021-12-31', '2022-10-01..2022-12-31', '2022-01-01..2022-12-31']);
    expect((await claimsIn(text('About Tilsit'), 'press-release')).map(({ period }) => show(period)).at(-1)).toBeNull();
  });
});
