import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { printed } from '../../src/reconcile/wording.ts';
import { claim, deal, document } from './claims.ts';

describe('a figure inside a sentence', () => {
  it.each([
    ['four-year', 'four years'],
    ['90-day', '90 days'],
    ['One-year', 'one year'],
    ['Ninety days', 'ninety days'],
    ['three to four years', 'three to four years'],
  ])('puts the term %s as %s', (surface, expected) => {
    expect(printed(claim({ concept: 'contract-term', unit: surface.includes('ay') ? 'day' : 'year', surface }))).toBe(
      expected,
    );
  });

  it('leaves what is no term as it is printed', () => {
    expect(printed(claim({ unit: 'date', value: '2029-05', decimals: null, surface: 'May 2029' }))).toBe('May 2029');
    expect(printed(claim({ surface: '$612 million' }))).toBe('$612 million');
  });

  it.each([
    ['USD/share', '1.83', '1.83', '$1.83'],
    ['USD/share', '-0.25', '(0.25)', '$(0.25)'],
    ['EUR/share', '1.83', '1.83', 'EUR 1.83'],
    ['pure', '1.83', '1.83', '1.83'],
  ])('gives a cell the currency of its column: %s %s', (unit, value, surface, expected) => {
    expect(printed(claim({ row: 'Diluted', unit, value, decimals: 2, surface }))).toBe(expected);
  });
});

describe('the span of a contract', () => {
  const term = deal({ in: 'ledger', concept: 'contract-term', unit: 'year', value: '4', surface: 'four-year' });
  const end = { in: 'filing', concept: 'contract-end', unit: 'date', value: '2029-05', decimals: null } as const;
  const messageOf = (quote: string): string | undefined =>
    reconcile({ claims: [term, deal({ ...end, quote })], documents: [document('ledger'), document('filing')] }).find(
      ({ rule }) => rule === 'term.mismatch',
    )?.message;

  it('is 36 to 37 months where the sentence says when it begins', () => {
    expect(messageOf('Under the lease of May 2026 they pay through May 2029.')).toContain(
      'from May 2026 to May 2029, 36 to 37 months',
    );
  });
  it('is a month wider at both ends where only the day of the filing does, and says so', () => {
    expect(messageOf('They pay through May 2029.')).toContain('from about May 2026 to May 2029, 35 to 38 months');
  });
});
