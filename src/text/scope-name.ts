/** What sort of thing it is does not tell two scopes apart: "the Cloud segment" is "Cloud". */
const SORTS = new Set(
  'segment segments division unit business arm site facility plant campus cluster supercomputer center centre datacenter data'.split(
    ' ',
  ),
);

/**
 * The name of a segment, site or product line, as printed, without articles, quotation marks and the sort of thing that it is: "the Cloud
 * segment" is "Cloud", "SITE II" stays "SITE II", which the reader finds in the text. That "SITE II" and "Site 2" are one is for whoever
 * compares them (`reconcile/names.ts`).
 */
export const scopeName = (name: string): string => {
  const words = name
    .normalize('NFKC')
    .replace(/[“”"‘’']s?\b|[“”"‘’']/gu, '')
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== '');
  while (words.length > 1 && /^(the|our|its|their|a|an)$/i.test(words[0] ?? '')) words.shift();
  const whole = words.join(' ');
  while (words.length > 1 && SORTS.has((words.at(-1) ?? '').toLowerCase())) words.pop();
  // "Data Center revenue": a line of business is called so.
  return words.length === 1 && SORTS.has((words[0] ?? '').toLowerCase()) ? whole : words.join(' ');
};
