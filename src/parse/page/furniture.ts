import { isPageNumber, isRunningHead } from '../plain/line-shape.ts';
import { isScaleCaption } from '../table/cell-shape.ts';
import type { Item, TextItem } from './item.ts';

/** How many pieces of text from a page break furniture may stand, and how often the same words must stand there to be a running head. */
const REACH = 4;
const REPEATS = 4;
const LONGEST_HEAD = 120;

/** "NOTES TO FINANCIAL STATEMENTS – (CONTINUED) 12" and its kin, without what changes from page to page. */
const headKey = (text: string): string => text.replace(/\d+/g, '#').toLowerCase();

/** "2. Accounting Policies (Continued)", "NOTES TO FINANCIAL STATEMENTS – (CONTINUED)": a head that the next sheet says again. */
const isContinuedHead = (text: string): boolean =>
  /^(?:notes?\b|\d{1,2}\.\s)/i.test(text) && /\(continued\)$/i.test(text);

/** "For the Six Months Ended June 30, 2026": the time of the table below it, which the next table has for another year. */
const TIME = /^(?:for the )?(?:three|six|nine|twelve) months ended \w+ \d{1,2}, \d{4}$/i;

/** Does a line belong to a table, however often it stands again? */
const isOfTable = (text: string): boolean => isScaleCaption(text) || TIME.test(text.trim());

/**
 * The items that belong to the paper and not to the text: page numbers beside page breaks, links back to the table of contents, and heads
 * that stand again at every break. A heading is never dropped for being short.
 */
export const furniture = (items: readonly Item[]): Set<Item> => {
  const dropped = new Set<Item>();
  // A set: two marks for one break, and breaks close together, must not count a line twice.
  const near = new Set<TextItem>();
  const counts = new Map<string, number>();
  items.forEach((item, at) => {
    if (item.kind !== 'page-break') return;
    for (const step of [-1, 1]) {
      let seen = 0;
      for (let i = at + step; seen < REACH && i >= 0 && i < items.length; i += step) {
        const other = items[i] as Item;
        // The next break looks for itself.
        if (other.kind === 'page-break') break;
        seen++;
        if (other.kind !== 'text' || other.text.length > LONGEST_HEAD) break;
        near.add(other);
      }
    }
  });
  for (const { text } of near) counts.set(headKey(text), (counts.get(headKey(text)) ?? 0) + 1);
  for (const item of near) {
    if (isPageNumber(item.text) || isContinuedHead(item.text)) dropped.add(item);
    else if (isRunningHead(item.text) && (counts.get(headKey(item.text)) ?? 0) > 1) dropped.add(item);
    // "(in millions)" stands again on every sheet with a table, and each table needs its own.
    else if ((counts.get(headKey(item.text)) ?? 0) >= REPEATS && item.tag === 0 && !isOfTable(item.text))
      dropped.add(item);
  }
  for (const item of lonePageNumbers(items)) dropped.add(item);
  for (const item of items)
    if (item.kind === 'text' && item.look.linked > 0 && isRunningHead(item.text)) dropped.add(item);
  return dropped;
};

/** Numbers that stand alone and count up through the text: page numbers of a source that lost its page breaks. */
const lonePageNumbers = (items: readonly Item[]): TextItem[] => {
  const alone = items.filter(
    (item) => item.kind === 'text' && /^[-–—]?\s?\d{1,3}\s?[-–—]?$/.test(item.text),
  ) as TextItem[];
  const numbers = alone.map((item) => Number(item.text.replace(/\D/g, '')));
  const steps = numbers.filter(
    (number, i) => i > 0 && number > (numbers[i - 1] as number) && number - (numbers[i - 1] as number) <= 5,
  );
  return alone.length >= 5 && steps.length >= alone.length * 0.8 ? alone : [];
};
