import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import { isInstant } from '../../src/model/period.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { plainDocument } from './plain-document.ts';

/** "surface: start/end relation", with "?" before what is only implied and an instant as one day. */
const read = (text: string, more: Partial<Document> = {}): string[] =>
  recognize(plainDocument(text, more)).periods.map(({ period, start, end, relation, basis }) => {
    const when = isInstant(period) ? period.instant : `${period.start ?? ''}/${period.end ?? ''}`;
    return `${text.slice(start, end)}: ${basis === 'implied' ? '?' : ''}${when}${relation === 'during' ? '' : ` ${relation}`}`;
  });

const filer = (fiscalYearEnd: string | null, form = '10-K', periodEnd: string | null = null): Partial<Document> => ({
  kind: 'filing',
  filing: {
    form,
    accession: null,
    cik: null,
    registrant: null,
    fileNumber: null,
    filed: '2024-03-20',
    periodEnd,
    fiscalYearEnd,
    ticker: null,
  },
});

it('calls a year as its filer does, who names it by the one it begins in', () => {
  const shop = (yearEnd: string) =>
    read('Fiscal 2024 ended February 1, 2025. We had 5 shops at the end of 2024.', filer(yearEnd));
  expect(shop('02-01').at(-1)).toBe('2024: 2025-02-01 as-of');
  expect(shop('12-31').at(-1)).toBe('2024: 2024-12-31 as-of');
});

it('takes the end of the year from a report for one that has no header, and from no other report', () => {
  const sold = 'It sold 5 looms in fiscal 2025.';
  expect(read(sold, filer(null, '10-K', '2025-06-30'))).toEqual(['fiscal 2025: 2024-07-01/2025-06-30']);
  expect(read(sold, filer(null, '20-F', '2025-03-31'))).toEqual(['fiscal 2025: 2024-04-01/2025-03-31']);
  expect(read(sold, filer(null, '10-Q', '2025-06-30'))).toEqual(['fiscal 2025: 2025-01-01/2025-12-31']);
  expect(read(sold, filer('12-31', '10-K', '2025-12-31'))).toEqual(['fiscal 2025: 2025-01-01/2025-12-31']);
});

it('takes a day on which a filer does something every year for no time, and any other for the last such day', () => {
  expect(read('We chose November 30 as the date of our annual impairment test.', filer('12-31'))).toEqual([]);
  expect(read('We test our looms annually on October 1.', filer('12-31'))).toEqual([]);
  expect(read('On November 30 we sold a loom.', filer('12-31'))).toEqual(['November 30: ?2023-11-30']);
  expect(read('On May 3 and 4, the board met.', filer('12-31'))).toEqual(['May 3 and 4: ?2023-05-03/2023-05-04']);
  expect(read('On May 3 and 4 looms were sold.', filer('12-31'))).toEqual(['May 3: ?2023-05-03']);
});

type Case = [text: string, ...expected: string[]];

describe('periods that the words state', () => {
  it.each<Case>([
    ['Sales in 2025 rose.', '2025: 2025-01-01/2025-12-31'],
    ['Sales in Q1 2026 rose.', 'Q1 2026: 2026-01-01/2026-03-31'],
    [
      'From January 29, 2024 through May 5, 2024, it fell.',
      'January 29, 2024 through May 5, 2024: 2024-01-29/2024-05-05',
    ],
    [
      'From May 2, 2023 (inception) through June 30, 2024, it ran.',
      'May 2, 2023 (inception) through June 30, 2024: 2023-05-02/2024-06-30',
    ],
    [
      'From inception (May 2, 2023) through June 30, 2024, it ran.',
      'May 2, 2023) through June 30, 2024: 2023-05-02/2024-06-30',
    ],
    ['It was cut from May 2, 2023 (9 looms) to June 30, 2024.', 'May 2, 2023: 2023-05-02', 'June 30, 2024: 2024-06-30'],
    ['It ran from March 2 to April 9, 2025.', 'March 2 to April 9, 2025: 2025-03-02/2025-04-09'],
    ['It bought 9 looms on October 1 - 31, 2025.', 'October 1 - 31, 2025: 2025-10-01/2025-10-31'],
    ['On May 3 and 4, 2025, it ran.', 'May 3 and 4, 2025: 2025-05-03/2025-05-04'],
    ['It sold on May 3, 2025 and 4 looms were left.', 'May 3, 2025: 2025-05-03'],
    ['It ran on May 3 – June 4, 2025.', 'May 3 – June 4, 2025: 2025-05-03/2025-06-04'],
    ['April 3, 2026 - May 2, 2026', 'April 3, 2026 - May 2, 2026: 2026-04-03/2026-05-02'],
    ['4/01/2026 to 4/30/2026', '4/01/2026 to 4/30/2026: 2026-04-01/2026-04-30'],
    ['It was owed for the period May 2006 through June 2014.', 'May 2006 through June 2014: 2006-05-01/2014-06-30'],
    ['The rate held for 2019 through 2023.', '2019 through 2023: 2019-01-01/2023-12-31'],
    ['He worked there from 2015-2016.', '2015-2016: 2015-01-01/2016-12-31'],
    ['It pays from fiscal 2019 through fiscal 2023.', 'fiscal 2019 through fiscal 2023: 2019-01-01/2023-12-31'],
    ['It was sold in 2021 to August Lind.', '2021: 2021-01-01/2021-12-31'],
    ['It was sold under the kilns act of 1933 in 2024.', '2024: 2024-01-01/2024-12-31'],
    ['It was sold under the Kiln Act of 1933 in 2024.', '2024: 2024-01-01/2024-12-31'],
    ['Interest is due on June 1 and December 1 of each year.'],
    ['It grows by 1% of the stock on the immediately preceding December 31.'],
    ['It grows on each January 1 thereafter.'],
    [
      'In the three months and six months ended June 30, 2023, it had 4 and 9 mills.',
      'three months and six months ended June 30, 2023: 2023-04-01/2023-06-30',
      'three months and six months ended June 30, 2023: 2023-01-01/2023-06-30',
    ],
    [
      'In the fiscal year that ended on June 30, 2023, it grew.',
      'fiscal year that ended on June 30, 2023: 2022-07-01/2023-06-30',
    ],
    // A term that ends is no stretch.
    ['It had a lease that ended on June 30, 2023.', 'June 30, 2023: 2023-06-30'],
    [
      'It fell in the quarter and the year ended December 31, 2024.',
      'quarter and the year ended December 31, 2024: 2024-10-01/2024-12-31',
      'quarter and the year ended December 31, 2024: 2024-01-01/2024-12-31',
    ],
    [
      'It let go of ten people in the second quarter of the year ended June 30, 2023.',
      'second quarter of the year ended June 30, 2023: 2022-10-01/2022-12-31',
    ],
    [
      'It got $5 and $4 in the six and three months ended June 30, 2023 and $3 and $2 in the same periods of the prior year.',
      'six and three months ended June 30, 2023: 2023-01-01/2023-06-30',
      'six and three months ended June 30, 2023: 2023-04-01/2023-06-30',
      'the same periods of the prior year: 2022-01-01/2022-06-30',
      'the same periods of the prior year: 2022-04-01/2022-06-30',
    ],
    [
      'It grew in the third quarter and first nine months of 2025 as in the same periods of 2024.',
      'third quarter: 2025-07-01/2025-09-30',
      'first nine months of 2025: 2025-01-01/2025-09-30',
      'the same periods of 2024: 2024-07-01/2024-09-30',
      'the same periods of 2024: 2024-01-01/2024-09-30',
    ],
    ['It fell through May 5, 2024.', 'May 5, 2024: /2024-05-05 until'],
    [
      'It got 5 and 9 looms in the three and six months ended June 30, 2023, and let 2 and 3 for the same periods, respectively.',
      'three and six months ended June 30, 2023: 2023-04-01/2023-06-30',
      'three and six months ended June 30, 2023: 2023-01-01/2023-06-30',
      'the same periods: 2023-04-01/2023-06-30',
      'the same periods: 2023-01-01/2023-06-30',
    ],
    ['It got 5 looms in 2023, and let them in the same periods.', '2023: 2023-01-01/2023-12-31'],
    ['It had nine kilns at the end of June 2025.', 'June 2025: 2025-06-30 as-of'],
    ['Sales in 1Q26 rose.', '1Q26: 2026-01-01/2026-03-31'],
    [
      'In the first quarter of 2026 and 2025 it sold 5 and 4.',
      'first quarter of 2026: 2026-01-01/2026-03-31',
      '2025: 2025-01-01/2025-03-31',
    ],
    [
      'For the first nine months of fiscal years 2025, 2024 and 2023 it sold 5, 4 and 3.',
      'first nine months of fiscal years 2025: 2025-01-01/2025-09-30',
      '2024: 2024-01-01/2024-09-30',
      '2023: 2023-01-01/2023-09-30',
    ],
    [
      'In the first quarter of 2026, 2025 was still on every mind.',
      'first quarter of 2026: 2026-01-01/2026-03-31',
      '2025: 2025-01-01/2025-12-31',
    ],
    ['In the 1st quarter of 2026 it grew.', '1st quarter of 2026: 2026-01-01/2026-03-31'],
    ['The 2nd half of 2025 was worse.', '2nd half of 2025: 2025-07-01/2025-12-31'],
    ['The 3rd party paid in 2025.', '2025: 2025-01-01/2025-12-31'],
    ['In the first quarter of 2026 it grew.', 'first quarter of 2026: 2026-01-01/2026-03-31'],
    ['In the second half of 2025 it grew.', 'second half of 2025: 2025-07-01/2025-12-31'],
    ['In the first nine months of 2025 it grew.', 'first nine months of 2025: 2025-01-01/2025-09-30'],
    ['In the first three months of 2026 it grew.', 'first three months of 2026: 2026-01-01/2026-03-31'],
    ['In the last six months of 2025 it grew.', 'last six months of 2025: 2025-07-01/2025-12-31'],
    [
      'For the three months ended March 31, 2026 and 2025, it grew.',
      'three months ended March 31, 2026: 2026-01-01/2026-03-31',
      '2025: 2025-01-01/2025-03-31',
    ],
    [
      'For the three and six months ended June 30, 2023, it grew.',
      'three and six months ended June 30, 2023: 2023-04-01/2023-06-30',
      'three and six months ended June 30, 2023: 2023-01-01/2023-06-30',
    ],
    [
      'The years ended January 28, 2024 and January 29, 2023.',
      'years ended January 28, 2024: 2023-01-29/2024-01-28',
      'January 29, 2023: 2022-01-30/2023-01-29',
    ],
    ['The 13 weeks ended May 4, 2024 were good.', '13 weeks ended May 4, 2024: 2024-02-04/2024-05-04'],
    ['As of December 31, 2022 and 2021 it held gold.', 'December 31, 2022: 2022-12-31 as-of', '2021: 2021-12-31 as-of'],
    ['It was signed on May 20, 2026.', 'May 20, 2026: 2026-05-20'],
    ['It was signed on 20 May 2026.', '20 May 2026: 2026-05-20'],
    ['It runs through May 2029.', 'May 2029: /2029-05-31 until'],
    ['It has run since March 2024.', 'March 2024: 2024-03-01/ since'],
    ['It will open by the end of 2026.', '2026: /2026-12-31 by'],
    ['It held gold at the end of 2025.', '2025: 2025-12-31 as-of'],
    [
      'In 2023, 2022 and 2021 it grew.',
      '2023: 2023-01-01/2023-12-31',
      '2022: 2022-01-01/2022-12-31',
      '2021: 2021-01-01/2021-12-31',
    ],
    ['It ramps up in May and June 2026.', 'May: 2026-05-01/2026-05-31', 'June 2026: 2026-06-01/2026-06-30'],
  ])('%s', (text, ...expected) => {
    expect(read(text).map((line) => line.replace('?', ''))).toEqual(expected);
  });

  it.each([
    'The 2021 Plan was adopted.',
    'It redeemed its 2026 Notes.',
    'They may march on; it may rain.',
    'It has 2000 employees.',
    'The second-largest holder sold.',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('periods that have to be concluded', () => {
  const published = { published: '2026-05-22' };
  it('are none where another stretch says which: "the last month of the quarter"', () => {
    expect(read('It counts who paid in the last month of the quarter.', published)).toEqual([]);
    expect(read('It counts who paid in the last month.', published)).toHaveLength(1);
  });

  it.each<Case>([
    ['Last year it grew.', 'Last year: ?2025-01-01/2025-12-31'],
    ['This year it grew.', 'This year: ?2026-01-01/2026-12-31'],
    ['Last month it grew.', 'Last month: ?2026-04-01/2026-04-30'],
    ['Last quarter it grew.', 'Last quarter: ?2026-01-01/2026-03-31'],
    ['It fell in January.', 'January: ?2026-01-01/2026-01-31'],
    ['It fell in December.', 'December: ?2025-12-01/2025-12-31'],
    ['It runs through August.', 'August: ?/2026-08-31 until'],
    ['On May 20 it filed.', 'May 20: ?2026-05-20'],
    ['Sales doubled in Q2.', 'Q2: ?2026-04-01/2026-06-30'],
    ['In 2024 it lost money; that year it shrank.', '2024: 2024-01-01/2024-12-31', 'that year: ?2024-01-01/2024-12-31'],
    [
      'In the first quarter of 2026 it lost 5, compared to 4 for the same period in 2025.',
      'first quarter of 2026: 2026-01-01/2026-03-31',
      'the same period in 2025: ?2025-01-01/2025-03-31',
    ],
    [
      'In Q1 2026 it lost 5, and 4 the year before.',
      'Q1 2026: 2026-01-01/2026-03-31',
      'the year before: ?2025-01-01/2025-03-31',
    ],
    [
      'In Q1 2026 it lost 5, compared with 4 in Q1 2025. It paid 3 in the quarter.',
      'Q1 2026: 2026-01-01/2026-03-31',
      'Q1 2025: 2025-01-01/2025-03-31',
      'the quarter: ?2026-01-01/2026-03-31',
    ],
    [
      'In Q1 2026 it lost 5. In Q4 2025 it lost 4. It paid 3 in the quarter.',
      'Q1 2026: 2026-01-01/2026-03-31',
      'Q4 2025: 2025-10-01/2025-12-31',
      'the quarter: ?2025-10-01/2025-12-31',
    ],
    ['In Q1 2026 it lost 5, after 4 in the year before the merger.', 'Q1 2026: 2026-01-01/2026-03-31'],
    [
      'In Q1 2026 it lost 5, and 4 a year earlier.',
      'Q1 2026: 2026-01-01/2026-03-31',
      'a year earlier: ?2025-01-01/2025-03-31',
    ],
    [
      'In Q1 2026 it lost 5, more than the 4 of the year-earlier quarter.',
      'Q1 2026: 2026-01-01/2026-03-31',
      'the year-earlier quarter: ?2025-01-01/2025-03-31',
    ],
  ])('%s', (text, ...expected) => {
    expect(read(text, published)).toEqual(expected);
  });

  it('dates an undated text by the latest year that it names as present, not by what is to come', () => {
    const text = 'It runs through May 2031. Sales in 2025 fell; in early 2026 they rose. In April they fell.';
    expect(read(text).at(-1)).toBe('April: ?2026-04-01/2026-04-30');
  });

  it.each<Case>([
    ['Cash was 5 at year-end.', 'year-end: ?2025-12-31 as-of'],
    ['Sales fell in 2024. Cash was 5 at year end.', '2024: 2024-01-01/2024-12-31', 'year end: ?2024-12-31 as-of'],
    // The year of another paragraph is none that this one goes on about.
    ['Sales fell in 2021.\n\nCash was 5 at year end.', '2021: 2021-01-01/2021-12-31', 'year end: ?2025-12-31 as-of'],
    ['It opens by year-end.', 'year-end: ?/2026-12-31 by'],
    ['It is a year-end rush.'],
  ])('the end of a year is that of the last, or of the year named: %s', (text, ...expected) => {
    expect(read(text, { ...published, kind: 'news' })).toEqual(expected);
  });

  it.each<Case>([
    // Of a company whose year is not the calendar's: the one told of, to the day, or the last before the story.
    [
      'In the fiscal year that ended on Feb. 3, 2026, it grew. Cash was 5 at year-end.',
      'fiscal year that ended on Feb. 3, 2026: 2025-02-04/2026-02-03',
      'year-end: ?2026-02-03 as-of',
    ],
    [
      'In the fiscal year that ended on Feb. 3, 2026, it grew.\n\nCash was 5 at year-end.',
      'fiscal year that ended on Feb. 3, 2026: 2025-02-04/2026-02-03',
      'year-end: ?2026-01-31 as-of',
    ],
  ])('the end of a fiscal year: %s', (text, ...expected) => {
    expect(read(text, { ...published, kind: 'news' })).toEqual(expected);
  });

  it('takes the year that an undated text tells of for one that has ended', () => {
    const expected = ['2024: 2024-01-01/2024-12-31', 'year end: ?2024-12-31 as-of'];
    expect(read('In 2024, cash stood at 5 at year end.', { kind: 'news' })).toEqual(expected);
  });

  it('nor by what comes due one after the other', () => {
    const text = 'Sales in 2025 rose. Debt of $5 million falls due in 2027, $6 million in 2028 and $7 million in 2029.';
    expect(read(`${text} In April they fell.`).at(-1)).toBe('April: ?2025-04-01/2025-04-30');
  });

  it.each([
    'Sales were 5 in 2024, an increase of 2 over 2023.',
    'Sales were 5 in 2024, the same as in 2023.',
    'Sales were 5 in 2024, an improvement on the 4 that came in in 2023.',
    'It lost 5 in 2024, after losing 9 in 2023.',
    'It earned 5 in 2024, compared with a net loss of $31.7 million, or $1.03 per diluted share, in 2023.',
  ])('a year is not told of where it is only compared with: %s', (text) => {
    expect(read(`${text} Cash was 5 at year-end.`, { ...published, kind: 'news' }).at(-1)).toBe(
      'year-end: ?2024-12-31 as-of',
    );
  });

  it.each<[text: string, lastYear: string]>([
    ['Sales were $5 million in 2025, up from $4 million in 2024. It lost $2 million last year.', '2025'],
    ['In the fourth quarter of 2025 sales were $5 million. It lost $2 million last year.', '2025'],
    // Whoever writes in a year names its parts, or says what it is to bring.
    ['Sales were $5 million in the first quarter of 2025. It lost $2 million last year.', '2024'],
    ['In May 2025 sales were $5 million. It lost $2 million last year.', '2024'],
    ['Sales will reach $5 million in 2025. Sales in 2024 were $4 million. It lost $2 million last year.', '2024'],
    ['It has raised $5 million in 2025. It lost $2 million last year.', '2024'],
    ['Acme, founded in 2025, moved. It lost $2 million last year.', '2024'],
  ])('an undated story that looks back on a year calls it the last: %s', (text, lastYear) => {
    const start = text.indexOf('last year');
    const found = recognize(plainDocument(text, { kind: 'news' })).periods.find((period) => period.start === start);
    expect(found?.period.label).toBe(lastYear);
  });

  it.each<[text: string, ...expected: string[]]>([
    // "until the end of 2028" and "is to begin in 2028" look ahead.
    ['In 2025 sales were $5 million. It pays until the end of 2028. It lost $2 million last year.', '2025'],
    ['In 2025 sales were $5 million. Work is to begin in 2028. It lost $2 million last year.', '2025'],
    [
      'In 2025 sales were $5 million. Spending will rise to $3.5 billion in 2026. It lost $2 million last year.',
      '2025',
    ],
    [
      'In 2025 sales were $5 million. It guided to sales of $3.5 billion in 2026. For the full year, it lost 2.',
      '2025',
    ],
    // A headline has no stop, and looks ahead of nothing below it.
    [
      'Acme sold more than expected\n\nIn 2025 sales were $5 million, up from $4 million in 2024. It lost $2 million last year.',
      '2025',
    ],
    ['In 2026 sales were $3.5 billion. Rent will rise in May. It lost $2 million last year.', '2026'],
    // What is held against a year is of the next.
    ['Sales rose from $5 million in 2022. It lost $2 million last year.', '2023'],
    ['It took in $2 million more than in 2022. It lost $2 million last year.', '2023'],
    ['Sales should rise this year, from $5 million in 2022. It lost $2 million last year.', '2022'],
    ['Sales were $5 million in 2025. It expects full-year sales of $6 million.', '2026'],
    ['Sales in the first quarter of 2026 were $5 million. It expects full-year sales of $6 million.', '2026'],
    ['In the fourth quarter of 2025 sales were $5 million. For the full year, it lost $2 million.', '2025'],
    ['Sales in the first quarter of 2026 were $5 million. It had 9 mills at the end of December.', 'December 2025'],
    ['Sales in the third quarter of 2026 were $5 million. It is to open by the end of December.', 'by December 2026'],
  ])('what is last, full or late in an undated story: %s', (text, label) => {
    expect(recognize(plainDocument(text, { kind: 'news' })).periods.at(-1)?.period.label).toBe(label);
  });

  it('knows of no full year where an undated story tells of a part of one', () => {
    const text = 'Sales in the first quarter of 2026 were $5 million. For the full year, it lost $2 million.';
    expect(read(text, { kind: 'news' })).toHaveLength(1);
  });

  const early = { published: '2026-02-18', kind: 'news' } as const;
  it.each<Case>([
    ['Sales fell in the fourth quarter.', 'fourth quarter: ?2025-10-01/2025-12-31'],
    [
      'Sales were 5 in Q4, up from 4 in the third quarter.',
      'Q4: ?2025-10-01/2025-12-31',
      'third quarter: ?2025-07-01/2025-09-30',
    ],
    // Of the quarter that is going on, and of what is still to come, the year is the story's.
    ['Sales fell in the first quarter.', 'first quarter: ?2026-01-01/2026-03-31'],
    ['It expects sales of 5 in the second quarter.', 'second quarter: ?2026-04-01/2026-06-30'],
    ['The mill is due to open in the fourth quarter.', 'fourth quarter: ?2026-10-01/2026-12-31'],
    ['Third-quarter guidance calls for 5.', 'Third-quarter: ?2026-07-01/2026-09-30'],
    ['The fourth quarter of 2026 is far.', 'fourth quarter of 2026: 2026-10-01/2026-12-31'],
  ])("a quarter that had not begun is last year's, unless it is expected: %s", (text, ...expected) => {
    expect(read(text, early)).toEqual(expected);
  });

  const autumn = { published: '2025-10-03', kind: 'news' } as const;
  it.each<Case>([
    ['Sales doubled in the first half of this year.', 'first half of this year: 2025-01-01/2025-06-30'],
    ['Sales doubled in the last three months of last year.', 'last three months of last year: 2024-10-01/2024-12-31'],
    ['It lost 5 in the six months through June.', 'six months through June: ?2025-01-01/2025-06-30'],
    ['It lost 5 in the six months ended in June.', 'six months ended in June: ?2025-01-01/2025-06-30'],
    ['It lost 5 over the first six months.', 'first six months: ?2025-01-01/2025-06-30'],
    ['It lost 5 in the first nine months of the year.', 'first nine months: ?2025-01-01/2025-09-30'],
    // The stretch of a year that ended last: the halves are two, and the nine months are the first.
    ['For the half year, it lost 5.', 'the half year: ?2025-01-01/2025-06-30'],
    ['Half-year profit rose to 5.', 'Half-year: ?2025-01-01/2025-06-30'],
    ['It lost 5 in the nine months.', 'the nine months: ?2025-01-01/2025-09-30'],
    ['It lost 5 in the six-month period.', 'the six-month period: ?2025-01-01/2025-06-30'],
    ['It lost 5 in the six months after the launch.'],
    ['It closed 5 in the half of its markets that lose.'],
    ['It saw a half-year delay.'],
    // How long something runs, and months of something else than the year.
    ['It pays 5 a month over the 36 months through May 2029.', 'May 2029: /2029-05-31 until'],
    ['It lost 5 in the first six months after the launch.'],
    ['Rent is free for the first three months of the lease.'],
  ])('parts of the year of a story: %s', (text, ...expected) => {
    expect(read(text, autumn)).toEqual(expected);
  });

  it('dates an undated story by the latest day that its first sentences tell of as gone by', () => {
    const story = (lead: string) => read(`${lead} Sales fell in the fourth quarter.`, { kind: 'news' }).at(-1);
    expect(story('Acme filed on January 28, 2026.')).toBe('fourth quarter: ?2025-10-01/2025-12-31');
    expect(story('As of 9 November 2026, Acme has 5 mills.')).toBe('fourth quarter: ?2026-10-01/2026-12-31');
    expect(story('Acme filed in 2026, and its lease runs until 28 January 2026.')).toBe(
      'fourth quarter: ?2026-10-01/2026-12-31',
    );
  });

  it.each<Case>([
    ['A hire came, bringing the crew to 144 by the end of December.', 'December: ?2025-12-31 as-of'],
    ['A hire is due, and will take the crew to 144 by the end of December.', 'December: ?/2026-12-31 by'],
  ])('what was reached by the end of a month: %s', (text, ...expected) => {
    expect(read(text, { ...published, kind: 'news' })).toEqual(expected);
  });

  describe('an undated story of a report', () => {
    const frame = { form: null, periodEnd: null, year: null, money: 0, out: '2024-03-05' };
    const last = (text: string) =>
      recognize(plainDocument(text, { kind: 'news' }), frame).periods.at(-1)?.period.label ?? null;
    it.each([
      ['It lost $2 million last year.', '2023'],
      ['Cash was $5 million on December 31.', '2023-12-31'],
      ['In March 2023 it bought a mill. It lost $2 million last year.', '2023'],
      ['Sales rose from $5 million in 2022. It lost $2 million last year.', '2023'],
      ['LEEDS, March 14 - Acme said on Thursday that it had 9 mills on February 2.', '2024-02-02'],
      // Stories of another time.
      ['In 2021 sales were $5 million. It lost $2 million last year.', '2021'],
      ['In May 2024 sales were $5 million. It lost $2 million last year.', '2023'],
      ['In May 2025 sales were $5 million. It lost $2 million last year.', '2024'],
    ])('was written when that was out: %s', (text, label) => {
      expect(last(text)).toBe(label);
    });
  });

  it('says nothing of a month when nobody knows the year', () => {
    expect(read('It fell in January.')).toEqual([]);
  });
});

describe("the filer's own year", () => {
  it('ends when the text says so again and again, where the header has the calendar year', () => {
    const said = 'Wool in the fiscal year ended January 31, 2010. ';
    expect(read(`${said.repeat(3)}It grew in fiscal 2009.`, filer('12-31')).at(-1)).toBe(
      'fiscal 2009: 2008-02-01/2009-01-31',
    );
    expect(read(`${said}It grew in fiscal 2009.`, filer('12-31')).at(-1)).toBe('fiscal 2009: 2009-01-01/2009-12-31');
    expect(read(`${said.repeat(3)}It grew in fiscal 2009.`, filer('06-30')).at(-1)).toBe(
      'fiscal 2009: 2008-07-01/2009-06-30',
    );
  });
  it('ends when the filer says', () => {
    expect(read('In fiscal 2024 it grew.', filer('06-30'))).toEqual(['fiscal 2024: 2023-07-01/2024-06-30']);
    expect(read('In the fourth quarter of fiscal 2024 it grew.', filer('06-30'))).toEqual([
      'fourth quarter of fiscal 2024: 2024-04-01/2024-06-30',
    ]);
  });

  it('bears the name that the filer gives it', () => {
    const text = 'Fiscal 2023 consisted of 53 weeks and ended on February 3, 2024. In fiscal 2022 it grew.';
    expect(read(text, filer('02-03')).at(-1)).toBe('fiscal 2022: 2022-02-04/2023-02-03');
  });
});
