import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** What the claim of each surface says, as far as the case asks. */
const told = async (text: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await claimsIn(text)).map(({ quantity, concept, scope }) => [
      quantity.surface,
      [concept ?? '-', quantity.unit, scope.join(' + ')].join(' | '),
    ]),
  );

describe('a site keeps the name that is printed', () => {
  const SITES = "Velmar's Northgate and Northgate II data centers opened in May.";
  test.each([
    [`${SITES} At NORTHGATE II, it installed 40,000 H100 processors.`, '40,000', 'NORTHGATE II'],
    [
      `${SITES} Northgate and Northgate II provide 300 megawatts of power.`,
      '300 megawatts',
      'Northgate + Northgate II',
    ],
    // The name of both adds nothing to the two.
    [
      `${SITES} The Northgate clusters, Northgate 1 and 2, draw 80 megawatts.`,
      '80 megawatts',
      'Northgate 1 + Northgate 2',
    ],
  ])('%s', async (text, surface, scope) => {
    expect((await told(text))[surface]?.split(' | ')[2]).toBe(scope);
  });
});

describe('a list of parts', () => {
  test('names the part of each number', async () => {
    const text =
      'Velmar puts its total addressable market at $40 billion, consisting of $12 billion in Cloud from hosting; $28 billion in Retail across $20 billion in grocery and $8 billion in online stores; it serves 3 million users.';
    expect(await told(text)).toEqual({
      '$40 billion': 'total-addressable-market | USD | ',
      '$12 billion': 'total-addressable-market | USD | Cloud',
      '$28 billion': 'total-addressable-market | USD | Retail',
      '$20 billion': 'total-addressable-market | USD | grocery',
      '$8 billion': 'total-addressable-market | USD | online stores',
      '3 million': '- | user | ',
    });
  });

  test('is no list of measures, times or means of payment', async () => {
    const price = await told(
      'The deal was worth $9 million, consisting of $4 million in cash and $5 million in stock.',
    );
    expect(price).toMatchObject({ '$4 million': '- | USD | ', '$5 million': '- | USD | ' });
    const times = await told(
      "Velmar's revenue was $9 million, consisting of $4 million in 2024 and $5 million in 2025.",
    );
    expect(times['$4 million']).toBe('revenue | USD | ');
  });
});

describe('a number without its unit behind a verb of money', () => {
  test.each([
    ['Velmar has raised tens of billions. It made $3 million last year.', 'tens of billions', 'funding | USD | '],
    ['A plant costs hundreds of millions. Velmar sold one for $3 million.', 'hundreds of millions', '- | USD | '],
    // No currency anywhere, two of them, no verb of money, a noun of its own.
    ['Velmar has raised tens of billions.', 'tens of billions', '- | pure | '],
    ['Velmar has raised tens of billions. It made $3 million or €2 million.', 'tens of billions', '- | pure | '],
    ['Velmar reached tens of millions. It made $3 million last year.', 'tens of millions', '- | pure | '],
    ['Velmar raised millions of chickens. It made $3 million.', 'millions', '- | chicken | '],
  ])('%s', async (text, surface, expected) => {
    expect((await told(text))[surface]).toBe(expected);
  });
});

describe('a length of time', () => {
  test.each([
    [
      'Velmar will spend the next four years paying Oster Grid $20 million every month.',
      'four years',
      'contract-term | year | ',
    ],
    ['Velmar will spend the next four years paying off its debt to Oster Grid.', 'four years', '- | year | '],
    [
      'Velmar rents from Oster Grid. Watch the termination clause. 90 days is short.',
      '90 days',
      'notice-period | day | ',
    ],
    ['Velmar rents from Oster Grid. Watch the weather. 90 days is short.', '90 days', '- | day | '],
    ['Velmar rents from Oster Grid. The exit clause asks for 60 days. 90 days is more.', '90 days', '- | day | '],
  ])('%s', async (text, surface, expected) => {
    expect((await told(text))[surface]).toBe(expected);
  });
});

describe('whose a repeated valuation is', () => {
  const STORY = `Velmar Inc. is valued at $40 billion after its latest round.

The desks belong to Oster Grid. Oster Grid sets the price.

`;
  test('follows the sentence that names the company', async () => {
    const claims = await claimsIn(`${STORY}Can a firm with a $40 billion valuation rent its desks?`);
    expect(claims.map(({ concept, entity }) => [concept, entity])).toEqual([
      ['valuation', 'Velmar'],
      ['valuation', 'Velmar'],
    ]);
  });

  test('stays with a company that is named', async () => {
    const claims = await claimsIn(`${STORY}Oster Grid, with a $40 billion valuation, rents the desks out.`);
    expect(claims.map(({ entity }) => entity)).toEqual(['Velmar', 'Oster Grid']);
  });
});

describe('power', () => {
  test.each([
    ['The new phase adds 40 additional megawatts of power.', '40 additional megawatts', 'MW'],
    ['Nameplate draw rose to 1.2 GW as the site opened.', '1.2 GW', 'MW'],
  ])('%s', async (text, surface) => {
    expect((await told(text))[surface]?.split(' | ')[0]).toBe('power-capacity');
  });

  test('of an engine is none', async () => {
    expect((await told('Its engine has a power draw of 45 kW.'))['45 kW']?.split(' | ')[0]).toBe('-');
  });
});
