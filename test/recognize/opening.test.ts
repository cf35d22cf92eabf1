import { describe, expect, it } from 'vitest';
import { byOpening } from '../../src/recognize/opening.ts';
import { scan } from '../../src/recognize/scan.ts';

const RULES = [
  { id: 'digits', opens: { kinds: ['number'] } },
  { id: 'either', opens: { kinds: ['number'], words: ['half', '$'] } },
  { id: 'codes', opens: { kinds: ['code'] } },
] as const;

const openedBy = (text: string): string[] => {
  const [token] = scan(text).tokens;
  if (token === undefined) throw new Error('no token');
  return byOpening<(typeof RULES)[number]>(RULES)(token).map(({ id }) => id);
};

describe('byOpening', () => {
  it.each([
    ['1,250', ['digits', 'either']],
    ['Half', ['either']],
    ['$', ['either']],
    ['K200', ['codes']],
    ['lamp', []],
    [',', []],
  ])('%s opens %j, in the order of the list', (text, rules) => {
    expect(openedBy(text)).toEqual(rules);
  });
});
