import type { Item } from '../page/item.ts';

/**
 * Stands behind a hyphen that ended a line until all of the document is read: only then is it known whether the hyphen is the word's own
 * ("long-term") or the line's ("recogni-tion"). U+FDD0, a noncharacter.
 */
export const LINE_HYPHEN = '\ufdd0';

const BROKEN = /([\p{L}\p{M}]+)-\ufdd0([\p{L}\p{M}]+)/gu;
const WORD = /[\p{L}\p{M}]{2,}(?:-[\p{L}\p{M}]+)*/gu;

const textsOf = (items: readonly Item[]): string[] =>
  items.flatMap((item) =>
    item.kind === 'text' ? [item.text] : item.kind === 'table' ? item.grid.cells.map(({ text }) => text) : [],
  );

/**
 * The items of a document with the words whole that a hyphen broke over two lines: where the document has the word without a hyphen
 * elsewhere, and not with one. Other hyphens stay.
 */
export const withWholeWords = (items: readonly Item[]): Item[] => {
  const broken = items.some((item) => item.kind === 'text' && item.text.includes(LINE_HYPHEN));
  if (!broken) return [...items];
  const known = new Set<string>();
  for (const text of textsOf(items))
    for (const [word] of text.replaceAll(LINE_HYPHEN, ' ').matchAll(WORD)) known.add(word.toLowerCase());
  const joined = (_: string, before: string, after: string): string => {
    const isOneWord = known.has((before + after).toLowerCase()) && !known.has(`${before}-${after}`.toLowerCase());
    return isOneWord ? before + after : `${before}-${after}`;
  };
  return items.map((item) =>
    item.kind === 'text' && item.text.includes(LINE_HYPHEN)
      ? { ...item, text: item.text.replace(BROKEN, joined).replaceAll(LINE_HYPHEN, '') }
      : item,
  );
};
