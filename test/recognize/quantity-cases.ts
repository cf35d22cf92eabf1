import { expect, it } from 'vitest';
import { recognize } from '../../src/recognize/recognize.ts';
import { plainDocument } from './plain-document.ts';

/** "surface = value unit/per modifier decimals"; what is exact, has no rate or no value is left out. */
const read = (text: string): string[] =>
  recognize(plainDocument(text)).quantities.map(({ quantity: q, start, end }) => {
    expect(text.slice(start, end)).toBe(q.surface);
    const value = q.modifier === 'range' || q.modifier === 'vague' ? `${q.low}..${q.high}` : q.value;
    const per = q.per === null ? '' : `/${q.per}`;
    const modifier = q.modifier === 'exact' ? '' : ` ${q.modifier}`;
    return `${q.surface} = ${value} ${q.unit}${per}${modifier}${q.decimals === null ? '' : ` ${q.decimals}`}`;
  });

/** A sentence, and every quantity that it has, in order. */
type Case = [text: string, ...expected: string[]];
/** One test a sentence: nothing more and nothing less than what is expected is read. */
export const cases = (list: Case[]): void => {
  it.each(list)('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });
};
