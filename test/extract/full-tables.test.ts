import { expect, test } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { htmlFiling } from '../recognize/html-filing.ts';

/** The concepts of the amounts of a statement of two rows. */
const conceptsOf = async (revenue: string, income: string): Promise<(string | null)[]> => {
  const row = (label: string, amount: string): string => `<tr><td>${label}</td><td>${amount}</td></tr>`;
  const document =
    await htmlFiling(`<h1>Item 8. Financial Statements</h1><table><tr><td></td><td>Year ended December 31, 2025</td></tr>
    ${row('Revenue', revenue)}${row('Net income', income)}</table>`);
  return extract(document, recognize(document)).map(({ concept }) => concept);
};

test('an amount below a million is the measure’s where its table shows longer ones', async () => {
  expect(await conceptsOf('$4,761,954', '$331,634')).toEqual(['revenue', 'income']);
});

test('and of no measure where no scale was seen, and nothing shows that there is none', async () => {
  expect(await conceptsOf('$761,954', '$331,634')).toEqual([null, null]);
});
