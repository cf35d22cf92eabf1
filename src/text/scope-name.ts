const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};
const SPELLED: Readonly<Record<string, string>> = { one: '1', two: '2', three: '3', four: '4', five: '5' };
/** What sort of thing it is does not tell two scopes apart: "the Cloud segment" is "Cloud". */
const SORTS = new Set(
  'segment segments division unit business arm site facility plant campus cluster supercomputer center centre datacenter data'.split(
    ' ',
  ),
);

/** "COLOSSUS" → "Colossus"; "xAI", "AI" and "AWS" stay: names of up to four letters are written large for other reasons. */
const cased = (word: string): string =>
  word.length > 4 && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
    ? word.slice(0, 1) + word.slice(1).toLowerCase()
    : word;

/**
 * One spelling for the name of a segment, site or product line: "SITE II", "Site Two" and "Site 2" are "Site 2", "the Cloud segment" is
 * "Cloud". A numeral is read only behind another word, so that "I" alone stays itself.
 */
export const scopeName = (name: string): string => {
  const words = name
    .normalize('NFKC')
    .replace(/[“”"‘’']s?\b|[“”"‘’']/gu, '')
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && /^(the|our|its|their|a|an)$/i.test(words[0] ?? '')) words.shift();
  while (words.length > 1 && SORTS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  return words
    .map((word, i) =>
      i === 0 ? cased(word) : (ROMAN[word.toLowerCase()] ?? SPELLED[word.toLowerCase()] ?? cased(word)),
    )
    .join(' ');
};

/** Do two names mean the same scope? Case and numerals do not count. */
export const isSameScope = (a: string, b: string): boolean => scopeName(a).toLowerCase() === scopeName(b).toLowerCase();
