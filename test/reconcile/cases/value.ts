import { claim, deal, document, PER_SHARE, QUARTER, type Said, YEAR_2024 } from '../claims.ts';
import type { RuleCases } from './case.ts';

const filed = (said: Said = {}) => claim({ in: 'filing', ...said });
const told = (said: Said = {}) => claim({ in: 'ledger', at: 5, ...said });

/** The growth of a part that the record does not know, told in the filing's words and in another's. */
const rate = (value: string, said: Said = {}) => ({
  concept: 'growth-rate',
  unit: 'percent',
  value,
  decimals: 0,
  surface: `${value}%`,
  ...said,
});
const filedRate = (value: string, said: Said = {}) =>
  filed(
    rate(value, {
      quote: `Our hosting revenue increased $41 million, or ${value}%, in 2025 compared to 2024.`,
      ...said,
    }),
  );
const toldRate = (value: string, said: Said = {}) =>
  told(
    rate(value, {
      quote: `Orchard Cloud’s hosting revenue increased $41 million, or ${value}%, in 2025 compared to 2024.`,
      ...said,
    }),
  );
const undatedScale = (name: string): Said => ({
  surface: '$612',
  quote: `${name} sold hosting of $612 on three continents to nine customers in the course of the agreement.`,
});
/** A sentence that does not say when it holds. */
const undated = (name: string, digits: string, beside: string): Said => ({
  concept: 'income',
  kind: 'net',
  value: `${digits}000000`,
  surface: `$${digits} million`,
  period: null,
  quote: `${name} net earnings grew ${beside}% to $${digits} million on higher volumes and better prices.`,
});

/** So many days' notice, told at a place of one article. */
const notice = (value: string, quote: string, at = 0) =>
  deal({ in: 'ledger', concept: 'notice-period', unit: 'day', value, at, quote });

const pay = (said: Said) => deal({ concept: 'recurring-payment', per: 'month', ...said });

export const VALUE_CASES: Readonly<Record<string, RuleCases>> = {
  'value.match': {
    accept: [
      { name: 'rounded', claims: [told({ value: '600000000', decimals: -8 }), filed()], verdict: 'match' },
      {
        name: 'MW and GW',
        claims: [
          told({ concept: 'power-capacity', unit: 'MW', value: '300', decimals: 0, scope: ['Harbor'] }),
          filed({ concept: 'power-capacity', unit: 'GW', value: '0.3', decimals: 1, scope: ['Harbor'] }),
        ],
        verdict: 'match',
      },
      {
        name: 'a loss per share and the parentheses of a statement',
        claims: [
          told({ ...PER_SHARE, value: '0.57', surface: '$0.57', quote: 'It had a net loss per share of $0.57.' }),
          filed({ ...PER_SHARE, value: '-0.57', surface: '(0.57)', row: 'Net loss per share' }),
        ],
        verdict: 'match',
      },
      {
        name: 'a nought of millions that is surely of the same',
        claims: [told({ value: '300000', decimals: -5 }), filed({ value: '0', decimals: -6 })],
        verdict: 'match',
      },
      {
        name: 'three years and 36 months',
        claims: [
          deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '3' }),
          deal({ in: 'filing', concept: 'contract-term', unit: 'month', value: '36' }),
        ],
        verdict: 'match',
      },
    ],
    reject: [
      { name: 'another year', claims: [told(), filed({ period: YEAR_2024 })] },
      {
        name: 'a nought of gigawatts that may be of something else',
        claims: [
          told({ concept: 'power-capacity', unit: 'MW', value: '300', decimals: 0 }),
          filed({ concept: 'power-capacity', unit: 'GW', value: '0', decimals: 0, scope: ['Cloud'] }),
        ],
      },
      { name: 'another value', claims: [told({ value: '700000000' }), filed()] },
    ],
  },
  'value.hedged': {
    accept: [
      {
        name: 'more than 500 for 612',
        claims: [told({ value: '500000000', decimals: -8, modifier: 'more-than' }), filed()],
        verdict: 'compatible',
      },
    ],
    reject: [
      {
        name: 'more than 600 for 612',
        claims: [told({ value: '600000000', decimals: -8, modifier: 'more-than' }), filed()],
      },
      {
        name: 'nearly 45 for 45',
        claims: [
          told({ value: '45000000000', decimals: -9, modifier: 'less-than' }),
          filed({ value: '45000000000', decimals: -9 }),
        ],
      },
    ],
  },
  'value.rounding': {
    accept: [
      {
        name: '6.3 for 6,355',
        claims: [told({ value: '6300000000', decimals: -8 }), filed({ value: '6355000000' })],
        verdict: 'compatible',
      },
    ],
    reject: [
      { name: '6.4 for 6,355', claims: [told({ value: '6400000000', decimals: -8 }), filed({ value: '6355000000' })] },
      { name: '6.2 for 6,355', claims: [told({ value: '6200000000', decimals: -8 }), filed({ value: '6355000000' })] },
    ],
  },
  'value.conflict': {
    accept: [
      { name: 'another value', claims: [told({ value: '650000000' }), filed()], verdict: 'conflict' },
      {
        name: 'another payment',
        claims: [
          pay({ in: 'ledger', value: '1350000000', decimals: -7 }),
          pay({ in: 'filing', value: '1250000000', decimals: -7 }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'far from nearly',
        claims: [told({ value: '900000000', decimals: -8, modifier: 'less-than' }), filed()],
        verdict: 'conflict',
      },
      {
        name: 'another rate in the same words',
        claims: [toldRate('33'), filedRate('23')],
        verdict: 'conflict',
      },
      {
        name: 'another rate of the same measure in other words',
        claims: [toldRate('31', { quote: 'In 2025 hosting revenue at Orchard Cloud was up by 31%.' }), filedRate('23')],
        verdict: 'conflict',
      },
      {
        name: 'another figure in the same words, which the filing gives for another year',
        claims: [
          toldRate('33'),
          filedRate('23'),
          filedRate('33', { at: 9, period: YEAR_2024, quote: 'Up 33% in 2024.' }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'the same words without a year, beside the same figures',
        claims: [told(undated('Orchard Cloud’s', '713', '9')), filed(undated('Our', '513', '9'))],
        verdict: 'conflict',
      },
      {
        name: 'the same hedge in the same words',
        claims: [
          told({
            concept: 'headcount',
            unit: 'employee',
            value: '7000',
            decimals: -3,
            modifier: 'more-than',
            surface: '7,000',
            quote: 'At the end of 2025 more than 7,000 employees of Orchard Cloud worked on three continents.',
          }),
          filed({
            concept: 'headcount',
            unit: 'employee',
            value: '5000',
            decimals: -3,
            modifier: 'more-than',
            surface: '5,000',
            quote: 'At the end of 2025 more than 5,000 employees of ours worked on three continents.',
          }),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'the rate of another thing in nearly the same words',
        claims: [
          toldRate('33'),
          filedRate('23', { quote: 'Our storage revenue increased $41 million, or 23%, in 2025 compared to 2024.' }),
        ],
      },
      {
        name: 'the same words over another basis',
        claims: [
          toldRate('33'),
          filedRate('23', {
            quote: 'Our hosting revenue increased $41 million, or 23%, in 2025 compared to 2024 at constant currency.',
          }),
        ],
      },
      {
        name: 'a rate of what every part of a company has',
        claims: [
          toldRate('31', { quote: 'In 2025 revenue at Orchard Cloud was up by 31%.' }),
          filedRate('23', { quote: 'Revenue increased $41 million, or 23%, in 2025 compared to 2024.' }),
        ],
      },
      {
        name: 'a rate over another year',
        claims: [
          toldRate('31', { quote: 'In 2025 hosting revenue at Orchard Cloud was up by 31%.' }),
          filedRate('23', { quote: 'Our hosting revenue increased $41 million, or 23%, in 2025 compared to 2021.' }),
        ],
      },
      {
        name: 'a rate that the sentence gives on another basis',
        claims: [
          toldRate('31', { quote: 'In 2025 hosting revenue at Orchard Cloud was up by 31%.' }),
          filedRate('23', {
            quote:
              'Our hosting revenue increased 23% as reported (31% adjusted for currency) in 2025 compared to 2024.',
          }),
        ],
      },
      {
        name: 'a rate at constant currency in other words',
        claims: [
          toldRate('31', { quote: 'In 2025 hosting revenue at Orchard Cloud was up by 31% at constant currency.' }),
          filedRate('23'),
        ],
      },
      {
        name: 'the same words of another company',
        claims: [
          toldRate('33', {
            entity: 'Kestrel Labs',
            quote: 'Kestrel Labs’ hosting revenue increased $41 million, or 33%, in 2025 compared to 2024.',
          }),
          filedRate('23'),
        ],
      },
      {
        name: 'the same words, once of each figure',
        claims: [toldRate('33'), filedRate('23'), filedRate('33', { at: 9 })],
      },
      {
        name: 'the same words and print, under two scales',
        claims: [
          told({ value: '612', decimals: 0, period: null, ...undatedScale('Orchard Cloud') }),
          filed({ value: '612000', decimals: -3, period: null, ...undatedScale('We') }),
        ],
      },
      {
        name: 'the same words without a year, beside another figure',
        claims: [told(undated('Orchard Cloud’s', '713', '12')), filed(undated('Our', '513', '9'))],
      },
      {
        name: 'the same words without a year, half a year later',
        claims: [told({ in: 'later', ...undated('Orchard Cloud’s', '713', '9') }), filed(undated('Our', '513', '9'))],
        documents: [document('later', { published: '2026-11-20' }), document('filing')],
      },
      { name: 'a part and the whole', claims: [told({ value: '650000000', scope: ['Cloud'] }), filed()] },
      {
        name: 'an unnamed contract of the filing',
        claims: [
          deal({ in: 'ledger', concept: 'contract-value', value: '45000000000', decimals: -9 }),
          deal({
            in: 'filing',
            concept: 'contract-value',
            value: '51000000',
            decimals: -6,
            entity: null,
            counterparty: null,
          }),
        ],
      },
      {
        name: 'another partner of the filer',
        claims: [
          pay({ in: 'ledger', value: '1250000000', decimals: -7 }),
          pay({ in: 'filing', value: '20000', decimals: -3, entity: 'Maple Bank' }),
        ],
      },
      {
        name: 'a filing that gives several values, none near',
        claims: [told({ value: '100000000' }), filed(), filed({ at: 3, value: '900000000' })],
      },
    ],
  },
  'bound.violated': {
    accept: [
      {
        name: 'a figure of another time on the right side of it',
        claims: [
          told({ concept: 'loss', value: '2500000000', decimals: -8, modifier: 'more-than', period: QUARTER }),
          filed({ concept: 'loss', value: '-2469000000', period: QUARTER }),
          filed({ concept: 'loss', value: '-2589000000', period: null }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'exceeded 2.5 for 2,469',
        claims: [
          told({ concept: 'loss', value: '2500000000', decimals: -8, modifier: 'more-than', period: QUARTER }),
          filed({ concept: 'loss', kind: 'operating', value: '-2469000000', period: QUARTER }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'up to 600 for 612',
        claims: [told({ value: '600000000', decimals: -6, modifier: 'up-to' }), filed()],
        verdict: 'conflict',
      },
    ],
    reject: [
      { name: 'kept', claims: [told({ value: '600000000', decimals: -6, modifier: 'more-than' }), filed()] },
      {
        name: 'a count of one part of a site',
        claims: [
          deal({
            in: 'ledger',
            concept: 'gpu-count',
            unit: 'GPU',
            value: '200000',
            decimals: -3,
            modifier: 'more-than',
            scope: ['Harbor'],
          }),
          deal({
            in: 'filing',
            concept: 'gpu-count',
            unit: 'GPU',
            value: '100000',
            decimals: -3,
            modifier: 'about',
            scope: ['Harbor'],
          }),
        ],
      },
      { name: 'no bound', claims: [told({ value: '640000000' }), filed()] },
    ],
  },
  'term.mismatch': {
    accept: [
      {
        name: 'three and four years',
        claims: [
          deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '4' }),
          deal({ in: 'filing', concept: 'contract-term', unit: 'year', value: '3' }),
        ],
        verdict: 'conflict',
      },
      {
        name: '90 and 180 days',
        claims: [
          deal({ in: 'ledger', concept: 'notice-period', unit: 'day', value: '180' }),
          deal({ in: 'filing', concept: 'notice-period', unit: 'day', value: '90' }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'four years through May 2029 from May 2026',
        claims: [
          deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '4' }),
          deal({
            in: 'filing',
            concept: 'contract-end',
            unit: 'date',
            value: '2029-05',
            decimals: null,
            quote: 'In May 2026 we signed; they pay through May 2029.',
          }),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: '90 days and three months',
        claims: [
          deal({ in: 'ledger', concept: 'notice-period', unit: 'month', value: '3' }),
          deal({ in: 'filing', concept: 'notice-period', unit: 'day', value: '90' }),
        ],
      },
      {
        name: 'three years through May 2029 from May 2026',
        claims: [
          deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '3' }),
          deal({
            in: 'filing',
            concept: 'contract-end',
            unit: 'date',
            value: '2029-05',
            decimals: null,
            quote: 'In May 2026 we signed; they pay through May 2029.',
          }),
        ],
      },
      {
        name: 'the lease of somebody else',
        claims: [
          deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '4' }),
          deal({ in: 'filing', concept: 'contract-term', unit: 'year', value: '10', entity: null, counterparty: null }),
        ],
      },
    ],
  },
  'kind.mismatch': {
    accept: [
      {
        name: 'the operating loss as the net loss',
        claims: [told({ concept: 'loss', kind: 'net' }), filed({ concept: 'loss', kind: 'operating' })],
        verdict: 'not-comparable',
      },
      {
        name: 'an adjusted profit as the profit',
        claims: [
          told({ concept: 'income', kind: 'net' }),
          filed({ concept: 'income', kind: 'adjusted' }),
          filed({ at: 9, concept: 'income', kind: 'net', value: '104000000' }),
        ],
        verdict: 'not-comparable',
      },
    ],
    reject: [
      {
        name: 'the filing gives it as both',
        claims: [
          told({ concept: 'loss', kind: 'net' }),
          filed({ concept: 'loss', kind: 'operating' }),
          filed({ at: 9, concept: 'loss', kind: 'net' }),
        ],
      },
      { name: 'no kind said', claims: [told({ concept: 'loss' }), filed({ concept: 'loss', kind: 'operating' })] },
      {
        name: 'of another year',
        claims: [
          told({ concept: 'loss', kind: 'net' }),
          filed({ concept: 'loss', kind: 'operating', period: YEAR_2024 }),
        ],
      },
      {
        name: 'basic and diluted',
        claims: [
          told({ concept: 'earnings-per-share', kind: 'basic' }),
          filed({ concept: 'earnings-per-share', kind: 'diluted' }),
        ],
      },
    ],
  },
  'scope.mismatch': {
    accept: [
      {
        name: 'one site and both',
        claims: [
          deal({ in: 'ledger', concept: 'gpu-count', unit: 'GPU', value: '220000', decimals: -3, scope: ['Harbor 1'] }),
          deal({
            in: 'wire',
            concept: 'gpu-count',
            unit: 'GPU',
            value: '220000',
            decimals: -3,
            modifier: 'about',
            scope: ['Harbor 1', 'Harbor 2'],
          }),
        ],
        verdict: 'not-comparable',
      },
    ],
    reject: [
      {
        name: 'the same site',
        claims: [
          deal({ in: 'ledger', concept: 'gpu-count', unit: 'GPU', value: '220000', decimals: -3, scope: ['Harbor I'] }),
          deal({ in: 'wire', concept: 'gpu-count', unit: 'GPU', value: '220000', decimals: -3, scope: ['Harbor 1'] }),
        ],
      },
      {
        name: 'another figure',
        claims: [
          deal({ in: 'ledger', concept: 'gpu-count', unit: 'GPU', value: '110000', decimals: -3, scope: ['Harbor 1'] }),
          deal({
            in: 'wire',
            concept: 'gpu-count',
            unit: 'GPU',
            value: '220000',
            decimals: -3,
            scope: ['Harbor 1', 'Harbor 2'],
          }),
        ],
      },
    ],
  },
  'internal.conflict': {
    accept: [
      {
        name: 'two places',
        claims: [told({ value: '612000000' }), told({ at: 90, value: '650000000' })],
        verdict: 'conflict',
      },
      {
        name: 'two notices of the one deal there is',
        claims: [notice('30', 'Either may leave on 30 days.'), notice('45', 'The notice is 45 days.', 90)],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'another contract, which the sentence brings up',
        claims: [notice('30', 'It has a lease on 30 days.'), notice('45', 'The notice is 45 days.', 90)],
      },
      {
        name: 'two deals, and who the parties are stands in neither sentence',
        claims: [
          notice('30', 'Either may leave on 30 days.'),
          notice('45', 'The notice is 45 days.', 90),
          deal({ in: 'ledger', concept: 'contract-value', value: '9000000', at: 180, counterparty: 'Linden Bank' }),
        ],
      },
      {
        name: 'one sentence that tells two things apart',
        claims: [told({ quote: 'From 612 to 650.' }), told({ at: 90, value: '650000000', quote: 'From 612 to 650.' })],
      },
      { name: 'coarse and fine', claims: [told(), told({ at: 90, value: '600000000', decimals: -8 })] },
      { name: 'two years', claims: [told(), told({ at: 90, value: '650000000', period: YEAR_2024 })] },
      {
        name: 'two sums of one contract, far apart',
        claims: [
          deal({ in: 'ledger', concept: 'contract-value', value: '5000000000' }),
          deal({ in: 'ledger', concept: 'contract-value', at: 90, value: '41000000' }),
        ],
      },
    ],
  },
};
