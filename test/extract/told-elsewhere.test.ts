import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

// How papers and agencies of other countries tell what companies do.

const figure = async (text: string, surface: string): Promise<Claim | undefined> =>
  (await claimsIn(text)).find(({ quantity }) => quantity.surface === surface);
const spanOf = ({ period }: Pick<Claim, 'period'>): string | null =>
  period === null ? null : 'instant' in period ? period.instant : `${period.start}..${period.end}`;
/** A story of a day, with a headline. */
const story = (body: string, day = 'August 12, 2025'): string => `Corwen tells of itself\n\n${day}\n\n${body}`;

describe('amounts as they are printed elsewhere', () => {
  test.each([
    ['Corwen had revenue of INR 4,310 Cr.', 'INR 4,310 Cr', '43100000000', 'INR'],
    ['Corwen had revenue of Rs 4,310 cr.', 'Rs 4,310 cr', '43100000000', 'INR'],
    ['Corwen will sell 3.9 Cr shares.', '3.9 Cr', '39000000', 'share'],
    ['Corwen had net income of 2.31 tln won.', '2.31 tln won', '2310000000000', 'KRW'],
    ['Corwen had revenue of euro 2.75 billion.', 'euro 2.75 billion', '2750000000', 'EUR'],
    ['Group sales rose 3 percent to 14.2 billion pounds.', '14.2 billion pounds', '14200000000', 'GBP'],
    ['The number of monthly users rose 31 per cent to 418m in May.', '418m', '418000000', 'user'],
    ['Paying subscribers rose 19 per cent to 137m.', '137m', '137000000', 'subscriber'],
    ['The plant has 1,700 MWe of capacity.', '1,700 MWe', '1700', 'MWe'],
    ['Revenue rose to 8.12bn euros, beating estimates of 8.04 billion.', '8.04 billion', '8040000000', 'EUR'],
  ])('%s %s is %s %s', async (text, surface, value, unit) => {
    expect((await figure(text, surface))?.quantity).toMatchObject({ value, unit });
  });

  test.each([
    ['The truck meets Euro 6.', 'EUR'],
    ['Corwen sells a 4 Cr. steel.', 'share'],
    ['Its customers ran 400m.', 'customer'],
    ['Customers live within 300m of a shop.', 'customer'],
    ['It shipped 5 billion pounds of flour.', 'GBP'],
  ])('%s has no %s', async (text, unit) => {
    expect((await claimsIn(text)).map(({ quantity }) => quantity.unit)).not.toContain(unit);
  });

  test('a range of pounds has one currency', async () => {
    const [claim] = await claimsIn(
      'Corwen expects an operating profit of between 10 million pounds and 16 million pounds.',
    );
    expect(claim?.quantity).toMatchObject({ low: '10000000', high: '16000000', unit: 'GBP' });
  });

  test('"and up to" bounds what follows', async () => {
    const claims = await claimsIn('Holders of Corwen get $21.30 per share and up to $2 per right.');
    expect(claims.map(({ quantity }) => quantity.modifier)).toEqual(['exact', 'up-to']);
    const [aged] = await claimsIn('It is for people of 50 years and up.');
    expect(aged?.quantity.modifier).toBe('at-least');
  });
});

describe('whose a figure is', () => {
  test.each([
    [
      'a short form of small words',
      'The issue has an offer for sale (OFS) of 9 million shares. OFS shares are $40.',
      '$40',
    ],
    ['a ticker in quotation marks', 'It will list under the symbol "CWN," with revenue of $40.', '$40'],
    ['an agency’s code', 'Corwen Tilsit (CWN.L, CWNF.PK) is old. Revenue was $40.', '$40'],
    ['users', 'It has daily active uniques (DAUq). Revenue was $40.', '$40'],
    [
      'those of a list',
      'Corwen has holders. They include Gable, Barlow, Elms, and Wren Capital. The company had revenue of $40.',
      '$40',
    ],
  ])('%s is nobody', async (_why, text, surface) => {
    const told = await figure(story(`Corwen is old. Corwen is large. Corwen is in Leeds. ${text}`), surface);
    expect(told?.entity).toMatch(/^Corwen/);
  });

  test.each([
    [
      'a clause on customers is an aside',
      'The country’s third-largest rope mill, which sells to Gable Inc (GBL.O), said on Tuesday that its operating profit rose to $40.',
      'Corwen',
    ],
    ['what is said behind a comma', 'Corwen hopes to work for Gable, now valued at $40 million.', 'Gable'],
    [
      'what is held against another',
      'The Santa Rosa, California-based company’s market cap was $40 million, compared with Gable’s $90 million.',
      'Corwen',
    ],
  ])('%s', async (_why, text, owner) => {
    const told = await figure(
      story(`Corwen is old. Corwen is large.\n\n${text}`),
      text.includes('million') ? '$40 million' : '$40',
    );
    expect(told?.entity).toBe(owner);
  });

  test('an agency in a dateline is nobody', async () => {
    for (const line of ['LEEDS (abc-XYZ) - ', 'Leeds [England], October 9 (XYZ/Rope Desk): '])
      expect(
        (
          await figure(
            `Profit up\n\n${line}Corwen Tilsit Inc said on Monday that it had closed a mill and still had revenue of $40 million.`,
            '$40 million',
          )
        )?.entity,
      ).toBe('Corwen Tilsit');
  });

  test('a retailer may be called as people are', async () => {
    const text = 'Shops gain\n\nRetailer Mary Quill said on Monday that it had revenue of $40.';
    expect((await figure(text, '$40'))?.entity).toBe('Mary Quill');
    expect((await figure('Shops gain\n\nAnalyst Mary Quill said that it had revenue of $40.', '$40'))?.entity).not.toBe(
      'Mary Quill',
    );
  });

  test('who an aside names says nothing', async () => {
    const text = story(
      'Corwen is old.\n\nCorwen, the largest mill after Tilsit Looms, said on Monday that it had revenue of $40.',
    );
    expect((await figure(text, '$40'))?.attribution).toBe('Corwen');
    const both = 'Corwen’s quarterly profit rose 7% to $40, while Tilsit reported a profit of $90.';
    expect((await figure(both, '$40'))?.attribution).toBeNull();
  });
});

describe('what a figure is', () => {
  test.each([
    [
      'Corwen’s subscribers rose by 9 percent to 52 million, while MAUs grew 4 percent to 90 million.',
      '90 million',
      null,
    ],
    ['There were 3.1 billion Internet users in 2015.', '3.1 billion', null],
    ['Revenue rose 6 percent, excluding the effect of exchange rates, to $2.7 billion.', '$2.7 billion', 'revenue'],
    ['Its net income was $5 million, down 10 percent from last year’s $6 million.', '$6 million', 'income'],
    [
      'Corwen signed an agreement to buy GPU capacity from Tilsit valued at $22 billion over six years.',
      '$22 billion',
      'contract-value',
    ],
    ['The contract was worth $21 billion, but it could expand to $23 billion.', '$23 billion', 'contract-value'],
    ['Its shares are worth $17 each, but could rise to $23 billion.', '$23 billion', null],
    ['It has signed agreements to sell $3 billion worth of looms.', '$3 billion', 'contract-value'],
    ['It will use $8 million for R&D, and $3 million for growth.', '$3 million', null],
    ['It had a total income of $12 million and losses amounting to $3 million.', '$12 million', null],
    ['It raised its buyback, raising the total authorization to $6 billion.', '$6 billion', null],
    ['It will pay a bonus to staff totalling $31 million under the agreement.', '$31 million', null],
    ['Corwen secures $17 million in funding and nearly doubles its valuation.', '$17 million', 'funding'],
    ['It would seek $450 million by selling American depositary shares.', '$450 million', 'offering-size'],
  ])('%s: %s is %s', async (text, surface, concept) => {
    expect((await figure(text, surface))?.concept).toBe(concept);
  });

  test('a relative clause is not what grows', async () => {
    const told = await figure('Subscribers, who bring most of the revenue, rose 9 per cent.', '9 per cent');
    expect(told).toMatchObject({ concept: 'growth-rate', kind: 'subscribers' });
    const own = await figure('Revenue, which is mostly from subscribers, rose 9 per cent.', '9 per cent');
    expect(own?.kind).toBe('revenue');
  });

  test.each([
    ['Corwen raked in $71 million last quarter (up 33%).', '33%', 'revenue'],
    ['Pre-tax profit rocketed 41 per cent to £9 million.', '41 per cent', 'income'],
  ])('%s: %s is the growth of %s', async (text, surface, kind) => {
    expect(await figure(text, surface)).toMatchObject({ concept: 'growth-rate', kind });
  });

  test('a verb of telling is no part', async () => {
    const told = await figure('Corwen said group sales increased 5 percent to $83 million.', '$83 million');
    expect(told?.scope).toEqual([]);
  });
});

describe('what is still to come', () => {
  test.each([
    ['Corwen is looking to raise $9 million from its IPO.', 'planned'],
    ['Corwen has filed for an initial public offering to raise $9 million.', 'planned'],
    ['Corwen is eyeing a valuation of $9 million.', 'planned'],
    ['That compares with a Gable SmartEstimate of a $9 million profit.', 'estimated'],
    ['Corwen has raised $9 million from its IPO.', 'stated'],
  ])('%s', async (text, modality) => {
    expect((await figure(text, '$9 million'))?.modality).toBe(modality);
  });
});

describe('when a figure was so', () => {
  test.each([
    ['The company, founded in 2003 by two weavers, has raised about $9 million in funding.', null],
    ['Corwen launched in May 2014 and claims revenue of $9 million.', null],
    [
      'Corwen had $80 million in sales for 2023, up 30% from the $9 million it made in the previous year.',
      '2022-01-01..2022-12-31',
    ],
    [
      'In the year to December 31 it lost $5 million. Operating profit was up 8% on 2017 at $9 million.',
      '2024-01-01..2024-12-31',
    ],
    [
      'It lost $7 million in the first half of 2025 after an annual net loss of $9 million in 2024.',
      '2024-01-01..2024-12-31',
    ],
    [
      'Revenue in the fourth quarter of 2024 rose 8%, for a full-year revenue of $5 million, up from $9 million in 2023.',
      '2023-01-01..2023-12-31',
    ],
    ['It reported sales of $9 million for the quarter ending 30 June.', '2025-04-01..2025-06-30'],
    ['It expects sales of $9 million for the quarter ending 30 September.', '2025-07-01..2025-09-30'],
    ['Sales were $9 million in the April to June period.', '2025-04-01..2025-06-30'],
    ['It expects sales of $9 million for the financial year April 2025 to March 2026.', '2025-04-01..2026-03-31'],
    [
      'Its profit in April-June -- the first quarter of the current fiscal year -- rose. First-quarter sales were $9 million.',
      '2025-04-01..2025-06-30',
    ],
    ['It posted a full-year profit of $9 million.', null],
    ['It raised its full-year profit forecast to $9 million.', '2025-01-01..2025-12-31'],
  ])('%s', async (text, span) => {
    const told = await figure(story(text), '$9 million');
    expect(told === undefined ? 'none' : spanOf(told)).toBe(span);
  });

  test('a year named by two numbers is that of the second', async () => {
    const text = 'For the first quarter of the 2023-24 fiscal year it had revenue of Rs 9 crore.';
    const claims = await claimsIn(story(text, 'June 11, 2024'));
    expect(claims.map(({ quantity }) => quantity.surface)).toEqual(['Rs 9 crore']);
    expect(spanOf(claims[0] as Claim)).toBe('2023-04-01..2023-06-30');
  });

  test('the weeks of a year tell its quarters', async () => {
    const text =
      'Profit rose to £9 million in the 52 weeks to March 31.\n\nIn the fourth quarter, sales rose to £8 million.';
    expect(spanOf((await figure(story(text, '22 May 2025'), '£8 million')) as Claim)).toBe('2025-01-01..2025-03-31');
  });

  test('a quarter goes on where each paragraph compares', async () => {
    const text =
      'For the first quarter of 2025, Corwen’s net income was $4 million, down from $5 million a year ago.\n\nCorwen’s earnings were $2 a share, compared to $3 a share a year ago.\n\nCorwen’s operating income dropped to $9 million from $10 million a year ago.';
    expect(spanOf((await figure(story(text, 'May 2, 2025'), '$9 million')) as Claim)).toBe('2025-01-01..2025-03-31');
  });

  test('what a change of the last year is held against dates nothing behind it', async () => {
    const text =
      'For the fiscal year ending March 31, 2026, it projects net income of $5 million, a growth of 2 percent from last year, and revenues of $9 million.';
    expect(spanOf((await figure(story(text), '$9 million')) as Claim)).toBe('2025-04-01..2026-03-31');
  });
});
