import { describe, expect, it } from 'vitest';
import { isQuoted } from '../../src/reconcile/evidence.ts';
import { against, reportOf } from './against.ts';

const REPORT = `## Operations

As of December 31, 2024, we ran 214 vessels, 162 of them on rivers. Our pier in Odda was sold for proceeds of $61.4 million; we had bought it for $58.9 million.

We recognized an effective tax rate of 23.8% in 2024 compared to an effective tax rate of 19.2% in 2023.

As of December 31, 2024, $38.6 million of mooring loans remains outstanding.

Revenue of our Fjord Tours segment was $44.2 million in 2024. Fjord Tours had 416 guides as of December 31, 2024.

## Consolidated Statements of Income

(in millions)

| | Year Ended December 31, 2024 | Year Ended December 31, 2023 |
| --- | --- | --- |
| Revenue | $812.4 | $745.1 |
| Net income | 71.3 | 60.2 |
| Diluted earnings per share | 1.42 | 1.19 |
| Harbor dues | 118.7 | 104.9 |
| Interest income, net | 12.6 | 3.4 |

## Revenue by line

(in millions)

| | Year Ended December 31, 2024 | Percent of Revenue | Year Ended December 31, 2023 |
| --- | --- | --- | --- |
| Night ferries | $402.5 | 49.5% | $371.0 |
| Day ferries | 288.8 | 35.6% | 268.3 |
| Cargo | 121.1 | 14.9% | 105.8 |

## As a percentage of revenue

| | Year Ended December 31, 2024 | Year Ended December 31, 2023 |
| --- | --- | --- |
| Harbor dues | 27.3% | 43.1% |

## Options

| | 2024 |
| --- | --- |
| Expected dividend yield | 2.6% |
`;

/** Three figures of the report, so that the story is told from it. */
const LEAD =
  'Harrow Ferries had revenue of $812.4 million in 2024, up from $745.1 million in 2023, its annual report shows. Net income was $71.3 million in 2024.';

/** The rule and the figure of what is contradicted in a story. */
const contradicted = async (body: string, lead = LEAD): Promise<string[]> => {
  const report = await reportOf(REPORT, { periodEnd: '2024-12-31', fiscalYearEnd: '12-31', filed: '2025-02-20' });
  const found = await against(`# Harrow carries more\n\nFebruary 21, 2025\n\n${lead}\n\n${body}\n`, report);
  return found
    .filter(({ verdict }) => verdict === 'conflict')
    .map(({ rule, claims: [told] }) => `${rule} ${told?.quantity.surface}`);
};

describe('an article that is told from a report is contradicted by its words', () => {
  it.each([
    ['Harbor dues cost Harrow $181.7 million in 2024.', ['statement.figure $181.7 million']],
    ['Harrow ran 241 vessels on December 31, 2024.', ['statement.figure 241']],
    ['The effective tax rate was 28.3%.', ['statement.figure 28.3%']],
    ['The Harrow board put harbor dues and all at $105 million in 2024.', ['slip.period $105 million']],
    // A length is no time.
    [
      'The pier is let for 96 months at $20,000 a month, and mooring loans of $36.8 million remain outstanding.',
      ['statement.figure $36.8 million'],
    ],
    // A part of the filer that the story tells of as of a company.
    ['Fjord Tours employed 461 guides on December 31, 2024.', ['statement.figure 461']],
    ['Mooring loans of $36.8 million remain outstanding.', ['statement.figure $36.8 million']],
  ])('%s', async (body, expected) => {
    expect(await contradicted(body)).toEqual(expected);
  });
});

describe('and by nothing that may be of another thing, time or teller', () => {
  it.each([
    // What is so in the report.
    'Harbor dues cost Harrow $118.7 million in 2024, and it ran 214 vessels.',
    'The effective tax rate was 23.8%, compared with 19.2% a year before.',
    // A time is no figure.
    'As of December 31, 2024, Harrow has mooring loans of $38.6 million with payment dates through fiscal 2026.',
    // Another company, an analyst, a plan.
    'Harbor dues cost Larkmoor Lines $181.7 million in 2024.',
    'Harbor dues cost Harrow $181.7 million in 2024, according to Morgan Teal, an analyst at Brightwing.',
    'Harrow expects harbor dues of $181.7 million in 2024.',
    // A quarter, which the report is not of, and what was read of the quarter's paragraph.
    'In the quarter, harbor dues rose to $81.7 million. Interest income was $6.2 million.',
    'Harbor dues of $81.7 million were paid in the quarter, and night ferries had revenue of $98.3 million, down 4%.',
    'In the 13 weeks through December, Harrow paid harbor dues of $81.7 million in all.',
    'Over the three-month stretch, Harrow paid harbor dues of $81.7 million.',
    // Another year.
    'A decade ago Harrow paid $88.2 million in harbor dues. It had revenue of $312 million then.',
    'Harbor dues had cost Harrow $88.2 million in 2019.',
    // Another measure, a rise that is no share, and the number of something alike.
    'Harbor dues of $118.7 million in the year that ended on December 31, 2024 were up 43 percent from $83 million a year ago.',
    'The dividend yields 3.1%.',
    'Harrow bought the pier in Odda for $61.4 million.',
    // Digits left out agree with the year before by chance.
    'The Harrow board put harbor dues and all at $104 million in 2024.',
    // So much larger that it is of something else.
    'Harbor dues cost Harrow $518.7 million in 2024.',
  ])('%s', async (body) => {
    expect(await contradicted(body)).toEqual([]);
  });

  it('nor where the story is not told from the report', async () => {
    const elsewhere = 'Harrow Ferries said that demand was strong.';
    expect(await contradicted('Harbor dues cost Harrow $181.7 million in 2024.', elsewhere)).toEqual([]);
  });
});

/** A balance sheet with amounts enough to say which day is the prospectus's last. */
const PROSPECTUS = `${REPORT.replace('of mooring loans remains', 'of mooring loans remained')}
## Balance sheet

(in millions)

| | As of June 30, 2025 | As of December 31, 2024 |
| --- | --- | --- |
${['Deposits', 'Tickets sold ahead', 'Spare parts', 'Piers', 'Vessels', 'Fuel', 'Prepaid dues', 'Accrued wages', 'Crew advances', 'Harbor bonds', 'Insurance claims', 'Winch leases'].map((label, i) => `| ${label} | $${41.7 + 3 * i} | $${38.2 + 2 * i} |`).join('\n')}

| | As of August 4, 2025 |
| --- | --- |
| Berths let | 77 |
`;

describe('a prospectus has no year, but a last day', () => {
  const header = { form: 'S-1', periodEnd: null, filed: '2025-09-12' };
  it.each([
    ['Accrued wages came to $67.2 million.', ['statement.figure $67.2 million']],
    ['Since its founding, Harrow has built up accrued wages of $67.2 million.', ['statement.figure $67.2 million']],
    ['Accrued wages came to $62.7 million.', []],
    // What there was half a year before may be told as well.
    ['Accrued wages came to $52.2 million.', []],
    ['Accrued wages had come to $67.2 million in 2021.', []],
    // A flow of no time that is named may be of any.
    ['In the half, Harrow paid harbor dues of $181.7 million.', []],
  ])('%s', async (body, expected) => {
    const report = await reportOf(PROSPECTUS, header);
    const found = await against(`# Harrow to list\n\nSeptember 14, 2025\n\n${LEAD}\n\n${body}\n`, report);
    expect(
      found
        .filter(({ verdict }) => verdict === 'conflict')
        .map(({ rule, claims: [told] }) => `${rule} ${told?.quantity.surface}`),
    ).toEqual(expected);
  });
});

it('a line has one scope under its short name and its long one, unless they are two', async () => {
  const rows = (long: number, short?: number): string =>
    `## Revenue\n\n(in millions)\n\n| | Year Ended December 31, 2024 |\n| --- | --- |\n| Revenue: | |\n| Catering services | $${long} |\n${short ? `| Catering | ${short} |\n` : ''}| Tickets | 210.5 |\n| Total revenue | $${long + (short ?? 0) + 210.5} |\n`;
  const header = { periodEnd: '2024-12-31', fiscalYearEnd: '12-31', filed: '2025-02-20' };
  const story =
    '# Harrow cooks\n\nFebruary 21, 2025\n\nCatering revenue of Harrow Ferries was $47.5 million in 2024.\n';
  const said = async (body: string): Promise<string[]> =>
    (await against(story, await reportOf(body, header))).map(({ rule }) => rule);
  expect(await said(rows(58.5))).toEqual(['value.conflict']);
  expect(await said(rows(47.5))).toEqual(['value.match']);
  expect(await said(rows(58.5, 47.5))).toEqual(['value.match']);
});

it('quotes the article where it stands there, and names it', async () => {
  const report = await reportOf(REPORT, { periodEnd: '2024-12-31', filed: '2025-02-20' });
  const story = `# Harrow carries more\n\n${LEAD}\n\nHarbor dues cost Harrow $181.7 million in 2024.\n`;
  const [finding] = (await against(story, report)).filter(({ rule }) => rule === 'statement.figure');
  expect(finding?.message).toMatch(/^The article “Harrow carries more” gives \$181\.7 million/);
  const [told, filed] = finding?.claims ?? [];
  expect(told && isQuoted(told, story)).toBe(true);
  expect(filed && isQuoted(filed, report.text)).toBe(true);
});
