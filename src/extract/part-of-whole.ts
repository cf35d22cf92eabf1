import { scopeName } from '../text/scope-name.ts';
import { isVerb } from './clauses.ts';
import type { Word, WordSpan } from './words.ts';

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
const isPartOf = (words: readonly Word[], number: number): boolean => {
  const at = words[number - 1]?.lower === 'which' || words[number - 1]?.lower === 'whom' ? number - 1 : number - 2;
  return /^(?:which|whom)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === 'of';
};

/** "3,900 of them", right behind the number. */
const isOfThem = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.lower === 'of' && /^(?:them|those|whom|which)$/.test(words[last + 2]?.lower ?? '');

/** "of which $3 million went to Cloud", "3,900 of them in Cloud": is a number told as a part of the one before? */
export const isPartTold = (words: readonly Word[], { first, last }: WordSpan): boolean =>
  isPartOf(words, first) || isOfThem(words, last);

/** The part of a whole that the words behind a number name: "Cloud" of "of which $3 million went to its Cloud business"; null where they name none. */
export const partNamed = (words: readonly Word[], last: number): string | null => {
  const isTold = isOfThem(words, last);
  let at = isTold ? last + 3 : last + 1;
  if (TIES.has(words[at]?.lower ?? '')) at += 1;
  else if (!isTold) return null;
  if (!PREPOSITIONS.has(words[at]?.lower ?? '')) return null;
  at += 1;
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
