import { describe, expect, test } from 'vitest';
import { claimsIn } from './reading.ts';

/** What of each figure of a text, by its surface. */
const byFigure = async <T>(text: string, what: (claim: Awaited<ReturnType<typeof claimsIn>>[number]) => T) =>
  Object.fromEntries((await claimsIn(text)).map((claim) => [claim.quantity.surface, what(claim)]));
const ownersIn = (text: string) => byFigure(text, ({ entity }) => entity);

const TILSIT = 'Tilsit grows\n\nTilsit is old. Tilsit is large. Tilsit is in Leeds.';

describe('a name for short', () => {
  test.each([
    [
      'rocket maker',
      'On Monday the rocket maker Corwen Launch filed some papers at last. Corwen had revenue of $40 million.',
      'Corwen Launch',
    ],
    [
      'an apposition',
      'Corwen Cloud, the data centre operator, filed. Corwen had revenue of $40 million.',
      'Corwen Cloud',
    ],
    [
      'a trade cut short',
      'Is Corwen Semi cheap? Corwen Semiconductor filed. Corwen had revenue of $40 million.',
      'Corwen Semi',
    ],
    // Nothing says that this is a company called by its first word.
    [
      'nothing',
      'On Monday they all met at some place called Corwen Gate. Corwen had revenue of $40 million.',
      'Corwen',
    ],
  ])('is the long one after %s', async (_why, text, owner) => {
    expect((await ownersIn(`${text} It rained.`))['$40 million']).toBe(owner);
  });
});

describe('whose a figure is not', () => {
  test.each([
    ['a trade written large', `${TILSIT} Lending grew, whereas Automotive shrank, and revenue was $40 million.`],
    ['a short form', `${TILSIT} The average revenue per lamp (ARPL) rose. ARPL reached $40 million.`],
    ['a noun that opens its sentence', `${TILSIT}\n\nConstruction will cost $40 million a month.`],
    ['a heading in capitals', `${TILSIT}\n\n*** THE BIG NUMBERS ***\n\n- Revenue: $40 million\n- Staff: 900`],
  ])('%s', async (_why, text) => {
    expect((await ownersIn(text))['$40 million']).toBe('Tilsit');
  });
});

describe('whose a figure is', () => {
  test.each([
    ['who “which” stands for', 'Shares in its rival Corwen, which last month raised $40 million, fell.', 'Corwen'],
    ['not where the clause is another’s', 'Shares in Corwen, which Tilsit sold for $40 million, fell.', 'Tilsit'],
    ['who follows a time', 'For the first quarter Corwen expects revenue of $40 million.', 'Corwen'],
    ['who shares are in', 'Shares in its rival Corwen rose 4.1%.', 'Corwen', '4.1%'],
    ['who said it', 'The site could be huge, according to Corwen. The company has 900 employees.', 'Corwen', '900'],
    // "the campus could host" is nobody.
    ['no host', 'The campus could host many more. Revenue was $40 million.', 'Tilsit'],
  ])('%s', async (_why, sentence, owner, surface = '$40 million') => {
    expect((await ownersIn(`${TILSIT} ${sentence}`))[surface]).toBe(owner);
  });

  test('a new paragraph leaves a part of the company, however often that was named', async () => {
    const owners = await ownersIn(
      'Tilsit Launch files\n\nRocket maker Tilsit Launch filed. Tilsit has a plan.\n\nIts broadband arm, Halvard, grew. Halvard is loved. Halvard lost $9 million.\n\nCapital expenditures were $40 million.',
    );
    expect([owners['$9 million'], owners['$40 million']]).toEqual(['Halvard', 'Tilsit Launch']);
  });
});

describe('a site', () => {
  const scopes = (text: string) => byFigure(text, ({ scope }) => scope);
  test.each([
    [
      'named beside its noun once',
      'Tilsit rents machines at the Brae Mill data center in Utah. Brae Mill houses 90,000 GPUs.',
      ['Brae Mill'],
    ],
    ['called so', 'Tilsit builds a campus, code-named Sandhill. Sandhill will hold 90,000 GPUs.', ['Sandhill']],
    [
      'not who acts',
      'Tilsit likes the Corwen data center. Corwen said on Monday that it still has about 90,000 GPUs. Corwen grows.',
      [],
    ],
  ])('%s', async (_why, text, scope) => {
    expect((await scopes(text))['90,000']).toEqual(scope);
  });
});

describe('what a figure is compared with', () => {
  const labels = (text: string) => byFigure(text, ({ period }) => period?.label ?? null);
  test.each([
    ['is of the year before', 'Tilsit’s net loss widened to $40 million in 2025 from $9 million.', '2024'],
    ['is of the year that “vs.” names', 'Tilsit’s net loss: $40 million, vs. $9 million in 2023.', '2023'],
    // Of which quarter, nobody says.
    ['is of no year beside a quarter', 'Tilsit’s net loss widened to $40 million in Q1 2025 from $9 million.', null],
    ['is no source', 'Tilsit had revenue of $40 million in 2025, and $9 million from lamps.', '2025'],
  ])('%s', async (_why, text, label) => {
    expect((await labels(text))['$9 million']).toBe(label);
  });
});

describe('growth in parentheses', () => {
  const concepts = (text: string) => byFigure(text, ({ concept, kind }) => [concept, kind]);
  test.each([
    ['Tilsit had revenue of $40 million in 2025 (+38%).', ['growth-rate', 'revenue']],
    ['- Revenue: $40 million (+38%)', ['growth-rate', 'revenue']],
    ['Tilsit had revenue of $40 million (38%).', [null, null]],
    ['Tilsit sold 40 lamps (+38%).', [null, null]],
  ])('%s', async (text, expected) => {
    expect((await concepts(`${TILSIT}\n\n${text}`))['38%']).toEqual(expected);
  });
});
