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

describe('by how much a measure changed', () => {
  test.each([
    ['Tilsit said revenue was $6 billion, down $210 million from a year earlier.', ['revenue', null]],
    ['Tilsit had a net loss of $52 million, up by about $14 million.', ['loss', null]],
    ['Debt stood at $840 million, some $35 million less than in March.', ['debt', null]],
    ['Revenue of $6 billion was $210 million higher than in 2024.', ['revenue', null]],
    ['Tilsit had 1,300 employees, down 60 from March.', ['headcount', null]],
    ['Shares of Tilsit closed at $47.05, down $1.30 on the day.', ['share-price', null]],
    // What it changed from, and to, are sizes again.
    ['Revenue was $6 billion, down $210 million from $6.2 billion.', ['revenue', null, 'revenue']],
    ['Revenue was $6 billion, up from $5.4 billion.', ['revenue', 'revenue']],
    ['Revenue of $6 billion was above the $5.4 billion of last year.', ['revenue', 'revenue']],
    ['Revenue was $6 billion, up 4%.', ['revenue', 'growth-rate']],
    ['Tilsit spent $50 million on capital expenditures and put down another $8 million.', ['capex', 'capex']],
  ])('is none of its sizes: %s', async (text, concepts) => {
    expect((await claimsIn(text)).map(({ concept }) => concept)).toEqual(concepts);
  });
});

describe('what is none of the balance', () => {
  test.each([
    ['Tilsit agreed to inject $7 billion in debt and equity into it.', null],
    ['Tilsit has $7 billion in debt.', 'debt'],
    ['Tilsit reported $3.41 in per-share earnings.', 'earnings-per-share'],
  ])('%s', async (text, concept) => {
    expect((await claimsIn(text))[0]?.concept).toBe(concept);
  });
});

describe('what is reckoned and not reported', () => {
  test.each([
    ['Tilsit now sees revenue of $6 billion.', '$6 billion', 'planned'],
    ['Tilsit guided to revenue of $6 billion.', '$6 billion', 'planned'],
    ['Tilsit anticipates revenue of $6 billion.', '$6 billion', 'planned'],
    ['Analysts anticipate revenue of $6 billion.', '$6 billion', 'estimated'],
    ['“We expect revenue of $6 billion,” Tilsit said.', '$6 billion', 'planned'],
    ['Analysts look for revenue of $6 billion.', '$6 billion', 'estimated'],
    ['Revenue was $6 billion, short of the $6.3 billion analysts expected.', '$6.3 billion', 'estimated'],
    ['Revenue was $6 billion, below the $6.3 billion that Wall Street had forecast.', '$6.3 billion', 'estimated'],
    ['Revenue was $6 billion, against the $6.3 billion consensus.', '$6.3 billion', 'estimated'],
    ['Revenue was $6 billion, short of the $6.3 billion analysts expected.', '$6 billion', 'stated'],
    ['Revenue was $6 billion and analysts expected a loss.', '$6 billion', 'stated'],
  ])('%s', async (text, surface, modality) => {
    const claim = await claimOf(text, surface);
    expect([claim?.concept, claim?.modality, claim?.scope]).toEqual(['revenue', modality, []]);
  });
});

describe('whose a figure is in a deal', () => {
  test.each([
    [
      'Tilsit Inc took a 70% stake in Corwen Corp for $3 billion, valuing it at $4.2 billion.',
      '$4.2 billion',
      'Corwen',
    ],
    ['Tilsit Inc will buy Corwen Corp, valuing the company at $4.2 billion.', '$4.2 billion', 'Corwen'],
    ['Tilsit Inc invested $70 million in Corwen Corp at a $4.2 billion valuation.', '$4.2 billion', 'Corwen'],
    ['Tilsit Inc led a round that valued Corwen Corp at $4.2 billion.', '$4.2 billion', 'Corwen'],
    ['Tilsit Inc raised $70 million from Corwen Corp at a $4.2 billion valuation.', '$4.2 billion', 'Tilsit'],
    ['Tilsit Inc owns a fifth of Corwen Corp, whose sales were $85 million.', '$85 million', 'Corwen'],
    ['Tilsit Inc owns a fifth of Corwen Corp and had sales of $85 million.', '$85 million', 'Tilsit'],
    ['The fund Corwen Capital LLC expects Tilsit Inc to report a loss of $85 million.', '$85 million', 'Tilsit'],
    ['Tilsit Inc, of St. Ansgar, had sales of $85 million.', '$85 million', 'Tilsit'],
    ['Sales at Tilsit Inc were $90 million, while Corwen Corp had $85 million.', '$85 million', 'Corwen'],
    ['The results look OK, but Tilsit Inc had sales of $85 million.', '$85 million', 'Tilsit'],
    [
      'The Harbor Times reported on Sunday that Tilsit Inc grew. The company had sales of $85 million.',
      '$85 million',
      'Tilsit',
    ],
    ['Tilsit Inc (ticker: TST) had sales of $85 million.', '$85 million', 'Tilsit'],
    ['Prime Minister Ana Pell said sales were $85 million.', '$85 million', null],
    ['The South Korean sector had sales of $85 million.', '$85 million', null],
  ])('%s', async (text, surface, entity) => {
    expect((await claimOf(text, surface))?.entity).toBe(entity);
  });

  test('and what a company cost is no outlay on property', async () => {
    const text = 'Capital expenditures were $700 million, including $85 million for the ';
    const concepts = async (of: string) => (await claimsIn(`${text}${of}.`)).map(({ concept }) => concept);
    expect(await concepts('acquisition of Corwen Corp')).toEqual(['capex', null]);
    expect(await concepts('purchase of land')).toEqual(['capex', 'capex']);
  });
});

describe('who is paid, whoever owns it', () => {
  test.each([
    ['Corwen agreed to pay Zorin Halvard’s Tilsit $40 million per month for its servers.', 'Tilsit'],
    ['Corwen agreed to pay Jane Halvard’s Tilsit $40 million per month for its servers.', 'Tilsit'],
    ['Corwen agreed to pay Tilsit $40 million per month for Zorin Halvard’s servers.', 'Tilsit'],
  ])('%s', async (text, counterparty) => {
    expect((await claimOf(text, '$40 million'))?.counterparty).toBe(counterparty);
  });
});

test.each([
  ['Tilsit’s sales in Spain fell 16% and in Italy 15%.', ['Spain', 'Italy']],
  ['Tilsit’s sales in Spain fell 16% and 15% in Italy.', ['Spain', 'Italy']],
  ['Tilsit’s sales fell 16% in Spain and 15% in Italy.', ['Spain', 'Italy']],
])('each figure of a list has the place right beside it: %s', async (text, places) => {
  expect((await claimsIn(text)).map(({ scope }) => scope.join())).toEqual(places);
});

test.each([
  ['Tilsit’s revenue fell 6% in 2024 and net income 18%.', 'revenue income'],
  ['Tilsit’s revenue rose 6%, and headcount 4%.', 'revenue headcount'],
  // A verb of its own, or another list of the same.
  ['Tilsit’s revenue fell 6% in May and 18% in June.', 'revenue revenue'],
])('a rate behind another, with a measure and no verb: %s', async (text, kinds) => {
  expect((await claimsIn(text)).map(({ kind }) => kind).join(' ')).toBe(kinds);
});

test('what a company bought has told its figures, and the story goes on with the company', async () => {
  const text =
    'Tilsit’s revenue fell 9% to $5 million. Kolda, which it bought in March, contributed about $1.4 million in revenue.\n\nIn the fourth quarter, revenue dropped 20%.';
  expect((await claimOf(text, '20%'))?.entity).toBe('Tilsit');
});
