import { expect, it } from 'vitest';
import { lastFew } from '../../src/cli/last-few.ts';

it('keeps what is asked for again and again, and lets go of what was asked for longest ago', async () => {
  const made: string[] = [];
  const keep = lastFew<string>(2);
  const ask = (key: string): Promise<string> =>
    keep(key, async () => {
      made.push(key);
      return key.toUpperCase();
    });
  for (const key of ['common', 'a', 'common', 'b', 'common', 'c', 'common'])
    expect(await ask(key)).toBe(key.toUpperCase());
  expect(made).toEqual(['common', 'a', 'b', 'c']);
  await ask('a');
  expect(made, 'it was let go').toEqual(['common', 'a', 'b', 'c', 'a']);
});
