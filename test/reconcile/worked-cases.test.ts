import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { reconcile } from '../../src/reconcile/reconcile.ts';
import { claim, deal, documentsOf, QUARTER, type Said } from './claims.ts';

const findings = (...claims: Claim[]): string[] =>
  reconcile({ claims, documents: documentsOf(claims) }).map((f) => `${f.rule} ${f.verdict} ${f.severity}`);

const total = (said: Said): Claim => deal({ concept: 'contract-value', ...said });
const gpus = (said: Said): Claim => deal({ concept: 'gpu-count', unit: 'GPU', ...said });

describe('the worked cases of the design', () => {
  it('holds nothing against the end of a range: the range has both', () => {
    const range = { in: 'filing', value: null, low: '1200000000', high: '1400000000', modifier: 'range' as const };
    const end = { in: 'filing', at: 9, value: '1200000000', decimals: -8, scope: ['Minimum'] };
    const article = claim({ value: '1300000000', decimals: -8 });
    const alone = findings(article, claim(range));
    expect(alone).toHaveLength(1);
    expect(findings(article, claim(range), claim({ ...end, rule: 'money-sign+range+range-end.minimum' }))).toEqual(
      alone,
    );
    // Without its rule it is a figure like any other.
    const ruled = claim({ ...end, rule: 'money-sign+range+range-end.minimum' });
    const low = claim({ value: '1200000000', decimals: -8 });
    expect(findings(low, claim(end)).join()).toContain('match');
    expect(findings(low, ruled).join()).not.toContain('match');
  });
  it.each<[string, Said, Said, string]>([
    [
      '40B and 45B',
      { value: '40000000000', decimals: -9 },
      { value: '45000000000', decimals: -9 },
      'value.conflict conflict error',
    ],
    ['3M and 3.1M', { value: '3000000', decimals: -6 }, { value: '3100000', decimals: -5 }, 'value.match match none'],
    [
      '748k and 749k',
      { value: '748000', decimals: -3 },
      { value: '749000', decimals: -3 },
      'value.conflict conflict warning',
    ],
    [
      '533M and 532.5M',
      { value: '533000000', decimals: -6 },
      { value: '532500000', decimals: -5 },
      'value.match match none',
    ],
    [
      '12.7B and 12,727M',
      { value: '12700000000', decimals: -8 },
      { value: '12727000000', decimals: -6 },
      'value.match match none',
    ],
    [
      '6.3B cut from 6,355M',
      { value: '6300000000', decimals: -8 },
      { value: '6355000000', decimals: -6 },
      'value.rounding compatible note',
    ],
    [
      '6.4B rounded from 6,355M',
      { value: '6400000000', decimals: -8 },
      { value: '6355000000', decimals: -6 },
      'value.match match none',
    ],
    [
      '6.5B for 6,355M',
      { value: '6500000000', decimals: -8 },
      { value: '6355000000', decimals: -6 },
      'value.conflict conflict warning',
    ],
    [
      'more than 6B for 6,355M',
      { value: '6000000000', decimals: -9, modifier: 'more-than' },
      { value: '6355000000', decimals: -6 },
      'value.match match none',
    ],
    [
      'exceeded 2.5B for 2,469M',
      { value: '2500000000', decimals: -8, modifier: 'more-than' },
      { value: '2469000000', decimals: -6 },
      'bound.violated conflict warning',
    ],
    [
      'up to 2B for 2,469M',
      { value: '2000000000', decimals: -9, modifier: 'up-to' },
      { value: '2469000000', decimals: -6 },
      'bound.violated conflict error',
    ],
    [
      'nearly 45B and 45B',
      { value: '45000000000', decimals: -9, modifier: 'less-than' },
      { value: '45000000000', decimals: -9 },
      'value.match match none',
    ],
    [
      'about 104 beside 100',
      { value: '104', decimals: 0, modifier: 'about' },
      { value: '100', decimals: 0 },
      'value.hedged compatible warning',
    ],
    // The prints of both touch at 2.5 thousand.
    [
      'about 2 thousand and about 3 thousand',
      { value: '3000', decimals: -3, modifier: 'about' },
      { value: '2000', decimals: -3, modifier: 'about' },
      'value.hedged compatible warning',
    ],
    [
      'about 749k and about 748k',
      { value: '749000', decimals: -3, modifier: 'about' },
      { value: '748000', decimals: -3, modifier: 'about' },
      'value.match match none',
    ],
  ])('%s', (_, mine, theirs, expected) => {
    expect(findings(claim({ in: 'ledger', ...mine }), claim({ in: 'filing', ...theirs }))).toEqual([expected]);
  });

  it('holds a loss of no kind against the net one of several, and says which it is', () => {
    const loss = (said: Said): Claim => claim({ concept: 'loss', decimals: -5, ...said });
    const filed = [
      loss({ in: 'filing', at: 1, kind: 'operating', value: '-47000000' }),
      loss({ in: 'filing', at: 2, kind: 'net', value: '-49100000' }),
    ];
    const messages = (said: Said): string[] => {
      const claims = [loss({ in: 'ledger', ...said }), ...filed];
      return reconcile({ claims, documents: documentsOf(claims) }).map(({ message }) => message);
    };
    expect(messages({ value: '39100000' }).join()).toContain('the net loss as -49100000');
    expect(messages({ value: '39100000', kind: 'operating' }).join()).not.toContain('the operating loss as -47');
    expect(messages({ value: '47000000' }).join()).toContain('they agree');
  });

  it('flags hedges that hide a gap between two articles, once', () => {
    const [exact, hedged] = [
      { value: '45000000000', decimals: -9 },
      { value: '40000000000', decimals: -9, modifier: 'more-than' },
    ] as const;
    expect(findings(total({ in: 'wire', ...exact }), total({ in: 'ledger', ...hedged }))).toEqual([
      'value.hedged compatible warning',
    ]);
    expect(
      findings(
        gpus({ in: 'wire', value: '220000', decimals: -3, scope: ['Harbor 1'] }),
        gpus({ in: 'ledger', value: '200000', decimals: -3, modifier: 'more-than', scope: ['Harbor I'] }),
      ),
    ).toEqual(['value.hedged compatible warning']);
  });

  it('keeps 748k, 749k and 0.7M a conflict: the coarse value reconciles nothing', () => {
    const said = (name: string, value: string, decimals: number): Claim => claim({ in: name, value, decimals });
    const found = findings(said('wire', '748000', -3), said('ledger', '749000', -3), said('post', '700000', -5));
    expect(found.filter((line) => line.startsWith('value.conflict'))).toHaveLength(1);
  });

  it('compares losses by magnitude, in parentheses or not', () => {
    const filed = claim({ in: 'filing', concept: 'loss', kind: 'operating', value: '-2469000000', period: QUARTER });
    const table = claim({ in: 'filing', concept: 'income', kind: 'operating', value: '-2469000000', period: QUARTER });
    const told = claim({ concept: 'loss', value: '2500000000', decimals: -8, period: QUARTER });
    expect(findings(told, filed)).toEqual(['value.match match none']);
    expect(findings(told, table)).toEqual(['value.match match none']);
  });
});

describe('comparability comes before comparison', () => {
  const filed = claim({ in: 'filing', value: '500000000' });
  it.each<[string, Said]>([
    ['another period', { period: QUARTER }],
    ['another company', { entity: 'Kestrel Labs' }],
    ['a part beside the whole', { scope: ['Cloud'] }],
    ['a plan', { modality: 'planned' }],
    ['a denial', { modality: 'denied' }],
    ['another concept', { concept: 'capex' }],
    ['another currency', { unit: 'EUR' }],
    ['no period', { period: null }],
  ])('%s is no conflict', (_, said) => {
    const whole = claim({
      in: 'filing',
      value: '480000000',
      at: 9,
      period: { start: '2023-01-01', end: '2023-12-31', label: '2023' },
    });
    expect(findings(claim({ value: '700000000', ...said }), filed, whole)).toEqual([]);
  });

  it('never holds an operating loss against a net loss', () => {
    const [net, operating] = [
      claim({ concept: 'loss', kind: 'net', value: '700000000' }),
      claim({ in: 'filing', concept: 'loss', kind: 'operating', value: '500000000' }),
    ];
    expect(findings(net, operating)).toEqual([]);
    expect(findings({ ...net, kind: null }, operating)).toEqual(['value.conflict conflict error']);
  });

  it('takes a match where one side leaves the period open', () => {
    expect(findings(claim({ value: '500000000', period: null }), filed)).toEqual(['value.match match none']);
  });

  it('knows a company by its aliases, and without its legal ending', () => {
    const told = claim({ value: '500000000', entity: 'OrCloud' });
    expect(findings(told, filed)).toEqual([]);
    const claims = [told, filed];
    const entities = [{ name: 'Orchard Cloud', aliases: ['OrCloud'] }];
    expect(reconcile({ claims, documents: documentsOf(claims), entities }).map(({ rule }) => rule)).toEqual([
      'value.match',
    ]);
    expect(findings(claim({ value: '500000000', entity: 'Orchard Cloud, Inc.' }), filed)).toEqual([
      'value.match match none',
    ]);
  });
});

describe('one finding for one thing said', () => {
  it('lists the places of a repeated figure instead of repeating the finding', () => {
    const pay = (where: string, at: number): Claim =>
      deal({
        in: where,
        at,
        concept: 'recurring-payment',
        value: '1250000000',
        decimals: -7,
        per: 'month',
        surface: '$1.25 billion',
      });
    const claims = [pay('filing', 1), pay('filing', 2), ...[3, 4, 5, 6].map((at) => pay('ledger', at))];
    const found = reconcile({ claims, documents: documentsOf(claims) });
    expect(found.map(({ rule }) => rule)).toEqual(['value.match']);
    expect(found[0]?.claims).toHaveLength(5);
    expect(found[0]?.sources).toBe(2);
  });

  const vague = (low: string, high: string): Claim =>
    claim({ concept: 'subscribers', unit: 'user', value: null, low, high, modifier: 'vague', decimals: null });
  const users = (value: string): Claim =>
    claim({ in: 'filing', concept: 'subscribers', unit: 'user', value, decimals: 0 });

  it('a vague word of a filing keeps no other figure right that the filing prints otherwise', () => {
    const thousands = {
      ...vague('1000', '10000'),
      id: 'thousands',
      source: users('1').source,
      document: users('1').document,
    };
    const said = claim({ concept: 'subscribers', unit: 'user', value: '77317', decimals: 0 });
    expect(findings(said, users('67317'), thousands).join()).toContain('conflict');
    expect(findings(said, thousands)).toEqual(['value.match match none']);
  });

  it.each([
    ['thousands of users', '1000', '10000', '45000'],
    ['thousands of users', '1000', '10000', '812000'],
    ['millions of users', '1000000', '10000000', '40000000'],
    ['millions of users', '1000000', '10000000', '730000000'],
    ['hundreds of thousands of users', '100000', '1000000', '1400000'],
    ['dozens of users', '12', '120', '640'],
    ['hundreds of users', '100', '1000', '150'],
  ])('%s (%s to %s) are no conflict with %s', (_, low, high, figure) => {
    expect(findings(vague(low, high), users(figure))).toEqual(['value.match match none']);
  });

  it.each([
    ['thousands of users', '1000', '10000', '700'],
    ['thousands of users', '1000', '10000', '4500000'],
    ['hundreds of users', '100', '1000', '61000'],
    ['tens of millions of users', '10000000', '100000000', '3000000'],
    // The words that are no magnitude allow what they say.
    ['a share in the mid-teens', '14', '16', '45'],
    ['several hundred users', '200', '900', '1700'],
  ])('%s (%s to %s) are a conflict with %s', (_, low, high, figure) => {
    expect(findings(vague(low, high), users(figure)).join()).toContain('conflict');
  });

  it('says nothing where there is nothing to compare', () => {
    expect(findings(claim())).toEqual([]);
    expect(
      findings(
        claim({ concept: null, value: '12', decimals: 0 }),
        claim({ in: 'filing', concept: null, value: '12', decimals: 0 }),
      ),
    ).toEqual([]);
    expect(reconcile({ claims: [], documents: [] })).toEqual([]);
  });

  it('does not throw on numbers that are none', () => {
    const broken = claim({ value: '612000000' });
    const hostile = { ...broken, quantity: { ...broken.quantity, value: 'NaN?', low: 'x', high: null } };
    expect(findings(hostile, claim({ in: 'filing' }))).toEqual([]);
  });
});
