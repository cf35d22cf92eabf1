import { describe, expect, test } from 'vitest';
import { claimsIn, when } from './reading.ts';

// What filings print beside the names of our measures and is none of them; beside each the same name where it is one.

/** Concept, kind and scope of every amount and rate of a filing's sentence, in order; "-" for none of ours. */
const measuresIn = async (text: string): Promise<string> =>
  (await claimsIn(`Tilsit Kilns Inc.\n\n${text}`, 'filing'))
    .filter(({ quantity }) => quantity.unit !== 'customer')
    .map(({ concept, kind, scope }) => [concept ?? '-', ...(kind === null ? [] : [kind]), ...scope].join(':'))
    .join(' ');

describe.each([
  [
    'what was paid back, hedged or could be drawn is no debt',
    [
      ['In 2024 the Company made total debt payments of $61.2 million, of which $40.1 million was paid early.', '- -'],
      ['During 2024 net repayments on our debt were $3.1 billion compared with $2.2 billion in 2023.', '- -'],
      ['Swaps designated as hedges of foreign currency denominated debt were $4.4 billion.', '-'],
      ['Interest expense recognized on the debt was $320 million.', '-'],
      ['Letters of credit outstanding under the Revolving Facility were $4.3 million.', '-'],
      ['Notes may be issued up to a maximum principal amount outstanding at any time of $2.5 billion.', '-'],
      ['We agreed to buy the mill for $1.4 billion, including its debt.', '-'],
      ['Financing comprised net borrowings of long-term debt of $11.1 million.', '-'],
      // What it would sell for, what belongs to it, and the debt of others.
      ['At May 4, 2025, the fair value of our long-term debt was $25.1 million and $26.9 million.', '- -'],
      ['We had $11.9 million of unamortized discount and issuance costs related to our long-term debt.', '-'],
      ['Accrued interest payable related to its repurchase agreement borrowings rose to $53.2 million.', '-'],
      ['The recorded value of our equity and convertible debt investments was $9.6 million.', '-'],
      ['We made investments totaling $2.5 million into convertible debt of a supplier.', '-'],
      ['The estimated market value of our long-term debt was $2.7 million.', '-'],
      ['Financing consisted of $9.3 million of long-term debt principal repayments.', '-'],
      ['Outstanding borrowings were $51 million, and we had $63 million available to borrow.', 'debt -'],
      ['We used the proceeds of the offering to redeem the $1.0 million 2023 Notes.', '-'],
      ['Default on other defaulted indebtedness of at least $500 million ends the facility.', '-'],
      ['Short-term marketable securities were $823 million, and borrowings were $4 million.', '- debt'],
      ['As of December 31, 2024, debt was $8.4 billion, of which $1.2 billion falls due in 2025.', 'debt -'],
      ['As of December 31, 2024, total debt was $8.4 billion.', 'debt'],
    ],
  ],
  [
    'what flows, is pledged or is owed in cash is no cash',
    [
      ['Financing activities used cash of $43.2 million in 2024.', '-'],
      ['The prepayment resulted in a use of cash of $6.1 million.', '-'],
      ['Tilsit will receive approximately $260 million in cash from 2025 through 2027.', '-'],
      ['We owe $3.4 million in cash payments upon milestones.', '-'],
      ['At December 31, 2024 we had cash in excess of the $250,000 insured limit.', '-'],
      ['Our cash and cash equivalents may exceed the federally insured limit of $250,000.', '-'],
      ['Cash and cash equivalents were $7.4 million and clay was $3.8 million.', 'cash -'],
      ['We had $7.3 million of cash, $6.5 million of short-term investments and little debt.', 'cash -'],
      ['Of the portfolio, $2.6 million is recognized in cash and cash equivalents.', '-'],
      ['We have collateralized $6.1 million in cash and cash equivalents.', '-'],
      ['A partner contributed $86 million in cash for the remaining interest.', '-'],
      [
        'We invested $24 million in capital expenditures and returned $7.6 million in capital to stockholders.',
        'capex -',
      ],
      ['Cash and cash equivalents at May 4, 2025 includes $3.2 million of money market funds.', '-'],
      ['We must maintain at least $9.0 million of unrestricted cash.', '-'],
      ['Cash, cash equivalents and marketable securities totaled $43.0 million.', 'cash'],
      ['At December 31, 2024 we had $26.4 million in cash, net of what is payable.', 'cash'],
      ['Cash and cash equivalents were $26.4 million.', 'cash'],
    ],
  ],
  [
    'what only bears the name of a result',
    [
      ['Other non-operating income was $94 million in 2024.', '-'],
      ['Operating income was $94 million in 2024.', 'income:operating'],
      ['The Company earned $1.6 million and $0.4 million of interest on its cash.', '- -'],
      ['The allowance for loan losses was $1.1 billion.', '-'],
      ['The federal operating losses after 2018 totaled $27 million.', '-'],
      ['Gains and losses arising from currencies were a net gain of $2 million and a net loss of $3 million.', '- -'],
      ['We pay a 4% net profits royalty of $120,000 a year.', '- -'],
      ['Net DVA losses were $85 million.', '-'],
      ['The net loss was $3 million in 2024.', 'loss:net'],
      ['We recorded a loss of $3 million and $6 million related to foreign currency.', '- -'],
      ['Other income included losses of $50 million that were associated with hedges.', '-'],
      ['We recorded a foreign currency gain of $12 million, loss of $8 million and gain of $9 million.', '- - -'],
      ['Losses incurred on development programs totaled $828 million.', '-'],
      ['We estimate the potential loss to be $1.2 million.', '-'],
      ['We accrued $9 million for litigation losses.', '-'],
      ['The adjustments resulted in a non-cash loss of $0.2 million.', '-'],
      // Each by its sign.
      [
        'Net (loss) income was $(3.7) million and $15.5 million for 2024 and 2023, respectively.',
        'loss:net income:net',
      ],
      ['A 10% change would result in a gain of $5.9 million or a loss of $4.8 million in value of the swaps.', '- - -'],
      ['Total margin was a loss of $1.7 million.', '-'],
      ['The loss was $3 million in 2024, which related to no one kiln.', 'loss'],
      // What something did to a result, and whose results they are.
      ['This resulted in an increase in operating income of $135 million and net income of $114 million.', '- -'],
      ['The tax falls on corporations with profits greater than $1 billion.', '-'],
      ['No tax was provided on $6.5 million of undistributed earnings.', '-'],
      // The other side of zero is another measure.
      ['Loss from operations was $99 million compared with earnings of $780 million.', 'loss:operating income'],
      ['Loss from operations was $99 million compared with $78 million.', 'loss:operating loss:operating'],
      ['Adjusted EBITDA loss was $8.7 million.', 'ebitda:adjusted'],
      ['Under the contract the Company has received payments totaling $1.1 million.', '-'],
      ['The machine replaces the work of 10 employees.', '-'],
      ['We have 10 employees.', 'headcount'],
      ['Over 175 Tilsit employees have participated in the program.', '-'],
      ['We serve 2,565 customer employees.', '-'],
      ['We have 296 employees, 222 of whom were engaged in research.', 'headcount headcount:research'],
      ['The fair market value of our clay holdings was $3.9 million.', '-'],
      ['The plan holds stock having a market value of $4.7 million.', '-'],
      ['We made funding contributions of $2.5 million to the plan.', '-'],
      ['During 2024 the Company made payments under the Clay Agreement of $1.4 million.', '-'],
      ['Under a consulting agreement a total of $6.0 million was paid or accrued.', '-'],
      ['Subscriptions give access to approximately 9,000 films.', '-'],
      // Where something is reported is not what it is.
      ['Gains on the sale of kilns recorded in operating income were $14 million.', '-'],
      ['Included in net sales were sales to one customer of $70 million.', 'revenue:one customer'],
    ],
  ],
  [
    'what revenue is only reckoned by',
    [
      ['Revenue from fees increased by a combined $3.0 million.', '-'],
      ['The extra week accounted for $52 million of the total net sales increase.', '-'],
      ['The average revenue of our top twenty customers was $54.6 million in 2024.', '-'],
      ['Total revenue and kiln revenue would have been $374 million and $379 million lower, respectively.', '- -'],
      ['Revenue was $374 million, higher than the year before.', 'revenue'],
      ['Sales grew on additional revenue of $13.2 million from the acquisition.', '-'],
      ['The acquisition of Oststein contributed $7.8 million of product revenue.', '-'],
      ['We realized gains on sales of clay of $4.1 million.', '-'],
      ['We recorded sales returns of $4.1 million as a reduction to revenue.', '-'],
      ['The extra week added approximately $4.1 million in sales.', '-'],
      ['Sales grew due to net sales of $4.1 million from new kilns.', 'revenue:new kilns'],
      ['Total revenue for fiscal 2024 includes $1.4 million relating to the acquisition.', '-'],
      ['Asia/Pacific sales increased 6 percent.', 'growth-rate:revenue:Asia/Pacific'],
      ['Revenue from government customers rose 14% in 2024.', 'growth-rate:revenue:government customers'],
    ],
  ],
  [
    'a share in money, and capital that others put in',
    [
      ['The bankers received 2% of the gross proceeds of the offering, or $4,000,000.', '- -'],
      ['They are owed a fee of two percent (2.00%) of the gross proceeds of the offering, or $4,000,000.', '- - -'],
      [
        'Under the agreement they received an underwriting discount of $0.20 per unit, or $1,650,000 in the aggregate.',
        '- -',
      ],
      ['The offering brought gross proceeds of $200,000,000.', 'offering-size'],
      ['We may be fined 4% of annual revenue, or $20 million.', '- -'],
      ['We had drawn $500,000 on the Vale Capital Investment.', '-'],
      ['Capital investment was $40 million in 2024.', 'capex'],
    ],
  ],
  [
    'what a rate is the change of',
    [
      ['A 100-basis point increase in market interest rates would cost us nothing.', '-'],
      ['A one percent increase in the interest rate on the loans would cost us little.', '-'],
      ['Kilns grew 26% due to higher shipments.', '-'],
      ['Revenue grew 9%, partially offset by a 4% decrease in the number of days worked.', 'growth-rate:revenue -'],
      ['Customer traffic rose 3% and average ticket rose 1%.', 'growth-rate:traffic -'],
      ['Customer traffic rose 3% in 2024 and then rose 1%.', 'growth-rate:traffic growth-rate:traffic'],
      [
        'Revenue rose on growth of 9% in subscribers, offset by an 11% decline in subscriber ARPU.',
        'growth-rate:subscribers -',
      ],
      ['Cost of revenue fell by 4 percentage points from 85% to 81%.', 'growth-rate:cost of revenue - -'],
      [
        'We had revenue of $11 million, operating income of $4 million and EBITDA of $7 million, growth of 50%, 120% and 86%, respectively.',
        'revenue income:operating ebitda growth-rate:revenue growth-rate:income growth-rate:ebitda',
      ],
      [
        'Higher revenues resulted in decreases of net income and Adjusted net income of 31% and 26%, respectively.',
        'growth-rate:income growth-rate:income',
      ],
      [
        'Revenue from our largest customers was $1.4 billion, which grew 19%.',
        'revenue:largest customers growth-rate:revenue:largest customers',
      ],
    ],
  ],
  [
    'lengths that are no term of a contract',
    [
      ['Maturities of our leases for each of the next five years were as follows.', '-'],
      ['Fees under the contract are deferred and recognized as revenue over a 24-month period.', '-'],
      ['The contract automatically renews for one-year periods.', '-'],
      ['Leases with a term of 12 months or less are not recorded.', '-'],
      ['For leases with a lease term greater than 12 months, assets are recorded.', '-'],
      ['The lease has a term of up to 24 months.', 'contract-term'],
      ['The contract has an initial term of five years.', 'contract-term'],
    ],
  ],
  [
    'shares that are not all there are',
    [
      ['Every 100 shares of its outstanding common stock were converted into one share.', '- -'],
      ['Each share of our common stock outstanding was split into five shares of common stock.', '-'],
      [
        'We agreed to repurchase our outstanding common stock and received an initial delivery of 1.8 million shares.',
        '-',
      ],
      ['Warrants outstanding permit the holders to acquire an aggregate of 363,501 common shares.', '-'],
      ['Rights lapse on the 204,686 restricted shares outstanding as of May 4, 2025.', '-'],
      [
        'There were 57,946 Class A ordinary shares and 47,101 Class B ordinary shares issued and outstanding.',
        'shares-outstanding shares-outstanding',
      ],
      ['At May 4, 2025, there were 2,363,501 shares of common stock outstanding.', 'shares-outstanding'],
    ],
  ],
])('%s', (_, sentences) => {
  test.each(sentences)('%s', async (text, measures) => {
    expect(await measuresIn(text as string)).toBe(measures);
  });
});

test('a loss before interest, taxes and the rest is below zero, in news as in filings', async () => {
  const values = async (text: string): Promise<readonly (string | null)[]> =>
    (await claimsIn(text, 'news')).map(({ quantity }) => quantity.value);
  expect(await values('Tilsit posted an adjusted EBITDA loss of $8.7 million.')).toEqual(['-8700000']);
  expect(await values('Tilsit posted adjusted EBITDA of $8.7 million.')).toEqual(['8700000']);
});

/** The period of every figure of a filing's sentence, in order. */
const timesIn = async (text: string): Promise<string> =>
  (await claimsIn(`Tilsit Kilns Inc.\n\n${text}`, 'filing'))
    .filter(({ quantity }) => quantity.unit !== 'customer')
    .map(({ period }) => when(period))
    .join(' ');

describe('the whole name of a part', () => {
  test.each([
    [
      'Clay and allied solutions segment revenue rose 12% to $49 million.',
      'growth-rate:revenue:Clay and allied solutions revenue:Clay and allied solutions',
    ],
    ['Clay and allied solutions revenue was $49 million.', 'revenue:Clay and allied solutions'],
    ['Brick by-product sales were $5 million.', 'revenue:by-product'],
    ['Red Oak revenue was $5 million.', 'revenue:Red Oak'],
    ['Data Center revenue was $5 million.', 'revenue:Data Center'],
    ['Kiln Lining Margin was 9%, owing to a lower gross margin.', 'margin:Kiln Lining'],
    ['Operating income (loss) margin was 9%, owing to a lower gross profit margin.', 'margin:operating'],
    ['Corporate net sales were $5 million.', 'revenue:Corporate'],
    ['Services revenue was $5 million.', 'revenue:Services'],
    ['Revenue in Canada and Mexico was $8 million and $2 million, respectively.', 'revenue:Canada revenue:Mexico'],
    [
      'Revenue fell 11%, with revenue in Canada and Mexico falling by 16% and 15%, respectively.',
      'growth-rate:revenue growth-rate:revenue:Canada growth-rate:revenue:Mexico',
    ],
    [
      'Revenue in Canada and Mexico was $8 million and $2 million in 2024 and 2023, respectively.',
      'revenue:Canada:Mexico revenue:Canada:Mexico',
    ],
    [
      'The Kiln segment had a loss from operations of $5 million compared with earnings from operations of $7 million.',
      'loss:operating:Kiln income:operating:Kiln',
    ],
  ])('%s', async (text, measures) => {
    expect(await measuresIn(text)).toBe(measures);
  });
});

test('shares that simply are there are the filer’s, whoever acted before', async () => {
  const text = 'Following the conversion by the Sponsor, there were 57,946 Class A shares outstanding.';
  const [shares] = await claimsIn(`Tilsit Kilns Inc.\n\n${text}`, 'filing');
  expect(shares).toMatchObject({ concept: 'shares-outstanding' });
  expect(shares?.entity).not.toBe('Sponsor');
});

test.each([
  [
    'We currently expect capital expenditures to exceed $10 million in 2025 and be $8 million in 2026.',
    ['planned', 'planned'],
  ],
  ['We spent $3 million on three projects in 2024.', ['stated', 'stated']],
  ['The company projects revenue of $3 million.', ['estimated']],
])('what is expected, and what only bears the word: %s', async (text, modalities) => {
  expect((await claimsIn(text, 'filing')).map(({ modality }) => modality)).toEqual(modalities);
});

describe('two figures between two times, or behind both', () => {
  test.each([
    [
      'Profit fell to $1,249 million for 2024 from $1,716 million for 2023, a gross margin of 33.0% and 32.7%, respectively.',
      '2024-01-01..2024-12-31 2023-01-01..2023-12-31 2024-01-01..2024-12-31 2023-01-01..2023-12-31',
    ],
    [
      'Net loss for the year ended December 31, 2024 was $54 million and $49 million for the year ended December 31, 2023.',
      '2024-01-01..2024-12-31 2023-01-01..2023-12-31',
    ],
    ['In 2024, revenue was $54 million, and $49 million in 2023.', '2024-01-01..2024-12-31 2023-01-01..2023-12-31'],
    [
      'As of December 31, 2024 we had cash of $54 million and $49 million as of December 31, 2023.',
      '@2024-12-31 @2023-12-31',
    ],
    [
      'At June 30, 2024 they were $369 million and $8 million, respectively, and at May 31, 2024 were $271 million and $7 million, respectively.',
      '@2024-06-30 @2024-06-30 @2024-05-31 @2024-05-31',
    ],
    // Both are of the quarter that stands behind them, or each of one of the years.
    [
      'In 2024 we issued notes of $54 million and $49 million in May 2024.',
      '2024-05-01..2024-05-31 2024-05-01..2024-05-31',
    ],
    ['The loss was $54 million and $49 million for 2024 and 2023.', '2024-01-01..2024-12-31 2023-01-01..2023-12-31'],
    [
      'Sales were $80 million in 2024, and costs were $54 million and $49 million in 2023.',
      '2024-01-01..2024-12-31 2023-01-01..2023-12-31 2023-01-01..2023-12-31',
    ],
  ])('%s', async (text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

describe('the day that something changed from', () => {
  test.each([
    [
      'Total debt as of June 30, 2024 was $3.70 billion, an increase of $76 million from year-end 2023.',
      '@2024-06-30 @2024-06-30',
    ],
    ['The allowance at year-end 2023 was $36 million.', '@2023-12-31'],
    ['Equity increased $25 million from December 31, 2023, driven by net income of $31 million.', '- -'],
    ['The value was $1.8 billion, up 4% from December 31, 2023, when it was $1.7 billion.', '- - @2023-12-31'],
    ['We spent $25 million from May 4, 2023 to June 4, 2023.', '2023-05-04..2023-06-04'],
    // The day of a base goes no further.
    [
      'Sales fell in 2025. Loss from operations was $5 million for the three months ended June 30, 2025 compared with $7 million in the same period in 2024.',
      '2025-04-01..2025-06-30 2024-04-01..2024-06-30',
    ],
    [
      'Sales fell in 2025. For the period from January 5, 2024 (inception) through December 31, 2024, we used $4 million due to a net loss of $3 million for the period.',
      '2024-01-05..2024-12-31 2024-01-05..2024-12-31',
    ],
    ['Debt of $57 million rose $6 million from December 31, 2023. Leases of $10 million rose $2 million.', '- - - -'],
    [
      'Compared to the year-ended December 31, 2023, which had sales of $41 million, prices fell.',
      '2023-01-01..2023-12-31',
    ],
    [
      'Revenue from the top twenty customers during the year ended December 31, 2024 was $54 million, and $49 million during the year ended December 31, 2023.',
      '2024-01-01..2024-12-31 2023-01-01..2023-12-31',
    ],
  ])('%s', async (text, times) => {
    expect(await timesIn(text)).toBe(times);
  });
});

test('the first word of a compound is no denominator', async () => {
  const [price] = await claimsIn('The units were sold at an offering price of $10.00 per Over-Issue Unit.', 'filing');
  expect(price?.quantity).toMatchObject({ value: '10', per: null });
});

describe('of figures that times tell apart, the measure behind the last is that of each', () => {
  test.each([
    [
      'As of December 31, 2024 and 2023, there was $5 million and $4 million of debt outstanding, respectively.',
      'debt debt',
      '@2024-12-31 @2023-12-31',
    ],
    [
      'For the years ended December 31, 2024, 2023 and 2022, we recognized $5 million, $4 million and $3 million of kiln revenue.',
      'revenue:kiln revenue:kiln revenue:kiln',
      '2024-01-01..2024-12-31 2023-01-01..2023-12-31 2022-01-01..2022-12-31',
    ],
    // One time has one of them.
    [
      'At December 31, 2024, we had $5 million and $4 million of cash at foreign banks.',
      '- cash',
      '@2024-12-31 @2024-12-31',
    ],
    // What stands between is of something else.
    [
      'As of December 31, 2024, clay was $5 million, and as of December 31, 2023, there was $4 million of debt.',
      '- debt',
      '@2024-12-31 @2023-12-31',
    ],
  ])('%s', async (text, measures, times) => {
    expect(await measuresIn(text)).toBe(measures);
    expect(await timesIn(text)).toBe(times);
  });
});
