import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/recognize/recognize.ts';
import { htmlFiling } from './html-filing.ts';

/** The values of the amounts of a page with two Items, by what is printed. */
const amounts = async (note: string, prose: string): Promise<Record<string, string | null>> => {
  const document =
    await htmlFiling(`<h1>Item 1. Business</h1><p>A licence costs $1,200 a unit.</p><h1>Item 2. Results</h1><p>${note}</p><p>${prose}</p>
    <h1>Item 3. Risk</h1><p>The fine was $2,400.</p>`);
  const found = recognize(document).quantities.map(({ quantity }) => [quantity.surface, quantity.value] as const);
  return Object.fromEntries(found);
};

const PROSE = 'Revenue was $81,759, and a spare part $12.50. We borrowed $4 million.';

describe('the scale that a sentence states', () => {
  it.each([
    'All dollar amounts referenced in this Item 2 are in thousands, except per share amounts.',
    'In what follows all amounts are expressed in thousands unless otherwise indicated.',
    'Dollars are presented in thousands.',
  ])('holds for the prose of its Item: %s', async (note) => {
    expect(await amounts(note, PROSE)).toMatchObject({
      '$81,759': '81759000',
      '$12.50': '12.5',
      '$4 million': '4000000',
      '$1,200': '1200',
      '$2,400': '2400',
    });
  });

  it.each([
    'Tabular amounts are in thousands.',
    'The amounts in the tables are presented in thousands.',
    'We sell paper in thousands of shops.',
    'Amounts are rounded.',
  ])('is not read out of: %s', async (note) => {
    expect(await amounts(note, PROSE)).toMatchObject({ '$81,759': '81759' });
  });

  it('does not hold where the amounts are printed in full', async () => {
    const found = await amounts('All amounts are in thousands.', 'Revenue was $81,759,000, and costs were $9,000.');
    expect(found).toMatchObject({ '$81,759,000': '81759000', '$9,000': '9000' });
  });
});
