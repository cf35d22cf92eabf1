import { describe, expect, it } from 'vitest';
import { openContext } from '../../src/extract/context.ts';
import { claimOfCell } from '../../src/extract/table.ts';
import type { Claim } from '../../src/model/claim.ts';
import { type Drawn, openDrawn } from './drawn-table.ts';
import { periodFrom } from './marked-text.ts';

const claimsOf = (drawn: Drawn): Claim[] => {
  const context = openDrawn(drawn);
  return context.recognition.quantities.map((mention) => claimOfCell(context, mention));
};
/** Row label → "concept/kind [scope] period". */
const read = (drawn: Drawn): string[] =>
  claimsOf(drawn).map(
    ({ quantity, concept, kind, scope, period }) =>
      `${quantity.surface}: ${concept ?? '-'}${kind === null ? '' : `/${kind}`} [${scope.join(', ')}] ${period?.label ?? '-'}`,
  );

const YEARS = [null, periodFrom('2025'), periodFrom('2024')];

describe('claimOfCell', () => {
  it('takes the concept from the row and the period from the column', () => {
    expect(
      read({
        table: `
          # | 2025 | 2024
          Revenue | $ 900 | $ 800
          Cost of revenue | 400 | 300
          Net income (loss) | (12) | 7`,
        columns: YEARS,
      }),
    ).toEqual([
      '$ 900: revenue [] 2025',
      '$ 800: revenue [] 2024',
      '400: - [] 2025',
      '300: - [] 2024',
      '(12): loss/net [] 2025',
      '7: income/net [] 2024',
    ]);
  });

  it('keeps the printed sign of a loss', () => {
    const [first] = claimsOf({ table: '# | 2025\nLoss from operations | (2,469)', columns: YEARS });
    expect(first).toMatchObject({ concept: 'loss', kind: 'operating', quantity: { value: '-2469000000' } });
  });

  it('reads the parts of a measure that a section, a total or a caption names, and the total without a scope', () => {
    const parts = 'Europe | 30\nAsia | 20';
    const expected = ['30: capex [Europe] 2025', '20: capex [Asia] 2025'];
    expect(read({ table: `# | 2025\nCapital expenditures:\n${parts}`, columns: YEARS })).toEqual(expected);
    expect(read({ table: `# | 2025\n${parts}\nTotal capital expenditures | 50`, columns: YEARS })).toEqual([
      ...expected,
      '50: capex [] 2025',
    ]);
    expect(
      read({
        table: `# | 2025\n${parts}`,
        captions: ['The following table presents our capital expenditures by segment:'],
        columns: YEARS,
      }),
    ).toEqual(expected);
  });

  it('does not take the lines of a statement for parts of a measure', () => {
    const claims = read({
      table: `
        # | 2025
        Revenue:
        Cost of goods | 10
        Interest expense | 5
        Provision for taxes | 2`,
      columns: YEARS,
    });
    expect(claims.map((claim) => claim.split(' ')[1])).toEqual(['-', '-', '-']);
  });

  it('closes a section with its total', () => {
    expect(read({ table: '# | 2025\nRevenue:\nRentals | 10\nTotal revenue | 10\nBoats | 3', columns: YEARS })).toEqual([
      '10: revenue [Rentals] 2025',
      '10: revenue [] 2025',
      '3: - [] 2025',
    ]);
  });

  it('takes a scope from a column that names a part, and none from a total', () => {
    expect(
      read({
        table: '# | Retail | Banking | Total\nRevenue | 10 | 20 | 30',
        columns: [null, periodFrom('2025'), periodFrom('2025'), periodFrom('2025')],
      }),
    ).toEqual(['10: revenue [Retail] 2025', '20: revenue [Banking] 2025', '30: revenue [] 2025']);
  });

  it('takes the net column of a balance for the balance, and its other columns for none', () => {
    const day = periodFrom('2025-12-31');
    expect(
      read({
        table: `
          # | Principal | Issuance costs | Net
          Total debt | $ 930 | $ 20 | $ 910`,
        columns: [null, day, day, day],
      }).map((told) => told.replace(/ \S+$/, '')),
    ).toEqual(['$ 930: - []', '$ 20: - []', '$ 910: debt []']);
  });

  it('takes a scope from a caption that is the name of a segment, and not from any other', () => {
    const prose = 'The Boats segment grew. Our Boats segment is new.';
    const table = '# | 2025\nSegment loss from operations | (4)';
    expect(read({ table, captions: ['Boats:'], prose, columns: YEARS })).toEqual(['(4): loss/operating [Boats] 2025']);
    expect(read({ table, captions: ['Harbours:'], prose, columns: YEARS })).toEqual(['(4): loss/operating [] 2025']);
  });

  it('gives changes the later period, percentages the growth of their row, and amounts no concept', () => {
    expect(
      read({
        table: '# | 2024 | 2025 | $ Change | % Change\nRevenue | 7 | 9 | 2 | 12.5%\nCost of revenue | 4 | 5 | 1 | 25%',
        columns: [null, periodFrom('2024'), periodFrom('2025'), null, null],
      }),
    ).toEqual([
      '7: revenue [] 2024',
      '9: revenue [] 2025',
      '2: - [] 2025',
      '12.5%: growth-rate/revenue [] 2025',
      '4: - [] 2024',
      '5: - [] 2025',
      '1: - [] 2025',
      '25%: growth-rate/cost of revenue [] 2025',
    ]);
  });

  it('takes the measures of its columns before the one that the caption ends with', () => {
    const drawn = {
      table: '# | Net sales | Net income\nEurope | 40 | 4\nAsia | 30 | 3',
      captions: ['Net sales and net income by reportable segment:'],
      columns: [null, periodFrom('2025'), periodFrom('2025')],
    };
    expect(read(drawn)).toEqual([
      '40: revenue [Europe] 2025',
      '4: income/net [Europe] 2025',
      '30: revenue [Asia] 2025',
      '3: income/net [Asia] 2025',
    ]);
  });

  it('takes the later year that a header of changes prints', () => {
    expect(
      read({
        table: '# | 2025 | 2024 | 2023 | 2024 vs. 2023 % Change\nRevenue | 9 | 8 | 7 | 14%',
        columns: [null, periodFrom('2025'), periodFrom('2024'), periodFrom('2023'), null],
      }).at(-1),
    ).toBe('14%: growth-rate/revenue [] 2024');
  });

  it('takes a count as of the end of a period for a moment', () => {
    const [claim] = claimsOf({
      table: '# | 2025\nNumber of accounts (as of end date of period) | 9',
      columns: [null, periodFrom('2025')],
    });
    expect(claim?.period).toMatchObject({ instant: '2025-12-31' });
  });

  it('takes the year of a row from its column of years', () => {
    const claims = claimsOf({
      table: '# | Year | Salary\nAnn Lee | 2025 | $ 900\nChief executive | 2024 | $ 800',
      columns: [null, null, null],
    });
    const salary = claims.find(({ quantity }) => quantity.surface === '$ 800');
    expect(salary?.period).toMatchObject({ start: '2024-01-01', end: '2024-12-31' });
  });

  it('reads results that leave something out as results of their own kind', () => {
    expect(read({ table: '# | 2025\nNon-GAAP net loss | (5)\nAdjusted net income | 7', columns: YEARS })).toEqual([
      '(5): loss/adjusted [] 2025',
      '7: income/adjusted [] 2025',
    ]);
  });

  it('does not take an expense that is parted over the lines of the statement for those lines', () => {
    const rows = 'Cost of revenue | 1\nResearch and development | 2\nGeneral and administrative | 3';
    expect(read({ table: `# | 2025\nStock-based compensation expense:\n${rows}`, columns: YEARS })[1]).toBe(
      '2: - [] 2025',
    );
    expect(read({ table: `# | 2025\n${rows}\nTotal amortization | 6`, columns: YEARS })[1]).toBe('2: - [] 2025');
    expect(read({ table: `# | 2025\nOperating expenses:\n${rows}`, columns: YEARS })[1]).toBe(
      '2: research-and-development [] 2025',
    );
  });

  it('reads a bare total with the section that it sums up, or the caption that parts the measure', () => {
    expect(read({ table: '# | 2025\nRevenue:\nTotal | 9', columns: YEARS })).toEqual(['9: revenue [] 2025']);
    expect(read({ table: '# | 2025\nEurope | 9\nTotal | 9', captions: ['Revenue by region'], columns: YEARS })).toEqual(
      ['9: revenue [Europe] 2025', '9: revenue [] 2025'],
    );
  });

  it('reads per-share rows with the section above them', () => {
    expect(read({ table: '# | 2025\nNet loss per share:\nBasic and diluted | $ (0.53)', columns: YEARS })).toEqual([
      expect.stringMatching(/^\$ \(0\.53\): earnings-per-share\S* \[\] 2025$/),
    ]);
  });

  it('reads what is offered in the table of fees, whatever its stock is worth at par', () => {
    const table =
      '# Title of Each Class | Proposed Maximum Aggregate Offering Price | Amount of Registration Fee\nCommon stock, $0.01 par value per share | $ 900 | $ 12';
    expect(read({ table })).toEqual(['$ 900: offering-size [] -', '$ 12: - [] -']);
  });

  it('gives no concept to a level whose time is not said', () => {
    expect(read({ table: '# | Amount\nRevenue | 9' })).toEqual(['9: - [] -']);
  });

  it('lets the one period of a header that lost its span hold for all columns', () => {
    const table = '# | Year Ended December 31, 2025\n# | Retail | Banking\nRevenue | 10 | 20';
    expect(read({ table, columns: [null, periodFrom('2025'), null] })).toEqual([
      '10: revenue [Retail] 2025',
      '20: revenue [Banking] 2025',
    ]);
  });

  it('deals years that start again out to the groups of a header that lost its spans', () => {
    const table =
      '# | Three Months Ended March 31, | Year Ended December 31, | | |\n# | 2026 | 2025 | 2025 | 2024\nRevenue | 1 | 2 | 3 | 4';
    const columns = [null, periodFrom('2026-Q1'), periodFrom('2025'), periodFrom('2025'), periodFrom('2024')];
    expect(claimsOf({ table, columns }).map(({ period }) => period)).toMatchObject([
      { start: '2026-01-01', end: '2026-03-31' },
      { start: '2025-01-01', end: '2025-03-31' },
      { start: '2025-01-01', end: '2025-12-31' },
      { start: '2024-01-01', end: '2024-12-31' },
    ]);
  });

  it('takes a flow under a bare day for a stretch that ends there, and a balance for that day', () => {
    const day = { instant: '2025-06-30', label: 'June 30, 2025' };
    const claims = claimsOf({
      table: '# | June 30, 2025\nRevenue | 9\nCash and cash equivalents | 8',
      columns: [null, day],
    });
    expect(claims.map(({ period }) => period)).toEqual([
      { start: null, end: '2025-06-30', label: 'June 30, 2025' },
      day,
    ]);
  });

  it('believes the year that is printed right over the cell', () => {
    const table = '# | June 30, | ^\n# | 2025 | 2024\nRevenue | 9 | 8';
    expect(
      claimsOf({ table, columns: [null, periodFrom('2025'), periodFrom('2025')] }).map(({ period }) => period),
    ).toMatchObject([{ end: '2025-12-31' }, { end: '2024-12-31' }]);
  });

  it('dates the movements between two balances by them, and the balances by their own day', () => {
    const context = openDrawn({
      table: '# | Units\nBalance at December 31, 2024 | 9\nGranted | 2\nBalance at December 31, 2025 | 11',
    });
    const { text } = context.document;
    const periods = ['2024', '2025'].map((year) => {
      const start = text.indexOf(`December 31, ${year}`);
      const period = { instant: `${year}-12-31`, label: year };
      return {
        start,
        end: start + 17,
        block: 0,
        cell: null,
        rules: ['test'],
        period,
        basis: 'stated' as const,
        relation: 'as-of' as const,
      };
    });
    const dated = openContext(context.document, { ...context.recognition, periods });
    expect(dated.recognition.quantities.map((mention) => claimOfCell(dated, mention).period)).toMatchObject([
      { instant: '2024-12-31' },
      { start: '2025-01-01', end: '2025-12-31' },
      { instant: '2025-12-31' },
    ]);
  });

  it('takes no remark on how numbers are printed for what a column is of', () => {
    const remark = '(unaudited) (in thousands, except per share data)';
    expect(
      read({
        table: `# | Actual ${remark} | Europe ${remark}\nCash and cash equivalents | 9 | 8`,
        columns: [null, periodFrom('2025'), periodFrom('2025')],
      }),
    ).toEqual(['9: cash [] 2025', '8: - [] 2025']);
  });

  it('puts cash at the end of a period at its last day, and at its beginning the day before', () => {
    const claims = claimsOf({
      table: '# | 2025\nCash and cash equivalents, beginning of year | 5\nCash and cash equivalents, end of year | 9',
      columns: YEARS,
    });
    expect(claims.map(({ period }) => period)).toMatchObject([{ instant: '2024-12-31' }, { instant: '2025-12-31' }]);
  });

  it('says in the evidence where the cell stands', () => {
    const context = openDrawn({
      table: '# | Year Ended June 30, 2025\nTotal revenues (1) ..... | $ 9',
      section: ['Results'],
      columns: [null, periodFrom('2025')],
    });
    const [mention] = context.recognition.quantities;
    if (mention === undefined) throw new Error('no mention');
    const { evidence, entity } = claimOfCell(context, mention);
    expect(evidence).toEqual({
      quote: 'Total revenues, Year Ended June 30, 2025: $ 9',
      start: mention.start,
      end: mention.end,
      section: ['Results'],
      page: 7,
      row: 'Total revenues',
      column: 'Year Ended June 30, 2025',
    });
    expect(entity).toBe('Elm Works');
  });

  it('survives a mention whose cell does not exist', () => {
    const context = openDrawn({ table: '# | 2025\nRevenue | 9', columns: YEARS });
    const [mention] = context.recognition.quantities;
    if (mention === undefined) throw new Error('no mention');
    expect(claimOfCell(context, { ...mention, cell: 99 }).concept).toBeNull();
  });
});
