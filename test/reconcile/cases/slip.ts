import { claim, deal, type Said } from '../claims.ts';
import type { RuleCases } from './case.ts';

const filed = (said: Said = {}) => claim({ in: 'filing', ...said });
const told = (said: Said = {}) => claim({ in: 'ledger', at: 5, ...said });
const pay = (said: Said) => deal({ concept: 'recurring-payment', value: '1250000000', decimals: -7, ...said });

export const SLIP_CASES: Readonly<Record<string, RuleCases>> = {
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
    ],
    reject: [
      { name: 'ten times', claims: [told({ value: '6120000000' }), filed()] },
      { name: 'equal', claims: [told(), filed()] },
    ],
  },
  'slip.digits': {
    accept: [{ name: '621 for 612', claims: [told({ value: '621000000' }), filed()], verdict: 'conflict' }],
    reject: [
      { name: 'two digits', claims: [told({ value: '21000000' }), filed({ value: '12000000' })] },
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
    ],
    reject: [
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
  'slip.currency': {
    accept: [{ name: 'euros for dollars', claims: [told({ unit: 'EUR' }), filed()], verdict: 'conflict' }],
    reject: [
      { name: 'converted', claims: [told({ unit: 'EUR', value: '560000000' }), filed()] },
      { name: 'one digit', claims: [told({ unit: 'EUR', value: '5000000' }), filed({ value: '5000000' })] },
    ],
  },
};
