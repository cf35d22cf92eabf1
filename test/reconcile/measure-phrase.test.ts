import { describe, expect, it } from 'vitest';
import { measurePhrases } from '../../src/reconcile/measure-phrase.ts';
import { isTelling, labelKey, wholeOf } from '../../src/reconcile/row-label.ts';

/** What the figure in brackets is said to be of; Orchard is whose it is. */
const read = (sentence: string): string[] => {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  const isName = (word: string): boolean => word.replace(/'s?$/, '') === 'orchard';
  return measurePhrases(sentence.replace('[', '').replace(']', ''), start, end, isName).map(({ words }) => words);
};

describe('what a sentence says that a figure is of', () => {
  it.each([
    ['The cost of grafting was [$5.1 million] in 2025.', 'cost of grafting'],
    ['In 2025, cost of grafting rose 9% to [$5.1 million], its report showed.', 'cost of grafting'],
    ["Orchard's grafting costs for the year ended June 30, 2025 were about [$5.1 million].", 'grafting costs'],
    ['In 2025, cost of grafting rose by almost 9% to [$5.1 million].', 'cost of grafting'],
    ['Orchard said its cost of grafting fell to [$5.1 million] from $6 million.', 'cost of grafting'],
    ['Orchard, which sells trees for a living, said its cost of grafting was [$5.1 million].', 'cost of grafting'],
    ['Cost of grafting rose to $6 million in 2025 from [$5.1 million] in 2024.', 'cost of grafting'],
    ['Cost of grafting was $6 million and [$5.1 million] in 2025 and 2024, respectively.', 'cost of grafting'],
    ['Orchard recorded [$5.1 million] in interest expense in 2025.', 'interest expense'],
    ['It recorded $9 million of grafting costs in 2025 and [$5.1 million] in interest expense.', 'interest expense'],
    ['It spent [$5.1 million] on pruning and spraying, up 4%.', 'pruning and spraying'],
    ['As of June 30, 2025, Orchard had seedlings of [$5.1 million].', 'seedlings'],
    ['It had seedlings of $9 million and frost fans of [$5.1 million].', 'frost fans'],
    [
      'Selling, general and administrative expenses were [$5.1 million].',
      'selling , general and administrative expenses',
    ],
  ])('%s', (sentence, phrase) => expect(read(sentence)).toContain(phrase));

  it.each([
    ['The cost of grafting rose by [$5.1 million].'],
    ['The cost of grafting rose [$5.1 million] in 2025.'],
    ['The cost of grafting was up [$5.1 million].'],
    ['An increase in the cost of grafting of [$5.1 million] was seen.'],
    ['In Europe, the cost of grafting was [$5.1 million].'],
    ['The cost of grafting was [$5.1 million] in Europe.'],
    ['The cost of grafting was [$5.1 million] and $4 million in Europe and Asia, respectively.'],
    ['Excluding the merger, the cost of grafting was [$5.1 million].'],
    ['It recorded [$5.1 million] of grafting costs as a result of the merger.'],
    ['Adjusted cost of grafting was [$5.1 million].'],
    ['The cost of grafting would have been [$5.1 million].'],
    ['Six leases with a cost of grafting of [$5.1 million] were signed.'],
    ['The cost of grafting increased $4 million and [$5.1 million] in 2025 and 2024.'],
  ])('nothing: %s', (sentence) => expect(read(sentence)).not.toContain('cost of grafting'));
});

it('reads no list that goes on for ever', () => {
  expect(read(`${'In 2025, first second, '.repeat(20_000)}the cost of grafting was [$5.1 million].`)).toEqual([]);
});

describe('labels of rows', () => {
  it.each([
    ['Total costs of grafting, net(1)', 'the cost of grafting'],
    ['Sales & marketing', 'sales and marketing expenses'],
    ['Stock-based compensation expense', 'share-based compensation'],
    ['Net cash provided by (used in) operating activities', 'cash used in operating activities'],
    ['Net cash provided by operating activities', 'operating cash flow'],
    ['Operating lease expenses', 'operating lease expense'],
    ['Purchases of leases', 'purchase of lease'],
  ])('%s is %s', (label, told) => expect(labelKey(label)).toBe(labelKey(told)));

  it.each([
    ['Cost of grafting', 'Cost of grafting, subscription'],
    ['Total assets', 'an asset'],
    ['Costs and expenses', 'costs'],
    ['Net cash provided by operating activities', 'Net cash provided by investing activities'],
  ])('%s is not %s', (label, told) => expect(labelKey(label)).not.toBe(labelKey(told)));

  it('know what says nothing, and what is a part', () => {
    expect(['Total', 'Other', 'Liabilities', 'Grafting'].map((label) => isTelling(labelKey(label)))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(wholeOf(labelKey('Deferred rent, net of current portion'))).toBe(labelKey('Deferred rent'));
    expect(wholeOf(labelKey('Deferred rent'))).toBeNull();
  });
});
