import type { DocumentHeader } from '../../../src/model/document.ts';
import { claim, deal, document, QUARTER, type Said, YEAR_2024, YEAR_2025 } from '../claims.ts';
import type { RuleCases } from './case.ts';

const pay = (said: Said = {}) =>
  deal({
    in: 'filing',
    concept: 'recurring-payment',
    value: '1250000000',
    decimals: -7,
    per: 'month',
    surface: '$1.25 billion',
    quote: 'Since May 2026 they pay $1.25 billion per month through May 2029.',
    ...said,
  });
const end = (said: Said = {}) =>
  deal({
    in: 'filing',
    at: 60,
    concept: 'contract-end',
    unit: 'date',
    value: '2029-05',
    decimals: null,
    surface: 'May 2029',
    quote: 'Since May 2026 they pay $1.25 billion per month through May 2029.',
    ...said,
  });
const total = (said: Said) => deal({ in: 'ledger', concept: 'contract-value', decimals: -9, ...said });
const reduced = {
  quote: 'Since May 2026 they pay $1.25 billion per month through May 2029, at a reduced fee in May and June 2026.',
};

/** The figure of `spent` in a sentence of the filing. */
const told = (quote: string) =>
  claim({ in: 'filing', concept: null, value: '4370000', decimals: -4, surface: '$4.37 million', quote });
/** A figure without a concept, and the row of a filing that states it in the same words. */
const spent = (said: Said = {}) =>
  claim({
    in: 'ledger',
    concept: null,
    value: '4370000',
    decimals: -4,
    surface: '$4.37 million',
    quote: 'Orchard spent $4.37 million on orchard netting and frost fans.',
    ...said,
  });
const row = (said: Said = {}) =>
  claim({
    in: 'filing',
    concept: null,
    value: '4372000',
    decimals: -3,
    surface: '4,372',
    row: 'Frost fans and netting',
    quote: 'Frost fans and netting: 4,372',
    ...said,
  });

const GROWTH = 'Sales rose 12% to $612 million from $546 million.';
const growth = (rate: string, quote: string, [now, before] = ['$612 million', '$546 million']) => [
  claim({
    in: 'ledger',
    at: 11,
    concept: 'growth-rate',
    unit: 'percent',
    value: rate,
    decimals: 0,
    surface: `${rate}%`,
    quote,
  }),
  claim({ in: 'ledger', at: 18, value: '612000000', surface: now ?? '', quote }),
  claim({ in: 'ledger', at: 36, value: '546000000', surface: before ?? '', period: YEAR_2024, quote }),
];

/** An article's rate of change, and the filing's own two figures. */
const rated = (rate: string, quote: string, said: Said = {}) => [
  claim({
    in: 'ledger',
    at: 11,
    concept: 'growth-rate',
    kind: 'revenue',
    unit: 'percent',
    value: rate,
    decimals: 0,
    surface: `${rate}%`,
    quote,
    ...said,
  }),
  claim({ in: 'filing', at: 18, value: '612000000' }),
  claim({ in: 'filing', at: 36, value: '546000000', period: YEAR_2024 }),
];

const part = (scope: string, value: string, at: number, quote = 'Cloud brought so much, Farms so much.') =>
  claim({ in: 'ledger', at, scope: [scope], value, quote });

const compared = (words: string, first: [string, string], second: [string, string]) => {
  const quote = `The fee of ${first[0]} ${words} the company's sales of ${second[0]}.`;
  return [
    deal({
      in: 'ledger',
      at: 11,
      concept: 'recurring-payment',
      per: 'year',
      value: first[1],
      decimals: -8,
      surface: first[0],
      quote,
    }),
    claim({ in: 'ledger', at: 60, value: second[1], decimals: -8, surface: second[0], quote }),
  ];
};

/** The amended form of what `document` makes; HTML and PDF of one amendment differ in nothing but their names. */
const amendment = (name: string, filed: string | null = '2026-06-20'): DocumentHeader => {
  const { filing, ...rest } = document(name);
  return { ...rest, filing: filing && { ...filing, form: '10-K/A', filed } };
};

/** Another paper of one registration: its statement, an amendment, its prospectus. */
const registered = (name: string, form: string, filed: string, fileNumber = '333-290001'): DocumentHeader => {
  const { filing, ...rest } = document(name);
  return { ...rest, filing: filing && { ...filing, form, filed, fileNumber } };
};

export const ARITHMETIC_CASES: Readonly<Record<string, RuleCases>> = {
  'arithmetic.rate-times-term': {
    accept: [
      { name: '36 months make 45', claims: [total({ value: '45000000000' }), pay(), end()], verdict: 'match' },
      {
        name: 'nearly 45',
        claims: [total({ value: '45000000000', modifier: 'less-than' }), pay(), end()],
        verdict: 'match',
      },
      {
        name: 'more than 40',
        claims: [total({ value: '40000000000', modifier: 'more-than' }), pay(), end()],
        verdict: 'compatible',
      },
      { name: '40', claims: [total({ value: '40000000000' }), pay(), end()], verdict: 'conflict' },
      {
        name: '43 with a reduced fee',
        claims: [total({ value: '43000000000' }), pay(reduced), end(reduced)],
        verdict: 'compatible',
      },
      { name: '43 without', claims: [total({ value: '43000000000' }), pay(), end()], verdict: 'conflict' },
      {
        name: 'within one article',
        claims: [total({ value: '60000000000' }), pay({ in: 'ledger' }), end({ in: 'ledger' })],
        verdict: 'conflict',
      },
    ],
    reject: [
      { name: 'no end stated', claims: [total({ value: '45000000000' }), pay()] },
      { name: 'another contract', claims: [total({ value: '40000000000', entity: 'Maple Bank' }), pay(), end()] },
    ],
  },
  'arithmetic.annualised': {
    accept: [
      {
        name: '15 a year',
        claims: [
          deal({ in: 'ledger', concept: 'recurring-payment', per: 'year', value: '15000000000', decimals: -9 }),
          pay(),
        ],
        verdict: 'match',
      },
      {
        name: '16 a year',
        claims: [
          deal({ in: 'ledger', concept: 'recurring-payment', per: 'year', value: '16000000000', decimals: -9 }),
          pay(),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'the same rate',
        claims: [
          deal({ in: 'ledger', concept: 'recurring-payment', per: 'month', value: '1250000000', decimals: -7 }),
          pay(),
        ],
      },
      {
        name: 'no stretch of time',
        claims: [deal({ in: 'ledger', concept: 'recurring-payment', per: 'agency', value: '1', decimals: 0 }), pay()],
      },
    ],
  },
  'arithmetic.growth': {
    accept: [
      { name: '12%', claims: growth('12', GROWTH), verdict: 'match' },
      { name: '21%', claims: growth('21', GROWTH.replace('12%', '21%')), verdict: 'conflict' },
      {
        name: '21%, over a year earlier',
        claims: growth('21', 'Revenue rose 21% to $612 million from $546 million a year earlier.'),
        verdict: 'conflict',
      },
      {
        name: '21%, with its reason',
        claims: growth('21', 'Revenue rose 21%, helped by new customers, to $612 million from $546 million.'),
        verdict: 'conflict',
      },
      { name: "the filing's figures agree", claims: rated('12', 'Revenue rose 12% last year.'), verdict: 'match' },
      { name: "the filing's figures differ", claims: rated('21', 'Revenue rose 21% last year.'), verdict: 'conflict' },
      {
        name: 'after the figure that it is the growth of',
        claims: rated('21', 'Revenue came to $6.12 million in 2025, up 21% from a year earlier.'),
        verdict: 'conflict',
      },
      {
        name: 'of a company whose name ends in s',
        claims: rated('21', "Lumen Works' revenue rose 21% last year.").map((one) => ({
          ...one,
          entity: 'Lumen Works',
        })),
        verdict: 'conflict',
      },
      { name: 'down instead of up', claims: rated('12', 'Revenue fell 12% last year.'), verdict: 'conflict' },
    ],
    reject: [
      {
        name: 'growth by the year',
        claims: growth(
          '21',
          'From 2022 to 2025 sales rose to $612 million from $546 million, 21% compounded annually.',
        ),
      },
      {
        name: 'so much a year',
        claims: growth('21', 'Sales rose 21% a year to $612 million from $546 million.'),
      },
      { name: 'nothing to compare with', claims: growth('12', GROWTH).slice(0, 2) },
      {
        name: 'another basis than the year before',
        claims: rated('21', 'Revenue rose 21% from the third quarter in 2025.'),
      },
      {
        name: 'a quarter, over nobody knows what',
        claims: rated('21', 'Revenue rose 21%.', { period: QUARTER }),
      },
      { name: 'planned', claims: rated('21', 'Revenue is to rise 21%.', { modality: 'planned' }) },
      {
        name: 'a part of the business',
        claims: rated('21', 'Revenue of Orchard Cloud in Spain rose 21% last year.', { scope: ['Spain'] }),
      },
      {
        name: 'the filing prints this rate of a part',
        claims: [
          ...rated('21', 'Revenue rose 21% last year.'),
          claim({
            in: 'filing',
            at: 50,
            concept: 'growth-rate',
            kind: 'revenue',
            unit: 'percent',
            value: '21',
            decimals: 0,
            scope: ['Spain'],
          }),
        ],
      },
      {
        name: 'the filing gives two figures for the year',
        claims: [...rated('21', 'Revenue rose 21% last year.'), claim({ in: 'filing', at: 60, value: '650000000' })],
      },
      {
        name: 'two profits of one time, of which one is from operations',
        claims: growth('69', 'Profit rose 69% to $612 million, while income from operations was $546 million.').map(
          (one, i) => (i === 0 ? one : { ...one, concept: 'income', kind: i === 1 ? 'net' : 'operating' }),
        ),
      },
      {
        name: 'nor of kinds that are not said',
        claims: growth('69', 'Profit rose 69% to $612 million, while income from operations was $546 million.'),
      },
      {
        name: 'of something else than the values',
        claims: growth('21', 'Rents climbed 21%, while revenue rose to $612 million from $546 million.'),
      },
      {
        name: 'of something else, told as its reason',
        claims: growth('21', 'Revenue rose to $612 million from $546 million, as ropes, tar and other sales grew 21%.'),
      },
      { name: 'which is earlier is not said', claims: growth('21', 'A rise of 21%: $612 million, $546 million.') },
    ],
  },
  'arithmetic.sum-of-parts': {
    accept: [
      {
        name: 'parts make the whole',
        claims: [claim({ in: 'ledger' }), part('Cloud', '400000000', 9), part('Farms', '212000000', 19)],
        verdict: 'match',
      },
      {
        name: 'parts above the whole',
        claims: [claim({ in: 'ledger' }), part('Cloud', '500000000', 9), part('Farms', '212000000', 19)],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'parts left out',
        claims: [claim({ in: 'ledger' }), part('Cloud', '200000000', 9), part('Farms', '112000000', 19)],
      },
      { name: 'one part', claims: [claim({ in: 'ledger' }), part('Cloud', '700000000', 9)] },
      {
        name: 'parts of two divisions',
        claims: [
          claim({ in: 'ledger' }),
          part('Cloud', '500000000', 9, 'Cloud brought so much.'),
          part('Spain', '212000000', 19, 'Spain brought so much.'),
        ],
      },
      {
        name: 'the whole is smaller than a part',
        claims: [
          claim({ in: 'ledger', value: '112000000' }),
          part('Cloud', '500000000', 9),
          part('Farms', '212000000', 19),
        ],
      },
    ],
  },
  'ratio.stated': {
    accept: [
      {
        name: 'nearly double, and it is',
        claims: compared('is nearly double', ['$15 billion', '15000000000'], ['$7.9 billion', '7900000000']),
        verdict: 'match',
      },
      {
        name: 'nearly double, and it is less',
        claims: compared('is nearly double', ['$15 billion', '15000000000'], ['$18.7 billion', '18700000000']),
        verdict: 'conflict',
      },
      {
        name: 'what is added nearly doubles it',
        claims: compared('nearly doubles', ['$15 billion', '15000000000'], ['$18.7 billion', '18700000000']),
        verdict: 'match',
      },
      {
        name: 'one-fifth',
        claims: compared('is one-fifth of', ['$2 billion', '2000000000'], ['$10.1 billion', '10100000000']),
        verdict: 'match',
      },
      {
        name: 'fourfold, by the figures of the filing',
        claims: [
          claim({
            in: 'ledger',
            concept: 'loss',
            value: '6000000000',
            decimals: -9,
            modifier: 'more-than',
            surface: '$6 billion',
            quote: 'Losses ballooned fourfold to more than $6 billion.',
          }),
          claim({ in: 'filing', concept: 'loss', value: '-6355000000', period: YEAR_2025 }),
          claim({ in: 'filing', concept: 'loss', value: '-1561000000', period: YEAR_2024 }),
        ],
        verdict: 'match',
      },
    ],
    reject: [
      {
        name: 'the first half of a year is no half of anything',
        claims: compared(
          'in the first half of 2025, compared with',
          ['$15 billion', '15000000000'],
          ['$8 billion', '8000000000'],
        ),
      },
      {
        name: 'no figure to compare with',
        claims: compared('is nearly double', ['$15 billion', '15000000000'], ['$18.7 billion', '18700000000']).slice(
          0,
          1,
        ),
      },
      {
        name: 'a base that is told of something else',
        claims: [
          claim({
            in: 'ledger',
            value: '15000000000',
            decimals: -9,
            surface: '$15 billion',
            quote: 'Revenue more than doubled to $15 billion, and debt rose from $8 billion.',
          }),
          claim({
            in: 'ledger',
            concept: 'debt',
            value: '8000000000',
            decimals: -9,
            surface: '$8 billion',
            quote: 'Revenue more than doubled to $15 billion, and debt rose from $8 billion.',
          }),
        ],
      },
      {
        name: 'of a part, where the filing has another number for the whole',
        claims: [
          claim({
            in: 'ledger',
            value: '1400000',
            decimals: -5,
            surface: '$1.4 million',
            quote: 'The lamp segment more than tripled its revenue to $1.4 million.',
          }),
          claim({ in: 'filing', value: '25186000', period: YEAR_2025 }),
          claim({ in: 'filing', value: '18930000', period: YEAR_2024 }),
        ],
      },
      {
        name: 'the first half of a year is no half of anything',
        claims: compared(
          'in the first half of the year was above',
          ['$15 billion', '15000000000'],
          ['$18.7 billion', '18700000000'],
        ),
      },
      {
        name: 'no ratio',
        claims: compared('is above', ['$15 billion', '15000000000'], ['$18.7 billion', '18700000000']),
      },
    ],
  },
  'support.missing': {
    accept: [
      {
        name: 'the filing says no such thing',
        claims: [
          claim({
            in: 'ledger',
            concept: 'headcount',
            unit: 'employee',
            value: '71500',
            decimals: -2,
            attribution: '10-K',
          }),
          claim({ in: 'filing' }),
        ],
        verdict: 'missing',
      },
    ],
    reject: [
      {
        name: 'attributed to nobody',
        claims: [
          claim({ in: 'ledger', concept: 'headcount', unit: 'employee', value: '71500', decimals: -2 }),
          claim({ in: 'filing' }),
        ],
      },
      {
        name: 'printed under another name',
        claims: [
          claim({
            in: 'ledger',
            concept: 'headcount',
            unit: 'employee',
            value: '71500',
            decimals: -2,
            attribution: '10-K',
          }),
          claim({ in: 'filing', concept: null, unit: 'person', value: '71500', decimals: 0 }),
        ],
      },
      {
        name: 'no filing',
        claims: [
          claim({
            in: 'ledger',
            concept: 'headcount',
            unit: 'employee',
            value: '71500',
            decimals: -2,
            attribution: '10-K',
          }),
        ],
      },
    ],
  },
  'support.printed': {
    accept: [
      { name: 'the same figure in the same words', claims: [spent(), row()], verdict: 'match' },
      {
        name: 'the same figure, of a time that only one of them names',
        claims: [spent({ period: null }), row({ period: YEAR_2024 })],
        verdict: 'match',
      },
      {
        name: 'the same figure, whose last digit is a nought that is printed',
        claims: [
          spent({
            value: '4400000',
            surface: '$4.40 million',
            quote: 'Orchard spent $4.40 million on netting and frost fans.',
          }),
          row({ value: '4398000', surface: '4,398', quote: 'Frost fans and netting: 4,398' }),
        ],
        verdict: 'match',
      },
      {
        name: 'the same figure, of a fiscal year that the story cannot know',
        claims: [
          spent({
            quote:
              'Orchard spent $4.37 million on orchard netting and frost fans in fiscal 2025, up from $3 million in fiscal 2024.',
            rule: 'money-sign+period.stated',
          }),
          row({ period: { start: '2025-02-03', end: '2026-02-01', label: 'FY2025' } }),
        ],
        verdict: 'match',
      },
    ],
    reject: [
      {
        name: 'the figure of another year',
        claims: [
          spent({ quote: 'Orchard spent $4.37 million on orchard netting and frost fans in 2025.' }),
          row({ period: YEAR_2024 }),
        ],
      },
      {
        name: 'the figure of another year, beside that of a third',
        claims: [
          spent({
            quote:
              'Orchard spent $4.37 million on orchard netting and frost fans in 2025, compared with $3 million in 2023.',
            rule: 'money-sign+period.stated',
          }),
          row({ period: YEAR_2024 }),
        ],
      },
      {
        name: 'the figure of another year, by a time that only the record has',
        claims: [spent({ rule: 'money-sign+period.implied' }), row({ period: YEAR_2024 })],
      },
      {
        name: 'one word in common, and the word of scale',
        claims: [spent(), told('A claim over the orchard was settled for $4.37 million.')],
      },
      {
        name: 'words of time and of change in common',
        claims: [
          spent({ quote: 'What it paid others for pruning increased to $4.37 million in the first quarter.' }),
          told('Other income increased $4.37 million in the first quarter.'),
        ],
      },
      {
        name: 'two digits, and noughts that are only its scale',
        claims: [
          spent({
            value: '440000',
            surface: '$440,000',
            decimals: -4,
            quote: 'Orchard spent $440,000 on netting and frost fans.',
          }),
          row({ value: '440000', surface: '440', quote: 'Frost fans and netting: 440' }),
        ],
      },
      {
        name: 'other words',
        claims: [spent(), row({ row: 'Legal settlements', quote: 'Legal settlements: 4,372' })],
      },
      {
        name: 'another figure',
        claims: [spent(), row({ value: '4472000', surface: '4,472', quote: 'Frost fans and netting: 4,472' })],
      },
    ],
  },
  'amendment.changed': {
    accept: [
      {
        name: 'the amendment gives another value',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2', value: '605000000' })],
        documents: [document('filing'), amendment('filing-2')],
        verdict: 'conflict',
      },
      {
        name: 'two copies of the amendment say so',
        claims: [
          claim({ in: 'filing' }),
          claim({ in: 'filing-2', value: '605000000' }),
          claim({ in: 'filing-pdf', value: '605000000' }),
        ],
        documents: [document('filing'), amendment('filing-2'), amendment('filing-pdf')],
        verdict: 'conflict',
      },
      {
        name: 'the prospectus of a registration gives another value than its statement',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2', value: '605000000' })],
        documents: [registered('filing', 'S-1', '2026-05-20'), registered('filing-2', '424B4', '2026-06-20')],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'two filings of one form',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2', value: '605000000' })],
      },
      {
        name: 'unchanged',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2' })],
        documents: [document('filing'), amendment('filing-2')],
      },
      {
        name: 'two copies of one amendment, read differently',
        claims: [claim({ in: 'filing-2' }), claim({ in: 'filing-pdf', value: '605000000' })],
        documents: [amendment('filing-2'), amendment('filing-pdf')],
      },
      {
        name: 'the prospectus of another registration',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2', value: '605000000' })],
        documents: [
          registered('filing', 'S-1', '2026-05-20'),
          registered('filing-2', '424B4', '2026-06-20', '333-290002'),
        ],
      },
      {
        name: 'two reports under one number of the company',
        claims: [claim({ in: 'filing' }), claim({ in: 'filing-2', value: '605000000' })],
        documents: [
          registered('filing', '10-K', '2026-02-20', '001-34567'),
          registered('filing-2', '10-Q', '2026-06-20', '001-34567'),
        ],
      },
      {
        name: 'two copies whose day is not known',
        claims: [claim({ in: 'filing-2' }), claim({ in: 'filing-pdf', value: '605000000' })],
        documents: [amendment('filing-2', null), amendment('filing-pdf', null)],
      },
    ],
  },
};
