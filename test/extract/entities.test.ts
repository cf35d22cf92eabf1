import { describe, expect, test } from 'vitest';
import { nameKey, registrantOf, shortName } from '../../src/extract/registrant.ts';
import { nearlyEqual } from '../../src/extract/spelling.ts';
import type { Document } from '../../src/model/document.ts';
import { claimsIn } from './reading.ts';

const entities = [{ name: 'Harrow', aliases: ['Harrow Orbital Holdings Corp.', 'HOH'] }];

const filing = (registrant: string | null, terms: Document['terms'] = [], cik: string | null = null): Document =>
  ({ filing: { registrant, cik }, terms }) as unknown as Document;

describe('names', () => {
  test('legal forms fall away', () => {
    expect(shortName('Linden Robotics, Inc.')).toBe('Linden Robotics');
    expect(nameKey('LINDEN ROBOTICS INC')).toBe(nameKey('Linden Robotics, Inc.'));
    expect(shortName('Inc.')).toBe('Inc.');
  });

  test('near spellings of long names are one, short names are not', () => {
    expect(nearlyEqual('halvorsen energy', 'halverson energy')).toBe(true);
    expect(nearlyEqual('linden robotics', 'linden aerospace')).toBe(false);
    expect(nearlyEqual('visa', 'vista')).toBe(false);
    expect(nearlyEqual('harrow cluster 1', 'harrow cluster 2')).toBe(false);
  });

  test("a pipeline's alias gives the pipeline's name", async () => {
    const [claim] = await claimsIn('HOH had revenue of $40 million.', 'news', { entities, concepts: [] });
    expect(claim?.entity).toBe('Harrow');
  });

  test.each(['Accordingly', 'Notwithstanding this', 'Depending on demand'])('%s names nobody', async (opener) => {
    const [claim] = await claimsIn(`Quorn Orbital grew. ${opener}, it had revenue of $40 million.`);
    expect(claim?.entity).toBe('Quorn Orbital');
  });

  test('without a pipeline the name stays as it is printed', async () => {
    const [claim] = await claimsIn('Quorn Orbital had revenue of $40 million.');
    expect(claim?.entity).toBe('Quorn Orbital');
  });

  test.each([
    ['Quorn will pay Harrow $5 million a month.', 'Quorn'],
    ['Quorn has already agreed to pay Harrow $5 million a month.', 'Quorn'],
    // What a plural or a thing does is nobody's by name.
    ['Lenders will pay Harrow $5 million a month.', null],
    ['Rent will be $5 million a month.', null],
    ['Production will cost Harrow $5 million a month.', null],
  ])('the word that opens a sentence is a name where it does what only somebody does: %s', async (text, payer) => {
    const [claim] = await claimsIn(text);
    expect([claim?.entity, claim?.counterparty].includes('Quorn')).toBe(payer !== null);
    if (payer !== null) expect(claim?.entity).toBe(payer);
  });

  test('places and people have no revenue', async () => {
    const [claim] = await claimsIn('In Texas, Laura Chen said, revenue was $40 million.');
    expect(claim?.entity).toBeNull();
  });
});

describe('registrantOf', () => {
  const options = { entities, concepts: [] };
  test("prefers the pipeline's name, by alias or by CIK", () => {
    expect(registrantOf(filing('Harrow Orbital Holdings Corp'), options)).toBe('Harrow');
    const byCik = { entities: [{ name: 'Harrow', aliases: [], cik: '12345' }], concepts: [] };
    expect(registrantOf(filing('Quite Another Name Inc.', [], '0000012345'), byCik)).toBe('Harrow');
  });

  test('takes the short name that the filing defines, and no pronoun', () => {
    const terms = [
      { term: 'we', meaning: 'Linden Robotics, Inc.', span: null },
      { term: 'Company', meaning: 'Linden Robotics, Inc.', span: null },
      { term: 'Linden', meaning: 'Linden Robotics, Inc.', span: null },
    ];
    expect(registrantOf(filing('Linden Robotics, Inc.', terms), { entities: [], concepts: [] })).toBe('Linden');
    expect(registrantOf(filing('Linden Robotics, Inc.'), { entities: [], concepts: [] })).toBe('Linden Robotics');
  });

  test('is null where nobody says who files', () => {
    expect(registrantOf(filing(null), options)).toBeNull();
    expect(registrantOf(filing('  '), options)).toBeNull();
  });
});

describe('whom a filing names', () => {
  const COVER =
    'FORM 10-K\n\nHarrow Looms, Inc.\n\n(Exact name of registrant as specified in its charter)\n\nLinden Inc. (“Linden”) is a customer.\n\n';
  const owner = async (text: string) => (await claimsIn(COVER + text, 'filing')).at(-1)?.entity;

  // What it writes large without a company's form, or a deed, is a term of its own.
  test.each([
    [
      'Harrow pays fees. Assets under management (AUM) grew. Retail revenue was $5 million, up with AUM.',
      'Harrow Looms',
    ],
    ['Harrow sold shares. The Units were sold at $10.00 each, for gross proceeds of $5 million.', 'Harrow Looms'],
    ['Harrow reopened the ATM Program for gross proceeds of $5 million.', 'Harrow Looms'],
    ['RevenueCost of revenue was $5 million.', 'Harrow Looms'],
  ])('%s', async (text, expected) => {
    expect(await owner(text)).toBe(expected);
  });

  // Who does what only somebody does, a product with figures of its own, and a source are somebody.
  test.each([
    ['Linden had revenue of $5 million.', 'Linden'],
    ['Marlow agreed to buy looms. Marlow had revenue of $5 million.', 'Marlow'],
    ['Many customers use Halo. Halo, our leading cloud service, had revenue of $5 million.', 'Halo'],
  ])('%s', async (text, expected) => {
    expect(await owner(text)).toBe(expected);
  });

  test('a place stays one', async () => {
    const claims = await claimsIn(`${COVER}Revenue in the United States was $5 million.`, 'filing');
    expect(claims.at(-1)).toMatchObject({ entity: 'Harrow Looms', scope: ['United States'] });
  });

  test.each([
    ['In Asia, our revenue was $5 million.', ['Asia']],
    ['In Europe, where we sell looms, revenue was $5 million.', ['Europe']],
    ['In Asia, we sold little, while total revenue was $5 million.', []],
    ['We sold looms in Asia, and revenue was $5 million.', []],
  ])('and stands over its sentence where it opens it: %s', async (text, scope) => {
    expect((await claimsIn(COVER + text, 'filing')).at(-1)?.scope).toEqual(scope);
  });

  test('a source is credited', async () => {
    const claims = await claimsIn(`${COVER}According to Gable Research, there were 9 million looms.`, 'filing');
    expect(claims.at(-1)?.attribution).toBe('Gable Research');
  });

  test('a term is the filer’s where a heading ran into its name, and nobody’s where another name ends alike', () => {
    const own = [
      { term: 'Linden', meaning: 'Business Overview Linden Robotics, Inc.' },
    ] as unknown as Document['terms'];
    const other = [{ term: 'NLR', meaning: 'Northern Linden Robotics, Inc.' }] as unknown as Document['terms'];
    expect(registrantOf(filing('Linden Robotics, Inc.', own), { entities: [], concepts: [] })).toBe('Linden');
    expect(registrantOf(filing('Linden Robotics, Inc.', other), { entities: [], concepts: [] })).toBe(
      'Linden Robotics',
    );
  });
});
