import type { Document } from '../model/document.ts';
import { wordSet } from '../text/word-set.ts';
import { NO_NAME, PLACES } from './name-words.ts';

/** "Kola-Tona", "Make-A-Boat", "Harrow-on-Sea": words that hyphens make one name of. Bounded, and each part begins with a capital or is short. */
const HYPHENED =
  /(?<![\p{L}\p{N}-])\p{Lu}\p{L}{0,20}(?:-\p{Ll}{1,3}(?=-))?-\p{Lu}\p{L}{0,20}(?:-\p{Lu}\p{L}{0,20})?(?![\p{L}\p{N}-])/gu;
/** What is only put before a word: "Non-GAAP", "Ex-Minister". */
const PREFIXES = wordSet(
  'non co ex pre post mid vice anti sub multi semi pro all half full long short high low year month week day first second third fourth top',
);
const NONE: ReadonlySet<string> = new Set();

/** Does a word stand in the text by itself, so that a hyphen only pairs two names: "the Acme-Beta deal"? */
const standsAlone = (word: string, text: string): boolean =>
  word.length > 1 && new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?![\\p{L}\\p{N}-])`, 'u').test(text);

const read = ({ text, kind }: Document): ReadonlySet<string> => {
  // A filing names itself, and others in full.
  if (kind === 'filing') return NONE;
  const names = new Set(text.match(HYPHENED) ?? []);
  for (const name of names) {
    const parts = name.split('-');
    const isNoName = (part: string): boolean =>
      PLACES.has(part.toLowerCase()) || (part.length > 1 && NO_NAME.has(part.toLowerCase()));
    const isPrefixed = PREFIXES.has((parts[0] ?? '').toLowerCase());
    if (isPrefixed || parts.some(isNoName) || standsAlone(parts.at(-1) ?? '', text)) names.delete(name);
  }
  return names;
};

const known = new WeakMap<Document, ReadonlySet<string>>();

/** The names of a story that are written with hyphens, read once. */
export const hyphenedNames = (document: Document): ReadonlySet<string> => {
  const names = known.get(document) ?? read(document);
  known.set(document, names);
  return names;
};
