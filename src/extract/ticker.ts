import { wordSet } from '../text/word-set.ts';
import type { Printed } from './words.ts';

/** How many words the name of an exchange has at most: "Hong Kong Stock Exchange". */
const EXCHANGE_WORDS = 4;

/** "(NYSE: ACM)": does a parenthesis at `at` say where a company is listed, and by which letters? */
export const isTickerAt = (words: readonly Printed[], at: number): boolean => {
  if (words[at]?.text !== '(') return false;
  const colon = words.slice(at + 1, at + 2 + EXCHANGE_WORDS).findIndex(({ text }) => text === ':') + at + 1;
  const [exchange, letters, end] = [words[colon - 1], words[colon + 1], words[colon + 2]];
  if (colon < at + 2 || exchange?.isCapital !== true) return false;
  return /^[\p{Lu}\d]{1,6}$/u.test(letters?.text ?? '') && /^[).,;]$/.test(end?.text ?? '');
};

/** What stands before the letters, in a parenthesis or out of it: "ticker: ACM". */
const LABELS = wordSet('ticker symbol nyse nasdaq lse tsx amex otc');

/** "(ACM.L)", "(0001.KS, ACMF.PK)": the code of a company at an agency, of letters and its market's. */
const isAgencyCode = (words: readonly Printed[], at: number): boolean =>
  /^[(,]$/.test(words[at - 1]?.text ?? '') &&
  words[at + 1]?.text === '.' &&
  /^\p{Lu}{1,2}$/u.test(words[at + 2]?.text ?? '') &&
  /^[),]$/.test(words[at + 3]?.text ?? '');

const QUOTE = /^["“”'‘]$/;
const LETTERS = /^\p{Lu}{2,5}$/u;
const SYMBOL = /^(?:ticker|symbol|code)$/;

/** 'under the symbol "ACM"', "the ticker ACM" */
const isSymbol = (words: readonly Printed[], at: number): boolean =>
  LETTERS.test(words[at]?.text ?? '') &&
  SYMBOL.test(words[QUOTE.test(words[at - 1]?.text ?? '') ? at - 2 : at - 1]?.lower ?? '');

/** "NYSE: ACM": are the letters at `at` those by which a company is listed, behind such a label or in such a parenthesis? */
export const isOfTicker = (words: readonly Printed[], at: number): boolean => {
  if (isAgencyCode(words, at) || isSymbol(words, at)) return true;
  if (words[at - 1]?.text !== ':') return false;
  if (LABELS.has(words[at - 2]?.lower ?? '')) return true;
  const open = words.slice(Math.max(0, at - 2 - EXCHANGE_WORDS), at).findLastIndex(({ text }) => text === '(');
  return open >= 0 && isTickerAt(words, Math.max(0, at - 2 - EXCHANGE_WORDS) + open);
};
