import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, hedgedInterval, roundingInterval } from '../../src/text/interval.ts';

const show = ({ low, high }: { low: unknown; high: unknown }): [string | null, string | null] => [
  low === null ? null : String(low),
  high === null ? null : String(high),
];

describe('intervals of printed values', () => {
  it.each([
    ['40000000000', -9, 'exact', '39500000000', '40500000000'],
    ['1250000000', -7, 'exact', '1245000000', '1255000000'],
    ['200000', -3, 'more-than', '200000', null],
    ['45000000000', -9, 'less-than', '40500000000', '45000000000'],
    ['45000000000', -9, 'up-to', '0', '45000000000'],
    ['1250000000', -7, 'about', '1187500000', '1312500000'],
    ['4', 0, 'about', '3', '5'],
  ] as const)('%s (%i) %s is [%s, %s]', (value, decimals, modifier, low, high) => {
    expect(show(hedgedInterval(new Exact(value), decimals, modifier))).toEqual([low, high]);
  });

  it('holds its own value, and every value that rounds to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -9, max: 4 }), (n, decimals) => {
        const value = new Exact(n);
        const printed = value.toNearest(new Exact(10).pow(-decimals));
        const { low, high } = roundingInterval(printed, decimals);
        expect(low.lte(value) && high.gte(value)).toBe(true);
      }),
    );
  });
});
