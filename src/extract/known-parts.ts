import { NO_NAME } from './name-words.ts';
import { type Word, type WordSpan, wordsOf } from './words.ts';

/** A part of the business where a sentence names it. */
export type PartSpan = WordSpan & { readonly name: string };

/** The parts of a company that its filings tell of, as a story prints them: "Fabric & Home Care", "Grooming". */
export type KnownParts = {
  /** Where a sentence names them, in order and apart, with the name. */
  readonly spansIn: (words: readonly Word[]) => readonly PartSpan[];
};

const NONE: readonly never[] = [];
const NO_PARTS: KnownParts = { spansIn: () => NONE };

const stands = (words: readonly Word[], at: number, part: readonly string[]): boolean =>
  part.every((text, i) => words[at + i]?.text === text);

/** Is the word part of a longer name: the "Technology" of "Technology Consulting"? */
const isOfName = (word: Word | undefined): boolean => word?.isCapital === true && !NO_NAME.has(word.lower);

/** Makes the reader of the names of parts: the longest that stands at a word counts, in the capitals of the filing, and not within a longer name. */
export const knownParts = (names: readonly string[]): KnownParts => {
  if (names.length === 0) return NO_PARTS;
  const byFirst = new Map<string, { name: string; part: readonly string[] }[]>();
  for (const name of names) {
    const part = wordsOf(name, { start: 0, end: name.length }).map(({ text }) => text);
    const [first] = part;
    if (first === undefined) continue;
    const known = byFirst.get(first) ?? [];
    known.push({ name, part });
    byFirst.set(
      first,
      known.sort((a, b) => b.part.length - a.part.length),
    );
  }
  return {
    spansIn: (words) => {
      const found: PartSpan[] = [];
      for (let at = 0; at < words.length; at++) {
        const hit = byFirst.get((words[at] as Word).text)?.find(({ part }) => stands(words, at, part));
        if (hit === undefined) continue;
        if (isOfName(words[at - 1]) || isOfName(words[at + hit.part.length])) continue;
        found.push({ first: at, last: at + hit.part.length - 1, name: hit.name });
        at += hit.part.length - 1;
      }
      return found;
    },
  };
};
