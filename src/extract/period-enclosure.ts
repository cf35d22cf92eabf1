import type { Span } from '../model/span.ts';
import { ASIDE_RELATIVES } from './period-role-words.ts';
import { firstFrom, type Word } from './words.ts';

/** The index of the comma nearest before `at`, at most so many words back, that opens an aside with one of the relatives: ", which"; -1 where none does. */
export const relativeBefore = (
  words: readonly Word[],
  at: number,
  within: number,
  relatives: ReadonlySet<string>,
): number => {
  for (let i = at - 1; i > 0 && i >= at - within; i--)
    if (words[i]?.text === ',') return relatives.has(words[i + 1]?.lower ?? '') ? i : -1;
  return -1;
};

/** Marks between a date in a parenthesis and its figure: "9 shares (2025 – 7 shares)". */
const BEFORE_FIGURE = new Set(['-', '–', '—', ':', '$', '€', '£']);

/** Does a date open a parenthesis whose figures are its own: "$9 (2025 - $7)"? */
export const opensParenthesis = (words: readonly Word[], { start, end }: Span): boolean =>
  words[firstFrom(words, start) - 1]?.text === '(' && BEFORE_FIGURE.has(words[firstFrom(words, end)]?.text ?? '');

/** Marks between a time and the figure that it heads: "2027 – $2 million; 2028 – $3 million". */
const HEADS = new Set(['-', '–', '—', ':']);

/** Does a figure stand right behind its time, parted by a mark: "2027 – $2 million", "fiscal 2025 ($2 million)"? */
export const isHeaded = (words: readonly Word[], group: Span, run: Span): boolean => {
  const from = firstFrom(words, group.end);
  const mark = words[from]?.text ?? '';
  if (firstFrom(words, run.start) !== from + 1) return false;
  return HEADS.has(mark) || (mark === '(' && words[firstFrom(words, run.end)]?.text === ')');
};

/** How the items of a list inside a sentence are numbered. */
const NUMBERINGS = [
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii'],
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
  ['1', '2', '3', '4', '5', '6', '7', '8'],
];

/** The number of the item that begins at word `i`, "(ii)"; null for any other word. */
const itemAt = (words: readonly Word[], i: number): string | null =>
  words[i]?.text === '(' && words[i + 2]?.text === ')' ? (words[i + 1]?.lower ?? null) : null;

/** Where the item of a list ends that a date stands in: where the next begins; null outside of such a list, and in its last item. */
const itemEnd = (words: readonly Word[], { start, end }: Span): number | null => {
  for (let i = firstFrom(words, start) - 1; i >= 0; i--) {
    const item = itemAt(words, i);
    const numbering = item === null ? undefined : NUMBERINGS.find((list) => list.includes(item));
    if (item === null || numbering === undefined) continue;
    const next = numbering[numbering.indexOf(item) + 1];
    for (let j = firstFrom(words, end); j < words.length; j++)
      if (next !== undefined && itemAt(words, j) === next) return words[j]?.start ?? null;
    return null;
  }
  return null;
};

/** How many words back a parenthesis may open. */
const OPENED_WITHIN = 24;
const FIGURE = /^[$€£¥₹]|\d/;

/**
 * The index of the bracket that opens the parenthesis of a date, where a figure stands between them: "(including a $4 million charge in
 * 2024)" dates that figure alone. -1 where none does.
 */
export const asideFrom = (words: readonly Word[], { start }: Span): number => {
  let hasFigure = false;
  const at = firstFrom(words, start);
  for (let i = at - 1; i >= 0 && i >= at - OPENED_WITHIN; i--) {
    const { text } = words[i] as Word;
    if (text === ')') return -1;
    // "(i)" numbers an item.
    if (text === '(') return hasFigure && words[i + 2]?.text !== ')' ? i : -1;
    hasFigure ||= FIGURE.test(text);
  }
  return -1;
};

/** How many words an aside may have before its date. */
const ASIDE_WITHIN = 16;

/** "Its cash, which stood at $9 million at the end of 2024, has shrunk": where an aside ends that holds a date with a figure of its own; else null. */
const relativeEnd = (words: readonly Word[], { start, end }: Span): number | null => {
  const at = firstFrom(words, start);
  const open = relativeBefore(words, at, ASIDE_WITHIN, ASIDE_RELATIVES);
  if (open < 0 || !words.slice(open, at).some(({ text }) => FIGURE.test(text))) return null;
  const close = words[firstFrom(words, end)];
  return close?.text === ',' ? close.start : null;
};

/** Where what holds a date ends, behind which it dates nothing: its parenthesis, its item of a list, its aside; null where nothing holds it. */
export const enclosureEnd = (words: readonly Word[], group: Span): number | null => {
  if (!opensParenthesis(words, group) && asideFrom(words, group) < 0)
    return itemEnd(words, group) ?? relativeEnd(words, group);
  const close = words.findIndex(({ text, start }) => text === ')' && start >= group.end);
  return words[close]?.start ?? null;
};
