import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import type { Finding } from '../../src/model/finding.ts';
import { diffFindings } from '../../src/reconcile/diff.ts';
import { multiplied } from '../../src/reconcile/measure.ts';
import type { Measure } from '../../src/reconcile/reading.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { sourcesOf } from '../../src/reconcile/sources.ts';
import { meet } from '../../src/reconcile/units.ts';
import { rule } from '../../src/reconcile/verdict.ts';
import { Exact, hedgedInterval, roundingInterval } from '../../src/text/interval.ts';
import { claim, deal, documentsOf, QUARTER, YEAR_2024, YEAR_2025 } from './claims.ts';

const MODIFIERS = ['exact', 'about', 'more-than', 'at-least', 'less-than', 'up-to'] as const;

const measure = (n: number, decimals: number, modifier: (typeof MODIFIERS)[number] = 'exact'): Measure => {
  const step = new Exact(10).pow(-decimals);
  const value = new Exact(n).toNearest(step);
  const allowed = hedgedInterval(value, decimals, modifier);
  return { value, step, modifier, print: roundingInterval(value, decimals), allowed };
};

const anyMeasure = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -6, max: 0 }), fc.constantFrom(...MODIFIERS))
  .map(([n, decimals, modifier]) => measure(n, decimals, modifier))
  .filter(({ value }) => value?.isPositive() === true && !value.isZero());

describe('the pairwise law', () => {
  it('is symmetric: who is judged does not change what the relation is', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, (a, b) => {
        // "near" and "hedged" are told apart by the deviation, which is a share of the reference.
        const met = (x: string): string => (x === 'near' || x === 'hedged' ? 'met' : x);
        expect(met(rule(a, b).relation)).toBe(met(rule(b, a).relation));
      }),
    );
  });

  it('finds every value equal to itself, and to every rounding of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -6, max: -1 }), (n, decimals) => {
        const [fine, coarse] = [measure(n, 0), measure(n, decimals)];
        expect(rule(fine, fine).relation).toBe('equal');
        expect(rule(coarse, fine).relation).toBe('equal');
      }),
    );
  });

  it('never lets two prints of the same precision with different digits agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
        fc.pre(a !== b);
        expect(rule(measure(a, 0), measure(b, 0)).relation).toBe('apart');
      }),
    );
  });

  it('does not depend on the unit of account', () => {
    fc.assert(
      fc.property(anyMeasure, anyMeasure, fc.constantFrom('1000', '0.01', '1000000'), (a, b, factor) => {
        const scaled = rule(multiplied(a, new Exact(factor)), multiplied(b, new Exact(factor)));
        expect(scaled.relation).toBe(rule(a, b).relation);
      }),
    );
  });

  it('is not transitive: 748 and 749 both agree with 0.7, and not with one another', () => {
    const [a, b, coarse] = [measure(748_000, -3), measure(749_000, -3), measure(700_000, -5)];
    expect([rule(a, coarse).relation, rule(b, coarse).relation, rule(a, b).relation]).toEqual([
      'equal',
      'equal',
      'apart',
    ]);
  });

  it('judges a set as a set: it is consistent exactly when the largest low is at most the smallest high', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 6,
        }),
        (ends) => {
          const intervals = ends.map(([low, width]) => ({ low: new Exact(low), high: new Exact(low + width) }));
          const low = Math.max(...intervals.map((i) => i.low.toNumber()));
          const high = Math.min(...intervals.map((i) => i.high.toNumber()));
          const common = Array.from({ length: 120 }, (_, x) => new Exact(x)).some((x) =>
            intervals.every((i) => i.low.lte(x) && i.high.gte(x)),
          );
          expect(common).toBe(low <= high);
          // On a line, pairs that all meet have a common point (Helly): pairwise rulings miss no inconsistent set.
          expect(intervals.every((a) => intervals.every((b) => meet(a, b)))).toBe(low <= high);
        },
      ),
    );
  });
});

const CLAIMS: Claim[] = [
  claim({ in: 'filing', at: 1 }),
  claim({ in: 'filing', at: 2, period: YEAR_2024, value: '546000000' }),
  claim({ in: 'filing', at: 3, concept: 'loss', kind: 'operating', value: '-2469000000', period: QUARTER }),
  deal({
    in: 'filing',
    at: 4,
    concept: 'recurring-payment',
    per: 'month',
    value: '1250000000',
    decimals: -7,
    quote: 'From May 2026 through May 2029.',
  }),
  deal({
    in: 'filing',
    at: 5,
    concept: 'contract-end',
    unit: 'date',
    value: '2029-05',
    decimals: null,
    quote: 'From May 2026 through May 2029.',
  }),
  claim({ in: 'ledger', at: 1, value: '600000000', decimals: -8 }),
  claim({ in: 'ledger', at: 2, value: '650000000', period: YEAR_2025 }),
  deal({ in: 'ledger', at: 3, concept: 'contract-value', value: '45000000000', decimals: -9 }),
  deal({ in: 'wire', at: 1, concept: 'contract-value', value: '40000000000', decimals: -9, modifier: 'more-than' }),
  claim({
    in: 'wire',
    at: 2,
    concept: 'loss',
    value: '2500000000',
    decimals: -8,
    modifier: 'more-than',
    period: QUARTER,
  }),
  deal({ in: 'wire', at: 3, concept: 'contract-term', unit: 'year', value: '4' }),
  deal({ in: 'post', at: 1, concept: 'gpu-count', unit: 'GPU', value: '220000', decimals: -3, scope: ['Harbor 1'] }),
  deal({
    in: 'wire',
    at: 4,
    concept: 'gpu-count',
    unit: 'GPU',
    value: '220000',
    decimals: -3,
    scope: ['Harbor 1', 'Harbor 2'],
  }),
];

describe('stability', () => {
  const documents = documentsOf(CLAIMS);
  const first = reconcile({ claims: CLAIMS, documents });

  it('finds something of every kind here', () => {
    expect(new Set(first.map(({ verdict }) => verdict))).toEqual(
      new Set(['match', 'compatible', 'conflict', 'not-comparable']),
    );
  });

  it('does not depend on the order of claims and documents', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(CLAIMS, { minLength: CLAIMS.length }),
        fc.shuffledSubarray(documents, { minLength: documents.length }),
        (claims, shuffled) => {
          expect(reconcile({ claims, documents: shuffled })).toEqual(first);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives each finding an id of its own, the same when claims come twice', () => {
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
    expect(reconcile({ claims: [...CLAIMS, ...CLAIMS], documents })).toEqual(first);
  });

  it('tells what is new, changed, gone and unchanged', () => {
    const [one, two, three] = first;
    if (!one || !two || !three) throw new Error('three findings are needed');
    const changed = { ...two, message: 'Another sentence.' };
    const diff = diffFindings([one, two], [one, changed, three]);
    expect(diff).toEqual({ new: [three], changed: [{ previous: two, current: changed }], gone: [], unchanged: [one] });
    expect(diffFindings([one], []).gone).toEqual([one]);
    expect(diffFindings(first, [...first].reverse())).toMatchObject({ new: [], changed: [], gone: [] });
    expect(diffFindings([], [])).toEqual({ new: [], changed: [], gone: [], unchanged: [] });
  });

  describe('a page that is published again', () => {
    /** The findings as another reading of the same sentences makes them: every id is another. */
    const again = (findings: readonly Finding[]): Finding[] =>
      findings.map((finding) => ({ ...finding, id: [...finding.id].reverse().join('') }));

    it('says the same where its sentences do', () => {
      const found = again(first);
      const diff = diffFindings(first, found.toReversed());
      expect(diff.unchanged).toEqual(found.toReversed());
      expect(diff).toMatchObject({ new: [], changed: [], gone: [] });
    });

    it('is changed where the judgement of a sentence is, and new where the sentence is', () => {
      const [one] = again(first);
      if (!one || !first[0]) throw new Error('a finding is needed');
      const reworded = { ...one, message: 'Another sentence.' };
      expect(diffFindings([first[0]], [reworded]).changed).toEqual([{ previous: first[0], current: reworded }]);
      const [judged, ...against] = one.claims;
      if (!judged) throw new Error('a claim is needed');
      const other = {
        ...one,
        claims: [{ ...judged, evidence: { ...judged.evidence, quote: 'Said otherwise.' } }, ...against],
      };
      expect(diffFindings([first[0]], [other])).toMatchObject({ new: [other], gone: [first[0]] });
    });

    it('pairs twins one to one', () => {
      const [one] = first;
      if (!one) throw new Error('a finding is needed');
      const twin = { ...one, id: '0000000000000000' };
      expect(diffFindings([one], [one, twin])).toMatchObject({ new: [twin], unchanged: [one], gone: [] });
      expect(diffFindings([one, twin], again([one])).gone).toEqual([twin]);
    });
  });
});

describe('settings of a pipeline', () => {
  const claims = [claim({ value: '621000000' }), claim({ in: 'filing' })];
  const run = (checks: Parameters<typeof reconcile>[0]['checks']) =>
    reconcile({ claims, documents: documentsOf(claims), checks }).map(({ rule: id }) => id);

  it('turns a rule off, and the next one speaks', () => {
    expect(run({})).toEqual(['slip.digits']);
    expect(run({ 'slip.digits': 'off' })).toEqual(['value.conflict']);
    expect(run({ 'slip.digits': { enabled: false }, 'value.conflict': 'off' })).toEqual([]);
  });

  it('lets a difference within the tolerance pass as agreement', () => {
    expect(
      run({ 'slip.digits': { enabled: true, tolerance: 0.02 }, 'value.conflict': { enabled: true, tolerance: 0.02 } }),
    ).toEqual(['value.match']);
    expect(run({ 'slip.digits': { enabled: true, tolerance: 0.01 } })).toEqual(['slip.digits']);
  });
});

describe('sources', () => {
  it('counts syndicated copies once, and judges them once', () => {
    const copy = (name: string): Claim[] =>
      [1, 2, 3, 4].map((at) =>
        claim({
          in: name,
          at,
          value: '650000000',
          period: { start: `${2020 + at}-01-01`, end: `${2020 + at}-12-31`, label: 'year' },
          quote: `Sentence ${at}.`,
        }),
      );
    const filed = claim({ in: 'filing', period: { start: '2021-01-01', end: '2021-12-31', label: '2021' } });
    const claims = [...copy('wire'), ...copy('ledger'), filed];
    const found = reconcile({ claims, documents: documentsOf(claims) });
    expect(found.map(({ rule: id, sources }) => [id, sources])).toEqual([['value.conflict', 2]]);
  });

  it('counts the HTML and the PDF of one filing once', () => {
    const [html, pdf] = [claim({ in: 'filing-html' }), claim({ in: 'filing-pdf' })];
    const found = (documents: ReturnType<typeof documentsOf>): number[] =>
      reconcile({ claims: [claim(), html, pdf], documents }).map(({ sources }) => sources);
    const documents = documentsOf([claim(), html, pdf]);
    expect(found(documents)).toEqual([2]);
    const numbered = documents.map((each, index) => ({
      ...each,
      filing: each.filing && { ...each.filing, accession: `0000000001-26-00000${index}` },
    }));
    expect(sourcesOf([], documents)(html.document)).toBe(sourcesOf([], documents)(pdf.document));
    expect(sourcesOf([], numbered)(html.document)).not.toBe(sourcesOf([], numbered)(pdf.document));
  });
});
