import type { Span } from '../model/span.ts';

/** One word or punctuation mark of a sentence, where it stands. `lower` has straight apostrophes. */
export type Word = Span & { readonly text: string; readonly lower: string; readonly kind: 'word' | 'mark' };

/** Indices into the words of a sentence, both inclusive. */
export type WordSpan = { readonly first: number; readonly last: number };

/**
 * A word, its possessive ending, or one mark. Hyphens part words ("AI-related" is two and a mark between them), a number keeps its
 * commas and point, initials keep their stops ("U.S.").
 */
const TOKEN =
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+){0,8}\p{L}{0,12}|['’]s(?!\p{L})|\p{L}[\p{L}\p{N}]{0,60}(?:['’](?!s(?!\p{L}))\p{L}{1,8})?|\S/gu;

/** The words and marks of `text[span.start, span.end)`, in order. */
export const wordsOf = (text: string, span: Span): Word[] => {
  const words: Word[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const surface = match[0];
    const start = span.start + match.index;
    const kind = /^['’\p{L}\p{N}][\p{L}\p{N}]|^[\p{L}\p{N}]/u.test(surface) ? 'word' : 'mark';
    const lower = surface.toLowerCase().replace('’', "'");
    words.push({ start, end: start + surface.length, text: surface, lower, kind });
  }
  return words;
};
