import { describe, expect, it } from 'vitest';
import { partsOf } from '../../src/extract/parts.ts';
import { claimsIn } from './reading.ts';

const PARTS = [
  'Nets',
  'Rope & Twine',
  'Floats, Buoys & Lamps',
  'Cold Store',
  'Wicks and oil',
  'Wicks and oil leasing',
  'Tar and allied goods',
];
const OPTIONS = { entities: [], concepts: [], parts: PARTS };

const story = (text: string): string => `A look at the harbour\n\nAugust 20, 2025\n\nTilsit earned more.\n\n${text}`;

/** Whose the last figure of a story is, and of which part. */
const ofLast = async (text: string): Promise<string> => {
  const claim = (await claimsIn(story(text), 'news', OPTIONS)).at(-1);
  return [claim?.entity, ...(claim?.scope ?? [])].join(' / ');
};

describe('a figure of a story is of the part of the business that its sentence names as the filing does', () => {
  it.each([
    ['Nets brought in revenue of $40 million.', 'Tilsit / Nets'],
    ['Tilsit said sales in Nets were $40 million.', 'Tilsit / Nets'],
    ['Rope & Twine sales climbed to $40 million.', 'Tilsit / Rope & Twine'],
    ['Rope & Twine, the largest segment, had sales of $40 million.', 'Tilsit / Rope & Twine'],
    ['Floats, Buoys & Lamps earned $40 million.', 'Tilsit / Floats, Buoys & Lamps'],
    ['Cold Store’s revenue was $40 million.', 'Tilsit / Cold Store'],
    ['Nets’ revenue was $40 million.', 'Tilsit / Nets'],
    ['Nets gear, the company’s largest category, brought in revenue of $40 million.', 'Tilsit / Nets'],
    ['In the Cold Store revenue fell to $40 million.', 'Tilsit / Cold Store'],
    // A line that is no name is written small, and its business is called for short.
    ['Revenue from wicks and oil was $40 million.', 'Tilsit / Wicks and oil'],
    ['The wicks business grew fastest. Its revenue was $40 million.', 'Tilsit / Wicks and oil'],
    ['The oil business grew fastest. Its revenue was $40 million.', 'Tilsit / oil'],
    ['Revenue at the tar and allied unit was $40 million.', 'Tilsit / Tar and allied goods'],
    ['Sales of the floats division were $40 million.', 'Tilsit / Floats, Buoys & Lamps'],
    // What the sentence before named, by "the unit" or "they".
    ['Nets made up 59% of the total. Revenue in the region fell to $40 million.', 'Tilsit / Nets'],
    ['Sales in Nets were $50 million. In the fourth quarter they fell 16% to $40 million.', 'Tilsit / Nets'],
  ])('%s', async (text, expected) => {
    expect(await ofLast(text)).toBe(expected);
  });

  it.each([
    ['the word in small letters', 'Tilsit sold nets, and revenue was $40 million.'],
    ['what the sentence turns to', 'Nets lost money, but the company had revenue of $40 million.'],

    ['something else by a longer name', 'Nets of Tilsit are strong. Revenue was $40 million.'],
  ])('but not %s', async (_why, text) => {
    expect(await ofLast(text)).toBe('Tilsit');
  });
});

describe('of a part that is told to have moved, its sales are meant', () => {
  const measured = async (text: string) =>
    (await claimsIn(story(text), 'news', OPTIONS)).map(({ quantity, concept, kind }) =>
      [quantity.surface, concept, kind].filter((word) => word !== null).join(' '),
    );
  it.each([
    ['Nets rose 3% to $40 million.', ['3% growth-rate revenue', '$40 million revenue']],
    ['Nets, once seen as its future, tumbled 22% to $40 million.', ['22% growth-rate revenue', '$40 million revenue']],
    ['Cold Store edged up to $40 million from $38 million.', ['$40 million revenue', '$38 million revenue']],
    // Of a profit that stands, of a price, and where the sentence says what moved.
    ['Operating profit was mixed. Nets rose 3%.', ['3%']],
    ['Nets is worth 3% more.', ['3%']],
    ['Headcount at Nets rose 3%.', ['3% growth-rate headcount']],
  ])('%s', async (text, expected) => {
    expect(await measured(text)).toEqual(expected);
  });
});

it('what fell by "they" is what the sentence before told', async () => {
  const claims = await claimsIn(story('Sales in Asia were $9 million. In May they fell 16% to $4 million.'), 'news');
  expect(claims.slice(-2).map(({ concept, kind, scope }) => [concept, kind, ...scope])).toEqual([
    ['growth-rate', 'revenue', 'Asia'],
    ['revenue', null, 'Asia'],
  ]);
});

it('a part within a longer name is another', async () => {
  const claim = (await claimsIn(story('Sales in Cold Store East were $40 million.'), 'news', OPTIONS)).at(-1);
  expect(claim?.scope).not.toContain('Cold Store');
});

const REPORT = `HARROW FERRIES, INC.

The three months ended June 30, 2025

| (in millions) | Three Months Ended June 30, 2025 | Three Months Ended June 30, 2024 |
| --- | --- | --- |
| Revenue: |  |  |
| Northern Crossings | $40 | $38 |
| Harbour Dues | 12 | 11 |
| Other | 3 | 2 |
| Total revenue | 55 | 51 |
`;

describe('partsOf', () => {
  it('takes the lines that tables tell the revenue of, and no totals or remainders', async () => {
    const claim = (await claimsIn(story('Revenue was $40 million in 2025.'), 'news')).at(-1);
    if (claim === undefined) throw new Error('no claim');
    const cell = (scope: string[], row: string, concept = 'revenue') => ({
      ...claim,
      concept,
      scope,
      evidence: { ...claim.evidence, row, column: '2025' },
    });
    const twice = (scope: string[], row: string) => [cell(scope, row), cell(scope, row)];
    expect(
      partsOf([
        ...twice(['Northern Crossings'], 'Northern Crossings'),
        ...twice(['Other'], 'Other'),
        ...twice(['Exchange Rate Effect'], 'Exchange Rate Effect'),
        // What only a tag calls so.
        ...twice(['HarbourDues'], 'Harbour dues'),
        // Told once, or without its revenue.
        cell(['Southern Crossings'], 'Southern Crossings'),
        cell(['Vessels'], 'Vessels', 'debt'),
        cell(['Vessels'], 'Vessels', 'debt'),
        ...twice(['Northern Crossings', 'Europe'], 'Northern Crossings'),
        // In prose only a name is one.
        ...twice(['Revenue'], 'Revenue').map((one) => ({ ...one, evidence: { ...one.evidence, row: null } })),
      ]),
    ).toEqual(['Northern Crossings']);
  });

  it('takes a segment whose table has quarters for its rows, which are no parts', async () => {
    const rows = '| First Quarter | $40 | $4 |\n| Second Quarter | 41 | 5 |';
    const segment = (name: string) =>
      `## ${name} Segment\n\n(in millions)\n\n| Fiscal 2025 | Net Sales | Adjusted EBITDA |\n| --- | --- | --- |\n${rows}\n\n`;
    const claims = await claimsIn(
      `We have two reportable segments: Cold Store and Nets.\n\n${segment('Cold Store')}${segment('Nets')}`,
      'filing',
    );
    expect(claims.filter(({ concept }) => concept === 'revenue').map(({ scope }) => scope.join(' / '))).toEqual([
      'Cold Store',
      'Cold Store',
      'Nets',
      'Nets',
    ]);
    expect(partsOf(claims)).toEqual(['Cold Store', 'Nets']);
  });

  it('lets the prose of a filing call its parts as its tables do', async () => {
    const prose = 'Northern Crossings’ revenue was $40 million in the three months ended June 30, 2025.';
    const scopes = (await claimsIn(`${REPORT}\n${prose}\n`, 'filing')).at(-1)?.scope;
    expect(scopes).toEqual(['Northern Crossings']);
  });
});
