import type { QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import type { Cell } from '../model/table.ts';
import type { Context } from './context.ts';
import { govern } from './govern/govern.ts';
import { reportEnd } from './period-default.ts';
import { wordsOf } from './words.ts';

/** What parts the statements that a label strings together: "600 shares authorized; 118 and 125 shares issued as of ..." */
const PARTS = /[;:—]| – /g;
/** A longer label is no label. */
const LONGEST = 1200;

/** The part of a label that a number stands in. */
const partAround = (text: string, { start, end }: Cell, at: number): Span => {
  let from = start;
  for (const { index, 0: mark } of text.slice(start, Math.min(end, start + LONGEST)).matchAll(PARTS)) {
    if (start + index >= at) return { start: from, end: start + index };
    from = start + index + mark.length;
  }
  return { start: from, end };
};

/**
 * When a number in the words of a cell was so, as its own part of them says: "net of allowance of $1,828 and $1,140 as of December 31,
 * 2025 and 2024, respectively". Null where that part tells no time.
 */
export const periodInCell = (context: Context, cell: Cell, mention: QuantityMention): Period | null => {
  if (cell.end - cell.start > LONGEST || context.periodsIn(cell).length === 0) return null;
  const part = partAround(context.document.text, cell, mention.start);
  // "arising during the period" states none.
  const periods = context.periodsIn(part).filter(({ basis }) => basis === 'stated');
  if (periods.length === 0) return null;
  // Prose stands in no cell.
  const mentions = context.quantitiesIn(part).map((one) => ({ ...one, cell: null }));
  const report = { isNews: false, end: reportEnd(context.document) };
  const governed = govern(wordsOf(context.document.text, part), mentions, periods, report).periods;
  for (const [{ start }, { period }] of governed) if (start === mention.start) return period;
  return null;
};
