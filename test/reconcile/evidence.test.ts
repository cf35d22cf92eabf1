import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { isQuoted, withEvidence } from '../../src/reconcile/evidence.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, documentsOf } from './claims.ts';

const TEXT =
  'The year in short\n\nIt went well. Revenue was\n$612 million in 2025, and costs fell.\n\nAssets  2025\nCash and  equivalents  412\nTotal assets  1,300\n';

const quoted = (surface: string, quote: string, cell: { row?: string; column?: string } = {}): Claim =>
  claim({ surface, quote, at: TEXT.indexOf(surface), ...cell });

const SENTENCE = 'Revenue was\n$612 million in 2025, and costs fell.';

describe('isQuoted', () => {
  it.each<readonly [string, Claim]>([
    ['a sentence, to the letter', quoted('$612 million', SENTENCE)],
    [
      'a cell, whose row and column are put before it',
      quoted('412', 'Cash and equivalents, 2025: 412', { row: 'Cash and equivalents', column: '2025' }),
    ],
    ['a cell that is all of its quote', quoted('1,300', '1,300', { row: 'Total assets' })],
  ])('holds of %s', (_, one) => {
    expect(isQuoted(one, TEXT)).toBe(true);
  });

  it.each<readonly [string, Claim, string]>([
    ['another figure', quoted('$612 million', SENTENCE), TEXT.replace('612', '621')],
    ['another word in the sentence', quoted('$612 million', SENTENCE), TEXT.replace('costs fell', 'costs rose')],
    ['a text that has moved', quoted('$612 million', SENTENCE), ` ${TEXT}`],
    [
      'another name of the row',
      quoted('412', 'Cash and equivalents, 2025: 412', { row: 'Cash and equivalents', column: '2025' }),
      TEXT.replace('Cash', 'Debt'),
    ],
    ['nothing', quoted('412', '412'), ''],
  ])('does not hold of %s', (_, one, text) => {
    expect(isQuoted(one, text)).toBe(false);
  });
});

describe('withEvidence', () => {
  const claims = [
    quoted('$612 million', SENTENCE),
    claim({ in: 'filing', surface: '$612 million', quote: 'Revenue was $612 million.', at: 12 }),
  ];
  const [told, filed] = claims as [Claim, Claim];
  const findings = reconcile({ claims, documents: documentsOf(claims) });
  const texts = new Map([
    [told.document, TEXT],
    [filed.document, 'Revenue was $612 million.'],
  ]);

  it('keeps what stands', () => {
    expect(findings).toHaveLength(1);
    expect(withEvidence(findings, (id) => texts.get(id) ?? null)).toEqual({ findings, problems: [] });
  });

  it('withholds what does not, with a problem for each document that has changed', () => {
    const { findings: kept, problems } = withEvidence(findings, (id) =>
      id === filed.document ? 'Revenue was low.' : TEXT,
    );
    expect(kept).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-as-quoted', source: 'filing.txt', level: 'error' }]);
    expect(problems[0]?.message).toContain('“$612 million” should stand at 12');
  });

  it('says where a text is not kept', () => {
    const { findings: kept, problems } = withEvidence(findings, () => null);
    expect(kept).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      '1 finding withheld, for the evidence is not there any more: its text is not in the store.',
      '1 finding withheld, for the evidence is not there any more: its text is not in the store.',
    ]);
  });
});
