import { scopeName } from '../text/scope-name.ts';
import { isVerb } from './clauses.ts';
import type { Word } from './words.ts';

/** How a part is tied to what it is of: "of which $3 million went to Cloud", "... was for Cloud", "... came from Cloud". */
const TIES = new Set('went goes was were is are came comes related relates stems stemmed'.split(' '));
const PREPOSITIONS = new Set(['to', 'for', 'from', 'in', 'on', 'by', 'at', 'toward', 'towards']);
const OPENERS = new Set(['its', 'the', 'our', 'their', 'a', 'an']);
/** Nouns behind the name of a part that say only what sort of thing it is. */
const SORTS = new Set(
  'technology infrastructure operations efforts projects spending development business division segment unit arm'.split(
    ' ',
  ),
);
const NAME_WORDS = 4;

/** "of which", "of whom" right before the number, but for a word that hedges it. */
export const isPartOf = (words: readonly Word[], number: number): boolean => {
  const at = words[number - 1]?.lower === 'which' || words[number - 1]?.lower === 'whom' ? number - 1 : number - 2;
  return /^(?:which|whom)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === 'of';
};

/** The part of a whole that the words behind a number name: "Cloud" of "of which $3 million went to its Cloud business"; null where they name none. */
export const partNamed = (words: readonly Word[], last: number): string | null => {
  let at = last + 1;
  if (!TIES.has(words[at]?.lower ?? '') || !PREPOSITIONS.has(words[at + 1]?.lower ?? '')) return null;
  at += 2;
  if (OPENERS.has(words[at]?.lower ?? '')) at += 1;
  let end = at;
  while (end < words.length && end - at < NAME_WORDS) {
    const word = words[end] as Word;
    if (word.kind === 'mark' ? word.text !== '-' : PREPOSITIONS.has(word.lower) || isVerb(word)) break;
    end += 1;
  }
  // "went to its lead product, Acme One": the name behind the comma says it shorter.
  if (words[end]?.text === ',' && /^\p{Lu}/u.test(words[end + 1]?.text ?? '')) {
    let to = end + 1;
    while (
      to < words.length &&
      to - end <= NAME_WORDS &&
      (/^[\p{Lu}\d]/u.test(words[to]?.text ?? '') || words[to]?.text === '-')
    )
      to += 1;
    [at, end] = [end + 1, to];
  }
  while (end - at > 1 && SORTS.has((words[end - 1] as Word).lower)) end -= 1;
  const name = words
    .slice(at, end)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ ?- ?/g, '-');
  return name === '' ? null : scopeName(name);
};
