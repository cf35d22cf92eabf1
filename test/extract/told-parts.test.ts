import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const last = async (text: string) => (await claimsIn(text)).at(-1);
const TILSIT = 'Tilsit grows\n\nTilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';

describe('a segment that a story calls so', () => {
  it.each([
    ['Frozen remains the largest segment. It delivered sales of $3 million.', 'Frozen'],
    ['Frozen remains the largest segment. Frozen had sales of $3 million.', 'Frozen'],
    ['Snacks generated $3 million in sales and $2 million in segment profit.', 'Snacks'],
    ['Frozen remains the largest segment. Pet Care, the smallest, had $3 million of sales.', 'Pet Care'],
    ['Frozen remains the largest segment. Frozen grew, while the company had sales of $3 million.', null],
    ['Frozen remains the largest town. Frozen had sales of $3 million.', null],
    ['Pet Care, the smallest, had $3 million of sales.', null],
    ['It remains the largest segment. It delivered sales of $3 million.', null],
  ])('%s', async (text, scope) => {
    expect((await last(TILSIT + text))?.scope).toEqual(scope === null ? [] : [scope]);
  });
});

describe('what brings a figure in, or whom it is sold to', () => {
  it.each([
    ['The consumer app brought in $3 million of revenue.', 'consumer app'],
    ['The move brought in $3 million of revenue.', null],
    ['The whole firm brought in $3 million of revenue.', null],
    ['Sales to carmakers came to $3 million.', 'carmakers'],
  ])('%s', async (text, scope) => {
    expect((await last(TILSIT + text))?.scope).toEqual(scope === null ? [] : [scope]);
  });
});

describe('where people work', () => {
  it.each([
    ['Tilsit will invest $3 million in the Elbing site.', 'Elbing'],
    ['It runs the Elbing site, which is to employ 900 people.', 'Elbing'],
    ['It also runs a small plant in Elbing, Poland, with 900 employees.', 'Elbing'],
    ['In Elbing, where Tilsit has its main works, it has 900 workers.', 'Elbing'],
    ['In Elbing alone, Tilsit employs 900 people.', 'Elbing'],
    // A town that is only passed, a month, and another clause.
    ['It sold its plant in Elbing, and Tilsit now has 900 employees.', null],
    ['In January, Tilsit had 900 employees.', null],
    ['In Elbing, it rained; Tilsit has 900 employees.', null],
  ])('%s', async (text, scope) => {
    expect((await last(TILSIT + text))?.scope).toEqual(scope === null ? [] : [scope]);
  });

  it.each([
    ['The first campus, Sandhill 1, houses 90,000 GPUs.', ['Sandhill 1']],
    ['The first tenant, Sandhill 1, rents 90,000 GPUs.', []],
  ])('%s', async (text, scope) => {
    expect((await last(TILSIT + text))?.scope).toEqual(scope);
  });
});

describe('who is told of on a live page', () => {
  const page = (text: string) => last(`Results live\n\nTuesday, 21 April 2026\n\n${text}`);
  it.each([
    ['09:15 Streaming group Corwen lost subscribers. It ended March with 9 million subscribers.', 'Corwen'],
    ['08:02 Housebuilder Corwen Homes says revenue was $3 million.', 'Corwen Homes'],
    ['First up is Corwen Bank. First-quarter profit rose to $3 million.', 'Corwen Bank'],
    ['Its worst enemy is Corwen Bank. First-quarter profit rose to $3 million.', null],
  ])('%s', async (text, owner) => {
    expect((await page(text))?.entity).toBe(owner);
  });

  it('and who has so many workers, though named once', async () => {
    expect((await last(`${TILSIT}Corwen has 900 workers.`))?.entity).toBe('Corwen');
    expect((await last(`${TILSIT}Staffing has 900 workers.`))?.entity).toBe('Tilsit');
  });

  it('short forms of several are nobody', async () => {
    expect(
      (await last(`${TILSIT}Tilsit had 61 million MAUs in December, and MAUs gave it revenue of $3 million.`))?.entity,
    ).toBe('Tilsit');
  });
});
