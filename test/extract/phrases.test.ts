import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases, lexiconOf } from '../../src/extract/phrases.ts';
import { wordsOf } from '../../src/extract/words.ts';

const LEXICON = lexiconOf([
  ['revenue(s)', 'revenue'],
  ['cost of revenue(s)', 'cost'],
  ['run rate', 'rate'],
  ['value of .. deal|contract', 'value'],
]);

const found = (text: string): string[] =>
  findPhrases(wordsOf(text, { start: 0, end: text.length }), LEXICON).map(({ value }) => value);

describe('findPhrases', () => {
  test.each([
    ['Revenues rose', ['revenue']],
    ['the cost of revenue', ['cost']],
    ['cost of revenue and revenue', ['cost', 'revenue']],
    ['a run-rate', ['rate']],
    ['the value of this large deal', ['value']],
    ['the value of this, a deal', []],
    ['the value of one two three four five six deal', []],
    ['revenueless', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('a shorter phrase stays where the longer one may not hide it', () => {
    const words = wordsOf('cost of revenue', { start: 0, end: 15 });
    expect(findPhrases(words, LEXICON, () => false).map(({ value }) => value)).toEqual(['cost', 'revenue']);
  });

  test('any text is read without failing, and hits stay inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('cost', 'of', 'revenue', 'value', 'deal', ',', '-', '“', 'x')), (parts) => {
        const text = parts.join(' ');
        const words = wordsOf(text, { start: 0, end: text.length });
        return findPhrases(words, LEXICON).every(({ first, last }) => first <= last && last < words.length);
      }),
    );
  });
});

describe('wordsOf', () => {
  test('every word is where it says, and nothing but white space is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const words = wordsOf(text, { start: 0, end: text.length });
        const exact = words.every((word) => text.slice(word.start, word.end) === word.text);
        return exact && words.map((word) => word.text).join('') === text.replace(/\s+/gu, '');
      }),
    );
  });

  test('possessives, initials and numbers are words of their own', () => {
    const text = 'Harrow’s U.S. sales were 1,250.5 and AI-related';
    expect(wordsOf(text, { start: 0, end: text.length }).map((word) => word.text)).toEqual([
      'Harrow',
      '’s',
      'U.S.',
      'sales',
      'were',
      '1,250.5',
      'and',
      'AI',
      '-',
      'related',
    ]);
  });
});
