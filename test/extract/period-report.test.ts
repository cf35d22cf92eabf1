import { describe, expect, it } from 'vitest';
import { claimsOfExcerpts } from '../../src/pipeline/read-excerpts.ts';
import { plainDocument } from '../recognize/plain-document.ts';

/** What lets on that the lines are of the annual report on 2024. */
const REPORT = [
  'As of December 31, 2024, we had 40 kilns.',
  'For the year ended December 31, 2024, we sold clay for $7 million.',
  'For the year ended December 31, 2024, we bought sand for $6 million.',
  'For the year ended December 31, 2024, freight cost $1 million.',
];

/** A period in short: "2024" for a year, "@2024-12-31" for a moment, the day for what happened on it. */
const short = (period: { start?: string | null; end?: string | null; instant?: string } | null): string => {
  if (period === null) return 'none';
  if (period.instant !== undefined) return `@${period.instant}`;
  const { start, end } = period;
  const year = start?.slice(0, 4) ?? '';
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return start === end ? (start ?? '') : `${start}..${end}`;
};

const AMOUNTS = new Set(['USD', 'percent', 'share']);

/** The periods of the amounts, shares and rates of the last line, in order. */
const periodsIn = (...lines: readonly string[]): string[] =>
  claimsOfExcerpts(
    [...REPORT, ...lines].map((line, i) => plainDocument(line, { source: `kilns#${i + 1}` })),
    { entities: [], concepts: [] },
  )
    .filter(({ source, quantity }) => source === `kilns#${REPORT.length + lines.length}` && AMOUNTS.has(quantity.unit))
    .sort((a, b) => a.evidence.start - b.evidence.start)
    .map(({ period }) => short(period));

describe('the period of a figure in the prose of an annual report', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'the quarter before a reason is no noun that goes on',
      'We took a $9 million charge in the third quarter of 2023 due to weak orders.',
      ['2023-07-01..2023-09-30'],
    ],
    [
      'nor before "with respect to"',
      'We booked a cost of $4 million in the second quarter of 2024 with respect to the kiln fire.',
      ['2024-04-01..2024-06-30'],
    ],
    [
      'but a month before its noun is a part of it',
      'The June 2023 kiln offering cost us dearly. Fees were $3 million.',
      ['2024'],
    ],
    [
      'accounts payable fall due at no time that the sentence says',
      'We amortized $5 million and $2 million of the discount on notes payable during the years ended December 31, 2024 and 2023.',
      ['2024', '2023'],
    ],
    ['what falls due does', 'The price of $5 million is payable in 2027.', ['2024']],
    [
      'also on the earlier of two days',
      'The loan is payable on the earlier of (i) March 31, 2025 or (ii) the sale. Before it, we had drawn $3 million.',
      ['2024'],
    ],
    [
      'a heading without a stop before the sentence',
      'NOTE 8 – LOANS PAYABLE On April 3, 2021, we took up a loan of $3 million.',
      ['2021-04-03'],
    ],
    [
      'a time before its figure, parted by a dash',
      'Rents will be as follows: 2025 – $3 million; 2026 – $4 million; 2027 – $5 million and 2028 – $6 million.',
      ['2025', '2026', '2027', '2028'],
    ],
    [
      'or with its figure in brackets',
      'The charges were booked in 2024 ($5 million), 2021 ($3 million), and 2020 ($1 million).',
      ['2024', '2021', '2020'],
    ],
    [
      'figures before their times stay so',
      'Rents were $3 million in 2024, $4 million in 2023 and $5 million in 2022.',
      ['2024', '2023', '2022'],
    ],
    [
      'a month in the name of notes is no time',
      'On June 4, 2024, $2 million of the March 2022 Notes was changed into 900 shares.',
      ['2024-06-04', '2024-06-04'],
    ],
    [
      'a month before a capital is one behind its preposition',
      'In March 2022 Oststein Lime paid $2 million for it.',
      ['2022-03-01..2022-03-31'],
    ],
    [
      'until when something is extended',
      'On July 2, 2024, we paid $8 million to extend the time for the closing from July 9, 2024 to October 9, 2024.',
      ['2024-07-02'],
    ],
    [
      'what the extension was of',
      'On May 6, 2024, the maturity of the loan was extended to May 6, 2026, and its limit was cut to $3 million.',
      ['2024-05-06'],
    ],
    [
      'a stretch for a figure is none of an extension',
      'We paid $8 million from July 9, 2024 to October 9, 2024.',
      ['2024-07-09..2024-10-09'],
    ],
    [
      'each part of a whole when it was issued',
      'In 2022 we agreed to issue shares, of which 700 shares of common stock were issued on October 8, 2022, and 600 shares of common stock were issued on June 30, 2023.',
      ['2022-10-08', '2023-06-30'],
    ],
    [
      'a part says nothing of its whole',
      'We owe him up to 1,300 shares of common stock, of which 700 shares of common stock were issued on October 8, 2022.',
      ['2024', '2022-10-08'],
    ],
    [
      'when notes were issued is not when they were paid',
      'We paid $5 million on the notes that were issued in May 2020.',
      ['2024'],
    ],
    [
      'a period that ends with the report and has no length',
      'For the periods ended December 31, 2024 and 2023, we booked a loss of $4 million and $3 million, respectively.',
      ['2024', '2023'],
    ],
    [
      'a cost as of a day is of the year to it',
      'Depreciation expense was $4 million and $3 million as of December 31, 2024 and 2023, respectively.',
      ['2024', '2023'],
    ],
    [
      'also where a verb says that it was taken',
      'As of December 31, 2024 and 2023, we recognized a write-down of clay on the statement of operations of $4 million and $3 million.',
      ['2024', '2023'],
    ],
    [
      'what is kept of a cost is of the day',
      'As of December 31, 2024 and 2023, accrued expenses were $4 million and $3 million.',
      ['@2024-12-31', '@2023-12-31'],
    ],
    [
      'and so is what is not recognized yet',
      'As of December 31, 2024, unrecognized compensation expense was $4 million.',
      ['@2024-12-31'],
    ],
    [
      'what has been done since is not of the day before',
      'On July 8, 2021, we took over the rent. We have since paid $4 million of it.',
      ['2024'],
    ],
    ['what was done then is', 'On July 8, 2021, we took over the rent. We paid $4 million of it.', ['2021-07-08']],
    [
      'what has been done to a figure in passing',
      'On July 8, 2021, a court fined us. It set a fine of $4 million, which we have paid.',
      ['2021-07-08'],
    ],
    [
      'what came in during the year is not of the day before',
      'As of December 31, 2023, deferred fees were $6 million. Fees taken in during the year were $4 million.',
      ['@2023-12-31', '2024'],
    ],
    [
      'a hedged figure keeps its place in a list',
      'The value of options used in 2024, 2023 and 2022 was $3 million, less than $1 million and $5 million, respectively.',
      ['2024', '2023', '2022'],
    ],
    [
      'another value of the same thing is of the same day',
      'The market value of our debt at December 31, 2024 was $6 million, compared with a carrying value of $7 million.',
      ['@2024-12-31', '@2024-12-31'],
    ],
    [
      'the same value of another time is not',
      'The market value of our debt at December 31, 2024 was $6 million, compared with $7 million.',
      ['@2024-12-31', 'none'],
    ],
    [
      'what a shop is expected to do is nothing of its cost',
      'In addition, we recorded $8 million of markdowns for the shops expected to close in 2025.',
      ['2024'],
    ],
    ['what a cost is expected to be is', 'Markdowns of $8 million are expected to follow.', ['none']],
    [
      'taxes of a year before are corrected in the year that is told of',
      'For the year ended December 31, 2023, the rate reflects a higher allowance of $7 million and an adjustment to prior year income taxes.',
      ['2023'],
    ],
    [
      'fees from what was deferred before',
      'During the year ended December 31, 2024, we recognized revenues of $2 million related to deferred revenue as of December 31, 2023.',
      ['2024'],
    ],
    [
      'May is a month',
      'On May 8, 2021, we took over the rent. We paid $4 million of it in May 2023.',
      ['2023-05-01..2023-05-31'],
    ],
    ['a year in the name of notes', 'The 2029 notes bear interest at 4%.', ['2024']],
    ['a year before what was sold in it', 'The 2023 sales were $4 million.', ['2023']],
    [
      'from when on an agreement holds',
      'In 2024, under an agreement with an effective date of May 4, 2020, we paid him $4 million.',
      ['2024'],
    ],
    ['when a law became effective', 'Effective May 4, 2023, we raised the fee to $4 million.', ['2023-05-04']],
    [
      'when what was cancelled had been granted',
      'On March 4, 2024, we cancelled 900 shares previously granted to him in May 2021.',
      ['2024-03-04'],
    ],
    ['what had been granted then', 'We had previously granted him 900 shares in May 2021.', ['2021-05-01..2021-05-31']],
    [
      'what came after the report',
      'Subsequent to December 31, 2024, we sold 900 shares for $4 million.',
      ['none', 'none'],
    ],
    [
      'what came after a day before its end',
      'Subsequent to June 3, 2024, we sold 900 shares for $4 million.',
      ['2024', '2024'],
    ],
    [
      'what is left for the time to come',
      'The loss left for the years subsequent to December 31, 2024 is $4 million.',
      ['2024'],
    ],
    ['a line of a balance sheet as it stands', 'We have $9 million of tax credit carryforwards.', ['@2024-12-31']],
    ['what came to such a line', 'Liabilities that we have assumed and paid cost $9 million.', ['2024']],
    ['a rate beside another of its time', 'Our rate was 15%, compared to the 25% statutory rate.', ['2024', '2024']],
    [
      'what is paid under a plan that a year names',
      'In connection with the Fiscal 2023 Plan, we paid $9 million.',
      ['2024'],
    ],
    ['a base that nobody dates', 'Revenue was $9 million, compared to $7 million.', ['2024', 'none']],
    [
      'and what it comes to for a share',
      'Net income was $9 million, or $0.90 per diluted share, compared to $7 million, or $0.70 per diluted share.',
      ['2024', 'none'],
    ],
    [
      'a carrying value beside a fair value',
      'The notes had a fair value of $9 million, compared to a carrying value of $7 million.',
      ['2024', '2024'],
    ],
    ['what was deferred', 'We had $2 million of deferred revenue as of December 31, 2023.', ['@2023-12-31']],
  ])('%s', (_why, text, expected) => {
    expect(periodsIn(text)).toEqual(expected);
  });
});

describe('the period of what was taken over with a business', () => {
  const BOUGHT =
    'On May 8, 2022, the Company completed its acquisition of Glaze Works, Inc. (“Glaze”), a maker of tiles.';
  const SPLIT =
    'The allocation of the $9 million purchase price consisted of $5 million of clay acquired and $4 million of goodwill.';
  it.each<[why: string, lines: string[], expected: string[]]>([
    [
      'the day on which the paragraph before says that it was',
      [BOUGHT, SPLIT],
      ['2022-05-08', '2022-05-08', '2022-05-08'],
    ],
    [
      'the last of two',
      [
        'On July 6, 2021, we acquired Kiln Road, Inc. for $2 million.',
        BOUGHT,
        'Its fair value on the acquisition date was $9 million.',
      ],
      ['@2022-05-08'],
    ],
    [
      'the one that is named',
      [
        BOUGHT,
        'On July 6, 2023, we acquired Sandpit, Inc. for $2 million.',
        'In connection with the Glaze acquisition, we assumed $3 million of notes.',
      ],
      ['2022-05-08'],
    ],
    [
      'none, where another is named',
      [BOUGHT, 'In connection with the Sandpit acquisition, we assumed $3 million of notes.'],
      ['2024'],
    ],
    [
      'its own day before that',
      [BOUGHT, 'The total purchase price of Sandpit, acquired in 2023, was $3 million.'],
      ['2023'],
    ],
    [
      'none, where nothing was bought',
      ['On May 8, 2022, we sold a kiln to Glaze Works, Inc.', SPLIT],
      ['2024', '2024', '2024'],
    ],
    [
      'none, where it may still come',
      ['We expect that on May 8, 2025 we will have acquired Glaze Works, Inc.', SPLIT],
      ['2024', '2024', '2024'],
    ],
    ['not what it cost beside its price', [BOUGHT, 'Expenses for the Glaze acquisition were $3 million.'], ['2024']],
    ['not the price of shares', [BOUGHT, 'The purchase price of the shares is 85% of their value.'], ['2024']],
    [
      'not what holds since',
      [BOUGHT, 'In connection with the acquisition of Glaze, we took on a plan, and its match is 3% of pay.'],
      ['2024'],
    ],
  ])('%s', (_why, lines, expected) => {
    expect(periodsIn(...lines)).toEqual(expected);
  });
});
