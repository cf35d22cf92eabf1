import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { parse } from '../../src/parse/parse.ts';
import { claimsOf } from '../../src/pipeline/read-document.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';

/** Statements of a company of our own: all sums hold, with noncontrolling interests and exchange rates left out as short forms do. */
const STATEMENTS = `HARBOR LANTERN CO — Financial Statements (in millions of USD)
Period: FY2024

INCOME STATEMENT
==========================================================
  Revenue                                           52,738
  Cost of Goods Sold                                31,294
  Gross Profit                                      21,444
  --------------------------------------------------------
  Operating Expenses                                12,031
  Operating Income                                   9,413
  --------------------------------------------------------
  Income Tax Expense                                 2,095
  Net Income                                         7,318

BALANCE SHEET
==============================================================================
                                                   Current            Prior
  ----------------------------------------------------------------------------
  Cash and Equivalents                               6,127            5,480
  Accounts Receivable                                8,205            7,916
  Inventory                                          3,364            3,118
  Total Current Assets                              19,872           18,006
  ----------------------------------------------------------------------------
  Property, Plant & Equipment                       28,450           27,391
  Total Assets                                      61,937           58,214
  ----------------------------------------------------------------------------
  Accounts Payable                                   7,316
  Short-Term Debt                                    2,189
  Total Current Liabilities                          9,505            9,022
  ----------------------------------------------------------------------------
  Long-Term Debt                                    18,640           19,105
  Total Liabilities                                 34,711           33,870
  ----------------------------------------------------------------------------
  Retained Earnings                                 21,038           18,402
  Total Equity                                      26,890           24,037
  Total Liabilities & Equity                        61,937           58,214

CASH FLOW STATEMENT
==========================================================
  Net Income                                         7,318
  Depreciation & Amortization                        3,402
  Changes in Working Capital                          -871
  Cash from Operations                               9,849
  --------------------------------------------------------
  Capital Expenditures                               4,166
  Cash from Investing                               -4,520
  --------------------------------------------------------
  Dividends Paid                                     2,250
  Cash from Financing                               -4,603
  --------------------------------------------------------
  Net Change in Cash                                   647
  --------------------------------------------------------
  Ending Cash                                        6,127
`;

const conflictsOf = async (text: string): Promise<Finding[]> => {
  const bytes = new TextEncoder().encode(text);
  const { document } = await parse({ bytes, source: 'case.txt', mediaType: 'text/plain', kind: null, url: null });
  if (document === null) throw new Error('the case was not read');
  const claims = claimsOf(document, { entities: [], concepts: [] });
  return reconcile({ claims, documents: [document] }).filter(({ verdict }) => verdict === 'conflict');
};

/** The statements with one line of a section printed otherwise; `column` 1 is the prior year. */
const injected = (section: string, label: string, print: string, column = 0): string => {
  const lines = STATEMENTS.split('\n');
  const at = lines.findIndex((line, i) => i > lines.indexOf(section) && line.startsWith(`  ${label}  `));
  const line = lines[at] ?? '';
  const cell = [...line.matchAll(/-?[\d,.]+$|-?[\d,.]+(?= {4})/g)][column];
  const end = (cell?.index ?? 0) + (cell?.[0].length ?? 0);
  lines[at] =
    `${line.slice(0, end - Math.max(print.length, cell?.[0].length ?? 0))}${print.padStart(cell?.[0].length ?? 0)}${line.slice(end)}`;
  return lines.join('\n');
};

describe('a statement with one injected error', () => {
  it('is silent about the clean one', async () => {
    expect((await conflictsOf(STATEMENTS)).map(({ message }) => message)).toEqual([]);
  });

  it.each([
    ['a unit slip', 'BALANCE SHEET', 'Total Assets', '61.9', 0],
    ['a lost sign', 'CASH FLOW STATEMENT', 'Changes in Working Capital', '871', 0],
    ['a wrong sign', 'CASH FLOW STATEMENT', 'Cash from Investing', '4,520', 0],
    ['transposed digits in revenue', 'INCOME STATEMENT', 'Revenue', '57,238', 0],
    ['transposed digits in net income', 'INCOME STATEMENT', 'Net Income', '7,381', 0],
    ['transposed digits in a part of current liabilities', 'BALANCE SHEET', 'Accounts Payable', '7,136', 0],
    ['a wrong gross profit', 'INCOME STATEMENT', 'Gross Profit', '22,444', 0],
    ['a wrong total of liabilities, too much', 'BALANCE SHEET', 'Total Liabilities', '36,447', 0],
    ['a wrong total of liabilities, far too little', 'BALANCE SHEET', 'Total Liabilities', '27,769', 0],
    ['a wrong total of assets', 'BALANCE SHEET', 'Total Assets', '62,247', 0],
    ['a total below its parts', 'BALANCE SHEET', 'Total Current Assets', '17,172', 0],
    ['a wrong cash from operations', 'CASH FLOW STATEMENT', 'Cash from Operations', '9,480', 0],
    ['a wrong depreciation', 'CASH FLOW STATEMENT', 'Depreciation & Amortization', '3,572', 0],
    ['another cash at the end', 'CASH FLOW STATEMENT', 'Ending Cash', '6,158', 0],
    ['a prior year whose parts exceed their total', 'BALANCE SHEET', 'Total Liabilities', '37,257', 1],
  ])('finds %s', async (_, section, label, print, column) => {
    const found = await conflictsOf(injected(section, label, print, column));
    expect(found.map(({ rule }) => rule)).not.toEqual([]);
    expect(found.every(({ claims }) => claims.some(({ evidence }) => evidence.row === label))).toBe(true);
  });

  it.each([
    // Nothing printed beside these says what they must be: to speak would be to guess.
    ['a restated prior year', 'BALANCE SHEET', 'Total Current Liabilities', '9,211', 1],
    ['other dividends', 'CASH FLOW STATEMENT', 'Dividends Paid', '2,350', 0],
    ['a little more current assets', 'BALANCE SHEET', 'Total Current Assets', '19,972', 0],
    ['the effect of exchange rates', 'CASH FLOW STATEMENT', 'Net Change in Cash', '726', 0],
    ['noncontrolling interests', 'BALANCE SHEET', 'Total Equity', '26,190', 0],
  ])('is silent about %s', async (_, section, label, print, column) => {
    expect((await conflictsOf(injected(section, label, print, column))).map(({ message }) => message)).toEqual([]);
  });

  it('finds two rows whose labels were exchanged', async () => {
    const swapped = STATEMENTS.replace('Total Current Assets', '@')
      .replace('Total Assets        ', 'Total Current Assets')
      .replace('@', 'Total Assets        ');
    expect((await conflictsOf(swapped)).map(({ rule }) => rule)).toContain('footing.balance');
  });
});
