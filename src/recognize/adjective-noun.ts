import { STOPS } from './lexicon/noun-stops.ts';
import type { Numeral } from './numeral.ts';
import { isCapital, isHyphen, type Scan } from './scan.ts';

/** The noun as printed, and the token after it. */
type Described = { readonly noun: string; readonly last: number };

/** After a hyphen these make an adjective that counts nothing: "two-way", "three-dimensional", "four-legged". */
const NO_NOUN = /^(way|fold|odd|plus|something|ish|old|sided|off|tone|strong|figure|(?:.{3,}(?:ed|nal|ish|ly|able)))$/;

/** What describes another noun by its number, also where the hyphen was left out: "the 27 member bloc", "a 300 page report". */
const DESCRIBES = new Set(
  (
    'member man woman person player team judge nation country state city page chapter piece point star bedroom bathroom bed room ' +
    'seat door cylinder speed storey story floor lane hole game match set round race lap run goal shot stroke try vote mile song track episode car bus truck ship ' +
    'horse dog song word question course candidate justice'
  ).split(' '),
);

/** What one of is worth counting: "a one-game ban", "a one-bedroom flat"; "one-time", "one-stop" and "one-man" are adjectives. */
const COUNTED_BY_ONE = /^(game|match|set|run|goal|shot|stroke|try|point|seat|lap|vote|bedroom|bathroom|page|minute)$/;

/** The noun of an adjective made of number and noun, which is singular: the "bedroom" of "3-bedroom", the "game" of "five-game". */
export const joinedNoun = ({ tokens }: Scan, { value, last }: Numeral): Described | null => {
  const word = tokens[last + 1];
  if (!isHyphen(tokens[last]) || !tokens[last]?.glued || word?.kind !== 'word' || !word.glued) return null;
  // "a 2,812-Piece Set": the capital is that of a title.
  const isPrinted = /^\p{Ll}{3,}$/u.test(word.text) || (isCapital(word) && DESCRIBES.has(word.lower));
  const isMany = value.gt(1) || (value.eq(1) && COUNTED_BY_ONE.test(word.text));
  const isNoun = isMany && isPrinted && !STOPS.has(word.lower) && !NO_NOUN.test(word.lower);
  return isNoun && !isHyphen(tokens[last + 2]) ? { noun: word.lower, last: last + 2 } : null;
};

/** The noun of such an adjective without a hyphen: the "member" of "the 14 member river council". Another noun must follow it. */
export const describingNoun = ({ tokens }: Scan, { value, last, scale, vague }: Numeral): Described | null => {
  const word = tokens[last];
  const next = tokens[last + 1];
  if (word?.kind !== 'word' || word.glued || !DESCRIBES.has(word.text) || !value.gt(1)) return null;
  if (scale > 0 || vague !== null || next?.kind !== 'word' || next.glued) return null;
  const isNoun = /^\p{Ll}{3,}$/u.test(next.text) && !STOPS.has(next.lower) && !/(?:[^s]s|ed|ly)$/.test(next.lower);
  return isNoun ? { noun: word.text, last: last + 1 } : null;
};
