import { isCurrencyWord, isTooSmall, NEEDS_SCALE } from '../text/currencies.ts';
import { VULGAR } from '../text/number-words.ts';
import { Vocabulary } from '../text/vocabulary.ts';
import { foreignEnd } from './printed-digits.ts';

/**
 * One word, numeral or mark.
 *
 * - `word`: letters, with inner apostrophes and the stops of "U.S.";
 * - `number`: digits with their commas and decimal point ("1,250.75", ".5", "½");
 * - `code`: letters and digits in one, or digits with several stops ("K200", "Q2", "1.2.3"): never a quantity by itself;
 * - `mark`: any other single character.
 */
export type Token = {
  readonly kind: 'word' | 'number' | 'code' | 'mark';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
};

/** A stretch of text as tokens: what every rule reads. White space of any kind and amount is gone, so line breaks cannot matter. */
export type Scan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The indices of the tokens that a rule may begin with, in order: of ten tokens eight begin nothing, and are not asked about. */
  readonly openings: readonly number[];
};

export const HYPHENS = '-\u2010\u2011\u00ad';
const DASHES = '\u2012\u2013\u2014\u2212';
export const isHyphen = (token: Token | undefined): boolean => token?.kind === 'mark' && HYPHENS.includes(token.text);
export const isDash = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && (HYPHENS.includes(token.text) || DASHES.includes(token.text));
/** The slash that is printed in fractions and nowhere else: "1⁄32". */
export const isFractionSlash = (token: Token | undefined): boolean =>
  token?.text === '\u2044' || token?.text === '\u2215';
export const isSlash = (token: Token | undefined): boolean => token?.text === '/' || isFractionSlash(token);
/** Has the word a capital first? */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'mark' && /^\p{Lu}/u.test(token.text);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x2c00 && code < 0xe000) ||
  (code >= 0xf900 && code < 0xfe00);
const isSpace = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0x3000 ||
  code === 0xfeff;
/** What other countries print between the digits of a number. */
const FOREIGN = new Set([...".,'’\u00a0\u2009\u202f"].map((mark) => mark.charCodeAt(0)));
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const digitsEnd = (text: string, from: number, end: number): number => {
  let i = from;
  while (i < end && isDigit(text.charCodeAt(i))) i++;
  return i;
};

/** The end of an Indian grouping, whose upper digits go by twos: the ",23,456" of "1,23,456"; `from` where there is none. */
const lakhsEnd = (text: string, from: number, end: number): number => {
  let to = from;
  while (text[to] === ',' && digitsEnd(text, to + 1, Math.min(end, to + 5)) === to + 3) to += 3;
  const isGrouped = to > from && text[to] === ',' && digitsEnd(text, to + 1, Math.min(end, to + 5)) === to + 4;
  return isGrouped ? to + 4 : from;
};

/** The end of the numeral that starts at `from`, and whether it has more stops than a number can ("1.2.3", "5.20.2026"). */
const numberEnd = (text: string, from: number, end: number): { to: number; code: boolean } => {
  let to = digitsEnd(text, from, end);
  const foreign = to - from <= 3 && FOREIGN.has(text.charCodeAt(to)) ? foreignEnd(text, from) : from;
  if (foreign > from && foreign <= end) return { to: foreign, code: false };
  if (to - from <= 2) to = lakhsEnd(text, to, end);
  if (to - from <= 3)
    while (text[to] === ',' && to + 4 <= end && digitsEnd(text, to + 1, Math.min(end, to + 5)) === to + 4) to += 4;
  if (text[to] === '.' && to + 1 < end && isDigit(text.charCodeAt(to + 1))) to = digitsEnd(text, to + 1, end);
  if (text[to] !== '.' || to + 1 >= end || !isDigit(text.charCodeAt(to + 1))) return { to, code: false };
  while (text[to] === '.' && to + 1 < end && isDigit(text.charCodeAt(to + 1))) to = digitsEnd(text, to + 1, end);
  return { to, code: true };
};

/** The end of the word at `from`: letters, inner apostrophes ("company’s"), and stops between single letters ("U.S."). */
const wordEnd = (text: string, from: number, end: number): number => {
  let i = from;
  while (i < end && isLetter(text.charCodeAt(i))) i++;
  if (i === from + 1 && text[i] === '.') {
    let j = i;
    while (text[j] === '.' && j + 1 < end && isLetter(text.charCodeAt(j + 1)) && !isLetter(text.charCodeAt(j + 2)))
      j += 2;
    if (j > i) return text[j] === '.' && j < end ? j + 1 : j;
  }
  while (i + 1 < end && isApostrophe(text.charCodeAt(i)) && isLetter(text.charCodeAt(i + 1))) {
    i++;
    while (i < end && isLetter(text.charCodeAt(i))) i++;
  }
  return i;
};

/** The longest line that is taken for a headline. */
const HEADLINE_TOKENS = 40;

/** "Acme Cuts 500 Jobs as Sales Fall": do nearly all the longer words have a capital, so that capitals do not tell names? */
export const isHeadline = ({ tokens }: Scan): boolean => {
  if (tokens.length > HEADLINE_TOKENS) return false;
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return long.length > 1 && long.filter(isCapital).length >= 0.8 * long.length;
};

/** The end of letters and digits in one, with the stops of a version: "K200", "v1.2.3". */
const codeEnd = (text: string, from: number, end: number): number => {
  let i = from;
  while (i < end) {
    const code = text.charCodeAt(i);
    const isStop = code === 46 && i + 1 < end && isDigit(text.charCodeAt(i + 1));
    if (!isStop && !isLetter(code) && !isDigit(code)) break;
    i++;
  }
  return i;
};

/** A number that has a scale, and so is an amount behind "PS" and "R". */
const SCALED_AMOUNT = /^\d[\d,.]{0,12} ?(?:bn|tn|m|thousand|million|billion|trillion)\b/;
/** "PS8.1bn", "PS1,200": the folded pound sign is printed before plain amounts too. */
const POUNDS = /^\d{1,3}(?:,\d{3}|\.\d|k\b)/;

/** Are the letters before a digit a currency: "EUR1.2bn", the "US" of "$US55", the "R" of "R500 million"? */
const isCurrencyBefore = (text: string, from: number, to: number): boolean => {
  const word = text.slice(from, Math.min(to, from + 4));
  if (isCurrencyWord(word)) {
    const amount = text.slice(to, to + 24);
    return !isTooSmall(word, Number.parseInt(amount.replaceAll(',', ''), 10)) || SCALED_AMOUNT.test(amount);
  }
  if (text[from - 1] === '$') return /^(US|A|C|NZ|HK)$/.test(word);
  if (!NEEDS_SCALE.has(word)) return false;
  const amount = text.slice(to, to + 24);
  return SCALED_AMOUNT.test(amount) || (word === 'PS' && POUNDS.test(amount));
};

/** Is the stop at `at` the point of a decimal without a whole number: ".5", "$.001", "(.25)"? */
const opensDecimal = (text: string, at: number, end: number, glued: boolean): boolean =>
  at + 1 < end && isDigit(text.charCodeAt(at + 1)) && (!glued || '$€£¥₹(<>=~+'.includes(text[at - 1] ?? ' '));

/** What a text prints as one token, the same in small letters, and whether a rule may begin with it: made once for a document. */
export type Spellings = Vocabulary<Pick<Token, 'text' | 'lower'> & { readonly opens: boolean }>;

/** `opens`: may a rule begin with this word or mark, in small letters? Numbers and codes always may. */
export const noSpellings = (opens: (lower: string) => boolean = () => true): Spellings =>
  new Vocabulary((text) => {
    const lower = text.toLowerCase();
    return { text, lower, opens: opens(lower) };
  });

/**
 * Splits `text[start, end)` into tokens: one pass, each character looked at a bounded number of times.
 *
 * @param spellings those of the whole text, where it is scanned in parts
 */
export const scan = (text: string, start = 0, end = text.length, spellings = noSpellings()): Scan => {
  const tokens: Token[] = [];
  const openings: number[] = [];
  let at = start;
  let last = start - 1;
  const add = (kind: Token['kind'], to: number): void => {
    const { text: printed, lower, opens } = spellings.at(text, at, to);
    if (opens || kind === 'number' || kind === 'code') openings.push(tokens.length);
    tokens.push({ kind, start: at, end: to, text: printed, lower, glued: last === at });
    last = to;
    at = to;
  };
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) at++;
    else if (isDigit(code) || (code === 46 && opensDecimal(text, at, end, last === at))) {
      const { to, code: isCode } = numberEnd(text, code === 46 ? at + 1 : at, end);
      add(isCode ? 'code' : 'number', to);
    } else if (isLetter(code)) {
      let to = wordEnd(text, at, end);
      // "K200" is one name; "EUR1.2bn" is a currency and a number; "5kW" was split after its digits.
      const isSuffix = last === at && tokens[tokens.length - 1]?.kind === 'number';
      const follows = to < end && isDigit(text.charCodeAt(to)) && !isSuffix;
      const named = follows && !isCurrencyBefore(text, at, to);
      if (named) to = codeEnd(text, to, end);
      add(named ? 'code' : 'word', to);
    } else add(VULGAR.has(text[at] ?? '') ? 'number' : 'mark', at + 1);
  }
  return { text, tokens, openings };
};
