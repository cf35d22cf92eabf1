import type { Document } from '../model/document.ts';

/** The segments that a document speaks of: "AI" where it says "our Space, Cloud and AI segments" or "the AI segment". */
export type Segments = { readonly isSegment: (name: string) => boolean };

/** A list of capitalised words before the noun. Bounded, and each part begins with a capital: nothing to go back over. */
const LIST =
  /((?:\p{Lu}[\p{L}&]{0,30}(?:,\sand\s|,\s|\sand\s|\s&\s|\s)){1,8})(?:(?:[Bb]usiness|[Oo]perating|[Rr]eportable)\s)?[Ss]egments?(?!\p{L})/gu;
/** Words that are written large before "segment" and name none. */
const NO_SEGMENT = new Set([
  'our',
  'the',
  'each',
  'other',
  'total',
  'reportable',
  'operating',
  'business',
  'in',
  'for',
  'by',
  'all',
  'this',
  'three',
  'two',
]);

export const segmentsOf = (document: Document): Segments => {
  const found = new Set<string>();
  for (const [, list] of document.text.matchAll(LIST))
    for (const part of (list ?? '').split(/,\sand\s|,\s|\sand\s/)) {
      const words = part.trim().split(/\s+/);
      while (words.length > 0 && NO_SEGMENT.has((words[0] ?? '').toLowerCase())) words.shift();
      if (words.length > 0 && words.length <= 4) found.add(words.join(' ').toLowerCase());
    }
  return { isSegment: (name) => found.has(name.toLowerCase()) };
};
