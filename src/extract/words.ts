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
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+){0,8}\p{L}{0,12}|['’]s(?!\p{L})|\p{L}[\p{L}\p{N}]{0,60}(?:['’](?!s(?!\p{L}))\p{L}{1,8})?|\S/uy;

/** Plain words, which are most, are read without the pattern: it is slow on them. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const LONGEST_PLAIN = 60;

/** Where the plain word that begins at `from` ends; `from` itself where only the pattern can tell (initials, apostrophes, other letters). */
const plainEnd = (text: string, from: number): number => {
  if (!isLetter(text.charCodeAt(from))) return from;
  let end = from + 1;
  while (end < text.length && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
  const next = end < text.length ? text.charCodeAt(end) : 0;
  const isInitial = next === 46 && end === from + 1;
  return next >= 128 || next === 39 || isInitial || end - from > LONGEST_PLAIN ? from : end;
};

const wordAt = (surface: string, start: number, isPlain: boolean): Word => {
  const lower = surface.toLowerCase();
  const isWord = isPlain || /^['’\p{L}\p{N}][\p{L}\p{N}]|^[\p{L}\p{N}]/u.test(surface);
  return {
    start,
    end: start + surface.length,
    text: surface,
    lower: isPlain ? lower : lower.replace('’', "'"),
    kind: isWord ? 'word' : 'mark',
  };
};

/** The words and marks of `text[span.start, span.end)`, in order. */
export const wordsOf = (text: string, span: Span): Word[] => {
  const words: Word[] = [];
  const part = text.slice(span.start, span.end);
  for (let at = 0; at < part.length; ) {
    const end = plainEnd(part, at);
    if (end > at) {
      words.push(wordAt(part.slice(at, end), span.start + at, true));
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const surface = TOKEN.exec(part)?.[0];
    if (surface !== undefined) words.push(wordAt(surface, span.start + at, false));
    at += surface?.length ?? 1;
  }
  return words;
};
