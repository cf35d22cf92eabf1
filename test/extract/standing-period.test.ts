import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

/** A story on the year 2025, its head and what it says of that year before the sentences asked about. */
const LEAD = `Tilsit turns a profit as barges sell

March 3, 2026

Tilsit Marine earned $38 million in 2025, against a loss of $21 million a year earlier. Tilsit is based in Elbing.`;

const story = async (sentences: string): Promise<readonly Claim[]> =>
  (await claimsIn(`${LEAD}\n\n${sentences}`)).slice(2);
const datesOf = (claims: readonly Claim[]): (string | null)[] => claims.map(({ period }) => period?.label ?? null);

describe('what a story leaves undated is of the time that it reports on', () => {
  it.each([
    ['Revenue climbed 14% to $610 million.', ['2025', '2025']],
    // The sentence names a time, but only for what it compares with.
    ['Operating profit came in at $52 million, reversing a loss of $33 million in 2024.', ['2025', '2024']],
    [
      'Operating profit came in at $52 million, after a loss of $33 million in 2024 and one of $47 million the year before that.',
      ['2025', '2024', '2023'],
    ],
    ['The company earned $52 million, after losing $33 million in 2024.', ['2025', '2024']],
    ['Tilsit spent $61 million on research and development, more than in 2024.', ['2025']],
    // No concept of ours, but what is spent is spent in a time; a balance is not.
    ['Interest expense was $61 million, up from $52 million.', ['2025', '2024']],
    ['Its net loss widened to $61 million from $52 million.', ['2025', '2024']],
    // What is held against a target is of no year before.
    ['Its net loss came to $61 million against $52 million.', ['2025', null]],
    ['Dry docks were worth $61 million.', [null]],
    ['Total liabilities were cut to $61 million.', ['2025-12-31']],
    ['It cut total liabilities by $61 million.', [null]],
    ['Goodwill on the balance sheet shrank to $61 million.', ['2025-12-31']],
    // What a clause is held against dates no clause that follows; nor does what a board once authorized.
    [
      'Capital expenditures were $61 million, against $52 million in 2024, while revenue fell to $590 million.',
      ['2025', '2024', '2025'],
    ],
    ['Its board authorized $61 million in 2019. Revenue fell to $590 million.', ['2019', '2025']],
    // A time of its own, or another than the story's.
    ['Revenue was $590 million in 2024.', ['2024']],
    ['Operating profit is now at $52 million.', [null]],
  ])('%s', async (sentences, expected) => {
    expect(datesOf(await story(sentences))).toEqual(expected);
  });

  it.each([
    // What there is, there is at the end of that time.
    ['Tilsit ended the year with $61 million in cash.', ['2025-12-31']],
    ['Its long-term debt fell to $61 million.', ['2025-12-31']],
    ['At year-end it held $61 million of cash and had total debt of $52 million.', ['2025-12-31', '2025-12-31']],
    ['Total debt stood at $61 million, compared with $52 million a year ago.', ['2025-12-31', null]],
    ['Headcount: 1,400.', ['2025-12-31']],
    // A day that the paragraph has named goes before the end of the year that the story reports on.
    [
      'Tilsit had 1,400 employees at the end of February. It had $61 million in cash and dry docks worth $52 million.',
      ['February 2026', 'February 2026', null],
    ],
    // What came or went, what may be, and what is so now.
    ['Tilsit raised $61 million in cash.', [null]],
    ['It took on debt of $61 million to buy a dredger.', [null]],
    ['The purchase would leave it with debt of $61 million.', [null]],
    ['It now has $61 million in cash.', [null]],
    ['It repaid $61 million of debt.', [null]],
    // Lines of a balance sheet that have no concept.
    ['Total assets stood at $612 million.', ['2025-12-31']],
    ['Inventories grew to $61 million.', ['2025-12-31']],
    ['It bought inventories of $61 million.', [null]],
  ])('%s', async (sentences, expected) => {
    expect(datesOf(await story(sentences)).map((label, i) => (expected[i] === null ? null : label))).toEqual(expected);
  });

  it('gives a multiple its base, and each of both a time of its own', async () => {
    const claims = await story(
      'Operating profit came to $52 million, almost seven times the $8 million it had made a year earlier.',
    );
    expect(claims.map(({ quantity, period }) => `${quantity.surface} ${period?.label ?? null}`)).toContain(
      '$52 million 2025',
    );
  });

  it('and not of what the sentence before was held against', async () => {
    const text =
      'Tilsit Marine had revenue of $610 million, against $590 million in 2024. Operating profit was $52 million.';
    expect(datesOf(await claimsIn(`Tilsit sells barges\n\nMarch 3, 2026\n\n${text}`))).toEqual([null, '2024', null]);
  });

  it('of the quarter at whose end a story counts something, and not of what it compares with', async () => {
    const counted = 'Tilsit Marine had 9 million subscribers at the end of the first quarter of 2026, it said.';
    const compared =
      'Its loss was $2 million, compared with a profit of $1 million in the first quarter of 2025, after two flops.';
    const text = `Tilsit sells barges\n\n${counted}\n\n${compared}\n\nTotal revenue was $610 million.`;
    expect(datesOf(await claimsIn(text)).at(-1)).toBe('Q1 2026');
    expect(datesOf(await claimsIn(text.replace(counted, 'Tilsit Marine is old.'))).at(-1)).toBeNull();
  });

  it('calls a company by one name, which the headline has for short', async () => {
    const claims = await claimsIn(LEAD);
    const [undated] = await story('Tilsit had revenue of $610 million.');
    expect([...claims, undated].map((claim) => claim?.entity)).toEqual(Array(3).fill('Tilsit Marine'));
  });
});

describe('a dateline', () => {
  const wire = (lead: string, more: string) =>
    claimsIn(`Tilsit sells barges\n\nELBING, Vt., Feb. 9, 2026 - Tilsit Marine Inc said on Monday ${lead}\n\n${more}`);

  it('is the time of no figure, and a company’s full name there is the short one’s', async () => {
    const claims = await wire('its revenue rose 14% to $610 million in 2025.', 'Tilsit earned $38 million.');
    expect(datesOf(claims)).toEqual(['2025', '2025', '2025']);
  });

  it('and the body’s own days are times as before', async () => {
    const claims = await wire(
      'its revenue was $610 million in 2025.',
      'Tilsit had debt of $45 million on Feb. 6, 2026.',
    );
    expect(datesOf(claims)).toEqual(['2025', '2026-02-06']);
  });
});

describe('whose a result is gives no reason for it', () => {
  it.each([
    ['Tilsit earned $38 million attributable to shareholders in 2025.', '2025'],
    ['Tilsit had a net loss of $38 million attributable to its common stockholders in 2025.', '2025'],
    ['Revenue rose by $38 million, attributable to the dredging of the canal in 2019.', null],
  ])('%s', async (text, year) => {
    expect(datesOf(await claimsIn(text))).toEqual([year]);
  });
});

describe('what a quarter is held against', () => {
  const before = async (text: string): Promise<string | null> => {
    const period = (await claimsIn(`Tilsit earns more\n\nAugust 20, 2025\n\n${text}`)).at(-1)?.period ?? null;
    return period === null || 'instant' in period ? null : period.label;
  };
  it.each([
    [
      'Tilsit’s revenue was $9 million in the second quarter, 12% more than a year earlier. Profit was $3 million, up from $2 million.',
    ],
    [
      'Tilsit’s profit was $3 million in the second quarter, up from $2 million. Revenue fell from the same quarter last year.',
    ],
  ])('is the year before in a story that compares years: %s', async (text) => {
    const claims = await claimsIn(`Tilsit earns more\n\nAugust 20, 2025\n\n${text}`);
    const base = claims.find(({ quantity }) => quantity.surface === '$2 million');
    expect(base?.period).toMatchObject({ start: '2024-04-01', end: '2024-06-30' });
  });
  it.each([
    ['Tilsit’s revenue was $9 million in the second quarter. Profit was $3 million, up from $2 million.'],
    [
      'Tilsit’s revenue rose 12% from a year earlier to $9 million in the second quarter, and 2% from the previous quarter. Profit was $3 million, up from $2 million.',
    ],
  ])('and is not known in one that does not, or that compares quarters too: %s', async (text) => {
    expect(await before(text)).toBeNull();
  });
});

it('a loss that a profit comes after is of the year before', async () => {
  const claims = await claimsIn(
    'Tilsit earns more\n\nFebruary 20, 2025\n\nTilsit’s revenue was $9 million in 2024. It swung to a net profit of $3 million from an operating loss of $2 million.',
  );
  expect(claims.at(-1)?.period).toMatchObject({ start: '2023-01-01', end: '2023-12-31' });
});

it.each([
  'The loss came to $4 million, against a profit of $3 million.',
  'The loss came to $4 million, compared with net income of $3 million.',
])('when what a result is held against was so, the result that stands does not say: %s', async (told) => {
  const claims = await claimsIn(
    `Tilsit swings to a loss\n\nFebruary 20, 2025\n\nTilsit’s revenue was $9 million in 2024.\n\n${told}`,
  );
  expect(claims.map(({ period }) => period?.label ?? null)).toEqual(['2024', '2024', null]);
});

it('stands for a year until a prospectus of late spring, for a quarter until the next', async () => {
  const undated = async (day: string, told: string): Promise<string | undefined> =>
    (
      await claimsIn(
        `Tilsit files\n\n${day}\n\nTilsit had sales of $9 million in ${told}. Its net loss was $40 million.\n\nThe net loss of Tilsit came to $41 million.`,
      )
    ).at(-1)?.period?.label;
  expect(await undated('May 21, 2026', '2025')).toBe('2025');
  expect(await undated('November 21, 2026', '2025')).toBeUndefined();
  expect(await undated('May 21, 2026', 'the first quarter of 2026')).toBe('Q1 2026');
  expect(await undated('October 21, 2026', 'the first quarter of 2026')).toBeUndefined();
});
