import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const TILSIT = 'Tilsit grows\n\nTilsit is old. Tilsit is small. Tilsit is in Ely.\n\n';
const last = async (text: string) => (await claimsIn(TILSIT + text)).at(-1);

describe('a measure that is said again', () => {
  it.each([
    // As an amount, behind its share.
    ['Revenue in Asia made up 31 percent, or $40 million, of the total.', 'revenue', ['Asia']],
    ['International revenue made up 31 percent, or about $40 million.', 'revenue', ['International']],
    ['A dinner made up 31 percent, or $40 million, of the total.', null, []],
    ['Revenue in Asia made up 31 percent, and Tilsit sold a yacht for $40 million.', null, []],
    // By its growth.
    ['Its advertising revenue did better: it jumped 34% to $40 million.', 'revenue', ['advertising']],
    ['Its advertising revenue did better: it jumped 34%, and a yacht cost $40 million.', null, []],
    ['Its revenue, which it tells in two lines, jumped 34% last year to $40 million.', 'revenue', []],
    ['Its revenue, which it tells in two lines, jumped 34% and led to $40 million.', null, []],
    // By a pronoun.
    ['Sales were $90 million in 2025. In the fourth quarter alone they came to $40 million.', 'revenue', []],
    ['What happened to sales? They came to $40 million.', 'revenue', []],
    ['Net debt fell to $90 million at the end of June. In December it had been $40 million.', 'debt', []],
    ['Sales were $90 million in 2025. Two yachts were sold, and they came to a bay for $40 million.', null, []],
    ['Sales were $90 million in 2025. It came to $40 million.', null, []],
    // By what a part adds.
    ['Revenue was $90 million. Truck leasing contributed $40 million.', 'revenue', ['Truck leasing']],
    ['Net debt was $90 million. Truck leasing contributed $40 million.', null, []],
    ['Revenue was $30 million. Truck leasing contributed $40 million.', null, []],
    // By more of it.
    ['Capital expenditures came to $90 million in 2025. In May it spent a further $40 million.', 'capex', []],
    ['Capital expenditures came to $90 million. It spent a further $40 million on advertising.', null, []],
    ['Revenue was $90 million. It spent a further $40 million.', null, []],
  ])('%s', async (text, concept, scope) => {
    const claim = await last(text);
    expect(claim?.quantity.surface).toBe('$40 million');
    expect(claim?.concept).toBe(concept);
    if (concept !== null) expect(claim?.scope).toEqual(scope);
  });

  it.each([
    ['The hall houses 90,000 GPUs. A second will hold another 40,000 when it is finished.', 'gpu-count'],
    ['The hall houses 90,000 GPUs. It bought another 40,000 in May.', null],
  ])('%s', async (text, concept) => {
    expect((await last(text))?.concept).toBe(concept);
  });
});

describe('a result that the next sentence gives for one share', () => {
  it.each([
    ['Tilsit earned $90 million in 2025. That came to $1.20 per diluted share.', 'earnings-per-share'],
    ['Tilsit lost $90 million in 2025. That works out at $1.20 per share.', 'earnings-per-share'],
    ['Tilsit had revenue of $90 million in 2025. That came to $1.20 per share.', null],
    ['Tilsit earned $90 million in 2025. The shares it bought came to $1.20 per share.', null],
  ])('%s', async (text, concept) => {
    expect((await last(text))?.concept ?? null).toBe(concept);
  });
});

describe('what was reckoned beforehand', () => {
  const of = async (text: string) => {
    const claim = await last(text);
    return [claim?.concept ?? null, claim?.period?.label ?? null];
  };
  it.each([
    ['Revenue was $90 million in 2025, beating analysts’ average estimate of $40 million.', 'revenue', '2025'],
    [
      'Tilsit expects 2026 revenue of $90 million, compared with its earlier forecast of $40 million.',
      'revenue',
      '2026',
    ],
    ['Tilsit had 2026 revenue of $90 million, compared with revenue of $40 million.', 'revenue', '2025'],
  ])('%s', async (text, concept, period) => {
    expect(await of(text)).toEqual([concept, period]);
  });
});

describe('which time is of which figure', () => {
  const DATED = 'Tilsit earns more\n\nJuly 30, 2026\n\n';
  const spans = async (text: string) =>
    (await claimsIn(DATED + text))
      .filter(
        ({ quantity }) =>
          quantity.surface.startsWith('$') || / employees$/.test(quantity.surface) || quantity.unit === 'percent',
      )
      .map(({ period }) =>
        period === null ? null : 'instant' in period ? period.instant : `${period.start}..${period.end}`,
      );
  it.each([
    // Multiples of what was are no time of what is.
    [
      'Tilsit had revenue of $90 million in the second quarter, four times what it had a year ago.',
      ['2026-04-01..2026-06-30'],
    ],
    ['At the end of 2025, Tilsit had cash of $90 million, roughly what it had twelve months earlier.', ['2025-12-31']],
    // A day of telling behind its verb.
    ['Tilsit will rent machines for $90 million, the two companies said on Wednesday, July 29, 2026.', [null]],
    ['Tilsit raised $90 million on Wednesday, July 29, 2026.', ['2026-07-29..2026-07-29']],
    // What is told in passing is dated there.
    ['The firm, which lost $90 million in 2025, is to close.', ['2025-01-01..2025-12-31']],
    [
      'Tilsit has raised $90 million to date and was valued at $400 million in March.',
      [null, '2026-03-01..2026-03-31'],
    ],
    ['Losses widened to $90 million last year from $40 million.', ['2025-01-01..2025-12-31', '2024-01-01..2024-12-31']],
    ['Its shares have gained since January and closed at $13 on Wednesday.', ['2026-07-29']],
    ['Tilsit lost $90 million before tax, and executives expect it to lose as much this year.', [null]],
    // A year before the stretch that the story reports on, whatever quarter was named last.
    [
      'In the six months to June 30, Tilsit had revenue of $90 million. Sales in the second quarter were $40 million.\n\nIts margin was 16%. A year ago the margin was 15%.',
      ['2026-01-01..2026-06-30', '2026-04-01..2026-06-30', '2026-01-01..2026-06-30', '2025-01-01..2025-06-30'],
    ],
    // The next paragraph goes on with what one took over.
    [
      'It rained. It rained. It rained. It rained. It rained.\n\nTilsit ended June with 9 million subscribers. Revenue in the quarter was $90 million.\n\nTilsit’s advertising revenue rose to $40 million.',
      ['2026-04-01..2026-06-30', '2026-04-01..2026-06-30'],
    ],
  ])('%s', async (text, expected) => {
    expect(await spans(text)).toEqual(expected);
  });
});

describe('whose, and of what', () => {
  it.each([
    ['It is to close its plant in Lansford, which employs 900 people.', 'Tilsit', ['Lansford']],
    ['The group owns a stake in Lansford, which employs 900 people.', 'Lansford', []],
    ['Revenue at the consumer bank was $40 million.', 'Tilsit', ['consumer bank']],
    ['Revenue at the central bank was $40 million.', 'Tilsit', []],
    ['In Asia, where Tilsit is new, it had revenue of $40 million.', 'Tilsit', ['Asia']],
  ])('%s', async (text, entity, scope) => {
    const claim = await last(text);
    expect([claim?.entity, claim?.scope]).toEqual([entity, scope]);
  });

  it('a site’s machines are nobody’s where nobody owns the site', async () => {
    const claims = await claimsIn(`${TILSIT}The first campus, Sandhill 1, houses 90,000 GPUs.`);
    expect([claims.at(-1)?.entity, claims.at(-1)?.scope]).toEqual([null, ['Sandhill 1']]);
    const owned = await claimsIn(
      `${TILSIT}The first campus, Sandhill 1, is new. Tilsit’s Sandhill 1 houses 90,000 GPUs.`,
    );
    expect(owned.at(-1)?.entity).toBe('Tilsit');
  });

  it('who sells under an agreement to buy is paid', async () => {
    const claims = await claimsIn(
      'Tilsit signed a ten-year agreement to buy power from Corwen Power, for which it will pay $40 million a year.',
    );
    expect(claims.map(({ entity, counterparty }) => [entity, counterparty])).toEqual(
      claims.map(() => ['Tilsit', 'Corwen Power']),
    );
  });

  it.each([
    ['Tilsit will pay Corwen $5 million a month. That works out at $60 million a year.', 'recurring-payment'],
    ['Tilsit sells lamps. That works out well, with sales of $60 million.', 'revenue'],
    ['Net cash stood at $60 million.', null],
    ['Cash stood at $60 million.', 'cash'],
  ])('%s', async (text, concept) => {
    expect((await claimsIn(text)).at(-1)?.concept).toBe(concept);
  });
});
