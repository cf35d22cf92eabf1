import type { Claim } from '../../../src/model/claim.ts';
import { claim } from '../claims.ts';
import type { RuleCases } from './case.ts';

type Rows = Readonly<Record<string, number | readonly [number, number]>>;

/** The cells of one table, row by row; two numbers are the columns "2025" and "2024". */
const table = (section: string, rows: Rows): Claim[] =>
  Object.entries(rows).flatMap(([row, values], index) =>
    [values].flat().map((value, column) =>
      claim({
        in: 'sheet',
        at: section.length * 1000 + index * 10 + column,
        concept: null,
        value: String(value),
        decimals: 0,
        section: [section],
        row,
        column: column === 0 ? '2025' : '2024',
        period: null,
      }),
    ),
  );

const BALANCE = {
  Cash: 300,
  'Accounts payable': 100,
  'Short-term debt': 50,
  'Total current liabilities': 150,
  'Total liabilities': 400,
  'Total equity': 600,
  'Total liabilities and equity': 1000,
};
const balance = (more: Rows = {}): Claim[] => table('BALANCE SHEET', { 'Total assets': 1000, ...BALANCE, ...more });
const income = (more: Rows = {}): Claim[] =>
  table('INCOME STATEMENT', {
    Revenue: 900,
    'Cost of sales': 500,
    'Gross profit': 400,
    'Income tax expense': 20,
    'Net income': 80,
    ...more,
  });
const cash = (more: Rows = {}): Claim[] =>
  table('CASH FLOW', {
    'Net income': 80,
    'Net cash provided by operating activities': 120,
    'Cash at end of year': 300,
    ...more,
  });

const flows = (more: Rows = {}): Claim[] =>
  table('CASH FLOW', {
    'Net income': 80,
    Depreciation: 30,
    'Changes in working capital': 10,
    'Net cash provided by operating activities': 120,
    ...more,
  });
const sections = ({ 'Net increase in cash': change = 50, ...more }: Rows = {}): Claim[] =>
  table('CASH FLOW', {
    'Net cash provided by operating activities': 120,
    'Net cash used in investing activities': -50,
    'Net cash used in financing activities': -20,
    ...more,
    'Net increase in cash': change,
  });

export const FOOTING_CASES: Readonly<Record<string, RuleCases>> = {
  'footing.balance': {
    accept: [
      { name: 'balanced', claims: balance(), verdict: 'match' },
      { name: 'not balanced', claims: balance({ 'Total assets': 1010 }), verdict: 'conflict' },
    ],
    reject: [
      { name: 'no total of both', claims: table('BALANCE SHEET', { 'Total assets': 1000, 'Total liabilities': 400 }) },
      { name: 'a table that is no balance sheet', claims: table('Segments', { Cloud: 10, Farms: 20 }) },
    ],
  },
  'footing.sum': {
    accept: [
      { name: 'gross profit', claims: income(), verdict: 'match' },
      { name: 'a wrong gross profit', claims: income({ 'Gross profit': 410 }), verdict: 'conflict' },
      {
        name: 'parts above their whole',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Total liabilities': 450,
          'Total equity': 600,
          'Total liabilities and equity': 1000,
        }),
        verdict: 'conflict',
      },
      {
        name: 'parts above their whole, as shops and lenders call them',
        claims: table('BALANCE SHEET', {
          'Cash and cash investments': 100,
          'Receivables, net': 90,
          'Merchandise inventories': 260,
          'Total current assets': 400,
          'Total assets': 1000,
        }),
        verdict: 'conflict',
      },
      {
        name: 'long-term debt, less what is due, above its whole',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Total current liabilities': 150,
          'Long-term debt, less current portion': 280,
          'Total liabilities': 400,
        }),
        verdict: 'conflict',
      },
      {
        name: 'liabilities and equity far short of both, and nothing between them',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Total liabilities': 300,
          'Total equity': 600,
          'Total liabilities and equity': 1000,
        }),
        verdict: 'conflict',
      },
      {
        name: 'a list that stops just short',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Accounts payable': 98,
          'Short-term debt': 50,
          'Total current liabilities': 150,
        }),
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'receivables that are due later',
        claims: table('BALANCE SHEET', {
          Cash: 300,
          'Total current assets': 400,
          Receivables: 250,
          'Total assets': 1000,
        }),
      },
      {
        name: 'noncontrolling interests left out',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Total liabilities': 400,
          'Total equity': 560,
          'Total liabilities and equity': 1000,
        }),
      },
      {
        name: 'redeemable shares stand between',
        claims: table('BALANCE SHEET', {
          'Total assets': 1000,
          'Total liabilities': 400,
          'Redeemable common shares': 100,
          'Total equity': 500,
          'Total liabilities and equity': 1000,
        }),
      },
      {
        name: 'no costs',
        claims: table('INCOME STATEMENT', {
          Revenue: 900,
          'Gross profit': 400,
          'Income tax expense': 20,
          'Net income': 80,
        }),
      },
    ],
  },
  'footing.cash-flow': {
    accept: [
      { name: 'operations', claims: flows(), verdict: 'match' },
      { name: 'a wrong adjustment', claims: flows({ Depreciation: 36 }), verdict: 'conflict' },
      { name: 'a wrong sum', claims: flows({ 'Net cash provided by operating activities': 125 }), verdict: 'conflict' },
      {
        name: 'sections beyond what exchange rates do',
        claims: sections({ 'Net cash used in investing activities': -30 }),
        verdict: 'conflict',
      },
      {
        name: 'exchange rates are printed: sections are exact',
        claims: sections({ 'Effect of exchange rates': -3, 'Net increase in cash': 42 }),
        verdict: 'conflict',
      },
      {
        name: 'from the first cash to the last',
        claims: table('CASH FLOW', {
          'Net cash provided by operating activities': 120,
          'Net increase in cash': 41,
          'Cash at beginning of year': 250,
          'Cash at end of year': 300,
        }),
        verdict: 'conflict',
      },
    ],
    reject: [
      { name: 'adjustments left out', claims: flows({ Depreciation: 5 }) },
      {
        name: 'exchange rates left out',
        claims: sections({ 'Net increase in cash': 47 }),
      },
      {
        name: 'a line that comes twice',
        claims: [...flows({ Depreciation: 36 }), ...table('CASH FLOW', { Depreciation: -36 })],
      },
      {
        name: 'another kind of cash',
        claims: table('CASH FLOW', {
          'Net cash provided by operating activities': 120,
          'Net cash used in investing activities': -50,
          'Net cash used in financing activities': -20,
          'Increase in cash surrender value of life insurance': 46,
        }),
      },
    ],
  },
  'footing.bridge': {
    accept: [
      { name: 'net income in both', claims: [...income(), ...cash()], verdict: 'match' },
      { name: 'another net income', claims: [...income({ 'Net income': 81 }), ...cash()], verdict: 'conflict' },
      { name: 'another cash', claims: [...balance(), ...cash({ 'Cash at end of year': 290 })], verdict: 'conflict' },
    ],
    reject: [
      { name: 'one statement alone', claims: income() },
      {
        name: 'two income statements: which is meant?',
        claims: [
          ...income(),
          ...table('OTHER INCOME', { Revenue: 1, 'Income tax expense': 2, 'Net income': 3 }),
          ...cash(),
        ],
      },
    ],
  },
  'footing.prior': {
    accept: [
      {
        name: 'parts above their whole last year',
        claims: table('BALANCE SHEET', {
          'Total assets': [1000, 900],
          'Total liabilities': [400, 450],
          'Total equity': [600, 500],
          'Total liabilities and equity': [1000, 900],
        }),
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'a restated total',
        claims: table('BALANCE SHEET', {
          'Total assets': [1000, 880],
          'Total liabilities': [400, 350],
          'Total equity': [600, 500],
          'Total liabilities and equity': [1000, 900],
        }),
      },
    ],
  },
};
