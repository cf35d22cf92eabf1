import { expect, test } from 'vitest';
import { claimsIn } from '../extract/reading.ts';

const figuresIn = async (text: string): Promise<readonly string[]> =>
  (await claimsIn(text))
    .filter(({ rule }) => !rule.includes('range-end'))
    .map(({ quantity: { value, low, high, unit } }) => `${value ?? `${low}..${high}`} ${unit}`);

test.each([
  ['Corwen expects sales to rise 4% to 5%.', ['4..5 percent']],
  ['Corwen sees sales up 4% to 5%.', ['4..5 percent']],
  ['Corwen sees sales climbing 4%, and profit to range from $3 to $4 a share.', ['4 percent', '3..4 USD/share']],
  ['Unemployment is expected to rise from 4% to 5%.', ['4 percent', '5 percent']],
  ['Sales rose 4% to 5% of the total.', ['4 percent', '5 percent']],
  ['Corwen expects its share to rise 4% to 45%.', ['4 percent', '45 percent']],
])('growth that is foreseen between two rates is one range: %s', async (text, figures) => {
  expect(await figuresIn(text)).toEqual(figures);
});

test.each([
  ['Corwen earned a penny a share.', ['0.01 USD/share']],
  ['Corwen earned one penny per diluted share.', ['0.01 USD/share']],
  ['Corwen earned £3 million, or a penny a share.', ['3000000 GBP', '0.01 GBP/share']],
  ['Corwen never paid a penny.', []],
])('a penny a share: %s', async (text, figures) => {
  expect(await figuresIn(text)).toEqual(figures);
});

test.each([
  ['Revenue fell to 58 billion euros while profit dropped 6.3 percent to 3.6 billion.', '3600000000 EUR'],
  ['Net income came in at 3.3 billion euros, down from the 5.3 billion recorded in 2017.', '5300000000 EUR'],
  ['Profit slid to 979 million euros on sales of 45.9bn.', '45900000000 EUR'],
  ['It earned 5 billion euros as vehicle sales rose to 3.2 million.', '3200000 pure'],
  ['Revenue fell to 58 billion euros (50 billion pounds).', '50000000000 GBP'],
  ['It sold 58 tons (50 pounds of it to Leeds).', '50 lb'],
])('the currency that a sentence prints once: %s', async (text, figure) => {
  expect((await figuresIn(text)).at(-1)).toBe(figure);
});
