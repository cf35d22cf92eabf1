import type { Period } from '../../../src/model/period.ts';
import { claim, type Said, YEAR_2024, YEAR_2025 } from '../claims.ts';
import type { RuleCases } from './case.ts';

const STATEMENT = ['Consolidated Statements of Operations'];
const END_2025: Period = { instant: '2025-12-31', label: 'December 31, 2025' };

/** A cell of the filing's statement of operations, in thousands. */
const row = (label: string, value: string, said: Said = {}) =>
  claim({
    in: 'filing',
    at: Number(value.replace('-', '')) % 10_007,
    concept: null,
    value,
    decimals: -3,
    surface: value.slice(0, -3),
    row: label,
    column: (said.period ?? YEAR_2025)?.label ?? null,
    section: STATEMENT,
    ...said,
  });

/** "$5.12 million" in a sentence of the article. */
const told = (quote: string, said: Said = {}) => {
  const [surface = '', digits = ''] = /\$([\d.]+) million/.exec(quote) ?? [];
  const decimals = (digits.split('.')[1]?.length ?? 0) - 6;
  const value = String(Math.round(Number(digits) * 1_000_000));
  return claim({ in: 'ledger', at: 5, concept: null, value, decimals, surface, quote, ...said });
};

const GRAFTING = row('Cost of grafting', '4372000');

export const ROW_CASES: Readonly<Record<string, RuleCases>> = {
  'value.row': {
    accept: [
      {
        name: 'the figure of the row',
        claims: [told('The cost of grafting rose 9% to $4.37 million in 2025.'), GRAFTING],
        verdict: 'match',
      },
      {
        name: 'another figure',
        claims: [told('The cost of grafting rose 9% to $5.12 million in 2025.'), GRAFTING],
        verdict: 'conflict',
      },
      {
        name: 'digits cut off',
        claims: [told('Orchard Cloud recorded $4.3 million in costs of grafting in 2025.'), GRAFTING],
        verdict: 'compatible',
      },
      {
        name: 'a balance told of a year, at its end',
        claims: [
          told('Total assets were $4.37 million in 2025.'),
          row('Total assets', '4372000', { period: END_2025 }),
          row('Total assets', '3911000', { period: { instant: '2024-12-31', label: 'December 31, 2024' } }),
        ],
        verdict: 'match',
      },
      {
        name: 'far off, on the face of a statement',
        claims: [
          told('Orchard Cloud had pruning and spraying costs of $9.4 million in 2025.'),
          row('Pruning and spraying', '4372000'),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a cost in parentheses',
        claims: [told('Interest expense was $4.37 million in 2025.'), row('Interest expense', '-4372000')],
        verdict: 'match',
      },
      {
        name: 'a part of the same label in a note, told of the whole',
        claims: [
          told('The cost of grafting was $5.12 million in 2025.'),
          GRAFTING,
          row('Cost of grafting', '310000', { section: ['Note 9. Share-based Compensation'] }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a part of the same label in a table under the statement',
        claims: [told('The cost of grafting was $5.12 million in 2025.'), GRAFTING, row('Cost of grafting', '310000')],
        verdict: 'conflict',
      },
      {
        name: 'a balance of which there is one at a time',
        claims: [
          told('Orchard Cloud had an accumulated deficit of $5.12 million.', { period: END_2025 }),
          row('Accumulated deficit', '-4372000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'the one tax of a year',
        claims: [
          told('It recorded a provision for income taxes of $5.12 million in 2025.'),
          row('Provision for income taxes', '4372000'),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a balance at its day',
        claims: [
          told('Seedlings were $5.12 million at the end of 2025.', { period: END_2025 }),
          row('Seedlings, net', '4372000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
          row('Seedlings', '-260000', { section: ['Consolidated Statements of Cash Flows'] }),
        ],
        verdict: 'conflict',
      },
      {
        name: 'a thousand times too small, beside a tagged value',
        claims: [
          told('The cost of grafting was $4.37 million in 2025.'),
          row('Cost of grafting', '4372000000', { decimals: -6, surface: '4,372', rule: 'ixbrl' }),
        ],
        verdict: 'conflict',
      },
    ],
    reject: [
      {
        name: 'under a heading, which may name a part',
        claims: [
          told('The cost of grafting rose 9% to $5.12 million in 2025.', { section: ['Old Orchards and Cider'] }),
          GRAFTING,
        ],
      },
      {
        name: 'a row whose label says more',
        claims: [
          told('The cost of grafting was $5.12 million in 2025.'),
          row('Cost of grafting, subscription', '4372000'),
        ],
      },
      {
        name: 'a part of what the row has',
        claims: [told('The European cost of grafting was $5.12 million in 2025.'), GRAFTING],
      },
      { name: 'in a part', claims: [told('In Europe, the cost of grafting was $5.12 million in 2025.'), GRAFTING] },
      {
        name: 'what was done with a part of a balance in a year',
        claims: [
          told('Goodwill of $1.22 million was written off in 2025.'),
          row('Goodwill', '4372000', { period: END_2025 }),
        ],
      },
      { name: 'a change', claims: [told('The cost of grafting rose by $5.12 million in 2025.'), GRAFTING] },
      {
        name: 'what is planned',
        claims: [told('The cost of grafting was $5.12 million in 2025.', { modality: 'planned' }), GRAFTING],
      },
      {
        name: 'somebody else',
        claims: [told('The cost of grafting was $5.12 million in 2025.', { entity: 'Kestrel Labs' }), GRAFTING],
      },
      {
        name: 'another year than the row has',
        claims: [told('The cost of grafting was $5.12 million in 2024.', { period: YEAR_2024 }), GRAFTING],
      },
      {
        name: 'no period',
        claims: [told('The cost of grafting was $5.12 million.', { period: null }), GRAFTING],
      },
      {
        name: 'two values under one label',
        claims: [
          told('The cost of grafting was $5.12 million in 2025.'),
          row('Cost of grafting', '4372000', { section: ['Note 4. Segments'] }),
          row('Cost of grafting', '6100000', { section: ['Note 4. Segments'] }),
        ],
      },
      {
        name: 'two balances under one label, of which it may be the sum',
        claims: [
          told('Lease liabilities were $5.12 million at the end of 2025.', { period: END_2025 }),
          row('Lease liabilities', '4372000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
          row('Lease liabilities', '750000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
        ],
      },
      {
        name: 'a column that names a part',
        claims: [
          told('The cost of grafting was $5.12 million in 2025.'),
          row('Cost of grafting', '4372000', { column: '2025 Northern Nurseries' }),
        ],
      },
      {
        name: 'a figure that the filing prints beside the label elsewhere',
        claims: [
          told('The cost of grafting was $5.12 million in 2025.'),
          GRAFTING,
          row('Cost of grafting', '5120000', { section: ['Note 4. Segments'] }),
        ],
      },
      {
        name: 'the figure of another column, in a sentence that compares',
        claims: [
          told('The cost of grafting was $5.12 million, compared with that of 2025.'),
          GRAFTING,
          row('Cost of grafting', '5120000', { period: YEAR_2024 }),
        ],
      },
      {
        name: 'a total that may be more than the row',
        claims: [told('The total cost of grafting was $5.12 million in 2025.'), GRAFTING],
      },
      {
        name: 'what falls due soon, for all of it',
        claims: [
          told('Deferred rent was $5.12 million at the end of 2025.', { period: END_2025 }),
          row('Deferred rent', '4372000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
          row('Deferred rent, net of current portion', '1950000', { period: END_2025 }),
        ],
      },
      {
        name: 'a balance and a flow of one label, in a year',
        claims: [
          told('Seedlings were $5.12 million in 2025.'),
          row('Seedlings', '4372000', { period: END_2025, section: ['Consolidated Balance Sheets'] }),
          row('Seedlings', '-260000', { section: ['Consolidated Statements of Cash Flows'] }),
        ],
      },
      {
        name: 'one of several charges',
        claims: [told('It recorded a grafting charge of $5.12 million in 2025.'), row('Grafting charge', '4372000')],
      },
      {
        name: 'a thousand times off in a filing that is not tagged',
        claims: [told('The cost of grafting was $4.37 million in 2025.'), row('Cost of grafting', '4372000000')],
      },
      {
        name: 'about as far off',
        claims: [told('The cost of grafting was $5.12 million in 2025.'), row('Cost of grafting', '4372')],
      },
    ],
  },
};
