import { describe, expect, it } from 'vitest';
import { remember } from '../../src/text/remember.ts';

describe('remember', () => {
  it('asks once for the same thing, and again for another', () => {
    const asked: string[] = [];
    const length = remember((text: string) => asked.push(text) && text.length);
    expect([length('Revenue'), length('Cash'), length('Revenue')]).toEqual([7, 4, 7]);
    expect(asked).toEqual(['Revenue', 'Cash']);
  });

  it('remembers an answer of nothing as well', () => {
    let times = 0;
    const nothing = remember((_: string): undefined => {
      times += 1;
    });
    expect([nothing('a'), nothing('a'), times]).toEqual([undefined, undefined, 1]);
  });
});
