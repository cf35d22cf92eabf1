import type { Span } from '../model/span.ts';

/** What is printed as one word or mark, wherever it stands. `lower` has straight apostrophes. */
export type Printed = {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark';
  /** Four letters or more, and nothing else? */
  readonly isLong: boolean;
  /** Written as names are: "Acme", "iPhone", "U.S."? */
  readonly isCapital: boolean;
};

/** One of the things printed in a document, however often; `index` counts them in the order in which they come up. */
export type Form = Printed & { readonly index: number };

/** One word or punctuation mark of a sentence, where it stands. */
export type Word = Span & Printed;

/** Indices into the words of a sentence, both inclusive. */
export type WordSpan = { readonly first: number; readonly last: number };

/**
 * A word, its possessive ending, or one mark. Hyphens part words ("AI-related" is two and a mark between them), a number keeps its
 * commas and point, initials keep their stops ("U.S.").
 */
const TOKEN =
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+){0,8}\p{L}{0,12}|['’]s(?!\p{L})|\p{L}[\p{L}\p{N}]{0,60}(?:['’](?!s(?!\p{L}))\p{L}{1,8})?|\S/uy;

/** The forms of a document by what is printed: of ten words nine were printed before, and nothing about them is worked out twice. */
export type Forms = Map<string, Form>;

const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu})[\p{L}\p{N}.]*$/u;

const formOf = (text: string, index: number): Form => {
  const isWord = /^['’\p{L}\p{N}][\p{L}\p{N}]|^[\p{L}\p{N}]/u.test(text);
  const lower = text.toLowerCase().replace('’', "'");
  const isCapital = text !== lower && CAPITAL.test(text);
  return { text, lower, kind: isWord ? 'word' : 'mark', isLong: /^\p{L}{4,}$/u.test(text), isCapital, index };
};

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const [POINT, COMMA, APOSTROPHE, NOT_ASCII] = [46, 44, 39, 128] as const;
const LONGEST_PLAIN = 60;

/**
 * Where the token that begins at `from` ends, if its letters are plain: a word, a whole number, a mark of ASCII; `from` itself where only
 * the pattern can tell, which is slow: initials, apostrophes, decimals, other letters.
 */
const plainEnd = (text: string, from: number): number => {
  const code = text.charCodeAt(from);
  if (code >= NOT_ASCII || code === APOSTROPHE) return from;
  let end = from + 1;
  if (isDigit(code)) {
    while (isDigit(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end);
    return next >= NOT_ASCII || next === POINT || next === COMMA || isLetter(next) ? from : end;
  }
  if (!isLetter(code)) return end;
  while (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  const isInitial = next === POINT && end === from + 1;
  return next >= NOT_ASCII || next === APOSTROPHE || isInitial || end - from > LONGEST_PLAIN ? from : end;
};

/** Where the token that begins at `from` ends; `from` itself for white space. */
const tokenEnd = (text: string, from: number): number => {
  if (isSpace(text.charCodeAt(from))) return from;
  const end = plainEnd(text, from);
  if (end > from) return end;
  TOKEN.lastIndex = from;
  return from + (TOKEN.exec(text)?.[0].length ?? 0);
};

/** Tells each word and mark of `text[span.start, span.end)`, in order, with its offsets. */
const eachWord = (text: string, span: Span, forms: Forms, tell: (form: Form, start: number, end: number) => void) => {
  const part = text.slice(span.start, span.end);
  for (let at = 0; at < part.length; ) {
    const end = tokenEnd(part, at);
    if (end === at) {
      at += 1;
      continue;
    }
    const printed = part.slice(at, end);
    let form = forms.get(printed);
    if (form === undefined) {
      form = formOf(printed, forms.size);
      forms.set(printed, form);
    }
    tell(form, span.start + at, span.start + end);
    at = end;
  }
};

/** The words and marks of `text[span.start, span.end)`, in order. */
export const wordsOf = (text: string, span: Span, forms: Forms = new Map()): Word[] => {
  const words: Word[] = [];
  eachWord(text, span, forms, ({ text: printed, lower, kind, isLong, isCapital }, start, end) =>
    words.push({ start, end, text: printed, lower, kind, isLong, isCapital }),
  );
  return words;
};

/** The same without their places, for a look at what is printed: a fraction of the work. */
export const formsOf = (text: string, span: Span, forms: Forms): Form[] => {
  const found: Form[] = [];
  eachWord(text, span, forms, (form) => found.push(form));
  return found;
};
