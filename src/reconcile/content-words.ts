import { wordSet } from '../text/word-set.ts';

/** Words that hold a sentence together and say nothing of what it is about. */
const LOOSE = wordSet(`
  a an the of and or in on at to for from by with its our their as is was were be been net total expense expenses amount amounts company fiscal
  year ended we it had has have that this which thousand million billion trillion percent
  first second third fourth quarter quarters month months half period periods prior previous earlier ago last same three six nine
  increase increased increases decrease decreased decreases rose fell grew up down primarily due compared other
`);

/** "companies" to "company", "taxes" to "tax", "leases" to "lease"; short words are left alone. */
export const singular = (word: string): string => {
  if (word.length <= 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:x|ss|sh|ch)es$/.test(word) ? -2 : -1);
};

/** The words of a text that say what it is about, in the singular. */
export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}]*/gu) ?? []).filter((word) => !LOOSE.has(word)).map(singular);
