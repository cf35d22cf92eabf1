import { describe, expect, test } from 'vitest';
import { claimsIn, when } from './reading.ts';

// What an announcement of results calls by its length alone: "for the year", "in the quarter", "year to date".

/** The time of every measure behind the lead of a release, in order. */
const timesIn = async (lead: string, text: string, kind: 'filing' | 'press-release' = 'filing'): Promise<string> =>
  (await claimsIn(`${lead}\n\n${text}`, kind))
    .filter(({ concept, evidence }) => concept !== null && evidence.start > lead.length)
    .map(({ period }) => when(period))
    .join(' ');

const YEARLY = `Orrin Mills Reports Fourth Quarter and Fiscal Year Results

DOVER, March 3, 2031 -- Orrin Mills, Inc. (NYSE: ORM) reported results for the fourth quarter and fiscal year ended January 1, 2031.`;
const HALF = `Orrin Mills Reports Second Quarter Results

DOVER, July 24, 2031 -- Orrin Mills, Inc. (NYSE: ORM) today reported results for the second quarter of 2031.`;
const OWN_YEAR = `Orrin Mills Reports Third Quarter Results

DOVER, April 30, 2031 -- Orrin Mills, Inc. (NYSE: ORM) today announced results for its fiscal 2031 third quarter ended March 29, 2031.`;

const Q4 = '2030-10-01..2030-12-31';
const YEAR = '2030-01-01..2030-12-31';
const H1 = '2031-01-01..2031-06-30';
const Q2 = '2031-04-01..2031-06-30';
const NINE = '2030-07-01..2031-03-31';

describe('the year and its last quarter', () => {
  test.each([
    ['For the year, net income was $4.7 million.', YEAR],
    ['Net sales for the quarter rose 13% to $223 million.', `${Q4} ${Q4}`],
    ['Gross profit rose 20% in the fourth quarter and 13% for the full year.', `${Q4} ${YEAR}`],
    ['Full-year net sales were $844 million.', YEAR],
    ['Net sales for the twelve months were $844 million.', YEAR],
    ['We had cash of $41 million at year end.', '@2030-12-31'],
  ])('%s', async (text, times) => {
    expect(await timesIn(YEARLY, text)).toBe(times);
    expect(await timesIn(YEARLY, text, 'press-release')).toBe(times);
  });
});

test('what is to come is of another year, which nobody says', async () => {
  expect(await timesIn(YEARLY, 'For the year, we expect net sales of $900 million.')).toBe('-');
  expect(await timesIn(YEARLY, 'For the year ahead, net sales are planned at $900 million.')).toBe('-');
});

describe('part of a year', () => {
  test.each([
    ['Net income for the year-to-date period was $12.1 million.', H1],
    ['Year to date, net income was $12.1 million.', H1],
    ['For the six months, net sales were $80 million.', H1],
    ['Net sales were $41 million in the quarter.', Q2],
    [
      'Net income for the year-to-date period was $12.1 million in 2031, down 8% from the $13 million reported in 2030.',
      `${H1} ${H1} 2030-01-01..2030-06-30`,
    ],
    [
      'Second-quarter profit was $12 million, compared to $11 million in last year’s second quarter.',
      `${Q2} 2030-04-01..2030-06-30`,
    ],
    [
      'Net sales in the quarter were $50 million, compared to $45 million in last year’s fiscal second quarter.',
      `${Q2} 2030-04-01..2030-06-30`,
    ],
  ])('%s', async (text, times) => {
    expect(await timesIn(HALF, text)).toBe(times);
  });

  test('of a year that is not the calendar’s begins with it', async () => {
    expect(await timesIn(OWN_YEAR, 'Net income for the first nine months was $3 million.')).toBe(NINE);
    expect(await timesIn(OWN_YEAR, 'Year-to-date net sales were $410 million.')).toBe(NINE);
    expect(await timesIn(OWN_YEAR, 'In the first three quarters, net sales were $410 million.')).toBe(NINE);
    expect(await timesIn(OWN_YEAR, 'The net loss for the current quarter was $2 million.')).toBe(
      '2031-01-01..2031-03-31',
    );
    expect(
      await timesIn(
        OWN_YEAR,
        'The net loss in the quarter was $2 million, against $8 million for the third quarter of fiscal 2030.',
      ),
    ).toBe('2031-01-01..2031-03-31 2030-01-01..2030-03-31');
  });
});

test('a report on a period, or a text that announces nothing, says no year by its length', async () => {
  const plain = 'Orrin Mills was founded in 2019.\n\nIt had sales of $5 million in the fourth quarter of 2030.';
  expect(await timesIn(plain, 'For the year, net income was $4.7 million.')).toBe('-');
});

describe('a base that is told with its time before it', () => {
  const Q2_BEFORE = '2030-04-01..2030-06-30';
  test.each([
    [
      'Revenue for the second quarter of 2031 increased 11.2% to $72 million from second quarter 2030 revenues of $65 million.',
      `${Q2} ${Q2} ${Q2_BEFORE}`,
    ],
    [
      'Gross margin in the second quarter of 2031 of 48% decreased from second quarter 2030 gross margin of 52%.',
      `${Q2} ${Q2_BEFORE}`,
    ],
    [
      'Second quarter 2031 net loss was $9 million, or $0.04 per share, versus second quarter 2030 net income of $3 million, or $0.01 per share.',
      `${Q2} ${Q2} ${Q2_BEFORE} ${Q2_BEFORE}`,
    ],
    [
      'Diluted earnings per share were $1.23 for the six months ended June 30, 2031, down 6% from diluted earnings per share of $1.31 for the first six months of 2030.',
      `${H1} ${H1} 2030-01-01..2030-06-30`,
    ],
  ])('%s', async (text, times) => {
    expect(await timesIn(HALF, text)).toBe(times);
  });

  test('what an item consisted of is of the time that is told', async () => {
    const text =
      'In the second quarter of 2031, net income of $9 million compared to the prior year quarter that consisted of revenue of $3 million.';
    expect((await timesIn(HALF, text)).split(' ')[0]).toBe(Q2);
  });
});

describe('what stands under the heading of a stretch', () => {
  /** The time of every figure under a heading of the second quarter. */
  const under = async (text: string): Promise<string> => {
    const lead = `${HALF}\n\nSecond Quarter 2031 Highlights:`;
    return (await claimsIn(`${lead}\n\n${text}`, 'filing'))
      .filter(({ evidence }) => evidence.start > lead.length)
      .map(({ period }) => when(period))
      .join(' ');
  };

  test.each([
    ['Gross profit was $120 million, or 29.1% of net sales.', `${Q2} ${Q2}`],
    ['Cash flow from operating activities was $61 million.', Q2],
    // A balance is of no stretch, nor is what was kept of an expense.
    ['Accrued expenses were $61 million.', '-'],
    ['The purchase price was $61 million.', '-'],
    ['As of June 30, 2031, cash was $200 million. Administrative expenses were $60 million.', `@2031-06-30 ${Q2}`],
  ])('%s', async (text, times) => {
    expect(await under(text)).toBe(times);
  });
});

test('whose a result is stands between it and its figure', async () => {
  const text = `${HALF}\n\nNet income attributable to Orrin Mills, Inc. for the second quarter of 2031 was $28 million, or $0.30 per diluted share.`;
  const measures = (await claimsIn(text, 'filing')).map(({ concept, kind }) => `${concept}:${kind}`);
  expect(measures).toEqual(['income:net', 'earnings-per-share:diluted']);
});

describe('a result held against that of the same quarter last year', () => {
  const OWN =
    'Orrin Mills Reports Third Quarter Results\n\nDOVER, April 30, 2031 -- Orrin Mills, Inc. (NYSE: ORM), a maker of flour, today announced results for its fiscal third quarter ended March 31, 2031.';
  const Q3 = '2031-01-01..2031-03-31';
  const Q3_BEFORE = '2030-01-01..2030-03-31';
  test.each([
    [
      'Revenue was $74 million compared to $83 million in the same quarter last year, a decrease of 11%.',
      `${Q3} ${Q3_BEFORE} ${Q3}`,
    ],
    [
      'Net income was $3 million, or $0.11 per share, versus $4 million, or $0.14 per share, in the prior-year quarter.',
      `${Q3} ${Q3} ${Q3_BEFORE} ${Q3_BEFORE}`,
    ],
    // Which year is compared, the words do not say.
    ['Revenue was $74 million, an 8% increase over the prior year.', '- -'],
  ])('%s', async (text, times) => {
    expect(await timesIn(OWN, text)).toBe(times);
  });

  test('"last year" is of the same stretch', async () => {
    const text = 'Earnings per share for the first nine months were $1.73 compared to $1.31 last year.';
    expect(await timesIn(OWN, text)).toBe('2030-07-01..2031-03-31 2029-07-01..2030-03-31');
  });

  test('the year that ended has its balances on its last day', async () => {
    expect(await timesIn(YEARLY, 'We ended the year with $30 million in cash.')).toBe('@2030-12-31');
  });
});

describe('what a list foresees', () => {
  const over = async (line: string): Promise<string> =>
    timesIn(YEARLY, `${line}\n\n- Revenue is expected to be between $78 million and $80 million.`);

  test('is of the time of the line over it', async () => {
    const year = '2031-01-01..2031-12-31';
    expect(await over('We provide the following guidance for the year ending December 31, 2031:')).toBe(
      `${year} ${year} ${year}`,
    );
  });
});

test('a quarter of a fiscal year that nobody knows says nothing of "the current quarter"', async () => {
  const lead = `NEWS RELEASE

- Unit volume rose over the third quarter of fiscal 2030

DOVER, April 30, 2031 -- Orrin Mills, Inc. (NYSE: ORM) today announced operating results for its fiscal 2031 third quarter.`;
  expect(await timesIn(lead, 'The net loss for the current quarter was $2 million.')).not.toContain('2030-07-01');
});
