import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { definitionOf } from '../../src/reconcile/definition.ts';
import { isPlainGrowth } from '../../src/reconcile/plain-growth.ts';
import type { Reading } from '../../src/reconcile/reading.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, document, documentsOf, type Said, YEAR_2024, YEAR_2025 } from './claims.ts';

/** A figure of 650 in an article, where the filing gives 612: what the words say decides whether that is a contradiction. */
const told = (quote: string, said: Said = {}): Claim =>
  claim({ value: '650000000', surface: '$650 million', quote, ...said });

const rulesOf = (quote: string, said: Said = {}): string[] => {
  const claims = [
    told(quote, said),
    claim({ in: 'filing', concept: said.concept ?? 'revenue', scope: said.scope ?? [] }),
  ];
  return reconcile({ claims, documents: documentsOf(claims) }).map(({ rule }) => rule);
};

describe('a figure contradicts only what it measures, too', () => {
  it.each<readonly [string, Said]>([
    ['Revenue was $650 million in 2025.', {}],
    ['Orchard Cloud reported record revenue of $650 million in 2025.', {}],
    ["The company's total revenue for 2025 came to $650 million.", {}],
    ['In 2025 it had revenue on a consolidated basis of $650 million.', {}],
    ['In 2025 it generated $650 million in revenue.', {}],
    ['The company brought in $650 million in revenue in 2025.', {}],
    ['Revenue in 2025 was $650 million, driven by hosting.', {}],
    ['Capital expenditures were $650 million in 2025.', { concept: 'capex' }],
    ['Orchard Cloud plans capital expenditures of $650 million in 2025.', { concept: 'capex' }],
    ['Orchard Cloud trimmed capital expenditures to $650 million in 2025.', { concept: 'capex' }],
    ['Spending on research and development rose to $650 million.', { concept: 'research-and-development' }],
    ['Its total debt stood at $650 million in 2025.', { concept: 'debt' }],
    ['Earnings before interest, taxes, depreciation and amortization were $650 million.', { concept: 'ebitda' }],
    ['Hosting alone brought in $650 million of revenue in 2025.', { scope: ['Hosting'] }],
  ])('contradicts: %s', (quote, said) => {
    expect(rulesOf(quote, said)).toEqual(['value.conflict']);
  });

  it.each<readonly [string, Said]>([
    ['Hosting revenue was $650 million in 2025.', {}],
    ['A deal with Larkmoor brought in $650 million of revenue in 2025.', {}],
    ['It had $650 million in commercial paper outstanding in 2025.', { concept: 'debt' }],
    ['It sold $650 million of bonds in 2025.', { concept: 'debt' }],
    ['Revenue from licences was $650 million in 2025.', {}],
    ['Revenue in our storage category came to $650 million.', {}],
    ['Adjusted revenue was $650 million in 2025.', {}],
    ['On average over the three years to 2025, revenue amounted to $650 million.', {}],
    ['Pro forma revenue was $650 million in 2025.', {}],
    ['Revenue, at constant currency, was in 2025 at constant currency $650 million.', {}],
    ['Cash capital expenditures were $650 million in 2025.', { concept: 'capex' }],
    ['We spent $650 million on net purchases of property.', { concept: 'capex' }],
    [
      'Research costs grew due to higher research and development of $650 million.',
      { concept: 'research-and-development' },
    ],
    ['Cash and marketable securities were $650 million.', { concept: 'cash' }],
    ['A covenant asks for a cash balance of $650 million.', { concept: 'cash' }],
    ['Operating activities were a net use of cash of $650 million.', { concept: 'cash' }],
  ])('does not: %s', (quote, said) => {
    expect(rulesOf(quote, said)).toEqual([]);
  });

  it('agrees all the same', () => {
    const claims = [
      claim({ surface: '$612 million', quote: 'Hosting revenue was $612 million in 2025.' }),
      claim({ in: 'filing' }),
    ];
    expect(reconcile({ claims, documents: documentsOf(claims) }).map(({ rule }) => rule)).toEqual(['value.match']);
  });

  it('takes nothing for a modifier that the record knows already', () => {
    const part = claim({
      scope: ['Cloud'],
      kind: 'net',
      quote: "Orchard's Cloud revenue was $612 million.",
      surface: '$612 million',
    });
    expect(definitionOf(part)).toBe('');
    expect(
      definitionOf(claim({ quote: 'AI-related revenue was $612 million.', scope: ['AI'], surface: '$612 million' })),
    ).toBe('');
  });

  it('sees a longer name before the scope', () => {
    const cloud = { scope: ['Cloud'], surface: '$612 million' };
    expect(definitionOf(claim({ ...cloud, quote: 'Hybrid Cloud revenue was $612 million.' }))).toBe('hybrid');
    expect(definitionOf(claim({ ...cloud, quote: 'Orchard’s Cloud segment revenue was $612 million.' }))).toBe('');
  });

  it('takes nothing for a modifier that is of the figure before', () => {
    const quote = 'Revenue from hosting was $90 million, and from Cloud $612 million.';
    expect(definitionOf(claim({ scope: ['Cloud'], quote, surface: '$612 million' }))).toBe('');
    expect(definitionOf(claim({ quote, surface: '$90 million' }))).not.toBe('');
  });

  it('reads what a row is of', () => {
    expect(definitionOf(claim({ row: 'Sales of machinery', column: '2025' }))).not.toBe('');
    expect(definitionOf(claim({ row: 'Total revenue', column: '2025' }))).toBe('');
  });
});

describe('one of a list of amounts', () => {
  const quote = 'At the end of 2025 it had $612 million and $650 million of notes and of revenue, respectively.';
  it('is not sure to be what it was read as, where the others were read as nothing', () => {
    expect(rulesOf(quote)).toEqual([]);
  });
  it('is, where each has its own period', () => {
    const listed = 'Revenue was $546 million and $650 million in 2024 and 2025, respectively.';
    const claims = [
      told(listed),
      claim({ at: 3, value: '546000000', surface: '$546 million', period: YEAR_2024, quote: listed }),
      claim({ in: 'filing' }),
      claim({ in: 'filing', at: 9, value: '546000000', period: YEAR_2024 }),
    ];
    expect(reconcile({ claims, documents: documentsOf(claims) }).map(({ rule }) => rule)).toEqual([
      'value.conflict',
      'value.match',
    ]);
  });
});

describe('growth that is told plainly', () => {
  const growth = (quote: string, more: Partial<Reading> = {}): Reading =>
    ({
      claim: claim({
        concept: 'growth-rate',
        kind: 'revenue',
        surface: '21%',
        quote,
        period: YEAR_2025,
        entity: 'Orchard Cloud',
      }),
      document: document('ledger'),
      kind: 'revenue',
      parties: ['orchard cloud'],
      scope: [],
      period: '2025-01/2025-12',
      ...more,
    }) as Reading;

  it.each([
    'Revenue rose 21% last year.',
    'Orchard Cloud’s total revenue grew by 21% in 2025, helped by new customers.',
    'Sales for the year ended December 31, 2025 were $612 million, up 21% from a year earlier.',
    'The company said annual revenue increased to $612 million, or 21%.',
  ])('is: %s', (quote) => {
    expect(isPlainGrowth(growth(quote))).toBe(true);
  });

  it.each([
    'Revenue from the storage category rose 21% last year.',
    'Revenue in our storage category increased 21%, or $12 million.',
    'Hosting revenue rose 21% last year.',
    'Cost of revenue rose 21% last year.',
    'The gross margin as a percentage of revenue increased to 21% in 2025.',
    'Revenue grew, led by growth in storage of 21%.',
    'Revenue rose 21% in Spain.',
    'Hosting for 2026 was $90 million, and revenue up 21% from 2025.',
    'Customers rose 21% in 2025.',
  ])('is not: %s', (quote) => {
    expect(isPlainGrowth(growth(quote))).toBe(false);
  });

  it('is not under the headings of a report, where "revenue" is that of a segment', () => {
    const { claim: said } = growth('Revenue rose 21% last year.');
    const placed = { ...said, evidence: { ...said.evidence, section: ['Results', 'Storage'] } };
    expect(isPlainGrowth(growth('', { claim: placed, document: document('filing') }))).toBe(false);
    expect(isPlainGrowth(growth('', { claim: placed }))).toBe(true);
  });
});

it.each([
  ['Orchard Cloud runs its data centers on 150 MW.', ['value.conflict']],
  // One of however many, and the filing's may be another.
  ['Orchard Cloud already runs a 150 MW data center.', []],
  ['Orchard Cloud runs another large 150 MW data center.', []],
])('sites that nobody names: %s', (quote, expected) => {
  const power = { concept: 'power-capacity', unit: 'MW', decimals: 0 } as const;
  const claims = [
    claim({ ...power, value: '150', surface: '150 MW', quote }),
    claim({ ...power, in: 'filing', value: '180', surface: '180 MW', quote: 'We run our data centers on 180 MW.' }),
  ];
  expect(reconcile({ claims, documents: documentsOf(claims) }).map(({ rule }) => rule)).toEqual(expected);
});
