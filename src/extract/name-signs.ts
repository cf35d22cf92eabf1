import { wordSet } from '../text/word-set.ts';
import { AGENT_VERBS, COMPANY_KINDS, ROLES } from './name-words.ts';
import type { RawName } from './raw-names.ts';
import type { Printed } from './words.ts';

/** How many words behind the comma may hold the role: "Jane Roe, the company's founder". */
const APPOSITION = 5;

/** "Jane Roe, the company's founder", "its president Jane Roe": a name beside a role is a person's. */
export const hasRole = (words: readonly Printed[], { first, last }: RawName): boolean => {
  if (first === last) return false;
  const before = words[words[first - 1]?.text === ',' ? first - 2 : first - 1];
  // "its president Jane Roe", "the chief executive, Jane Roe"
  if (ROLES.has(before?.lower ?? '')) return true;
  if (words[last + 1]?.text !== ',') return false;
  for (let i = last + 2; i < words.length && i <= last + 1 + APPOSITION; i++) {
    const word = words[i] as Printed;
    if (ROLES.has(word.lower)) return true;
    if (word.text === ',' || word.text === '.') return false;
  }
  return false;
};

/** How many words behind the comma, or "is", may hold what sort of company it is: "Acme Launch, the fast-growing maker of". */
const KIND_WITHIN = 7;

/** "rocket maker Acme Launch", "Acme Launch, the fast-growing maker of" */
export const isCompany = (words: readonly Printed[], { first, last }: RawName): boolean => {
  if (first === last) return false;
  if (COMPANY_KINDS.has(words[first - 1]?.lower ?? '')) return true;
  const opens = words[last + 1]?.text === ',' && /^(?:the|a|an)$/.test(words[last + 2]?.lower ?? '');
  if (!opens) return false;
  for (let i = last + 3; i < words.length && i <= last + 3 + KIND_WITHIN; i++) {
    const { lower, text } = words[i] as Printed;
    if (COMPANY_KINDS.has(lower)) return true;
    if (/^[,.;:()]$/.test(text)) return false;
  }
  return false;
};

/** Nouns that only a company is called by: nobody is a retailer by trade. */
const FIRMS = wordSet(
  'retailer supermarket carmaker automaker chipmaker drugmaker airline bank lender insurer brewer conglomerate utility telecom bookmaker brokerage fintech startup chain',
);

/** "Retailer Mary Quill": is it a company's, though it begins as a person's does? */
export const isFirm = (words: readonly Printed[], { first, last }: RawName): boolean =>
  first !== last && FIRMS.has(words[first - 1]?.lower ?? '');

const PART_NOUNS = wordSet(
  'arm unit division subsidiary business app chatbot assistant service network brand platform model product segment affiliate offshoot',
);
const OF_SOMEBODY = /^(?:its|their|his|her|our|'s)$/;
/** How many words may part the owner from the part: "its fast-growing satellite broadband arm, Halo". */
const OWNED_WITHIN = 6;

const PRODUCT_NOUNS = wordSet('chatbot chatbots assistant app rocket model chip chips smartphone drug');

/** "the Sable chatbot" */
const isProduct = (words: readonly Printed[], { first, last }: RawName): boolean =>
  PRODUCT_NOUNS.has(words[last + 1]?.lower ?? '') && /^(?:the|its|a|an|'s)$/.test(words[first - 1]?.lower ?? '');

/** "its broadband arm, Halo", "its Halo unit" */
const isOwned = (words: readonly Printed[], { first, last }: RawName): boolean => {
  const isInApposition = words[first - 1]?.text === ',' && PART_NOUNS.has(words[first - 2]?.lower ?? '');
  const at = isInApposition ? first - 2 : PART_NOUNS.has(words[last + 1]?.lower ?? '') ? first : 0;
  for (let i = at - 1; i >= 0 && i >= at - OWNED_WITHIN; i--) {
    const { lower, kind } = words[i] as Printed;
    if (OF_SOMEBODY.test(lower)) return true;
    if (kind === 'mark' && lower !== '-') return false;
  }
  return false;
};

/** "Halo, which it bought in May" */
const isBought = (words: readonly Printed[], { last }: RawName): boolean =>
  words[last + 1]?.text === ',' &&
  words[last + 2]?.lower === 'which' &&
  /^(?:it|they)$/.test(words[last + 3]?.lower ?? '') &&
  /^(?:bought|acquired|owns|purchased)$/.test(words[last + 4]?.lower ?? '');

/** Is the name said to be a part or a product of a company? */
export const isPart = (words: readonly Printed[], name: RawName): boolean =>
  isOwned(words, name) || isProduct(words, name) || isBought(words, name);

/** Does the name do what only somebody does, or own something: "Acme said", "Acme's"? */
export const isActor = (words: readonly Printed[], { last }: RawName): boolean =>
  words[last + 1]?.lower === "'s" || AGENT_VERBS.has(words[last + 1]?.lower ?? '');

const MEASURED = wordSet(`
  grew grows grow has had reached generated generates contributed contributes surpassed serves served produced produces delivered delivers
  completed exceeded attracted estimates claims claimed believes forecasts projects predicts alleges alleged
`);
/** How many words say what a product is: "Halo, our leading cloud platform, grew". */
const TOLD_WITHIN = 8;

/** "Halo grew", "Halo, our leading cloud platform, had": does what a filing names have figures of its own, as its products do? */
const isMeasured = (words: readonly Printed[], { last }: RawName): boolean => {
  if (MEASURED.has(words[last + 1]?.lower ?? '')) return true;
  if (words[last + 1]?.text !== ',' || !/^(?:our|its|the|an?)$/.test(words[last + 2]?.lower ?? '')) return false;
  const behind = words.slice(last + 2, last + 2 + TOLD_WITHIN).findIndex(({ text }) => text === ',');
  return behind > 0 && MEASURED.has(words[last + 3 + behind]?.lower ?? '');
};

/** How many words may part "according to" from whose words they are: "according to the U.S. Bureau of Looms (BOL)". */
const CREDITED_WITHIN = 9;
const IN_CREDIT = /^(?:an?|the|of|and|for|\(|\.)$/;

/** "According to Gable", "according to a Gable survey" */
const isCredited = (words: readonly Printed[], { first }: RawName): boolean => {
  for (let at = first - 1; at > 0 && at >= first - CREDITED_WITHIN; at--) {
    const { lower, isCapital } = words[at] as Printed;
    if (lower === 'to') return words[at - 1]?.lower === 'according';
    if (!isCapital && !IN_CREDIT.test(lower)) return false;
  }
  return false;
};

/** Is what a filing names somebody, or something, with figures and words of its own? */
export const isSomebody = (words: readonly Printed[], name: RawName): boolean =>
  isMeasured(words, name) || isCredited(words, name);

const BINDS = wordSet('of for the and to in per -');

/** Do the small words up to `end` begin with these letters? */
const spells = (words: readonly Printed[], end: number, letters: string): boolean => {
  let at = end;
  for (let letter = letters.length - 1; letter >= 0; letter--, at--) {
    while (BINDS.has(words[at]?.lower ?? '') && words[at]?.lower[0] !== letters[letter]) at--;
    const word = words[at];
    if (word === undefined || word.text !== word.lower || word.lower[0] !== letters[letter]) return false;
  }
  return true;
};

/** "age of the household (AOH)": do small words before the parenthesis begin with its letters? */
export const isAbbreviation = (words: readonly Printed[], { first, last, text }: RawName): boolean => {
  if (first !== last || words[first - 1]?.text !== '(' || words[last + 1]?.text !== ')') return false;
  const letters = text.toLowerCase();
  // "offer for sale (OFS)", "return on assets (ROAs)", "daily active users (DAUq)"
  return (
    spells(words, first - 2, letters) || (/\p{Lu}\p{Ll}$/u.test(text) && spells(words, first - 2, letters.slice(0, -1)))
  );
};
