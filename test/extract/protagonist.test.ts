import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** Whose each figure of a text is, by its surface. */
const ownersIn = async (text: string): Promise<Record<string, string | null>> =>
  Object.fromEntries((await claimsIn(text)).map(({ quantity, entity }) => [quantity.surface, entity]));

describe('a story goes back to the company that it is about', () => {
  const story = (passing: string, next: string): string => `Ferndale Cement lifts its forecast

Ferndale Cement said on Monday that its net profit rose to $40 million. Ferndale sells to builders in six states.

${passing}

${next}`;

  test('where a new paragraph names nobody and the last one named a rival in passing', async () => {
    const owners = await ownersIn(
      story(
        'Rival Oststein Lime warned of a loss of $9 million last week.',
        'Revenue was $310 million. The company had $55 million in cash.',
      ),
    );
    expect(owners).toMatchObject({
      '$9 million': 'Oststein Lime',
      '$310 million': 'Ferndale Cement',
      '$55 million': 'Ferndale Cement',
    });
  });

  test('though it is named in full once, and for short elsewhere', async () => {
    const claims = await claimsIn(`A look at halls

The company that he founded, Gable Data Halls, is young. Gable lets halls. What Gable earned was little. Gable builds on. Gable hires.

The largest tenant is Halo Labs, a lab in Ely. Halo, whose sales were $9 million, is slow. The lab lost $3 million.

In the end, the company had revenue of $40 million.`);
    expect(claims.at(-2)?.entity).toBe('Halo Labs');
    expect(claims.at(-1)?.entity).toBe('Gable');
  });

  test('not within the paragraph about the other', async () => {
    const owners = await ownersIn(story('Oststein Lime lost $9 million. Its revenue was $310 million.', 'It rained.'));
    expect(owners['$310 million']).toBe('Oststein Lime');
  });

  test('not where both companies are what the story is about', async () => {
    const owners = await ownersIn(
      story(
        'Oststein Lime lost $9 million. Oststein Lime is for sale. Ferndale may bid for Oststein Lime.\n\nOststein Lime has had a poor year.',
        'Revenue was $310 million.',
      ),
    );
    expect(owners['$310 million']).toBe('Oststein Lime');
  });
});

describe('whose a figure is not', () => {
  test.each([
    ['the place of the dateline', 'MANNHEIM, 13 November 2025 - Insurer Tilsit Leben had revenue of $40 million.'],
    ['nor the agency', 'OSAKA, Nov. 7, 2025 (Harbor Press) -- Tilsit Leben said revenue was $40 million.'],
    ['where somebody is based', 'Tilsit Leben grew.\n\nThe Mannheim-based insurer had revenue of $40 million.'],
    ['and in which state', 'Tilsit Leben grew.\n\nThe Salem, Oregon-based company had revenue of $40 million.'],
    ['what is paid on a loan', 'Tilsit Leben grew.\n\nInterest paid was $40 million.'],
    ['an office', 'Tilsit Leben grew. At its Mannheim headquarters they said revenue was $40 million.'],
    ['a market, an index or a currency', 'Tilsit Leben, listed in the DAX, had revenue of $40 million.'],
    ['an analyst’s firm', 'Tilsit Leben grew.\n\nAnalysts at Corwen Stead expect revenue of $40 million.'],
    ['a polling firm', 'Tilsit Leben grew.\n\nAnalysts polled by Corwen Stead look for revenue of $40 million.'],
    [
      'the firm of who is quoted',
      'Tilsit Leben grew.\n\nThat is fine, said Asha Pell, an analyst at Corwen Stead, who sees revenue of $40 million.',
    ],
    ['an officer', 'Tilsit Leben grew. Chief Financial Officer Annika Kell said revenue was $40 million.'],
    ['a director', 'Tilsit Leben grew. Managing Director Annika Kell said revenue was $40 million.'],
    ['who has a role before a comma', 'Tilsit Leben grew. The chairman, Annika Kell, put revenue at $40 million.'],
    ['who the money is from', 'Tilsit Leben grew. Revenue from the big Swiss buyer Corwen Stead was $40 million.'],
  ])('%s', async (_why, text) => {
    const claim = (
      await claimsIn(`Tilsit Leben reports\n\n${text}\n\nTilsit Leben is old. Tilsit Leben is large.`)
    ).find(({ quantity }) => quantity.surface === '$40 million');
    expect(claim?.entity).toBe('Tilsit Leben');
  });

  test('a name with a dash behind it is no dateline', async () => {
    const owners = await ownersIn('KLM Motors – maker of cars – had revenue of $40 million. KLM Motors grows.');
    expect(owners['$40 million']).toBe('KLM Motors');
  });

  test('a long name without its trade is the same company', async () => {
    const owners = await ownersIn(
      'In the spring Amber Ridge Energy drilled many more wells than before. Amber Ridge had revenue of $40 million. Analysts like Amber Ridge Energy.',
    );
    expect(owners['$40 million']).toBe('Amber Ridge Energy');
  });

  test('a product’s code is nobody', async () => {
    const owners = await ownersIn(
      'Tilsit is old. Tilsit is large. Research and development expenses for VX-201 were $40 million.',
    );
    expect(owners['$40 million']).toBe('Tilsit');
  });

  test('a service called with a plus sign keeps it', async () => {
    const owners = await ownersIn('Vista+, the streaming service, had 4 million subscribers. Vista+ is new.');
    expect(owners['4 million']).toBe('Vista+');
  });

  test('what a correction takes back is denied', async () => {
    const claims = await claimsIn('The operating loss was $64 million, not $46 million.');
    expect(claims.map(({ modality }) => modality)).toEqual(['stated', 'denied']);
  });

  test('and what it puts in its place is not', async () => {
    const claims = await claimsIn(
      'The operating loss was not $46 million, but $64 million. It did not lose $70 million.',
    );
    expect(claims.map(({ modality }) => modality)).toEqual(['denied', 'stated', 'denied']);
  });
});
