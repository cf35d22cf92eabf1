import type { Claim } from '../model/claim.ts';

/**
 * A filing's own row labels as names of what is measured. The list of concepts is short and a filing's tables are long: where a sentence of
 * an article says "stock-based compensation expense" and a row of the filing is called so, the two figures are of one thing.
 */

/** Words that a sentence may leave out of a label or put between its words. */
const LOOSE = new Set(
  'a an the of and or in on at to for from by with its our their as is was were be been net of total expense expenses amount amounts company fiscal year ended'.split(
    ' ',
  ),
);
/** A long label is a sentence. */
const MOST_WORDS = 6;
/** A word shorter than this names nothing by itself. */
const TELLING_LETTERS = 6;
/** Single words that head rows of every kind of table, and so name nothing by themselves. */
const GENERIC = new Set(
  'other interest income loss profit cost revenue sale tax asset liability equity debt cash share unit price value rate year month quarter period balance beginning end current prior change increase decrease adjustment average number percent thousand million category level first second third fourth weighted additional company segment'.split(
    ' ',
  ),
);
/** How many words before and after a figure may name it. */
const REACH = { before: 14, after: 7 };

const stem = (word: string): string => {
  if (word.length <= 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:x|s|sh|ch)es$/.test(word) ? -2 : -1);
};

/** The words of a text that say what it is about, in the singular. */
export const contentWords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}]*/gu) ?? []).filter((word) => !LOOSE.has(word)).map(stem);

/** "Stock-based compensation expense" → "stock based compensation"; null where a label names nothing. */
export const labelKey = (label: string): string | null => {
  const words = contentWords(label);
  const [only = ''] = words;
  if (words.length === 1) return only.length < TELLING_LETTERS || GENERIC.has(only) ? null : only;
  return words.length === 0 || words.length > MOST_WORDS ? null : words.join(' ');
};

/** The row labels of some documents' cells that no concept of ours fits. */
export const rowLabels = (claims: Iterable<Claim>): Set<string> => {
  const labels = new Set<string>();
  for (const { concept, evidence } of claims) {
    const key = concept === null && evidence.row !== null ? labelKey(evidence.row) : null;
    if (key !== null) labels.add(key);
  }
  return labels;
};

/** The longest label of `labels` among the last or first of some words; the nearest where two are as long. */
const longestIn = (words: readonly string[], labels: ReadonlySet<string>, fromEnd: boolean): string | null => {
  for (let size = Math.min(MOST_WORDS, words.length); size > 0; size--)
    for (let offset = 0; offset + size <= words.length; offset++) {
      const at = fromEnd ? words.length - size - offset : offset;
      const key = words.slice(at, at + size).join(' ');
      if (labels.has(key)) return key;
    }
  return null;
};

/** The row label that the words around a figure of prose name: those before it first, within the clause. Null where they name none. */
export const labelBeside = ({ quantity, evidence }: Claim, labels: ReadonlySet<string>): string | null => {
  const at = evidence.quote.indexOf(quantity.surface);
  if (at < 0 || labels.size === 0) return null;
  const before =
    evidence.quote
      .slice(Math.max(0, at - 160), at)
      .split(/[;:()]|, (?:while|and|with|as)\b/)
      .at(-1) ?? '';
  const after =
    evidence.quote.slice(at + quantity.surface.length, at + quantity.surface.length + 90).split(/[;:().,]/)[0] ?? '';
  return (
    longestIn(contentWords(before).slice(-REACH.before), labels, true) ??
    longestIn(contentWords(after).slice(0, REACH.after), labels, false)
  );
};
