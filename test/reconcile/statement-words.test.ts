import { describe, expect, it } from 'vitest';
import { aroundFigures, clausesOf } from '../../src/reconcile/statements/clauses.ts';
import { roleAt } from '../../src/reconcile/statements/figure.ts';
import { isBothWays, polarityAt } from '../../src/reconcile/statements/polarity.ts';
import { stemsOf, wordsOf } from '../../src/reconcile/statements/words.ts';

const spanOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
/** The stems that stand beside each of the figures. */
const beside = (text: string, ...figures: string[]): string[][] =>
  aroundFigures(
    clausesOf(text),
    figures.map((figure) => spanOf(text, figure)),
  ).map((around) => [...around].flatMap(([stem, weight]) => (weight >= 1 ? [stem] : [])));

describe('the words of a statement', () => {
  it('are stemmed, without what carries no subject; words said for one another are one', () => {
    expect(stemsOf('The company reported sales')).toEqual(stemsOf('Revenue, in millions'));
    expect(stemsOf('R&D')).toEqual(stemsOf('research and development'));
    expect(stemsOf('bought back shares')).toEqual(stemsOf('Repurchases of stock'));
    expect(stemsOf('brought back shares')).not.toEqual(stemsOf('Repurchases of stock'));
    expect(stemsOf('non-resident boats')).toEqual(stemsOf('Nonresident boats'));
    expect(stemsOf('a non resident boat')).not.toEqual(stemsOf('nonresident boat'));
    expect(stemsOf('lanterns')).not.toEqual(stemsOf('lamps'));
  });
  it('belong to the figure they stand beside, up to an "and" between two figures', () => {
    const text = 'The fund held 410,000 common shares and 300,000 preferred units';
    const [first, second] = beside(text, '410,000', '300,000');
    expect(first).toContain('common');
    expect(first).not.toContain('prefer');
    expect(second).toEqual(['prefer', 'unit']);
  });
  it('belong to the next figure from an "as" on that tells how something else moved', () => {
    const [was, tar] = beside(
      'Rent rose from $7 million in May as tar prices dropped to $3 million',
      '$7 million',
      '$3 million',
    );
    expect(was).not.toContain('tar');
    expect(tar).toContain('tar');
    expect(beside('It booked $7 million as tar revenue with $3 million in rent', '$7 million')[0]).toContain('tar');
  });
  it('are shared by figures that say one thing twice, and sought before the comma where there are none', () => {
    expect(beside('Revenue decreased by $52 million or 11%', '11%')).toEqual([['revenu']]);
    expect(beside('The tax rate for the quarter, was 19.5%', '19.5%')).toEqual([['tax', 'rate']]);
  });
  it('have a clause that the comma of a date does not end', () => {
    expect(clausesOf('The loan of May 6, 2017 came to $5 million, net of fees')).toHaveLength(2);
  });
  it('are cut into clauses of bounded length, however long the sentence', () => {
    const clauses = clausesOf('word '.repeat(1000));
    expect(Math.max(...clauses.map(({ words }) => words.length))).toBeLessThanOrEqual(80);
    expect(clauses.flatMap(({ words }) => words)).toHaveLength(1000);
  });
});

describe('which way a figure goes', () => {
  it.each([
    ['an increase of $5 million', '$5 million', 'change', 1],
    ['a $5 million decrease in cost', '$5 million', 'change', -1],
    ['fees decreased by $5 million or 11%', '11%', 'change', -1],
    ['a reduction in its lease assets by $5 million', '$5 million', 'change', -1],
    ['the decrease was offset by a $5 million increase', '$5 million', 'change', 1],
    ['fees were $5 million below those of the spring', '$5 million', 'change', -1],
    ['fees were $5 million more than planned', '$5 million', 'change', 1],
    ['the deficit was wider by $5 million', '$5 million', 'change', 1],
    ['the $5 million, or 2%, increase in fees', '$5 million', 'change', 1],
    ['the $5 million, or 2%, increase in fees', '2%', 'change', 1],
    ['fees of $5 million, increases in rent aside', '$5 million', null, null],
    ['spent $5 million over three years', '$5 million', null, null],
    ['borrowed $5 million under its facility', '$5 million', null, null],
    ['fees decreased to $5 million', '$5 million', 'level', null],
    ['a $2 million reduction and $5 million of fees', '$5 million', null, null],
    ['would increase or decrease fees by $5 million', '$5 million', null, null],
  ])('%s: %s', (text, figure, role, direction) => {
    const { start, end } = spanOf(text, figure);
    expect(roleAt(text, start, end)).toEqual({ role, direction });
  });
  it('"not effective" is ineffective; "up to" goes nowhere; "increase or decrease" is neither', () => {
    const last = (text: string) => polarityAt(wordsOf(text), wordsOf(text).length - 1);
    expect(last('were not effective')).toEqual(last('were ineffective'));
    expect(last('were effective')).not.toEqual(last('were ineffective'));
    expect(polarityAt(wordsOf('up to five'), 0)).toBeNull();
    expect(polarityAt(wordsOf('lemons grown on its land'), 1)).toBeNull();
    expect(last('revenue has grown')).toEqual(last('revenue increased'));
    const both = wordsOf('increase or decrease');
    expect(isBothWays(both, 0, { about: 'direction', sign: 1 })).toBe(true);
    expect(isBothWays(wordsOf('increase in costs'), 0, { about: 'direction', sign: 1 })).toBe(false);
  });
});
