import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTEXT, JOINS, NAMES, PERIODS, UNITS } from '../../src/recognize/order.ts';

describe('the order of the rules', () => {
  const listed = [...NAMES, ...UNITS, ...JOINS, ...CONTEXT, ...PERIODS].map(({ id }) => id);

  it('lists each rule once, under the name of its file', () => {
    const files = readdirSync(new URL('../../src/recognize/rules', import.meta.url)).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    expect(files.length).toBeGreaterThan(20);
    expect([...listed].sort()).toEqual(files.sort());
  });
});
