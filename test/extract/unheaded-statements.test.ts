import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const table = (caption: string, rows: string): string =>
  `${caption}\n\n| | December 31, 2025 | December 31, 2024 |\n| --- | --- | --- |\n${rows}\n\n`;
/** What a table says above it is looked for upwards only. */
const SCALED = ['Winches', 'Anchors', 'Ropes']
  .map((label) => table('(in thousands)', `| ${label} | $41 | $37 |\n| Bolts | 9 | 8 |`))
  .join('');
const SHEET = '| Cash | $4,127 | $3,914 |\n| Total assets | 9,318 | 8,842 |\n| Total liabilities | 5,226 | 4,917 |';

const cashIn = async (text: string): Promise<string | null | undefined> =>
  (await claimsIn(text, 'filing')).find(({ quantity }) => quantity.surface === '$4,127')?.quantity.value;

describe('a statement that has lost its heading', () => {
  it('is known by its rows, and printed in the scale that the other tables say', async () => {
    expect(await cashIn(`${table('We hold this.', SHEET)}${SCALED}`)).toBe('4127000');
  });

  it('is not made of rows that any table may have', async () => {
    const sheet = SHEET.replace('Total liabilities', 'Others');
    expect(await cashIn(`${table('We hold this.', sheet)}${SCALED}`)).toBe('4127');
  });

  it('is not looked for in a text whose headings say which tables are the statements', async () => {
    const headed = `## Consolidated Balance Sheets\n\n${table('We own it.', '| Fuel | $5,133 | $4,102 |')}`;
    expect(await cashIn(`${table('We hold this.', SHEET)}${SCALED}${headed}`)).toBe('4127');
  });
});
