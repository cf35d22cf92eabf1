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
  const labels = (text: string) => byFigure(text, ({ period }) => period?.label.slice(-4) ?? null);
  test.each([
    ['is of the year before', 'Tilsit’s net loss widened to $40 million in 2025 from $9 million.', '2024'],
    [
      'is of the same half of the year before',
      'Tilsit’s net loss widened to $40 million in the first half of 2025 from $9 million.',
      '2024',
    ],
    ['is of the year that “vs.” names', 'Tilsit’s net loss: $40 million, vs. $9 million in 2023.', '2023'],
    // Of which quarter, nobody says.
    ['is of no year beside a quarter', 'Tilsit’s net loss widened to $40 million in Q1 2025 from $9 million.', null],
    ['is no source', 'Tilsit had revenue of $40 million in 2025, and $9 million from lamps.', '2025'],
  ])('%s', async (_why, text, label) => {
    expect((await labels(text))['$9 million']).toBe(label);
  });
});

describe('growth right behind a figure', () => {
  const concepts = (text: string) => byFigure(text, ({ concept, kind }) => [concept, kind]);
  test.each([
    ['Tilsit had revenue of $40 million in 2025 (+38%).', ['growth-rate', 'revenue']],
    ['- Revenue: $40 million (+38%)', ['growth-rate', 'revenue']],
    ['Tilsit had revenue of $40 million (38%).', [null, null]],
    // By a verb, too.
    ['Tilsit took in $40 million in 2025, up 38% from $29 million.', ['growth-rate', 'revenue']],
    ['Tilsit earned $40 million in 2025, down nearly 38%.', ['growth-rate', 'income']],
    ['Tilsit raised $40 million from investors, up 38%.', [null, null]],
    ['Tilsit sold 40 lamps (+38%).', [null, null]],
  ])('%s', async (text, expected) => {
    expect((await concepts(`${TILSIT}\n\n${text}`))['38%']).toEqual(expected);
  });
});

describe('a count without its noun', () => {
  const counts = (text: string) => byFigure(text, ({ concept }) => concept);
  test.each([
    ['is of what was counted before it', 'Tilsit has 2,100 employees. It had 410 a year ago.', 'headcount'],
    [
      'is of nothing where another sentence stands between',
      'Tilsit has 2,100 employees. It rained. It had 410 a year ago.',
      null,
    ],
    ['is of its own noun', 'Tilsit has 2,100 employees. It had 410 lamps a year ago.', null],
    ['is of nothing of another size', 'Tilsit has 210,000 employees. It had 410 a year ago.', null],
  ])('%s', async (_why, text, concept) => {
    expect((await counts(`${TILSIT}\n\n${text}`))['410']).toBe(concept);
  });

  test('a part of the whole before it is not the whole', async () => {
    const found = await counts(
      'Of its 612 employees, nearly 250 are engineers. Tilsit has 612 employees, and Corwen has 250 employees.',
    );
    expect([found['612'], (await counts('Of its 612 employees, nearly 250 are engineers.'))['250']]).toEqual([
      'headcount',
      null,
    ]);
  });
});

describe('what is raised', () => {
  const concept = async (title: string, text: string) =>
    (await byFigure(`${title}\n\nTilsit is old. Tilsit is large.\n\n${text}`, (claim) => claim.concept))['$40 million'];
  test.each([
    ['Tilsit files for an IPO at last', 'It would raise $40 million.', 'offering-size'],
    ['Tilsit files for an IPO at last', 'It has raised $40 million.', 'funding'],
    ['Tilsit files for an IPO at last', 'It would raise $40 million in a funding round.', 'funding'],
    ['Tilsit wants to grow at last', 'It would raise $40 million.', 'funding'],
  ])('%s: %s', async (title, text, expected) => {
    expect(await concept(title, text)).toBe(expected);
  });
});

describe('an interview', () => {
  const TALK = '“We have to grow”: a talk with Corwen Foundry’s Asha Pell';
  test('is about the company of its headline, and not about who speaks', async () => {
    const owners = await ownersIn(
      `${TALK}\n\nQ: You lost $9 million last year.\n\nPELL: No. We had revenue of $40 million in 2025.`,
    );
    expect([owners['$9 million'], owners['$40 million']]).toEqual(['Corwen Foundry', 'Corwen Foundry']);
  });
  test('but a name before a figure is whose it is', async () => {
    expect(
      (await ownersIn(`${TILSIT}\n\n- HVLD: revenue of $9 million\n- HVLD: $40 million in revenue`))['$40 million'],
    ).toBe('HVLD');
  });
});

describe('whose it is, by what the words around say', () => {
  test.each([
    [
      'an apposition before “whose”',
      'It will not be Corwen, the chip designer, whose revenue is $40 million.',
      'Corwen',
    ],
    [
      'a product is no lab',
      'It makes the Halvard chatbot. Halvard is loved. The lab had revenue of $40 million.',
      'Tilsit',
    ],
  ])('%s', async (_why, text, owner) => {
    expect((await ownersIn(`${TILSIT}\n\n${text}`))['$40 million']).toBe(owner);
  });
});

test('what is paid under a contract has no bound of it', async () => {
  const hedges = (text: string) => byFigure(text, ({ quantity }) => quantity.modifier);
  expect(await hedges('Tilsit pays $5 million under a four-year agreement.')).toMatchObject({ 'four-year': 'exact' });
  expect(await hedges('It works under a $3 billion deal.')).toMatchObject({ '$3 billion': 'exact' });
  expect(await hedges('It sold for under a million dollars.')).toMatchObject({ 'a million dollars': 'less-than' });
  expect(await hedges('It works with under 40 people on the deal.')).toMatchObject({ '40': 'less-than' });
});
