import type { Span } from '../model/span.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { NO_NAME } from './name-words.ts';
import { signsOf } from './word-signs.ts';

/** What is printed as one word or mark, wherever it stands. `lower` has straight apostrophes. */
export type Printed = {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'mark';
  /** Four letters or more, and nothing else? */
  readonly isLong: boolean;
  /** Written as names are: "Acme", "iPhone", "U.S."? */
  readonly isCapital: boolean;
  /** Small letters, the first of them large or not? "Acme" and "acme", and not "ACME" nor "9". */
  readonly isSmall: boolean;
  /** May it be part of a name: has it a capital, and is it neither one of the words that name nobody nor a stretch of time? */
  readonly isOfName: boolean;
  /** Which lists it stands in; see `word-signs.ts`. */
  readonly signs: number;
};

/** One of the things printed in a document, however often; `index` counts them in the order in which they come up. */
export type Form = Printed & { readonly index: number };

/** One word or punctuation mark of a sentence, where it stands. */
export type Word = Span & Form;

/** A word as a place and a form: of the many that a document has, each takes little room. */
class Placed implements Word {
  readonly start: number;
  readonly end: number;
  readonly #form: Form;

  constructor(start: number, end: number, form: Form) {
    this.start = start;
    this.end = end;
    this.#form = form;
  }

  get text(): string {
    return this.#form.text;
  }

  get lower(): string {
    return this.#form.lower;
  }

  get kind(): Form['kind'] {
    return this.#form.kind;
  }

  get isLong(): boolean {
    return this.#form.isLong;
  }

  get isCapital(): boolean {
    return this.#form.isCapital;
  }

  get isSmall(): boolean {
    return this.#form.isSmall;
  }

  get isOfName(): boolean {
    return this.#form.isOfName;
  }

  get signs(): number {
    return this.#form.signs;
  }

  get index(): number {
    return this.#form.index;
  }
}

/** Indices into the words of a sentence, both inclusive. */
export type WordSpan = { readonly first: number; readonly last: number };

/**
 * A word, its possessive ending, or one mark. Hyphens part words ("AI-related" is two and a mark between them), a number keeps its
 * commas and point, initials keep their stops ("U.S.").
 */
const TOKEN =
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+){0,8}\p{L}{0,12}|['’]s(?!\p{L})|\p{L}[\p{L}\p{N}]{0,60}(?:['’](?!s(?!\p{L}))\p{L}{1,8})?|\S/uy;

/** "Q3FY23", "FY2026", "H1": a stretch of a fiscal year, and nobody. */
const FISCAL = /^(?:[QH][1-4](?:FY)?\d{0,4}|[1-4]Q\d{0,4}|FY\d{2,4})$/u;

const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu})[\p{L}\p{N}.]*$/u;

/** Nearly all words are printed so, and of them no more need be asked. */
const PLAIN = /^[a-z]+$/;

const formOf = (text: string, index: number): Form => {
  const isPlain = PLAIN.test(text);
  const lower = isPlain ? text : text.toLowerCase().replace('’', "'");
  const isCapital = text !== lower && CAPITAL.test(text);
  const isWord = isPlain || /^['’\p{L}\p{N}][\p{L}\p{N}]|^[\p{L}\p{N}]/u.test(text);
  return {
    text,
    lower,
    kind: isWord ? 'word' : 'mark',
    isLong: isPlain ? text.length > 3 : /^\p{L}{4,}$/u.test(text),
    isCapital,
    isSmall: isPlain || /^\p{Lu}?\p{Ll}/u.test(text),
    isOfName: isCapital && !NO_NAME.has(lower) && !FISCAL.test(text),
    signs: signsOf(lower),
    index,
  };
};

/** The forms of a document, so that nothing about a word is worked out twice. */
export type Forms = Vocabulary<Form>;
export const noForms = (): Forms => new Vocabulary(formOf);

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const [POINT, COMMA, SMALL_S, NOT_ASCII] = [46, 44, 115, 128] as const;
/** Dashes, quotation marks but for the apostrophe, daggers, bullets: marks of print that are no part of any word. */
const isPrintersMark = (code: number): boolean => code >= 0x2010 && code <= 0x2022 && code !== 0x2019;
const SPACE = 32;
const LONGEST_PLAIN = 60;

const codeAt = (text: string, at: number, to: number): number => (at < to ? text.charCodeAt(at) : SPACE);

/** Does "'s" stand behind the apostrophe at `at`, and no more? */
const isGenitive = (text: string, at: number, to: number): boolean => {
  const after = codeAt(text, at + 2, to);
  return codeAt(text, at + 1, to) === SMALL_S && after < NOT_ASCII && !isLetter(after);
};

/**
 * Where the token that begins at `from` ends, if its letters are plain: a word with or without "'s" behind it, a whole number, a mark;
 * `from` itself where only the pattern can tell, which is slow: initials, other apostrophes, decimals, other letters.
 */
const plainEnd = (text: string, from: number, to: number): number => {
  const code = text.charCodeAt(from);
  let end = from + 1;
  if (isLetter(code)) {
    while (end < to && (isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)))) end += 1;
    if (end - from > LONGEST_PLAIN) return from;
    const next = codeAt(text, end, to);
    if (isApostrophe(next)) return isGenitive(text, end, to) ? end : from;
    const isInitial = next === POINT && end === from + 1;
    return isInitial || (next >= NOT_ASCII && !isPrintersMark(next)) ? from : end;
  }
  if (isDigit(code)) {
    while (end < to && isDigit(text.charCodeAt(end))) end += 1;
    const next = codeAt(text, end, to);
    return next >= NOT_ASCII || next === POINT || next === COMMA || isLetter(next) ? from : end;
  }
  if (isApostrophe(code)) return isGenitive(text, from, to) ? from + 2 : from;
  return code < NOT_ASCII || isPrintersMark(code) ? end : from;
};

/** Where the token that begins at `from` ends, at `to` at the latest; `from` itself for white space. */
const tokenEnd = (text: string, from: number, to: number): number => {
  if (isSpace(text.charCodeAt(from))) return from;
  const end = plainEnd(text, from, to);
  if (end > from) return end;
  TOKEN.lastIndex = 0;
  return from + (TOKEN.exec(text.slice(from, to))?.[0].length ?? 0);
};

/** The words and marks of `text[span.start, span.end)`, in order. */
export const wordsOf = (text: string, span: Span, forms: Forms = noForms()): Word[] => {
  const words: Word[] = [];
  for (let start = span.start; start < span.end; ) {
    const end = tokenEnd(text, start, span.end);
    if (end > start) words.push(new Placed(start, end, forms.at(text, start, end)));
    start = Math.max(end, start + 1);
  }
  return words;
};

/** The same without their places, for a look at what is printed: a fraction of the work. */
export const formsOf = (text: string, span: Span, forms: Forms): Form[] => {
  const found: Form[] = [];
  for (let start = span.start; start < span.end; ) {
    const end = tokenEnd(text, start, span.end);
    if (end > start) found.push(forms.at(text, start, end));
    start = Math.max(end, start + 1);
  }
  return found;
};

/** The index of the first word that begins at or after `position`: asked for so often that it is kept to lists of one kind. */
export const firstFrom = (words: readonly Word[], position: number): number => {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index of the nearest word before `at`, past those that are skipped, of which there are at most so many; -1 before the first. */
export const skipBack = (
  words: readonly Printed[],
  at: number,
  skipped: ReadonlySet<string>,
  most = Number.POSITIVE_INFINITY,
): number => {
  let i = at - 1;
  while (i >= at - most && skipped.has(words[i]?.lower ?? '')) i -= 1;
  return i;
};

/** The words and marks from `from` up to, not including, `to`, with a space between any two. */
export const textOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** The same with no space around hyphens, as names are printed: "ride-hailing". */
export const hyphenated = (words: readonly Word[], from: number, to: number): string =>
  textOf(words, from, to).replaceAll(/ ([-/]) /g, '$1');
