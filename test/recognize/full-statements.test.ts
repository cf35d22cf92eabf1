import { describe, expect, it } from 'vitest';
import { recognize } from '../../src/recognize/recognize.ts';
import { htmlFiling } from './html-filing.ts';

type Row = readonly [label: string, now: string, before: string];

const table = (rows: readonly Row[]): string =>
  `<table><tr><td></td><td>2025</td><td>2024</td></tr>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const NOTES = ['Deferred taxes', 'Leases', 'Accruals']
  .map(
    (name) =>
      `<p>${name} are as follows (in thousands):</p>${table([
        ['Looms', '$1,412', '$1,377'],
        ['Yarn', '903', '884'],
        ['Total', '$2,315', '$2,261'],
      ])}`,
  )
  .join('');

/** What the statements of a report print as `printed` is worth. */
const worth = async (rows: readonly Row[], printed: string): Promise<string | null | undefined> => {
  const document =
    await htmlFiling(`<h1>Item 8. Financial Statements</h1><h2>CONSOLIDATED BALANCE SHEETS</h2>${table(rows)}
    <h2>NOTES TO CONSOLIDATED FINANCIAL STATEMENTS</h2>${NOTES}`);
  return recognize(document).quantities.find(({ quantity }) => quantity.surface === printed)?.quantity.value;
};

const sheet = (amounts: readonly [string, string][]): Row[] =>
  ['Cash', 'Receivables', 'Inventories', 'Total assets', 'Debt', 'Payables', 'Total liabilities', 'Equity'].map(
    (label, i) => [label, ...(amounts[i] as [string, string])],
  );
const IN_FULL: [string, string][] = [
  ['$2,070,075', '$1,374,992'],
  ['1,204,118', '1,187,306'],
  ['2,441,907', '2,380,114'],
  ['5,716,100', '4,942,412'],
  ['1,000,411', '1,100,207'],
  ['2,204,377', '2,011,964'],
  ['3,204,788', '3,112,171'],
  ['2,511,312', '1,830,241'],
];

describe('statements without a scale, beside notes in thousands', () => {
  it('are in full where their numbers are longer by what the notes leave out', async () => {
    expect(await worth(sheet(IN_FULL), '$2,070,075')).toBe('2070075');
    expect(await worth(sheet(IN_FULL), '$1,412')).toBe('1412000');
  });

  it('and share the scale of the notes where they are as long', async () => {
    const short = IN_FULL.map((pair) => pair.map((amount) => amount.replace(/,\d{3}$/, '')) as [string, string]);
    expect(await worth(sheet(short), '$2,070')).toBe('2070000');
  });
});
