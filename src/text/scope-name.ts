/** Numerals behind a name: "II", "Two". */
const NUMERALS: ReadonlyMap<string, string> = new Map([
  ...'i ii iii iv v vi vii viii ix x'.split(' ').map((roman, i) => [roman, String(i + 1)] as const),
  ...'one two three four five'.split(' ').map((word, i) => [word, String(i + 1)] as const),
]);
/** What sort of thing it is does not tell two scopes apart: "the Cloud segment" is "Cloud". */
const SORTS = new Set(
  'segment segments division unit business arm site facility plant campus cluster supercomputer center centre datacenter data'.split(
    ' ',
  ),
);

/**
 * "NORTHFIELD" is "Northfield"; "AI" and "AWS" stay, because names of up to four letters are written large for other reasons. With a
 * number behind it even "SITE II" is a name in capitals.
 */
const cased = (word: string, isNumbered = false): string =>
  word.length > (isNumbered ? 2 : 4) && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
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
  const numerals = words.map((word, i) =>
    i === 0 ? undefined : (NUMERALS.get(word.toLowerCase()) ?? (/^\d+$/.test(word) ? word : undefined)),
  );
  return words.map((word, i) => numerals[i] ?? cased(word, numerals[i + 1] !== undefined)).join(' ');
};
