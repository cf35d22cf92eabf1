import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const TILSIT = 'Tilsit grows\n\nTilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';
const last = async (text: string) => (await claimsIn(TILSIT + text)).at(-1);

describe('several things that earn are a part of the business', () => {
  it.each([
    ['Trucks and vans, by contrast, earned $40 million.', ['Trucks and vans']],
    ['Trucks lost $40 million.', ['Trucks']],
    ['Investors and banks lost $40 million.', []],
    ['Tilsit, by contrast, earned $40 million.', []],
    ['Its bid, by contrast, lost $40 million.', []],
  ])('%s', async (text, scope) => {
    expect((await last(text))?.scope).toEqual(scope);
  });
});

describe('a site that is named again by its noun', () => {
  it.each([
    [
      'The Cedar Flats campus is old. Cedar Flats draws 90 megawatts. Tilsit will spend $40 million on expanding the campus.',
      ['Cedar Flats'],
    ],
    [
      'The Cedar Flats campus is old. Cedar Flats draws 90 megawatts. Tilsit will spend $40 million on capital projects.',
      [],
    ],
    ['It rained. Tilsit will spend $40 million on expanding the campus.', []],
  ])('%s', async (text, scope) => {
    expect((await last(text))?.scope).toEqual(scope);
  });
});

describe('a part that is told by what it is, and what is built', () => {
  it.each([
    ['Tilsit had 61 million users in May, of whom 4.3 million were paying subscribers.', 'subscribers'],
    ['Tilsit had 61 million users in May, of whom 4.3 million were children.', null],
    ['Tilsit will spend $40 million on a second berth.', 'capex'],
    ['Tilsit will spend $40 million on a second party.', null],
  ])('%s', async (text, concept) => {
    expect((await last(text))?.concept).toBe(concept);
  });
});

it('a figure of note that is spent is not the same figure that came in', async () => {
  const told = async (sentence: string) =>
    (
      await claimsIn(
        `Tilsit grows\n\nMarch 20, 2026\n\nTilsit told of annual revenue of $300 million. Revenue of Tilsit was $300 million. ${sentence}`,
      )
    ).at(-1)?.concept;
  expect(await told('It has committed $50 million to one mill and $300 million to another.')).toBeNull();
  expect(await told('The $300 million is much for so small a town.')).toBe('revenue');
});
