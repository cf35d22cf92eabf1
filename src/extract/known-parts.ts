import { wordSet } from '../text/word-set.ts';
import { NO_NAME } from './name-words.ts';
import { type Word, type WordSpan, wordsOf } from './words.ts';

/** A part of the business where a sentence names it. */
export type PartSpan = WordSpan & { readonly name: string };

/** The parts of a company that its filings tell of, as a story prints them: "Rope & Twine", "Nets". */
export type KnownParts = {
  /** Where a sentence names them, in order and apart, with the name. */
  readonly spansIn: (words: readonly Word[]) => readonly PartSpan[];
};

const NONE: readonly never[] = [];
const NO_PARTS: KnownParts = { spansIn: () => NONE };

const stands = (words: readonly Word[], at: number, part: readonly string[]): boolean =>
  part.every((text, i) => words[at + i]?.text === text);

/** "Wicks and oil" is a line of words, which a sentence writes small; "Rope & Twine" is a name, and "Software" alone any. */
const writtenSmall = ([first = '', ...more]: readonly string[]): readonly string[] | null =>
  more.length > 0 && more.every((text) => text === text.toLowerCase()) ? [first.toLowerCase(), ...more] : null;

/** Is the word part of a longer name: the "Technology" of "Technology Consulting"? */
const isOfName = (word: Word | undefined): boolean => word?.isCapital === true && !NO_NAME.has(word.lower);

/** "The wicks business" is that of "Wicks and oil", where no other part has the word. */
const SHORT_FOR = wordSet('business unit segment division arm operations');

const JOINS = wordSet('and & of for');
/** How many words a short name has at most. */
const LONGEST_SHORT = 4;

/** What the parts are called for short, by that word: of "Wicks and oil" and its "Wicks and oil leasing" the first. */
const shortNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const having = new Map<string, string[]>();
  for (const name of names)
    for (const { lower } of wordsOf(name, { start: 0, end: name.length })) {
      const others = having.get(lower) ?? [];
      having.set(lower, [...others, name]);
    }
  const short = new Map<string, string>();
  for (const [word, all] of having) {
    const whole = all.reduce((a, b) => (b.length < a.length ? b : a));
    const isOpener = whole.toLowerCase().startsWith(word) && /^,? /.test(whole.slice(word.length));
    if (isOpener && all.every((name) => name.startsWith(whole))) short.set(word, whole);
  }
  return short;
};

/** A part by the first few words of its name: "the clay and allied unit" is that of "Clay and allied solutions". */
type Opener = { readonly name: string; readonly part: readonly string[] };

/** The openers of the names of several words that open no other name, by their first word, the longest first. */
const openersOf = (names: readonly string[]): ReadonlyMap<string, readonly Opener[]> => {
  const byOpener = new Map<string, { part: readonly string[]; names: string[] }>();
  for (const name of names) {
    const all = wordsOf(name, { start: 0, end: name.length }).map(({ lower }) => lower);
    for (let n = 2; n < all.length && n <= LONGEST_SHORT; n++) {
      const part = all.slice(0, n);
      if (part.some((word) => !/[\p{L}&]/u.test(word)) || JOINS.has(part.at(-1) ?? '')) continue;
      const known = byOpener.get(part.join(' '));
      if (known) known.names.push(name);
      else byOpener.set(part.join(' '), { part, names: [name] });
    }
  }
  const found = new Map<string, Opener[]>();
  for (const { part, names: all } of byOpener.values()) {
    const whole = all.reduce((a, b) => (b.length < a.length ? b : a));
    const [first = ''] = part;
    if (!all.every((name) => name.toLowerCase().startsWith(whole.toLowerCase()))) continue;
    found.set(
      first,
      [...(found.get(first) ?? []), { name: whole, part }].sort((a, b) => b.part.length - a.part.length),
    );
  }
  return found;
};

const standsSmall = (words: readonly Word[], at: number, part: readonly string[]): boolean =>
  part.every((lower, i) => words[at + i]?.lower === lower);

/** Makes the reader of the names of parts: the longest that stands at a word counts, in the capitals of the filing, and not within a longer name. */
export const knownParts = (all: readonly string[]): KnownParts => {
  // A letter alone is the mark of a note.
  const names = all.filter(({ length }) => length > 1);
  if (names.length === 0) return NO_PARTS;
  const short = shortNames(names);
  const openers = openersOf(names);
  const byFirst = new Map<string, { name: string; part: readonly string[] }[]>();
  for (const name of names) {
    const part = wordsOf(name, { start: 0, end: name.length }).map(({ text }) => text);
    for (const spelling of [part, writtenSmall(part) ?? []]) {
      const [first] = spelling;
      if (first === undefined) continue;
      const known = byFirst.get(first) ?? [];
      known.push({ name, part: spelling });
      byFirst.set(
        first,
        known.sort((a, b) => b.part.length - a.part.length),
      );
    }
  }
  return {
    spansIn: (words) => {
      const found: PartSpan[] = [];
      for (let at = 0; at < words.length; at++) {
        const { text, lower } = words[at] as Word;
        const hit = byFirst.get(text)?.find(({ part }) => stands(words, at, part));
        const name = short.get(lower);
        if (hit === undefined && name !== undefined && SHORT_FOR.has(words[at + 1]?.lower ?? ''))
          found.push({ first: at, last: at + 1, name });
        const opener =
          hit === undefined
            ? openers
                .get(lower)
                ?.find(
                  ({ part }) => standsSmall(words, at, part) && SHORT_FOR.has(words[at + part.length]?.lower ?? ''),
                )
            : undefined;
        if (opener !== undefined) found.push({ first: at, last: at + opener.part.length, name: opener.name });
        if (hit === undefined) continue;
        if (isOfName(words[at - 1]) || isOfName(words[at + hit.part.length])) continue;
        found.push({ first: at, last: at + hit.part.length - 1, name: hit.name });
        at += hit.part.length - 1;
      }
      return found;
    },
  };
};
