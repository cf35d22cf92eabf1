import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import type { Claim } from '../../src/model/claim.ts';
import { isInstant } from '../../src/model/period.ts';
import { parse } from '../../src/parse/parse.ts';
import { recognize } from '../../src/recognize/recognize.ts';

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

/** The claims of cells in a filing of one table, `before` standing right above it. */
const claimsOf = async (before: string, rows: string): Promise<Claim[]> => {
  const html = `<html><body><p>Results of the mills were as expected.</p><p>${before}</p><table>${rows}</table></body></html>`;
  const bytes = new TextEncoder().encode(html);
  const { document } = await parse({ bytes, source: 'mill.html', mediaType: 'text/html', kind: 'filing', url: null });
  if (document === null) throw new Error('the page was not read');
  return extract(document, recognize(document)).filter(({ evidence }) => evidence.row !== null);
};

/** "surface: period" of each of them. */
const periods = async (before: string, rows: string): Promise<string[]> =>
  (await claimsOf(before, rows)).map(({ quantity, period }) => {
    if (period === null) return `${quantity.surface}: -`;
    return `${quantity.surface}: ${isInstant(period) ? period.instant : `${period.start}..${period.end}`}`;
  });

const DAYS = row('', 'June 30, 2025', 'June 30, 2024');
const WOOL = row('Wool sold', '$900', '$800') + row('Cost of wool', '70', '60');

describe('the length of a stretch that a column only ends', () => {
  it('is what the introduction says, unless it tells of balances', async () => {
    const stretches = ['$900: 2025-04-01..2025-06-30', '$800: 2024-04-01..2024-06-30'];
    const told = 'The table shows our wool for the three months ended June 30, 2025 and 2024:';
    expect((await periods(told, DAYS + WOOL)).slice(0, 2)).toEqual(stretches);
    const balances = 'The table shows our wool as of June 30, 2025 and 2024:';
    expect((await periods(balances, DAYS + WOOL)).slice(0, 2)).toEqual(['$900: 2025-06-30', '$800: 2024-06-30']);
    const both = 'Wool for the three months ended June 30, 2025 and for the six months ended June 30, 2025:';
    expect((await periods(both, DAYS + WOOL)).slice(0, 2)).toEqual(['$900: 2025-06-30', '$800: 2024-06-30']);
  });

  it.each([
    ['May 30, 2025', 'May 30, 2024', '2025-03-01..2025-05-30', '2024-03-01..2024-05-30'],
    ['May 29, 2025', 'May 31, 2024', '2025-03-01..2025-05-29', '2024-03-01..2024-05-31'],
    ['June 28, 2025', 'June 29, 2024', '2025-03-29..2025-06-28', '2024-03-30..2024-06-29'],
  ])('begins where a month as short as February lets it: %s, %s', async (now, then, here, before) => {
    const heads = row('', now, then) + row('For the three months ended:', '', '');
    expect((await periods('Wool', heads + WOOL)).slice(0, 2)).toEqual([`$900: ${here}`, `$800: ${before}`]);
  });

  it('is what a section says, and stays so in the sections below it', async () => {
    const years = row('(Millions of dollars)', '2025', '2024');
    const read = await periods(
      'Benefits',
      `${years}${row('For the three months ended June 30:', '', '')}${row('Costs:', '', '')}${WOOL}`,
    );
    expect(read).toEqual([
      '$900: 2025-04-01..2025-06-30',
      '$800: 2024-04-01..2024-06-30',
      '70: 2025-04-01..2025-06-30',
      '60: 2024-04-01..2024-06-30',
    ]);
    const dated = row('For the six months ended June 30, 2025:', '', '') + row('Costs:', '', '') + WOOL;
    const amounts = await periods('Benefits', row('', 'Before Tax', 'Net of Tax') + dated);
    expect(new Set(amounts.map((line) => line.split(': ')[1]))).toEqual(new Set(['2025-01-01..2025-06-30']));
  });

  it('is none for the deferred taxes that there are, whatever the columns say; the tax of a year keeps its year', async () => {
    const heads = row('', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024');
    const losses = row('Losses carried forward', '$900', '$800');
    const taxes = row('Total deferred tax assets', '900', '800');
    expect((await periods('Taxes', heads + losses + taxes)).slice(0, 2)).toEqual([
      '$900: 2025-12-31',
      '$800: 2024-12-31',
    ]);
    const year = row('Provision for income taxes', '70', '60') + taxes;
    expect((await periods('Taxes', heads + losses + year)).slice(0, 1)).toEqual(['$900: 2025-01-01..2025-12-31']);
  });

  it('is from the first to the last of the months in which what it lists was sold in all', async () => {
    const told =
      'The following table summarizes purchases of our Series C stock by holders of more than 5% of our capital stock and the entities affiliated with them, and by our directors and their families, as far as they bought any of it.';
    const sold = row('Holder', 'Shares') + row('Elm Trust', '900');
    const months = `In May 2025, June 2025 and August 2025, we issued an aggregate of 9,000 shares. ${told}`;
    expect(await periods(months, sold)).toEqual(['900: 2025-05-01..2025-08-31']);
    expect(await periods(`In May 2025 and in August 2025, we issued shares. ${told}`, sold)).toEqual(['900: -']);
  });

  it('is no matter of a column of balances', async () => {
    const heads =
      row('', 'As of December 31, 2025', 'As of December 31, 2024') + row('Years ended December 31,', '', '');
    expect((await periods('Leases', heads + WOOL)).slice(0, 2)).toEqual(['$900: 2025-12-31', '$800: 2024-12-31']);
  });

  it('stands apart from its year where a header names something between them', async () => {
    const heads = `<tr><td></td><td colspan="2">Six Months Ended June 30</td></tr><tr><td></td><td colspan="2">Gains on Hedges</td></tr>${row('', '2025', '2024')}`;
    expect((await periods('Hedges', heads + WOOL)).slice(0, 2)).toEqual([
      '$900: 2025-01-01..2025-06-30',
      '$800: 2024-01-01..2024-06-30',
    ]);
  });
});

describe('the time of a cell that no column dates', () => {
  it('is for a change the later of the levels beside it, or that of its row', async () => {
    const heads = row('', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024', '$ Change');
    expect((await periods('Wool', heads + row('Wool sold', '$900', '$800', '$100'))).at(-1)).toBe(
      '$100: 2025-01-01..2025-12-31',
    );
    const rows = row('', 'Balance', 'Changes to Expenses') + row('Year ended December 31, 2023', '$7', '$5');
    expect(await periods('Valuation accounts', rows)).toEqual([
      '$7: 2023-01-01..2023-12-31',
      '$5: 2023-01-01..2023-12-31',
    ]);
  });

  it('is for a number in the words of a label what its own part of them says', async () => {
    const label =
      'Preferred stock, $0.01 par value; 600 shares authorized; 118 and 125 shares issued as of December 31, 2025 and 2024, respectively';
    expect(await periods('(in thousands)', row('', 'December 31, 2025') + row(label, '$86'))).toEqual([
      '$0.01: -',
      '600: -',
      '118: 2025-12-31',
      '125: 2024-12-31',
      '$86: 2025-12-31',
    ]);
    const vague = 'Losses arising during the period, net of tax of $3';
    expect(await periods('(in thousands)', row('', 'Six months ended June 30, 2025') + row(vague, '$86'))).toEqual([
      '$3: -',
      '$86: 2025-01-01..2025-06-30',
    ]);
  });

  it('is for a change the level of its own year, with three years and two pairs of changes', async () => {
    const heads = row(
      '',
      '2025',
      '2024',
      '2023',
      '2025 vs. 2024 $ Change',
      '2025 vs. 2024 % Change',
      '2024 vs. 2023 $ Change',
      '2024 vs. 2023 % Change',
    );
    const read = await periods('Wool', heads + row('Wool sold', '9', '8', '7', '1', '12%', '1', '14%'));
    expect(read.at(-1)).toBe('14%: 2024-01-01..2024-12-31');
  });

  it('is for a balance in a column of a year its last day', async () => {
    const heads = row('', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024');
    const rows = row('Cash and cash equivalents', '$900,000', '$800,000') + row('Rent', '7', '6');
    expect(await periods('(in thousands)', heads + rows)).toEqual([
      '$900,000: 2025-12-31',
      '$800,000: 2024-12-31',
      '7: 2025-01-01..2025-12-31',
      '6: 2024-01-01..2024-12-31',
    ]);
    const section = row('Consolidated Balance Sheet Data:', '', '') + row('Preferred stock', '$49', '$37');
    expect(await periods('(in thousands)', heads + section)).toEqual(['$49: 2025-12-31', '$37: 2024-12-31']);
    // A total does not end them, another heading does.
    const below = row('Total assets', '$90', '$80') + row('Total liabilities', '$61', '$52');
    const after = row('Other Financial Data:', '', '') + row('Wool bought', '$7', '$6');
    expect((await periods('(in thousands)', heads + section + below + after)).slice(4)).toEqual([
      '$61: 2025-12-31',
      '$52: 2024-12-31',
      '$7: 2025-01-01..2025-12-31',
      '$6: 2024-01-01..2024-12-31',
    ]);
  });

  it('is in a column of balances the edge of the stretch that the row says', async () => {
    const heads = row('', 'Balance at Beginning of Year', 'Written off', 'Balance at End of Year');
    const year = row('Year ended December 31, 2024', '$12', '$3', '$9');
    expect(await periods('(in thousands)', heads + year)).toEqual([
      '$12: 2023-12-31',
      '$3: 2024-01-01..2024-12-31',
      '$9: 2024-12-31',
    ]);
  });

  it('is that of the column where a label tells of several', async () => {
    const heads = row('', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024');
    const label = 'Stock sold, net of costs of $50 and $107 during 2024 and 2025, respectively';
    expect((await periods('(in thousands)', heads + row(label, '$86', '$75'))).slice(2)).toEqual([
      '$86: 2025-01-01..2025-12-31',
      '$75: 2024-01-01..2024-12-31',
    ]);
  });

  it('is nothing to the balances that open and close it', async () => {
    const rows =
      row('Beginning balance', '$50', '$40') + row('Wool bought', '9', '8') + row('Ending balance', '59', '48');
    const heads = row('', 'Three Months Ended June 30, 2025', 'Three Months Ended June 30, 2024');
    expect(await periods('The wool of the mill:', heads + rows)).toEqual([
      '$50: 2025-03-31',
      '$40: 2024-03-31',
      '9: 2025-04-01..2025-06-30',
      '8: 2024-04-01..2024-06-30',
      '59: 2025-06-30',
      '48: 2024-06-30',
    ]);
  });

  it('is that of a row that names a stretch and how its figures were made', async () => {
    const rows =
      row('Three Months Ended June 30, 2025 - As Reported', '$900', '$70') + row('April 2022 Looms', '8', '7');
    expect(await periods('Reconciliations of the mill:', row('', 'Profit of Wool', 'Profit of Silk') + rows)).toEqual([
      '$900: 2025-04-01..2025-06-30',
      '$70: 2025-04-01..2025-06-30',
      '8: -',
      '7: -',
    ]);
  });

  it('is that of the table right above, where one without headers goes on from it', async () => {
    const above = `${row('(in thousands)', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024')}${WOOL}`;
    const below = row('Cost of looms', '$31', '$21') + row('Cost of hands', '14', '12');
    const parted = (note: string, rows: string): string => `${above}</table>${note}<table>${rows}`;
    const note = '<p>(1) Includes what was paid in stock as follows:</p>';
    expect((await periods('The mill:', parted(note, below))).slice(4)).toEqual([
      '$31: 2025-01-01..2025-12-31',
      '$21: 2024-01-01..2024-12-31',
      '14: 2025-01-01..2025-12-31',
      '12: 2024-01-01..2024-12-31',
    ]);
    const values = (await claimsOf('The mill:', parted(note, below))).map(({ quantity }) => quantity.value);
    expect(values.slice(4)).toEqual(['31000', '21000', '14000', '12000']);
    // Another number of columns is another table; so is one behind a page of text.
    const three = row('Cost of looms', '$31', '$21', '$11') + row('Cost of hands', '14', '12', '10');
    expect((await periods('The mill:', parted(note, three))).slice(4)).toContain('$31: -');
    const page = `<p>${'The looms of the mill are old and slow. '.repeat(9)}</p>`;
    expect((await periods('The mill:', parted(page, below))).slice(4)).toContain('$31: -');
  });
});

/** So much that the line is no caption. */
const LONG =
  'which has stood on the river for longer than anybody who lives there can tell, as the parish has it '.repeat(2);

describe('the time of a table that nothing over its columns says', () => {
  const held = (intro: string): Promise<string[]> =>
    periods(
      `${intro}</p><p>The address of each owner listed in the table below is that of the mill, ${LONG}.`,
      row('Name of Owner', 'Shares Beneficially Owned', '%') + row('Ada Elm', '900', '9') + row('Bo Ash', '800', '8'),
    );

  it('is the day that a paragraph further up gives to the table', async () => {
    expect(
      await held('The following table sets forth who owned our stock as of August 31, 2025, and as adjusted.'),
    ).toEqual(['900: 2025-08-31', '9: 2025-08-31', '800: 2025-08-31', '8: 2025-08-31']);
    expect(await held('As of August 31, 2025, we had 7 looms.')).toEqual(['900: -', '9: -', '800: -', '8: -']);
  });

  it('is that of the dealings that the paragraph before told of, where the table lists them', async () => {
    const rows = row('Name', 'Shares', 'Price') + row('Ada Elm', '900', '$9') + row('Bo Ash', '800', '$8');
    const dealt = (listed: string): Promise<string[]> =>
      periods(
        `On May 4, 2025, we sold 1,700 shares. The following table summarizes ${listed}. None of our clerks bought any at the mill, ${LONG}.`,
        rows,
      );
    expect((await dealt('purchases of them by our directors')).slice(0, 2)).toEqual([
      '900: 2025-05-04..2025-05-04',
      '$9: 2025-05-04..2025-05-04',
    ]);
    expect((await dealt('who sits on our board')).slice(0, 2)).toEqual(['900: -', '$9: -']);
  });

  it('is for a quarter of a section of a year in that year, as far as its label lets it last', async () => {
    const rows =
      row('Fiscal Year 2023', '', '') +
      row('Third Quarter', '$21.50', '$23.10') +
      row('Fourth Quarter (through October 6, 2023)', '20.25', '22.75') +
      row('Fiscal Year 2022', '', '') +
      row('Second Quarter (from May 4, 2022)', '19.25', '20.75');
    expect(await periods('Prices of our stock:', row('', 'Low', 'High') + rows)).toEqual([
      '$21.50: 2023-07-01..2023-09-30',
      '$23.10: 2023-07-01..2023-09-30',
      '20.25: 2023-10-01..2023-10-06',
      '22.75: 2023-10-01..2023-10-06',
      '19.25: 2022-05-04..2022-06-30',
      '20.75: 2022-05-04..2022-06-30',
    ]);
  });

  it('is for the equity that closes a statement of changes the last day of its column', async () => {
    const rows = row('', 'Year Ended December 31, 2025', 'Year Ended December 31, 2024');
    const equity = row('Wool sold', '$900', '$800') + row('Total stockholders’ deficit', '(700)', '(600)');
    expect((await periods('Changes:', rows + equity)).slice(2)).toEqual(['(700): 2025-12-31', '(600): 2024-12-31']);
    const change = row('Wool sold', '$900', '$800') + row('Change in the balance', '7', '6');
    expect((await periods('Changes:', rows + change)).slice(2)).toEqual([
      '7: 2025-01-01..2025-12-31',
      '6: 2024-01-01..2024-12-31',
    ]);
  });

  it('is the whole stretch for what flows under a column of the total equity, and its end for a row of it', async () => {
    const heads = row('', 'Wool', 'Total Stockholders’ Equity');
    const changes =
      row('Balance as of December 31, 2024', '$900', '$950') +
      row('Shares sold', '20', '25') +
      row('Balance as of December 31, 2025', '920', '975');
    expect((await periods('Changes in equity:', heads + changes)).slice(2, 4)).toEqual([
      '20: 2025-01-01..2025-12-31',
      '25: 2025-01-01..2025-12-31',
    ]);
  });

  it('goes on below the last balance of a statement whose next half opens with one', async () => {
    const heads = row('', 'Wool', 'Total');
    const first = row('Balance as of December 31, 2023', '$900', '$950') + row('Shares sold', '20', '25');
    const goingOn = (opening: string): Promise<string[]> =>
      periods(
        'Changes in equity:',
        `${heads}${first}</table><p>Mill, Inc.</p><table>${heads}${row(opening, '920', '975')}`,
      );
    expect((await goingOn('Balance as of December 31, 2024')).slice(2, 4)).toEqual([
      '20: 2024-01-01..2024-12-31',
      '25: 2024-01-01..2024-12-31',
    ]);
    expect((await goingOn('Looms held as of December 31, 2024')).slice(2, 4)).toEqual(['20: -', '25: -']);
  });

  it('is the filer’s own year where a table of salaries lists years, and the calendar’s elsewhere', async () => {
    const own =
      'Our fiscal year ends on June 30. The fiscal year ended June 30, 2025 was like the fiscal year ended June 30, 2024. We grew in fiscal 2025.';
    const listed = (header: string): Promise<string[]> =>
      periods(`${own}</p><p>The mill pays its clerks.`, row('Name', 'Year', header) + row('Ada Elm', '2025', '$900'));
    const calendar = await listed('Rate');
    expect(calendar).toEqual(['$900: 2025-01-01..2025-12-31']);
    expect(await listed('Salary')).toEqual(['$900: 2024-07-01..2025-06-30']);
    expect(await periods('Pay', row('Name', 'Year', 'Salary') + row('Ada Elm', '2025', '$900'))).toEqual(calendar);
  });

  it('is the day of the owners’ table, whatever day further words of it count from', async () => {
    const held = await periods(
      `The following table sets forth who owned our stock as of May 4, 2025.</p><p>The following table counts options that can be exercised in 60 days, and those of the year ended January 31, 2025.</p><p>${LONG}`,
      row('Name of Owner', 'Shares Beneficially Owned', '%') + row('Ada Elm', '900', '9'),
    );
    expect(held).toEqual(['900: 2025-05-04', '9: 2025-05-04']);
  });
});

describe('the quarter that a column names, and no year', () => {
  const FISCAL = 'FORM 10-K</p><p>ANNUAL REPORT For the fiscal year ended September 30, 2025</p><p>Wool by quarter:';

  it('is of the year of its row, and the year itself stays whole', async () => {
    const rows = row('', 'First Quarter', 'Q4', 'Fiscal Year') + row('Fiscal 2025', '$11', '$14', '$50');
    expect(await periods(FISCAL, rows)).toEqual([
      '$11: 2024-10-01..2024-12-31',
      '$14: 2025-07-01..2025-09-30',
      '$50: 2024-10-01..2025-09-30',
    ]);
  });

  it('is of the year that stands over it', async () => {
    const rows =
      '<tr><td></td><td colspan="2">Fiscal 2025</td></tr>' +
      row('', 'Second Quarter', 'Third Quarter') +
      row('Wool sold', '$11', '$14');
    expect(await periods(FISCAL, rows)).toEqual(['$11: 2025-01-01..2025-03-31', '$14: 2025-04-01..2025-06-30']);
  });

  it('and a row that names one is of the filer’s year in its column', async () => {
    const rows = row('', 'Fiscal 2025', 'Fiscal 2024') + row('First quarter', '$11', '$14');
    expect(await periods(FISCAL, rows)).toEqual(['$11: 2024-10-01..2024-12-31', '$14: 2023-10-01..2023-12-31']);
  });

  it('says nothing where no year stands beside it', async () => {
    expect(await periods(FISCAL, row('', 'First Quarter') + row('Wool sold', '$11'))).not.toContain(
      '$11: 2024-10-01..2025-09-30',
    );
  });
});

describe('years in the rows or over the columns of a table of quarters', () => {
  const YEARS =
    row('(in millions)', 'Wool', 'Total') +
    row('2025', '', '') +
    row('Mills', '$11', '$12') +
    row('2024', '', '') +
    row('Mills', '$13', '$14');

  it('are of the quarters that the introduction names', async () => {
    const told = 'Our sales during the three months ended June 30, 2025 and 2024, are as follows:';
    const quarters = ['2025-04-01..2025-06-30', '2024-04-01..2024-06-30'];
    expect(await periods(told, YEARS)).toEqual([
      `$11: ${quarters[0]}`,
      `$12: ${quarters[0]}`,
      `$13: ${quarters[1]}`,
      `$14: ${quarters[1]}`,
    ]);
    const years = 'Our sales are as follows:';
    expect((await periods(years, YEARS))[0]).toBe('$11: 2025-01-01..2025-12-31');
  });

  it('stand over one column each where the others have headers of their own above', async () => {
    const rows =
      row('(in thousands)', '', '', 'Change', 'Change Adjusted') +
      row('For the three months ended June 30:', '2025', '2024', '', '') +
      row('Wool sold', '$11', '$14', '4%', '5%');
    expect((await periods('Wool', rows)).slice(0, 2)).toEqual([
      '$11: 2025-04-01..2025-06-30',
      '$14: 2024-04-01..2024-06-30',
    ]);
  });
});
