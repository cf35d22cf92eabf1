import { describe, expect, test } from 'vitest';
import { claimsIn, when } from './reading.ts';

// What a current report and the release in it say of times: on its cover, over its lists, and in its comparisons.

const COVER = `FORM 8-K

CURRENT REPORT

Date of Report (Date of earliest event reported): March 12, 2031

TILSIT KILNS, INC.

(Exact name of registrant as specified in its charter)
`;

/** The time of every amount and rate of ours in a current report, in order. */
const timesIn = async (text: string, cover = COVER): Promise<string> =>
  (await claimsIn(`${cover}\n${text}`, 'filing'))
    .filter(({ concept }) => concept !== null)
    .map(({ period }) => when(period))
    .join(' ');

/** Concept and kind of the same. */
const measuresIn = async (text: string): Promise<string> =>
  (await claimsIn(`${COVER}\n${text}`, 'filing'))
    .map(({ concept, kind }) => [concept ?? '-', ...(kind === null ? [] : [kind])].join(':'))
    .join(' ');

const Q4 = '2030-10-01..2030-12-31';
const Q3 = '2030-07-01..2030-09-30';
const BEFORE = '2029-10-01..2029-12-31';
const YEAR = '2030-01-01..2030-12-31';
const YEAR_BEFORE = '2029-01-01..2029-12-31';

describe('a quarter without its year', () => {
  test.each([
    [
      'is the last one of that name before the day of the report',
      'Revenue for the fourth quarter was $5.4 million.',
      Q4,
    ],
    ['although something rose by so much', 'Revenue for the fourth quarter increased by 9%.', Q4],
    [
      'is to come where the sentence says so',
      'Revenue is expected to be $5 million in the fourth quarter.',
      '2031-10-01..2031-12-31',
    ],
  ])('%s', async (_, text, times) => {
    expect(await timesIn(text)).toBe(times);
  });

  test('stands above what says that it is the day, too', async () => {
    const cover = COVER.replace(
      /Date of Report.*/,
      'March 12, 2031\n\nDate of Report (Date of earliest event reported)',
    );
    expect(await timesIn('Revenue for the fourth quarter was $5.4 million.', cover)).toBe(Q4);
  });
});

describe('what is held against another time', () => {
  test.each([
    [
      'a measure that is named again, and said again for a share',
      'Net income for the fourth quarter of 2030 was $1.8 million, or $0.04 per diluted share, compared to net income attributable to Tilsit stockholders of $3.9 million, or net income of $0.09 per diluted share, for the fourth quarter of 2029.',
      `${Q4} ${Q4} ${BEFORE} ${BEFORE}`,
    ],
    [
      'where the first has no time of its own',
      'Net income was $10.1 million, or $0.22 per diluted share, compared to adjusted net income of $7.2 million, or $0.16 per diluted share, in 2029.',
      `- - ${YEAR_BEFORE} ${YEAR_BEFORE}`,
    ],
    [
      'a rate beside an amount of no measure',
      'Gross margin for the fourth quarter of 2030 was 83%, compared to gross profit of $14.5 million, or a 79% gross margin, in the fourth quarter of 2029.',
      `${Q4} ${BEFORE}`,
    ],
    ['a quarter that is called for short', 'Revenue grew 5% sequentially over 3Q30.', '-'],
    ['an increase in a measure', 'We had a 35% increase in net sales over 4Q29.', '-'],
    [
      'two of them',
      'Revenue for 2030 was $9 million, an increase of 5% from 2029 and an increase of 11% from 2028.',
      `${YEAR} ${YEAR} ${YEAR}`,
    ],
    ['with the figure it came to', 'Sales rose 20 percent from the fourth quarter of 2029 to $3 million.', '- -'],
    ['and told on', 'Sales were up 9% from 2029, when they were $3 million.', `- ${YEAR_BEFORE}`],
    ['but not a stretch from one to another', 'From 2029 to 2030 sales grew 9% to $3 million.', `${YEAR} ${YEAR}`],
  ])('%s', async (_, text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

describe('stretches by their length', () => {
  test.each([
    [
      'twelve months are a year',
      'Adjusted EBITDA for the twelve months of 2030 was $14 million, a 31% decrease from $21 million in the twelve months of 2029.',
      `${YEAR} ${YEAR} ${YEAR_BEFORE}`,
    ],
    ['nine months', 'Revenue for the nine months of 2030 was $9 million.', '2030-01-01..2030-09-30'],
    [
      'a year to date ends on its day',
      'For the year to date period ended August 3, 2030, revenue was $9 million.',
      '2030-01-01..2030-08-03',
    ],
    ['and is no year', 'Revenue was $9 million in the year-to-date period of 2030.', '-'],
    [
      'nor the quarter of the figure beside it',
      'In the third quarter of 2030 EBITDA rose 7%, and revenue grew 15% year-to-date.',
      `${Q3} -`,
    ],
  ])('%s', async (_, text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

describe('what stands above a list', () => {
  const LIST =
    '- Revenue of $114 million, an 8% increase over the prior year\n\n- Net income was $9 million, compared to $7 million.';

  test.each([
    ['a heading of one quarter', `Third Quarter 2030 Highlights\n\n${LIST}`, `${Q3} ${Q3} ${Q3} -`],
    [
      'a line that sets two years against each other',
      `Highlights for Full Year 2030 versus Full Year 2029 include:\n\n${LIST}`,
      `${YEAR} ${YEAR} ${YEAR} -`,
    ],
    [
      'lines over paragraphs',
      'For the third quarter ended September 30, 2030:\n\nNet sales increased 22% to $39 million from $32 million in the third quarter of 2029;\n\nFor the first nine months of 2030:\n\nNet sales were $90 million.',
      `2030-07-01..2030-09-30 2030-07-01..2030-09-30 2029-07-01..2029-09-30 2030-01-01..2030-09-30`,
    ],
    [
      'a heading of two stretches says of neither',
      `Third Quarter and Nine Months 2030 Highlights\n\n${LIST}`,
      '- - - -',
    ],
    [
      'the title of a release says of none of them',
      `Tilsit Kilns Reports Third Quarter 2030 Results\n\n${LIST}`,
      '- - - -',
    ],
    ['an outlook is not what was', 'Third Quarter 2030 Highlights\n\n- Revenue is expected to be $5 million.', '-'],
    ['a balance is of no stretch', 'Third Quarter 2030 Highlights\n\n- Cash of $5 million.', '-'],
  ])('%s', async (_, text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

describe('a remark between a measure and its figure', () => {
  test.each([
    ['says how it is reckoned', 'Adjusted net loss (non-GAAP) was $6.9 million.', 'loss:adjusted'],
    ['at more length', 'Adjusted EBITDAX (a non-GAAP measure) of $155 million for 2030.', 'ebitda:adjusted'],
    ['gives a time its name', 'We had a net loss for the third quarter (“Q3-30”) of $51.9 million.', 'loss:net'],
    [
      'but parts it from what another thing is',
      'Revenue (for what is told in the “Lamps” line as a whole) and a tax of $5 million fell.',
      '-',
    ],
  ])('%s', async (_, text, measures) => {
    expect(await measuresIn(text)).toBe(measures);
  });
});

describe('a year in brackets behind a figure of a part of one', () => {
  test.each([
    [
      'is of the same part',
      'Operating earnings for the first quarter of 2030 were $16.8 million ($12.4 million in 2029).',
      '2030-01-01..2030-03-31 2029-01-01..2029-03-31',
    ],
    [
      'of which nobody says where the part has no name',
      'Operating earnings for the quarter were $16.8 million ($12.4 million in 2029).',
      '- -',
    ],
    [
      'but of the year behind a year',
      'Net income for 2030 was $16.8 million ($12.4 million in 2029).',
      `${YEAR} ${YEAR_BEFORE}`,
    ],
  ])('%s', async (_, text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

test.each([
  ['As of September 30, 2030, the Company has incurred net losses of $446.8 million since its inception.', '-'],
  ['As of September 30, 2030, we had losses of $4.8 million for the nine months then ended.', '2030-01-01..2030-09-30'],
])('what has been since the beginning is of no year: %s', async (text, times) => {
  const report = COVER.replace('8-K', '10-Q').replace(
    /Date of Report.*/,
    'For the quarterly period ended September 30, 2030',
  );
  expect(await timesIn(text, report)).toBe(times);
});

describe('measures of releases', () => {
  test.each([
    [
      'a share by any name',
      'Quarterly earnings per basic share was $0.19. Net income per ADS was $0.20.',
      'earnings-per-share:basic earnings-per-share',
    ],
    [
      'two kinds of it, told in two currencies',
      'Basic and diluted earnings per ADS were RMB5.31 (US$0.75) and RMB5.26 (US$0.74), respectively, in 2030.',
      'earnings-per-share:basic earnings-per-share:basic earnings-per-share:diluted earnings-per-share:diluted',
    ],
    ['what is below zero', 'Adjusted EBITDA was a loss of $6.4 million.', 'ebitda:adjusted'],
    [
      'a loan is no funding',
      'Completed the funding of a $98 million secured loan. We have $89 million of funding sources.',
      '- -',
    ],
    [
      'nor is what few buy an offering',
      'Simultaneously with the IPO, private placement warrants were sold, generating gross proceeds of $6,481,550.',
      '-',
    ],
    [
      'what opens the next clause names nothing before it',
      'Lamp contribution grew 23% to $85 million and Adjusted EBITDA grew 25% to $63 million.',
      '- - growth-rate:ebitda ebitda:adjusted',
    ],
    ['a part of a measure is not it', 'This sale contributed approximately $44 million to the net loss.', '-'],
  ])('%s', async (_, text, measures) => {
    expect(await measuresIn(text)).toBe(measures);
  });

  test.each([
    'TILSIT KILNS, INC. Reports Net Loss of $51.9 Million for 2030',
    'Tilsit Kilns, Inc. Announces Record Operating Income of $5.1 Million for 2030',
    '- Second Quarter Net Income of $5.1 Million',
    '- Record Fourth Quarter Adjusted EBITDA of $5 Million',
  ])('what a headline says of the whole is no part of it: %s', async (text) => {
    const claims = await claimsIn(`${COVER}\n${text}`, 'filing');
    expect(claims.map(({ scope }) => scope)).toEqual([[]]);
  });

  test('but a name is', async () => {
    const claims = await claimsIn(`${COVER}\nIn 2030 our Base Revenue was $5 million.`, 'filing');
    expect(claims.map(({ scope }) => scope)).toEqual([['Base']]);
  });
});
