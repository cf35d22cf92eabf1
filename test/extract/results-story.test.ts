import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

const claimOf = async (text: string, surface: string): Promise<Claim | undefined> =>
  (await claimsIn(text)).find(({ quantity }) => quantity.surface === surface);

describe('what is sold, or where, right before the measure', () => {
  test.each([
    ['Passenger revenue rose to $40 million.', 'Passenger'],
    ['Passenger revenue rose 8%.', 'Passenger'],
    ['Premium cabin revenue was $40 million.', 'Premium cabin'],
    ['Clothing and home revenue was $40 million.', 'Clothing and home'],
    ['China revenue shrank to $40 million.', 'China'],
    ['Tilsit said that its North American sales were $40 million.', 'North American'],
    ['Tilsit said data-center revenue was $40 million.', 'data-center'],
    ['Tilsit lost money, while food sales were $40 million.', 'food'],
    ['Tilsit’s streaming division had revenue of $40 million.', 'streaming'],
    ['Its life and health unit had revenue of $40 million.', 'life and health'],
  ])('is its scope: %s', async (text, scope) => {
    expect((await claimsIn(text))[0]?.scope).toEqual([scope]);
  });

  test.each([
    'Quarterly revenue was $40 million.',
    'Group revenue was $40 million.',
    'The carmaker’s group operating profit was $40 million.',
    'Like-for-like sales were $40 million.',
    'Third-quarter revenue was $40 million.',
    'Holiday sales were $40 million.',
    'It reported growing revenue of $40 million.',
    'Costs were flat and revenue was $40 million.',
    'Record revenue of $40 million was reported.',
    'The company’s July revenue was $40 million.',
    'Tilsit Foods grew. Tilsit revenue was $40 million.',
    'Analysts see higher revenue of $40 million.',
  ])('but not what describes the whole: %s', async (text) => {
    expect((await claimOf(text, '$40 million'))?.scope).toEqual([]);
  });
});

describe('a part of a whole', () => {
  test.each([
    ['Capital spending was $90 million, of which $40 million went to AI.', 'capex', 'AI'],
    ['Capital spending was $90 million, of which $40 million went to streaming technology.', 'capex', 'streaming'],
    [
      'Research and development expenses were $90 million, of which $40 million was for its lead drug, VX-9.',
      null,
      'VX-9',
    ],
    ['Tilsit has 90 million subscribers, of whom 40 million are on 5G.', 'subscribers', '5G'],
  ])('%s', async (text, concept, scope) => {
    const [whole, part] = await claimsIn(text);
    expect(part?.concept).toBe(concept ?? whole?.concept);
    expect([whole?.scope, part?.scope]).toEqual([[], [scope]]);
  });

  test('is nothing where the words name none', async () => {
    const claims = await claimsIn('Tilsit has 900 employees, of whom 300 people left.');
    expect(claims.map(({ concept }) => concept)).toEqual(['headcount', null]);
  });
});

describe('what a share costs after a change', () => {
  test.each([
    ['Shares of Tilsit were up 4.3% at $28.60.', '$28.60'],
    ['Shares in Tilsit gained 2.8 percent to EUR 271.40.', 'EUR 271.40'],
    ['Tilsit shares closed 1.9 per cent higher at Rs 978.45.', 'Rs 978.45'],
    ['Shares of Tilsit fell 5% to $34.12 while Oststein soared 27% to $10.86.', '$10.86'],
  ])('%s', async (text, surface) => {
    expect((await claimOf(text, surface))?.concept).toBe('share-price');
  });

  test.each([
    ['Corwen lifted its price target to $64.', '$64'],
    ['Fees rose 5% to $34.12 a head.', '$34.12'],
  ])('but not: %s', async (text, surface) => {
    expect((await claimOf(text, surface))?.concept).not.toBe('share-price');
  });
});

describe('measures of results', () => {
  test.each([
    // An aside between the measure and its verb does not part them.
    ['Licence revenue, all of it from a Swiss buyer of seeds, was $40 million.', 'revenue'],
    ['Net debt, excluding lease obligations, declined to $40 million.', 'debt'],
    // What is reached is the level, not the change.
    ['Net debt dropped below $40 million.', 'debt'],
    ['Net debt dropped by $40 million.', null],
    ['Adjusted EBITDAX came in at $40 million.', 'ebitda'],
    ['Tilsit will trim capital investment to $40 million.', 'capex'],
    ['The loss was wider than the $40 million it lost a year ago.', 'loss'],
    // The base of a comparison, however it is put.
    ['Tilsit sees capital expenditures of $30 million, down from an earlier forecast of $40 million.', 'capex'],
    [
      'Net income was $30 million, or $1.20 a share, for the three months ended June 30, 2025, compared with $40 million a year ago.',
      'income',
    ],
  ])('%s', async (text, concept) => {
    expect((await claimOf(text, '$40 million'))?.concept).toBe(concept);
  });

  test.each([
    ['Online sales tumbled 12%.', 'growth-rate'],
    ['Pre-tax profit was 12% higher than last year.', 'growth-rate'],
    // Oil and gold move on markets, but not the revenue beside them.
    ['Revenue was $1.08 billion, down 12% year on year on weaker crude.', 'growth-rate'],
    ['Its stock slumped 12%.', null],
  ])('%s', async (text, concept) => {
    expect((await claimOf(text, '12%'))?.concept).toBe(concept);
  });
});

test('a ship is chartered for a term, by the day', async () => {
  const claims = await claimsIn(
    'Tilsit Line signed a seven-year charter with Pelagos Maritime in May and agreed to pay $41,000 a day.',
  );
  expect(claims.map(({ concept }) => concept)).toEqual(['contract-term', 'recurring-payment']);
});
