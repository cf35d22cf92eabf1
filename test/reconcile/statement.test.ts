import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { statementVerdict } from '../../src/reconcile/statement.ts';
import { claim, documentsOf, YEAR_2024 } from './claims.ts';

const filed = [claim({ in: 'filing' }), claim({ in: 'filing', at: 2, value: '546000000', period: YEAR_2024 })];
const verdict = (...told: ReturnType<typeof claim>[]): string => {
  const claims = [...told, ...filed];
  const findings = reconcile({ claims, documents: documentsOf(claims) });
  return statementVerdict(findings, claim().document);
};

describe('a statement as a whole', () => {
  it('is refuted by one of its claims, however many agree', () => {
    expect(verdict(claim({ value: '650000000' }), claim({ at: 9, value: '546000000', period: YEAR_2024 }))).toBe(
      'refuted',
    );
  });
  it('is supported when all that can be compared agrees', () => {
    expect(verdict(claim(), claim({ at: 9, concept: 'headcount', unit: 'employee', value: '12' }))).toBe('supported');
  });
  it("is supported by the digits of the report's table, though their scale is left out", () => {
    const cell = claim({ in: 'filing', at: 4, value: '612345000', surface: '612,345', decimals: -3, row: 'Revenue' });
    const copied = claim({ value: '612345', surface: '$612,345', decimals: 0 });
    const claims = [copied, cell];
    const findings = reconcile({ claims, documents: documentsOf(claims) });
    expect(findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([['slip.copied-scale', 'conflict']]);
    expect(statementVerdict(findings, copied.document)).toBe('supported');
  });
  it('is undecided when nothing can be compared', () => {
    expect(verdict(claim({ concept: 'headcount', unit: 'employee', value: '12' }))).toBe('undecided');
    expect(statementVerdict([], 'nowhere')).toBe('undecided');
  });
});
