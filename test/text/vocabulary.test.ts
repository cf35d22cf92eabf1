import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.ts';

type Entry = { readonly text: string; readonly index: number };
const open = (): Vocabulary<Entry> => new Vocabulary((text, index) => ({ text, index }));

test('a word that was printed before is the same entry, wherever it stands', () => {
  const text = 'acme pays acme';
  const vocabulary = open();
  const first = vocabulary.at(text, 0, 4);
  expect(vocabulary.at(text, 5, 9)).toEqual({ text: 'pays', index: 1 });
  expect(vocabulary.at(text, 10, 14)).toBe(first);
  expect(vocabulary.entries.map((entry) => entry.text)).toEqual(['acme', 'pays']);
});

test('a word is not taken for its beginning, or for another of its length', () => {
  const vocabulary = open();
  expect(vocabulary.at('acmes', 0, 4).text).toBe('acme');
  expect(vocabulary.at('acmes', 0, 5).text).toBe('acmes');
  expect(vocabulary.at('acne', 0, 4).text).toBe('acne');
});

/** "Aa" and "BB" have one hash, and so have all words made of them: what a hostile text would print. */
const alike = (length: number): string[] =>
  Array.from({ length: 2 ** length }, (_, i) =>
    [...i.toString(2).padStart(length, '0')].map((bit) => (bit === '0' ? 'Aa' : 'BB')).join(''),
  );

test('words that meet in one slot are kept apart, and found again', () => {
  const words = alike(10);
  const vocabulary = open();
  for (const word of words) expect(vocabulary.at(word, 0, word.length).text).toBe(word);
  expect(vocabulary.entries).toHaveLength(words.length);
  for (const [index, word] of words.entries()) expect(vocabulary.at(word, 0, word.length).index).toBe(index);
});

test('it holds what a Map by the printed word would hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', 'B', '’', 'é', '9') }), { maxLength: 800 }),
      (words) => {
        const vocabulary = open();
        const known = new Map<string, number>();
        for (const word of words) {
          const index = known.get(word) ?? known.size;
          known.set(word, index);
          expect(vocabulary.at(`(${word})`, 1, 1 + word.length)).toEqual({ text: word, index });
        }
      },
    ),
  );
});
