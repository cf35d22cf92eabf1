import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { isRangeEnd } from '../../src/model/claim.ts';
import type { TaggedFact } from '../../src/model/document.ts';
import { recognize } from '../../src/recognize/recognize.ts';
import { plainDocument } from '../recognize/plain-document.ts';
import { claimsIn } from './reading.ts';

const TEXT =
  'The lease terms range from 2 to 10 years. Orchard expects revenue of $1.2 billion to $1.4 billion in 2027.';

describe('the ends of a range', () => {
  it('are claims of their own in a filing, beside the range and with its aspects', async () => {
    const claims = await claimsIn(TEXT, 'filing');
    const brief = claims.map(({ quantity: q, scope }) => [q.surface, q.value, q.low, q.high, q.unit, scope]);
    expect(brief).toEqual(
      expect.arrayContaining([
        ['2 to 10 years', null, '2', '10', 'year', []],
        ['2', '2', '1.5', '2.5', 'year', ['Minimum']],
        ['10 years', '10', '9.5', '10.5', 'year', ['Maximum']],
        ['$1.2 billion', '1200000000', '1150000000', '1250000000', 'USD', ['Minimum']],
        ['$1.4 billion', '1400000000', '1350000000', '1450000000', 'USD', ['Maximum']],
      ]),
    );
    const [low] = claims.filter(isRangeEnd);
    expect(low?.evidence).toMatchObject({ start: TEXT.indexOf('2 to'), end: TEXT.indexOf(' to 10') });
    const revenue = claims.filter(({ concept }) => concept === 'revenue');
    expect(revenue).toHaveLength(3);
    expect(new Set(revenue.map(({ period }) => period?.label))).toEqual(new Set(['2027']));
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });
  it('are no claims of their own in news', async () => {
    const claims = await claimsIn(TEXT);
    expect(claims.filter(isRangeEnd)).toEqual([]);
    expect(claims.filter(({ quantity }) => quantity.modifier === 'range')).toHaveLength(2);
  });
  it('share the scale word of the last', async () => {
    const ends = (await claimsIn('Losses of $130 to $250 million may follow.', 'filing')).filter(isRangeEnd);
    expect(ends.map(({ quantity: q }) => [q.surface, q.value, q.decimals])).toEqual([
      ['$130', '130000000', -6],
      ['$250 million', '250000000', -6],
    ]);
  });
  it('give way to the tags of the filer', () => {
    const text = 'Rates are 1.25% to 1.50% now.';
    const tag = (surface: string, value: string): TaggedFact => ({
      span: { start: text.indexOf(surface), end: text.indexOf(surface) + surface.length },
      name: 'x:Rate',
      value,
      decimals: 4,
      unit: 'pure',
      period: { instant: '2025-12-31', label: 'December 31, 2025' },
      entity: '1',
      dimensions: {},
    });
    const document = plainDocument(text, { kind: 'filing', facts: [tag('1.25', '0.0125'), tag('1.50', '0.015')] });
    const claims = extract(document, recognize(document));
    expect(claims.filter(isRangeEnd)).toEqual([]);
    expect(claims).toHaveLength(3);
  });
});
