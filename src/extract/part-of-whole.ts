import { scopeName } from '../text/scope-name.ts';
import { isVerb } from './clauses.ts';
import { textOf, type Word, type WordSpan } from './words.ts';

/** How a part is tied to what it is of: "of which $3 million went to Cloud", "... was for Cloud", "... came from Cloud". */
const TIES = new Set(
  'went goes was were is are came comes related relates stems stemmed work works worked live lives lived'.split(' '),
);
const PREPOSITIONS = new Set(['to', 'for', 'from', 'in', 'on', 'by', 'at', 'toward', 'towards', 'into']);
const OPENERS = new Set(['its', 'the', 'our', 'their', 'a', 'an']);
/** Nouns behind the name of a part that say only what sort of thing it is. */
const SORTS = new Set(
  'technology infrastructure operations efforts projects spending development business division segment unit arm'.split(
    ' ',
  ),
);
const NAME_WORDS = 4;
/** Where people work, and no name of it. */
const PLACED = /^(?:offices?|sites?|plants?|factory|factories|hub|campus|centers?|centres?)$/;
/** What is no part of a business, but how it was paid or reckoned. */
const NO_PART =
  /^(?:us|them|it|you|become|be|maturity|expiration|expiry|total|all|cash|stock|shares|equity|interest|tax|taxes|charges|costs|excess|addition|each|full|part|time)$/;

/** "of which", "of whom" right before the number, but for a word that hedges it. */
export const isPartOf = (words: readonly Word[], number: number): boolean => {
  const at = words[number - 1]?.lower === 'which' || words[number - 1]?.lower === 'whom' ? number - 1 : number - 2;
  return /^(?:which|whom)$/.test(words[at]?.lower ?? '') && words[at - 1]?.lower === 'of';
};

/** "3,900 of them", right behind the number. */
const isOfThem = (words: readonly Word[], last: number): boolean =>
  words[last + 1]?.lower === 'of' && /^(?:them|it|that|those|whom|which)$/.test(words[last + 2]?.lower ?? '');

/** "including 700 at its Acme yard" */
export const isIncluded = (words: readonly Word[], number: number): boolean => words[number - 1]?.lower === 'including';

/** "of which $3 million went to Cloud", "3,900 of them in Cloud", "including 700 in Cloud": is a number told as a part of the one before? */
export const isPartTold = (words: readonly Word[], { first, last }: WordSpan): boolean =>
  isPartOf(words, first) || isOfThem(words, last) || isIncluded(words, first);

/** Where the name of a part begins behind a number, past what ties it: "went to its", "is earmarked for", "will go into"; -1 where nothing does. */
const pastTie = (words: readonly Word[], { first, last }: WordSpan): number => {
  const isTold = isOfThem(words, last);
  let at = isTold ? last + 3 : last + 1;
  if (words[at]?.lower === 'will' && words[at + 1]?.lower === 'go') at += 2;
  else if (TIES.has(words[at]?.lower ?? '')) at += words[at + 1]?.lower.endsWith('ed') === true ? 2 : 1;
  else if (!isTold && !isIncluded(words, first)) return -1;
  return PREPOSITIONS.has(words[at]?.lower ?? '') ? at + 1 : -1;
};

/** The part of a whole that the words behind a number name: "Cloud" of "of which $3 million went to its Cloud business"; null where they name none. */
export const partNamed = (words: readonly Word[], number: WordSpan): string | null => {
  let at = pastTie(words, number);
  if (at < 0) return null;
  if (OPENERS.has(words[at]?.lower ?? '')) at += 1;
  let end = at;
  while (end < words.length && end - at < NAME_WORDS) {
    const word = words[end] as Word;
    if (word.kind === 'mark' ? word.text !== '-' : PREPOSITIONS.has(word.lower) || isVerb(word)) break;
    end += 1;
  }
  // "at a new office in Acme": the town tells it.
  const isUnnamed = !words.slice(at, end).some(({ isCapital }) => isCapital);
  if (
    isUnnamed &&
    PLACED.test(words[end - 1]?.lower ?? '') &&
    words[end]?.lower === 'in' &&
    words[end + 1]?.isCapital
  ) {
    at = end + 1;
    end = at;
    while (end - at < NAME_WORDS && words[end]?.isCapital === true) end += 1;
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
  const name = textOf(words, at, end).replaceAll(/ ?- ?/g, '-');
  return name === '' || NO_PART.test(words[at]?.lower ?? '') || /^(?:[$€£¥]|\d[\d.,]*(?!\S))/.test(name)
    ? null
    : scopeName(name);
};
