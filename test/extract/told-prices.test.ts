import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const DAY = 'Tilsit grows\n\nAugust 20, 2025\n\nTilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';
const last = async (text: string) => (await claimsIn(DAY + text)).filter(({ concept }) => concept !== null).at(-1);

/** The day of the last figure with a concept, of a story of August 20, 2025. */
const dayOf = async (text: string): Promise<string | null> => {
  const period = (await last(text))?.period ?? null;
  if (period === null) return null;
  return 'instant' in period ? period.instant : `${period.start}..${period.end}`;
};

describe('the day of a price on a market', () => {
  it.each([
    ['Shares of Tilsit fell 4% to $31.07 in early trading.', '2025-08-20'],
    ['Shares of Tilsit fell 4% to $31.07 in early trading, bringing their decline this year to 18%.', '2025-08-20'],
    ['Tilsit shares slipped 1% to $112.16 in premarket trading, while Corwen jumped 36% to $46.98.', '2025-08-20'],
    ['Shares of Tilsit fell 4% to $31.07 in after-hours trading.', '2025-08-20'],
    ['Shares of Tilsit fell 4% to $31.07 in early trading on Tuesday.', '2025-08-19'],
    // A year behind a comma is of what is told there; nobody says on which day the price was.
    ['Shares of Tilsit fell 4% to $31.07, bringing their decline this year to 18%.', null],
    ['Tilsit went public in 2021 at $24 a share.', '2021-01-01..2021-12-31'],
    ['The stock closed at $187.40 in New York.', null],
  ])('%s', async (text, day) => {
    expect(await dayOf(text)).toBe(day);
  });
});

describe('whose the price is that an offer is held against', () => {
  it.each([
    [
      'Corwen agreed to buy Marlow Ropes for $48 a share in cash. The offer is a 39% premium to Monday’s closing price of $34.55.',
      'Marlow Ropes',
    ],
    ['Corwen agreed to buy Marlow Ropes for $48 a share. Shares of Tilsit rose to $34.55.', 'Tilsit'],
    [
      'Corwen agreed to buy Marlow Ropes for $48 a share. The offer is a premium to Tilsit’s closing price of $34.55.',
      'Tilsit',
    ],
  ])('%s', async (text, entity) => {
    expect((await last(text))?.entity).toBe(entity);
  });
});

describe('whose a figure is that another is held against', () => {
  it.each([
    [
      'Corwen Foods is large. Tilsit had 90 million subscribers, compared with 20 million for Corwen Foods.',
      'Corwen Foods',
    ],
    ['Corwen Foods is large. Tilsit had revenue of $90 million, against $20 million at Corwen Foods.', 'Corwen Foods'],
    ['Corwen Foods is large. Tilsit had revenue of $90 million, compared with Corwen’s $20 million.', 'Corwen Foods'],
    ['Corwen Foods is large. Tilsit had revenue of $90 million, compared with $20 million for 2024.', 'Tilsit'],
    [
      'Corwen Foods is large. Tilsit had revenue of $90 million, compared with $20 million before it bought Corwen Foods.',
      'Tilsit',
    ],
  ])('%s', async (text, entity) => {
    expect((await last(text))?.entity).toBe(entity);
  });
});

describe('a town with its state is nobody', () => {
  it.each([
    ['Marlow Ropes, based in Durham, N.C., posted a loss of $188 million.', 'Marlow Ropes'],
    ['Marlow Ropes of Newark, N.J., posted a loss of $188 million.', 'Marlow Ropes'],
    ['Marlow, based in Palo Alto, Calif., posted a loss of $188 million.', 'Marlow'],
    ['Weavers, based in Palo Alto, Calif., say that it posted a loss of $188 million.', 'Tilsit'],
  ])('%s', async (text, entity) => {
    expect((await last(text))?.entity).toBe(entity);
  });
});

describe('a number is no part of a business', () => {
  it.each([
    ['The FTSE 100 group made a pre-tax profit of $1.36bn.', []],
    ['The ferry group made a profit of $1.36bn.', ['ferry']],
    ['It serves 6,400 businesses and has revenue of $40 million.', []],
    ['Wall Street predicted $2.52 a share.', []],
    ['Wall Street expects $2.52 a share.', []],
    ['U.S. revenue was $40 million.', ['U.S.']],
    ['Tilsit generated $31.4 billion in revenue in 2025, with cargo accounting for $9.8 billion.', ['cargo']],
    ['Tilsit generated $31.4 billion in revenue, with the cargo arm accounting for $9.8 billion.', ['cargo']],
    ['Sales of canned vegetables fell to $40 million.', ['canned vegetables']],
    ['Sales of canned vegetables have fallen 12%.', ['canned vegetables']],
    ['Sales of lamps rose 12%.', ['lamps']],
    ['Sales of about $40 million rose 12%.', []],
  ])('%s', async (text, scope) => {
    expect((await last(text))?.scope).toEqual(scope);
  });
});

describe('what is predicted or promised is not so yet', () => {
  it.each([
    ['Analysts had predicted revenue of $40 million on average.', 'estimated'],
    ['Tilsit is forecasting revenue of $40 million.', 'estimated'],
    ['Tilsit pledged to spend $40 million on a new factory.', 'planned'],
    ['Tilsit vowed to double revenue to $40 million.', 'planned'],
    ['Tilsit had revenue of $40 million, as promised.', 'stated'],
  ])('%s', async (text, modality) => {
    expect((await last(text))?.modality).toBe(modality);
  });
});
