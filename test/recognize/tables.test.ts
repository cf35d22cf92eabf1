import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/table.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { plainDocument } from './plain-document.ts';

/**
 * A document of one table, drawn as lines of cells parted by "|": `#` before a cell makes it a header, `=` a section; the first cell of
 * a row is its stub. A number in braces is a cell's column span.
 */
const draw = (captions: string[], rows: string[]): ReturnType<typeof plainDocument> => {
  let text = `${captions.join('\n')}\n`;
  const captionSpans = captions.map((caption) => {
    const start = text.indexOf(caption);
    return { start, end: start + caption.length };
  });
  const start = text.length;
  const cells: Cell[] = [];
  let columns = 0;
  for (const [row, line] of rows.entries()) {
    let column = 0;
    for (const part of line.split('|')) {
      const span = Number(/\{(\d)\}/.exec(part)?.[1] ?? 1);
      const words = part.replace(/\{\d\}/, '').trim();
      const mark = words[0];
      const role = mark === '#' ? 'header' : mark === '=' ? 'section' : column === 0 ? 'stub' : 'data';
      const shown = role === 'header' || role === 'section' ? words.slice(1) : words;
      if (shown !== '')
        cells.push({
          row,
          column,
          rowSpan: 1,
          columnSpan: span,
          role,
          start: text.length,
          end: text.length + shown.length,
        });
      text += `${shown}\t`;
      column += span;
    }
    columns = Math.max(columns, column);
    text += '\n';
  }
  const table = { rows: rows.length, columns, captions: captionSpans, cells };
  return plainDocument(text, {
    blocks: [{ kind: 'table', start, end: text.length, section: [], page: null, table }],
  });
};

const quantities = (captions: string[], rows: string[]): string[] =>
  recognize(draw(captions, rows)).quantities.map(
    ({ quantity: q }) => `${q.surface} = ${q.value} ${q.unit} ${q.decimals}`,
  );
const columns = (captions: string[], rows: string[]): (string | null)[] =>
  recognize(draw(captions, rows)).columns[0]?.periods.map((period) => period?.label ?? null) ?? [];

describe('cells of tables', () => {
  it('are scaled by the caption, negative in parentheses, and nothing where a dash stands', () => {
    expect(
      quantities(
        ['(in millions, except per share data)'],
        ['# | #2025 | #2024', 'Revenue | $ 4,694 | $ 4,067', 'Net loss | (1,943) | —'],
      ),
    ).toEqual(['$ 4,694 = 4694000000 USD -6', '$ 4,067 = 4067000000 USD -6', '(1,943) = -1943000000 USD -6']);
  });

  it('keep their own scale per share, as percentages and as numbers of shares', () => {
    expect(
      quantities(
        ['(in thousands, except share and per share data)'],
        [
          'Revenue | $ 500',
          'Net loss per share, basic | $ (0.42)',
          'Weighted-average shares used in computing net loss per share | 12,345,678',
          'Gross margin | 61%',
        ],
      ),
    ).toEqual([
      '$ 500 = 500000 USD -3',
      '$ (0.42) = -0.42 USD/share 2',
      '12,345,678 = 12345678 share 0',
      '61% = 61 percent 0',
    ]);
  });

  it('are no amounts per share because a remark over all columns excepts those', () => {
    const remark = '(In thousands, except per share data)';
    expect(quantities([remark], [`# | #2025 ${remark}`, 'Revenue | $ 500', 'Loss before tax | (48)'])).toEqual([
      '$ 500 = 500000 USD -3',
      '(48) = -48000 USD -3',
    ]);
    expect(
      quantities([], ['# | #Maximum aggregate offering price', 'Common stock, $0.01 par value per share | $ 900,000']),
    ).toEqual(['$0.01 = 0.01 USD/share 2', '$ 900,000 = 900000 USD 0']);
  });

  it('are percentages where the table says of what, and prints no amounts', () => {
    expect(quantities([], ['=As a percentage of revenue:', 'Revenue | 100%', 'Operating expenses | 81'])).toEqual([
      '100% = 100 percent 0',
      '81 = 81 percent 0',
    ]);
    expect(quantities([], ['=As a percentage of revenue:', 'Revenue | $ 100', 'Operating expenses | 81'])).toEqual([
      '$ 100 = 100 USD 0',
      '81 = 81 USD 0',
    ]);
  });

  it('are shares where every row is a security, years in a column of ages, and nothing in an index of exhibits', () => {
    expect(quantities([], ['Stock options | 9,000', 'Preferred stock | 7,000', 'Total | 16,000'])).toEqual([
      '9,000 = 9000 share 0',
      '7,000 = 7000 share 0',
      '16,000 = 16000 share 0',
    ]);
    expect(quantities([], ['# | #Age', 'Ann Lee | 52'])).toEqual(['52 = 52 year 0']);
    expect(quantities([], ['#Exhibit Number | #Title | #Exhibit', 'a | By-laws | 3.1'])).toEqual([]);
  });

  it('are percentages where all have decimals and some the sign', () => {
    expect(quantities([], ['Federal rate | 21.0%', 'Foreign rates | (22.7)', 'Other | 1.3'])).toEqual([
      '21.0% = 21 percent 1',
      '(22.7) = -22.7 percent 1',
      '1.3 = 1.3 percent 1',
    ]);
    // A row that names its own unit has that.
    const term = 'Expected term (in years) | 6.07';
    expect(quantities([], ['Federal rate | 21.0%', 'Foreign rates | (22.7)', term]).at(-1)).toBe('6.07 = 6.07 year 2');
  });

  it('are years where a row gives what remains of a term, and amounts where it gives what remains to be paid', () => {
    const rows = ['Rent | $ 40', 'Remaining lease term - operating leases | 2.3', 'Remaining lease payments | 56'];
    expect(quantities(['(in thousands)'], rows)).toEqual([
      '$ 40 = 40000 USD -3',
      '2.3 = 2.3 year 1',
      '56 = 56000 USD -3',
    ]);
  });

  it('are amounts where a class of stock stands at par, and where securities stand in a column of amounts', () => {
    const stock = 'Common stock, par value $0.01 per share: 600 shares authorized, 100 shares issued';
    expect(quantities(['(in thousands)'], ['Cash | $ 40', `${stock} | 1`]).at(-1)).toBe('1 = 1000 USD -3');
    expect(quantities(['(in thousands)'], ['# | #2026', 'Other RSUs | $ 40', 'Post-2025 RSUs | 56']).at(-1)).toBe(
      '56 = 56000 USD -3',
    );
    expect(quantities(['(in thousands)'], ['# | #Number of shares', 'Post-2025 RSUs | 56'])).toEqual([
      '56 = 56000 share -3',
    ]);
  });

  it('are shares in full where they are too long for the scale of the table', () => {
    const rows = ['# | #Shares outstanding | #Amount', 'Series A | 11,494,249 | $ 130', 'Series B | 900,000 | $ 9'];
    expect(quantities(['(in thousands)'], rows)).toEqual([
      '11,494,249 = 11494249 share 0',
      '$ 130 = 130000 USD -3',
      '900,000 = 900000 share 0',
      '$ 9 = 9000 USD -3',
    ]);
    expect(quantities(['(in thousands)'], ['# | #Shares outstanding', 'Series A | 1,494,249'])).toEqual([
      '1,494,249 = 1494249000 share -3',
    ]);
  });

  it('are shares in full in the months of an issuer who counts his dollars, or bought too many for the scale', () => {
    const heads =
      '# | #Total Number of Shares Purchased | #Average Price Paid per Share | #Dollar Value of Shares Left';
    const months = ['April 1 - 30, 2026 | 7,204 | $91.10 | $ 70', 'May 1 - 31, 2026 | 11 | $90.00 | $ 70'];
    const inFull = ['7,204 = 7204 share 0', '$91.10 = 91.1 USD/share 2', '$ 70 = 70000000 USD -6', '11 = 11 share 0'];
    expect(quantities(['(Dollars in millions, except per share data)'], [heads, ...months]).slice(0, 4)).toEqual(
      inFull,
    );
    expect(quantities(['(in millions)'], [heads, ...months]).slice(0, 4)).toEqual(inFull);
    // A month's "12" in millions is what a large issuer buys; so are thousands of thousands.
    const few = [heads, 'April 1 - 30, 2026 | 12 | $91.10 | $ 70'];
    expect(quantities(['(in millions, except per-share amounts)'], few)[0]).toBe('12 = 12000000 share -6');
    expect(quantities(['(in thousands)'], [heads, ...months])[0]).toBe('7,204 = 7204000 share -3');
  });

  it('are per share under prices of one, and amounts where they are what awards are worth', () => {
    const heads = '# | #Issue Price | #Exercise Price ($/Sh) | #Grant Date Fair Value of Option Awards ($)';
    expect(quantities([], [heads, 'Series A | $ 0.70 | 1.20 | $ 900,000'])).toEqual([
      '$ 0.70 = 0.7 USD/share 2',
      '1.20 = 1.2 USD/share 2',
      '$ 900,000 = 900000 USD 0',
    ]);
    expect(quantities([], ['# | #Grant Date Fair Value', 'Series A | $ 0.70']).at(0)).toBe('$ 0.70 = 0.7 USD/share 2');
  });

  it('are shares in a column of a class of stock beside amounts, unless all of it is scaled or a statement', () => {
    const heads = '# | #Common Stock | #Aggregate Purchase Price';
    expect(quantities([], [heads, 'Ada Elm | 90,000 | $ 700,000'])).toEqual([
      '90,000 = 90000 share 0',
      '$ 700,000 = 700000 USD 0',
    ]);
    expect(quantities(['(in thousands)'], [heads, 'Ada Elm | 90,000 | $ 700,000'])[0]).toBe('90,000 = 90000000 USD -3');
  });

  it('are shares in the denominator of a loss per share, and amounts beside a rate in their label', () => {
    expect(quantities([], ['Numerator: net loss | $ 900,000', 'Denominator, basic | 700,000']).at(-1)).toBe(
      '700,000 = 700000 share 0',
    );
    expect(quantities([], ['Notes (9% per annum) | $ 900', 'Rent (due in May) | 70'])).toEqual([
      '$ 900 = 900 USD 0',
      '70 = 70 USD 0',
    ]);
  });

  it('take the unit that a caption or a label names', () => {
    expect(quantities(['Capacity (in gigawatts)'], ['Site A | 1.2'])).toEqual(['1.2 = 1.2 GW 1']);
    expect(quantities(['(in millions)'], ['Revenue | $ 5', 'Number of employees | 900'])).toEqual([
      '$ 5 = 5000000 USD -6',
      '900 = 900 employee 0',
    ]);
    expect(
      quantities(['Dollars in millions; shares in thousands'], ['# | #Shares | #Amount', 'Balance | 2,100 | $ 40']),
    ).toEqual(['2,100 = 2100000 share -3', '$ 40 = 40000000 USD -6']);
  });

  it('are in full where nothing scales them, and no years, codes or footnotes', () => {
    expect(quantities([], ['Fee | $ 200,000 | (3)', 'Maturity | 2031', 'Industry code | 4810'])).toEqual([
      '$ 200,000 = 200000 USD 0',
    ]);
  });

  it('are read as prose where they hold more than a number', () => {
    expect(quantities(['(in millions)'], ['Term | 5 years', 'Price | more than $1.2 billion'])).toEqual([
      '5 years = 5 year 0',
      '$1.2 billion = 1200000000 USD -8',
    ]);
  });
});

describe('cells whose unit stands somewhere else', () => {
  it('are percentages below one that bears the sign, unless the column prints amounts or the row counts', () => {
    const caption = ['(in thousands)'];
    expect(quantities(caption, ['Federal rate | 34%', 'State tax | 6', 'Credits | (2)'])).toEqual([
      '34% = 34 percent 0',
      '6 = 6 percent 0',
      '(2) = -2 percent 0',
    ]);
    expect(quantities(caption, ['Gross margin | 34%', 'Gross profit | 6,100', 'Tax | 40'])).toEqual([
      '34% = 34 percent 0',
      '6,100 = 6100000 USD -3',
      '40 = 40000 USD -3',
    ]);
    expect(quantities([], ['Growth | 34%', 'Employees | 250'])).toEqual(['34% = 34 percent 0', '250 = 250 employee 0']);
  });

  it('are amounts per share below a section that says so, with another section between', () => {
    const rows = ['=Earnings per share:', '=Assuming dilution', 'Continuing | $ 1.5', '=Basic', 'Continuing | $ 1.6'];
    expect(quantities(['(in millions)'], rows)).toEqual(['$ 1.5 = 1.5 USD/share 1', '$ 1.6 = 1.6 USD/share 1']);
  });

  it('are amounts per share with two decimals in a table half of whole numbers that excepts them', () => {
    const rows = ['Income | $ 900', 'Of it ceded | (73)', 'Ceded | $ (0.08)', 'All | $ 1.72'];
    const read = (caption: string) => quantities([caption], rows).slice(2);
    expect(read('(in millions, except per share amounts)')).toEqual([
      '$ (0.08) = -0.08 USD/share 2',
      '$ 1.72 = 1.72 USD/share 2',
    ]);
    expect(read('(in millions)')).toEqual(['$ (0.08) = -80000 USD -4', '$ 1.72 = 1720000 USD -4']);
    const bridge = [
      'Net loss per share | $ (0.70)',
      'Awards | 0.13',
      'Deals | 0.01',
      'Weighted-average shares | 17,805',
    ];
    expect(quantities([], bridge).slice(1)).toEqual([
      '0.13 = 0.13 USD/share 2',
      '0.01 = 0.01 USD/share 2',
      '17,805 = 17805 share 0',
    ]);
    const lives = ['# | #Life (in years)', 'Income | 900', 'Plans | 8', 'Left | 8.29', 'Right | 7.38'];
    expect(quantities(['(in millions, except per share amounts)'], lives).slice(2)).toEqual([
      '8.29 = 8.29 year 2',
      '7.38 = 7.38 year 2',
    ]);
  });

  it('are counts in full where the scale over them is that of dollars', () => {
    const heads = '# | #2025 (dollars in thousands)';
    expect(quantities([], [heads, 'Number of accounts | 25,347', 'Revenue | $ 12'])).toEqual([
      '25,347 = 25347 account 0',
      '$ 12 = 12000 USD -3',
    ]);
  });

  it('are counts in full where a remark over the columns excepts what they count', () => {
    const heads = (remark: string) => `# | #2025 (in thousands, except ${remark})`;
    const row = 'Number of paying customers | 25,347';
    expect(quantities([], [heads('share, per share and customer data'), row])).toEqual(['25,347 = 25347 customer 0']);
    expect(quantities([], [heads('share and per share data'), row])).toEqual(['25,347 = 25347000 customer -3']);
  });

  it('are prices of a share between a low and a high, quarter by quarter', () => {
    const heads = '# | #Low | #High';
    expect(quantities([], [heads, 'Second Quarter | $ 21.50 | 23.10'])).toEqual([
      '$ 21.50 = 21.5 USD/share 2',
      '23.10 = 23.1 USD/share 2',
    ]);
    expect(quantities([], [heads, 'Gross profit | $ 21.50 | $ 23.10'])).toEqual([
      '$ 21.50 = 21.5 USD 2',
      '$ 23.10 = 23.1 USD 2',
    ]);
  });

  it('are shares under awards that are outstanding, and amounts under what those are worth', () => {
    const row = (header: string) =>
      quantities(['(in thousands)'], [`# | #${header} | #Expense`, '2025 | 8,343 | $ 12']);
    expect(row('“Vested” 2024 RSUs Outstanding (1)')[0]).toBe('8,343 = 8343000 share -3');
    expect(row('Value of RSUs Outstanding')[0]).toBe('8,343 = 8343000 USD -3');
  });

  it('are floors in square feet, hours, shares of a class and what a caption numbers', () => {
    expect(quantities(['Floors (in thousands)'], ['# | #Owned Square Footage', 'Mills | 9,222'])).toEqual([
      '9,222 = 9222000 square foot -3',
    ]);
    expect(quantities([], ['Listener hours (in billions) | 1.4'])).toEqual(['1.4 = 1400000000 hour -8']);
    expect(quantities([], ['# | #Series F Preferred Stock', 'Birch Capital | 12,653,323'])).toEqual([
      '12,653,323 = 12653323 share 0',
    ]);
    expect(quantities(['The number of stores by state:'], ['Maine | 7'])).toEqual(['7 = 7 store 0']);
  });

  it('are shares under a remark, in a section of shares, and under shares of a class', () => {
    const rows = (first: string) => ['# | #Shares (Unaudited) | #Amount', first];
    expect(quantities(['(in thousands)'], rows('Balance | 139,515 | $ 12'))).toEqual([
      '139,515 = 139515000 share -3',
      '$ 12 = 12000 USD -3',
    ]);
    expect(
      quantities(['(in thousands)'], ['Net loss | $ (69,251)', '=Basic shares:', 'Vesting of RSUs | 5,895']).slice(1),
    ).toEqual(['5,895 = 5895000 share -3']);
    expect(
      quantities([], ['# | #Shares of Series G-2 Preferred Stock | #Price', 'Elm Fund | 12,427,273 | $ 7'])[0],
    ).toBe('12,427,273 = 12427273 share 0');
    expect(
      quantities(['(in thousands)'], ['# | #Paid-in capital', 'Exercise of options (unaudited) | $ 3,567']),
    ).toEqual(['$ 3,567 = 3567000 USD -3']);
  });

  it('are in full in a label where they are too long for the scale of the table', () => {
    const label = 'Preferred stock; liquidation preference of $116,616,252 and $7,100';
    expect(quantities(['(in thousands)'], [`${label} | $ 12`]).slice(0, 2)).toEqual([
      '$116,616,252 = 116616252 USD 0',
      '$7,100 = 7100000 USD -3',
    ]);
    expect(quantities(['(in thousands)'], ['Stock, $1 par value; 134,113,117 shares authorized | $ 12'])[1]).toBe(
      '134,113,117 = 134113117 share 0',
    );
  });

  it('are amounts in a column of amounts, though every row is a security', () => {
    const rows = ['# | #Shares | #Amount', 'Preferred stock | 9,000 | 142', 'Common stock | 7,000 | 86'];
    expect(quantities([], rows).map((line) => line.split(' ')[3])).toEqual(['share', 'pure', 'share', 'pure']);
  });

  it('are in the scale of the statements where a table without a scale prints two of their figures', () => {
    const page = (rows: string[][]): string[] => {
      let text = '';
      const table = (section: string, caption: string, lines: string[]) => {
        const at = text.length;
        text += `${caption}\n`;
        const drawn = draw([], lines);
        const shift = text.length;
        text += drawn.text;
        const [block] = drawn.blocks;
        if (block?.kind !== 'table') throw new Error('no table was drawn');
        const cells = block.table.cells.map((c) => ({ ...c, start: c.start + shift, end: c.end + shift }));
        const captions = caption === '' ? [] : [{ start: at, end: at + caption.length }];
        return {
          ...block,
          start: shift,
          end: text.length,
          section: [section],
          table: { ...block.table, captions, cells },
        };
      };
      const statement = ['Revenue | $ 2,225,012 | $ 1,905,871', 'Interest expense | (3,470) | (4,058)'];
      const blocks = [
        table('Consolidated Statements of Operations', '(in thousands)', statement),
        table('Notes to Consolidated Financial Statements', '(in thousands)', ['Rent | $ 12']),
        table('Notes to Consolidated Financial Statements', '(in thousands)', ['Rates | $ 13']),
        ...rows.map((lines) => table('Pay and results', '', lines)),
      ];
      return recognize(plainDocument(text, { blocks }))
        .quantities.slice(6)
        .map(({ quantity: q }) => `${q.surface} = ${q.value}`);
    };
    expect(page([['Interest expense | $ (3,470) | $ (4,058) | $ 588']])).toEqual([
      '$ (3,470) = -3470000',
      '$ (4,058) = -4058000',
      '$ 588 = 588000',
    ]);
    const scaled = ['# | #Units | #Intrinsic value (in thousands)', 'Granted | 71,000 | $ 716'];
    const inNotes = recognize(draw(['Notes to Consolidated Financial Statements'], scaled)).quantities;
    expect(inNotes.map(({ quantity: q }) => q.value)).toEqual(['71000', '716000']);
    expect(page([['Ann Lee | $ 4,058 | $ 310,500']])).toEqual(['$ 4,058 = 4058', '$ 310,500 = 310500']);
  });
});

describe('columns of tables', () => {
  it('compose their period from the rows of headers', () => {
    expect(
      columns(
        ['(in millions)'],
        ['# | #Three Months Ended March 31,{2} | #Year Ended December 31,{2}', '# | #2026 | #2025 | #2025 | #2024'],
      ),
    ).toEqual([null, 'Q1 2026', 'Q1 2025', '2025', '2024']);
    expect(columns([], ['# | #As of December 31,{2}', '# | #2025 | #2024'])).toEqual([
      null,
      '2025-12-31',
      '2024-12-31',
    ]);
  });

  it('are none of an amount per share where a remark in the label says what one was paid', () => {
    const heads = ['# | #Retained Earnings | #Total Equity', 'Net income | $ 9,003 | $ 9,003'];
    expect(
      quantities(['(Dollars in millions)'], [...heads, 'Dividends paid ($1.50 per share) | (400) | (400)']),
    ).toContain('(400) = -400000000 USD -6');
  });

  it('are shares under the number of a beneficial ownership', () => {
    const heads = ['# | #Beneficial Ownership After the Sale{2}', '# | #Number | #Percent'];
    expect(quantities([], [...heads, 'Elm Capital (2) | 34,964 | 23.03'])).toEqual([
      '34,964 = 34964 share 0',
      '23.03 = 23.03 percent 2',
    ]);
  });

  it('are those that headers stand in, where other headers of the table are over several', () => {
    const heads = [
      '# | #Preferred Stock{2} | #Common Stock{2} | #Surplus | #Gains | #Deficit | #Total',
      '# | #Shares | #Amount | #Shares | #Amount',
    ];
    const rows = [
      ...heads,
      'Balances | 70,807 | $ 49,438 | 4,202 | $ 5 | | | $ (23) | $ (3)',
      'Accretion | | 58 | | 1 | 7 | | |',
    ];
    expect(quantities(['(in thousands, except share amounts)'], rows)).toEqual([
      '70,807 = 70807 share 0',
      '$ 49,438 = 49438000 USD -3',
      '4,202 = 4202 share 0',
      '$ 5 = 5000 USD -3',
      '$ (23) = -23000 USD -3',
      '$ (3) = -3000 USD -3',
      '58 = 58000 USD -3',
      '1 = 1000 USD -3',
      '7 = 7000 USD -3',
    ]);
  });

  it('begin nobody knows when where only what remains of a year is meant', () => {
    const { columns: over } = recognize(draw([], ['# | #Remainder of 2027 | #2028', 'Rent | 7 | 8']));
    const ends = (over[0]?.periods ?? [])
      .slice(1)
      .map((one) => (one !== null && 'end' in one ? [one.start, one.end] : null));
    expect(ends).toEqual([
      [null, '2027-12-31'],
      ['2028-01-01', '2028-12-31'],
    ]);
  });

  it('complete a year with the caption or the header of the stub', () => {
    expect(columns(['Year Ended December 31,'], ['# | #2025 | #2024'])).toEqual([null, '2025', '2024']);
    expect(columns([], ['#Years Ended | #July 27, 2024 | #July 29, 2023']).slice(1)).toEqual([
      'Years Ended July 27, 2024',
      'Years Ended July 29, 2023',
    ]);
  });

  it('share the one period that the caption states, and have none where nothing does', () => {
    expect(columns(['Inventory as of June 30, 2026 (in millions):'], ['# | #Cost | #Value'])).toEqual(
      Array.from({ length: 3 }, () => '2026-06-30'),
    );
    expect(columns(['Inventory'], ['# | #Cost | #Change'])).toEqual([null, null, null]);
    expect(columns([], ['# | #2026 | #Beyond 2026 | #2027 and thereafter'])).toEqual([
      null,
      '2026',
      'Beyond 2026',
      '2027 and thereafter',
    ]);
  });
});

describe('numbers of items and pages', () => {
  it('are no quantities in an index of exhibits, with or without a header', () => {
    const rows = [
      '10.7+|Form of Stock Unit Agreement|10-Q|10.2',
      '10.8|Lease of the Mill|8-K|10.1',
      '31.1*|Certification of the Chief Executive',
    ];
    expect(quantities(['(in millions)'], rows)).toEqual([]);
  });
  it('are none in a list laid out as a table', () => {
    const rows = ['(16)|changes in our markets;', '(17)|strikes at our mills; and', '(18)|the price of wool.'];
    expect(quantities(['(in millions)'], rows)).toEqual([]);
  });
  it('are none in an index of pages', () => {
    const rows = [
      'Report of Independent Accountants|54',
      'Consolidated Balance Sheets|57',
      'Note 1: Basis|58',
      'Note 2: Wool|63',
    ];
    expect(quantities(['(in millions)'], rows)).toEqual([]);
  });
  it('are none under a header of pages, nor in a telephone number of two cells', () => {
    expect(quantities(['(in millions)'], ['#Title|#Page', 'Wool|35', 'Looms|37'])).toEqual([]);
    expect(quantities([], ['(703)|414-6338'])).toEqual([]);
  });
  it('are quantities where a first column of numbers has figures beside it, or figures rise by chance', () => {
    expect(quantities([], ['|#Price', '5|12', '10|20'])).toHaveLength(2);
    expect(quantities([], ['Mills in Leeds|3', 'Mills in York|5', 'Mills in Hull|7', 'Mills in Bath|9'])).toHaveLength(
      4,
    );
  });
});

it('takes no codes and register numbers of a cover for quantities', () => {
  const document = draw(
    [],
    [
      'Ohio | 4899 | 12-3456789',
      '(State) | (Primary Standard Industrial Classification Code Number) | (I.R.S. Employer Identification Number)',
    ],
  );
  expect(recognize(document).quantities).toEqual([]);
});
