import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { claimsIn } from './reading.ts';

/** Every figure of a text, with its scopes. */
const scopesOf = async (text: string): Promise<string[]> =>
  (await claimsIn(text)).map(({ quantity, scope }: Claim) => `${quantity.surface}: ${scope.join(' + ')}`.trimEnd());

type Case = [text: string, ...expected: string[]];

describe('a figure is of the part that its sentence is about', () => {
  it.each<Case>([
    [
      'Its ferry business brought in $9 million in 2025 and earned an operating profit of $2 million.',
      '$9 million: ferry',
      '$2 million: ferry',
    ],
    ['Profit at the wealth management division was $9 million.', '$9 million: wealth management'],
    ['The ride-hailing arm lost $9 million in 2025.', '$9 million: ride-hailing'],
    ['Revenue from the vaccine franchise declined 11% to $9 million.', '11%: vaccine', '$9 million: vaccine'],
    ['Excluding the bakery unit, revenue would have been $9 million.', '$9 million: excluding bakery'],
    ['Its hosting arm lost $9 million in 2025.', '$9 million: hosting'],
    ['Its growing arm lost $9 million in 2025.', '$9 million:'],
    // The whole company, or another one.
    ['The ferry unit lost $9 million, while Tilsit earned $2 million.', '$9 million: ferry', '$2 million:'],
    ['The fast-growing business had revenue of $9 million.', '$9 million:'],
    ['It sold the ferry business, and revenue was $9 million.', '$9 million:'],
    ['Tilsit had 90,000 Ordinary Shares outstanding.', '90,000:'],
    ['Tilsit had 90,000 Preferred Shares outstanding.', '90,000: Preferred'],
    ['Its struggling management unit had revenue of $9 million.', '$9 million: management'],
  ])('%s', async (text, ...expected) => {
    expect(await scopesOf(text)).toEqual(expected);
  });
});

describe('a figure is of the part that its owner tells it of, or that brings it in', () => {
  it.each<Case>([
    [
      'At the company’s ferry terminals, revenue declined 11% to $9 million.',
      '11%: ferry terminals',
      '$9 million: ferry terminals',
    ],
    ['Revenue at its ferry terminals declined to $9 million.', '$9 million: ferry terminals'],
    ['Enterprise subscriptions generated $9 million in revenue.', '$9 million: Enterprise subscriptions'],
    ['Sales to individual developers were $9 million.', '$9 million: individual developers'],
    [
      'Ferry revenue was $9 million, and the unit’s operating profit was $2 million.',
      '$9 million: Ferry',
      '$2 million: Ferry',
    ],
    ['Profit at the ferry business, long its pride, fell 18% to $9 million.', '18%: ferry', '$9 million: ferry'],
    // A time, a sum, a deal, and who is no part.
    ['In its latest quarter, revenue was $9 million.', '$9 million:'],
    ['At its peak, revenue was $9 million.', '$9 million:'],
    ['Sales rose to $9 million.', '$9 million:'],
    ['The deal generated $9 million in revenue.', '$9 million:'],
    ['Tilsit generated $9 million in revenue.', '$9 million:'],
    ['Revenue rose to $9 million as its ferry unit grew.', '$9 million:'],
    ['Electronics group Tilsit had revenue of $9 million.', '$9 million:'],
    ['Ferry revenue was $9 million, and operating profit was $2 million.', '$9 million: Ferry', '$2 million:'],
  ])('%s', async (text, ...expected) => {
    expect(await scopesOf(text)).toEqual(expected);
  });
});

describe('a part of a figure is told behind it', () => {
  it.each<Case>([
    ['Tilsit employs 9,000 people, 3,000 of them in the ferry division.', '9,000:', '3,000: ferry'],
    ['Tilsit had 9,000 employees, 400 of them at its Elbing yard.', '9,000:', '400: Elbing yard'],
    // Of whom, but not where.
    ['It had revenue of $9 million, $2 million of it from leasing.', '$9 million:', '$2 million: leasing'],
    ['Tilsit has 9,000 employees, and 1,900 of them worked in its hotels.', '9,000:', '1,900: hotels'],
    ['Revenue was $9 million and the ferry business lost $2 million.', '$9 million:', '$2 million: ferry'],
    ['Tilsit employs 9,000 people, 3,000 of them women.', '9,000:', '3,000:'],
    ['Ferry revenue was $9 million and cargo $2 million.', '$9 million: Ferry', '$2 million: cargo'],
    [
      'It plans capital spending of $9 million, of which $2 million is earmarked for ferries. About $3 million will go into its Elbing yard.',
      '$9 million:',
      '$2 million: ferries',
      '$3 million: Elbing yard',
    ],
    ['Tilsit employs 9,000 people, including 700 at Salt Fork.', '9,000:', '700: Salt Fork'],
    [
      'It expects revenue of $9 million this year, with cargo contributing $2 million.',
      '$9 million:',
      '$2 million: cargo',
    ],
    [
      'Sales in Europe reached $9 million, while those in Asia slipped to $5 million.',
      '$9 million: Europe',
      '$5 million: Asia',
    ],
    ['It had revenue of $9 million, including $2 million in cash.', '$9 million:', '$2 million:'],
    ['Revenue was $9 million, with the rest coming to $2 million.', '$9 million:', '$2 million:'],
    ['Ferry revenue was $9 million, and net debt $2 million.', '$9 million: Ferry', '$2 million:'],
  ])('%s', async (text, ...expected) => {
    expect(await scopesOf(text)).toEqual(expected);
  });
});

describe('a figure is of the place that limits it', () => {
  it.each<Case>([
    ['Revenue outside China was $9 million.', '$9 million: outside China'],
    ['Revenue across Europe was $9 million.', '$9 million: Europe'],
    ['In Brazil and Chile, revenue was $9 million.', '$9 million: Brazil + Chile'],
    ['In Asia, where Tilsit is new, revenue fell 6% to $9 million.', '6%: Asia', '$9 million: Asia'],
    ['In Asia, its biggest market, revenue climbed 12%; in Britain it slipped 2%.', '12%: Asia', '2%: Britain'],
    ['Across Asia, where Tilsit has shrunk, revenue fell 6% to $9 million.', '6%: Asia', '$9 million: Asia'],
    ['Data-center developer Tilsit will build a 9-megawatt campus.', '9-megawatt:'],
    ['Revenue in emerging markets was $9 million.', '$9 million: emerging markets'],
    ['The cuts fall on its Elbing plant, where Tilsit employs 900 workers.', '900: Elbing'],
    ['Revenue in falling markets was $9 million.', '$9 million:'],
    ['It was founded in 1990 by Marlow, where it employs 900 workers.', '900:'],
    ['Mexico was the bright spot: sales there jumped 17%.', '17%: Mexico'],
    ['Tilsit will employ 900 workers at its new Elbing plant.', '900: Elbing'],
    // Where somebody sits, or where another was born, is no scope.
    ['In Asia, where it rains, Tilsit said its revenue was $9 million.', '$9 million:'],
    ['Tilsit, founded in Norway, had revenue of $9 million.', '$9 million:'],
    ['Tilsit employs 900 workers, and is to close its Elbing plant.', '900:'],
  ])('%s', async (text, ...expected) => {
    expect(await scopesOf(text)).toEqual(expected);
  });
});

it('what a company sees for a year is of that year', async () => {
  const labelOf = async (text: string) => (await claimsIn(text))[0]?.period?.label ?? null;
  expect(await labelOf('For 2026 as a whole, the company now sees revenue of $9 million.')).toBe('2026');
  expect(await labelOf('In May 2026 it opened, and now has revenue of $9 million.')).toBeNull();
});

describe('what a figure is, in the words of reporters', () => {
  const conceptsOf = async (text: string) =>
    (await claimsIn(text)).map(({ quantity, concept }) => `${quantity.surface} ${concept ?? '-'}`);
  it.each<Case>([
    ['Tilsit will lay off 8 percent of its workforce of 30,000.', '8 percent -', '30,000 headcount'],
    [
      'Tilsit had 61 million subscribers, up from 57 million three months earlier.',
      '61 million subscribers',
      '57 million subscribers',
      'three months -',
    ],
    ['Tilsit spent $9 million on research last year.', '$9 million research-and-development'],
    ['Tilsit spent $9 million on research papers and advertising.', '$9 million -'],
    [
      'It expects revenue of $9 million, down from a previous $12 million.',
      '$9 million revenue',
      '$12 million revenue',
    ],
    ['Tilsit lost $9 million last year, and paid $12 million to cloud providers.', '$9 million loss', '$12 million -'],
  ])('%s', async (text, ...expected) => {
    expect(await conceptsOf(text)).toEqual(expected);
  });
});
