import type { Period } from '../../../src/model/period.ts';
import { claim, deal, PER_SHARE, type Said, YEAR_2024, YEAR_2025 } from '../claims.ts';
import type { RuleCases } from './case.ts';

const filed = (said: Said = {}) => claim({ in: 'filing', ...said });
const told = (said: Said = {}) => claim({ in: 'ledger', at: 5, ...said });
const pay = (said: Said) => deal({ concept: 'recurring-payment', value: '1250000000', decimals: -7, ...said });

const spent = (said: Said = {}) =>
  told({
    concept: null,
    value: '4370000',
    decimals: -4,
    surface: '$4.37 million',
    quote: 'In 2025 it spent $4.37 million on orchard netting and frost fans.',
    ...said,
  });
const row = (value: string, period: Period = YEAR_2025) =>
  filed({
    concept: null,
    value,
    decimals: -3,
    surface: value.slice(0, 4),
    row: 'Frost fans and netting',
    column: period.label,
    period,
  });

const rate = (quote: string, document: string) =>
  claim({
    in: document,
    concept: 'growth-rate',
    kind: 'revenue',
    unit: 'percent',
    value: '15',
    decimals: 0,
    surface: '15%',
    quote,
  });

/** "$18.7 million ..., " and the rest of the sentence, with the two figures read alike. */
const whole = (rest: string) => {
  const quote = `It took in $18.7 million, ${rest}.`;
  return [
    told({ value: '18700000', decimals: -5, surface: '$18.7 million', quote }),
    told({ at: 40, value: '12700000000', decimals: -8, surface: '$12.7 billion', quote }),
  ];
};

/** A count that no concept fits, in these words. */
const counted = (value: string, quote: string, said: Said = {}) =>
  claim({ concept: null, unit: 'country', value, decimals: 0, surface: value, quote, ...said });
const SHIPS = (number: string, who = 'We') =>
  `${who} ship fresh apples and pears to ${number} countries from two harbors on the northern coast.`;
const shipped = (number: string, said: Said = {}) => counted(number, SHIPS(number), said);

export const SLIP_CASES: Readonly<Record<string, RuleCases>> = {
  'slip.copied': {
    accept: [
      {
        name: 'the filing’s sentence with another number, which it has elsewhere',
        claims: [
          counted('31', SHIPS('31', 'Orchard Cloud')),
          shipped('30', { in: 'filing' }),
          counted('31', 'Our friends in 31 countries wrote to us.', { in: 'filing', at: 90 }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a bound of the same words that says too much',
        claims: [
          counted('70', SHIPS('more than 70'), { modifier: 'more-than' }),
          counted('60', SHIPS('more than 60'), { in: 'filing', modifier: 'more-than' }),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'the filing says it of both numbers',
        claims: [shipped('31'), shipped('30', { in: 'filing' }), shipped('31', { in: 'filing', at: 90 })],
      },
      {
        name: 'a bound that holds',
        claims: [
          counted('50', SHIPS('more than 50'), { modifier: 'more-than' }),
          counted('60', SHIPS('more than 60'), { in: 'filing', modifier: 'more-than' }),
        ],
      },
      {
        name: 'another company’s sentence',
        claims: [counted('31', SHIPS('31', 'Plum Cloud'), { entity: 'Plum Cloud' }), shipped('30', { in: 'filing' })],
      },
      {
        name: 'a few words that many sentences have',
        claims: [
          counted('31', 'We ship apples to 31 countries.'),
          counted('30', 'We ship apples to 30 countries.', { in: 'filing' }),
        ],
      },
      {
        name: 'the same print, which the filing’s page reads in millions',
        claims: [shipped('30'), counted('30000000', SHIPS('30'), { in: 'filing', surface: '30', decimals: -6 })],
      },
      {
        name: 'a loss, which the filer’s tag has below zero',
        claims: [
          counted('30', SHIPS('$30 million'), { unit: 'USD', surface: '$30 million', value: '30000000', decimals: -6 }),
          counted('-30000000', SHIPS('$30 million'), { in: 'filing', unit: 'USD', surface: '30', decimals: -6 }),
        ],
      },
      {
        name: 'the same print, whose sign the filer’s tag leaves out',
        claims: [
          counted('30', SHIPS('$30'), { unit: 'USD', surface: '$30' }),
          counted('30000000', SHIPS('$30'), { in: 'filing', unit: 'USD', surface: '30', decimals: -6 }),
        ],
      },
      {
        name: 'the number in other words',
        claims: [counted('31', SHIPS('31').replace('northern', 'southern')), shipped('30', { in: 'filing' })],
      },
    ],
  },
  'slip.copied-scale': {
    accept: [
      {
        name: 'a cell without its "in thousands"',
        claims: [
          told({ value: '612345', surface: '$612,345', decimals: 0 }),
          filed({ value: '612345000', surface: '612,345', decimals: -3, row: 'Revenue', column: '2025' }),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'a scale word of its own',
        claims: [
          told({ value: '612345000000', surface: '$612,345 million', decimals: -6 }),
          filed({ value: '612345000', surface: '612,345', decimals: -3, row: 'Revenue', column: '2025' }),
        ],
      },
      {
        name: 'digits that rounding arrives at',
        claims: [
          told({ value: '612', surface: '$612', decimals: 0 }),
          filed({ value: '612000', surface: '612', decimals: -3, row: 'Revenue', column: '2025' }),
        ],
      },
    ],
  },
  'slip.scale': {
    accept: [
      {
        name: 'million for billion',
        claims: [told({ value: '18700000', decimals: -5 }), filed({ value: '18674000000' })],
        verdict: 'conflict',
      },
      {
        name: 'billion for million',
        claims: [told({ value: '612000000000', decimals: -9 }), filed()],
        verdict: 'conflict',
      },
      {
        name: 'a whole beside its part',
        claims: [...whole('of which $12.7 billion went to Farms'), filed({ value: '18674000000' })],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'two figures of one sentence that were read alike',
        claims: [...whole('and $12.7 billion more'), filed({ value: '18674000000' })],
      },
      { name: 'ten times', claims: [told({ value: '6120000000' }), filed()] },
      { name: 'equal', claims: [told(), filed()] },
    ],
  },
  'slip.decimal': {
    accept: [
      {
        name: 'a lost decimal point',
        claims: [told({ value: '6120000000', decimals: -7 }), filed()],
        verdict: 'conflict',
      },
      {
        name: 'in a coarser print, a hundred times too small',
        claims: [told({ value: '6100000', decimals: -5 }), filed()],
        verdict: 'conflict',
      },
    ],
    reject: [
      { name: 'one digit', claims: [told({ value: '6000000000', decimals: -9 }), filed({ value: '600000000' })] },
      { name: 'other digits', claims: [told({ value: '6210000000', decimals: -7 }), filed()] },
      { name: 'of another year', claims: [told({ value: '6120000000', decimals: -7 }), filed({ period: YEAR_2024 })] },
      { name: 'equal', claims: [told(), filed()] },
    ],
  },
  'slip.digits': {
    accept: [
      { name: '621 for 612', claims: [told({ value: '621000000' }), filed()], verdict: 'conflict' },
      {
        name: 'a wrong first digit, in a coarser print',
        claims: [told({ value: '2349000000', decimals: -6 }), filed({ value: '1349020000', decimals: -3 })],
        verdict: 'conflict',
      },
    ],
    reject: [
      { name: 'two digits', claims: [told({ value: '21000000' }), filed({ value: '12000000' })] },
      { name: 'one digit of two', claims: [told({ value: '22000000' }), filed({ value: '12000000' })] },
      { name: 'the last digit', claims: [told({ value: '6123000000' }), filed({ value: '6124000000' })] },
      {
        name: 'one digit, of another year',
        claims: [told({ value: '2349000000' }), filed({ value: '1349000000', period: YEAR_2024 })],
      },
      { name: 'not neighbours', claims: [told({ value: '216000000' }), filed()] },
    ],
  },
  'slip.sign': {
    accept: [
      {
        name: 'income for a loss',
        claims: [told({ concept: 'income', kind: 'net' }), filed({ concept: 'loss', kind: 'net' })],
        verdict: 'conflict',
      },
      {
        name: 'earned for lost, per share',
        claims: [
          told({ ...PER_SHARE, value: '0.57', surface: '$0.57', quote: 'It earned $0.57 a share.' }),
          filed({ ...PER_SHARE, value: '-0.57', surface: '(0.57)', row: 'Net income (loss) per share' }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a fall for a rise',
        claims: [rate('Revenue fell 15%.', 'ledger'), rate('It grew 15%.', 'filing')],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'earned and lost in one sentence, per share',
        claims: [
          told({
            ...PER_SHARE,
            value: '0.57',
            surface: '$0.57',
            quote: 'Its loss was $0.57 a share, against earnings of $0.12.',
          }),
          filed({ ...PER_SHARE, value: '-0.57', surface: '(0.57)', row: 'Net income (loss) per share' }),
        ],
      },
      { name: 'both fell', claims: [rate('Revenue fell 15%.', 'ledger'), rate('A decrease of 15%.', 'filing')] },
      {
        name: 'up and down in one sentence',
        claims: [rate('Revenue fell 15%.', 'ledger'), rate('It grew 15%, costs fell.', 'filing')],
      },
      { name: 'kinds unsaid', claims: [told({ concept: 'income' }), filed({ concept: 'loss', kind: 'net' })] },
      {
        name: 'another figure',
        claims: [told({ concept: 'income', kind: 'net', value: '5000000' }), filed({ concept: 'loss', kind: 'net' })],
      },
      {
        name: 'a negative income is a loss',
        claims: [
          told({ concept: 'loss', kind: 'net' }),
          filed({ concept: 'income', kind: 'net', value: '-612000000' }),
        ],
      },
    ],
  },
  'slip.rate': {
    accept: [
      {
        name: 'a year for a month',
        claims: [pay({ in: 'ledger', per: 'year' }), pay({ in: 'filing', per: 'month' })],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'twelve months make the year',
        claims: [
          pay({ in: 'ledger', per: 'year', value: '15000000000', decimals: -9 }),
          pay({ in: 'filing', per: 'month' }),
        ],
      },
      { name: 'per agency', claims: [pay({ in: 'ledger', per: 'agency' }), pay({ in: 'filing', per: null })] },
    ],
  },
  'slip.period': {
    accept: [
      { name: "last year's column", claims: [spent(), row('5120000'), row('4372000', YEAR_2024)], verdict: 'conflict' },
    ],
    reject: [
      { name: 'the right column', claims: [spent(), row('4372000'), row('5120000', YEAR_2024)] },
      { name: 'no figure for the year that is named', claims: [spent(), row('4372000', YEAR_2024)] },
      {
        name: 'two years in the sentence',
        claims: [
          spent({ quote: 'Orchard netting and frost fans took $4.37 million in 2024, more in 2025.' }),
          row('5120000'),
          row('4372000', YEAR_2024),
        ],
      },
      { name: 'no year named', claims: [spent({ period: null }), row('5120000'), row('4372000', YEAR_2024)] },
      {
        name: 'a row of another name',
        claims: [
          spent(),
          ...[row('5120000'), row('4372000', YEAR_2024)].map((cell) => ({
            ...cell,
            evidence: { ...cell.evidence, row: 'Deferred income of the orchard fans trust' },
          })),
        ],
      },
    ],
  },
  'slip.currency': {
    accept: [{ name: 'euros for dollars', claims: [told({ unit: 'EUR' }), filed()], verdict: 'conflict' }],
    reject: [
      { name: 'converted', claims: [told({ unit: 'EUR', value: '560000000' }), filed()] },
      { name: 'one digit', claims: [told({ unit: 'EUR', value: '5000000' }), filed({ value: '5000000' })] },
    ],
  },
};
