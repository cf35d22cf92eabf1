import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** Whose each figure of a text is, by its surface. */
const ownersIn = async (text: string, filer?: string): Promise<Record<string, string | null>> => {
  const claims = await claimsIn(text, 'news', { entities: [], concepts: [], filer: filer ?? null });
  return Object.fromEntries(claims.map(({ quantity, entity }) => [quantity.surface, entity]));
};

describe('what a company is called besides', () => {
  test.each([
    [
      'Tilsit Marine, which sold that barge and now goes by the name of Bargo, grew. Bargo lost $9 million.',
      'Tilsit Marine',
    ],
    ['Tilsit Marine, formerly known as Bargo, grew. Bargo lost $9 million.', 'Tilsit Marine'],
    ['Tilsit Marine, doing business as Bargo, grew. Bargo lost $9 million.', 'Tilsit Marine'],
    // Whose product has a name is another thing.
    ['Tilsit Marine’s ferry, now called Bargo, sailed. Bargo lost $9 million.', 'Bargo'],
    ['Tilsit Marine met Bargo. Bargo lost $9 million.', 'Bargo'],
  ])('%s', async (text, expected) => {
    expect((await ownersIn(`A year of barges\n\n${text}`))['$9 million']).toBe(expected);
  });
});

describe('the town of a dateline is nobody', () => {
  const story = (dateline: string): string =>
    `Profit at the yard\n\n${dateline} — Tilsit Marine said on Monday that it had revenue of $610 million. It is in North Elbing.\n\nIn May the North Elbing company lost $9 million.`;
  test.each([['NORTH ELBING'], ['NORTH ELBING, Vt.']])('%s', async (dateline) => {
    expect(await ownersIn(story(dateline))).toMatchObject({
      '$610 million': 'Tilsit Marine',
      '$9 million': 'Tilsit Marine',
    });
  });
  test('but who is named in small letters before a dash may be anybody', async () => {
    expect((await ownersIn('A year of barges\n\nBargo Lines lost $9 million. It is old.'))['$9 million']).toBe(
      'Bargo Lines',
    );
  });
});

describe('whom a story is about', () => {
  const story = (headline: string): string =>
    `${headline}\n\nTilsit Marine had revenue of $610 million. In May the company agreed to merge with Bargo Lines.\n\nNet income was $9 million.`;
  test('is not whom its headline names behind what is done with them', async () => {
    expect(
      (await ownersIn(story('Ferry line grows ahead of merger with Bargo Lines'), 'TILSIT MARINE, INC.'))['$9 million'],
    ).toBe('Tilsit Marine');
    expect((await ownersIn(story('Bargo Lines buys a ferry line'), 'TILSIT MARINE, INC.'))['$9 million']).toBe(
      'Bargo Lines',
    );
  });
});
