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
    // The whole company, or another one.
    ['The ferry unit lost $9 million, while Tilsit earned $2 million.', '$9 million: ferry', '$2 million:'],
    ['The fast-growing business had revenue of $9 million.', '$9 million:'],
    ['It sold the ferry business, and revenue was $9 million.', '$9 million:'],
    ['Its struggling management unit had revenue of $9 million.', '$9 million: management'],
  ])('%s', async (text, ...expected) => {
    expect(await scopesOf(text)).toEqual(expected);
  });
});

describe('a part of a figure is told behind it', () => {
  it.each<Case>([
    ['Tilsit employs 9,000 people, 3,000 of them in the ferry division.', '9,000:', '3,000: ferry'],
    ['Tilsit had 9,000 employees, 400 of them at its Elbing yard.', '9,000:', '400: Elbing yard'],
    // Of whom, but not where.
    ['Tilsit employs 9,000 people, 3,000 of them women.', '9,000:', '3,000:'],
    ['Ferry revenue was $9 million and cargo $2 million.', '$9 million: Ferry', '$2 million: cargo'],
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
