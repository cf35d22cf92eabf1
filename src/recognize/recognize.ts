import type { Document, TableBlock } from '../model/document.ts';
import type { PeriodMention, QuantityMention, Recognition } from '../model/mention.ts';
import { clockOf } from './clock.ts';
import { columnHeaders, columnPeriods } from './columns.ts';
import { type Place, periodMention, quantityMention } from './mentions.ts';
import { noteScale, type UnsaidScale } from './note-scale.ts';
import { readPeriods } from './periods.ts';
import { readQuantities } from './read.ts';
import { scan } from './scan.ts';
import { isNote, prosePower, standingPower } from './standing-scale.ts';
import { tableQuantities } from './table.ts';

const IN_FULL: UnsaidScale = { money: 0, shares: 0 };

/** A stub as long as this is a paragraph laid out as a table; its numbers are its own, as is money in a shorter one. */
const PARAGRAPH = 80;

/** Finds every quantity and every mention of a period in a document. Pure; each character is looked at a bounded number of times. */
export const recognize = (document: Document): Recognition => {
  const quantities: QuantityMention[] = [];
  const periods: PeriodMention[] = [];
  const columns: Recognition['columns'] = [];
  const standing = standingPower(document);
  const notes = prosePower(document, standing);
  let clock = clockOf(document);

  const readProse = (start: number, end: number, place: Place, withQuantities: boolean, unsaid = IN_FULL): void => {
    const tokens = scan(document.text, start, end);
    const read = readPeriods(tokens, clock);
    if (place.cell === null) clock = read.clock;
    for (const one of read.readings) periods.push(periodMention(tokens, one, place));
    if (withQuantities)
      for (const one of readQuantities(tokens, read.readings))
        quantities.push(quantityMention(tokens, noteScale(one, unsaid), place));
  };

  const readTable = (table: TableBlock, block: number): void => {
    const headers = columnHeaders(document.text, table);
    columns.push({ block, periods: columnPeriods(document.text, table, headers, clock) });
    const from = quantities.length;
    const read = tableQuantities(document.text, table, block, headers, standing);
    quantities.push(...read.quantities);
    for (const cell of read.prose) {
      const it = table.table.cells[cell];
      if (it === undefined) continue;
      const label = document.text.slice(it.start, Math.min(it.end, it.start + PARAGRAPH));
      const own =
        it.role === 'data' || (it.role !== 'header' && (it.end - it.start > PARAGRAPH || label.includes('$')));
      readProse(it.start, it.end, { block, cell }, own, it.role === 'data' ? IN_FULL : read.unsaid);
    }
    const inOrder = quantities.splice(from).sort((a, b) => a.start - b.start);
    quantities.push(...inOrder);
  };

  for (const [block, it] of document.blocks.entries()) {
    if (it.kind === 'table') readTable(it, block);
    else readProse(it.start, it.end, { block, cell: null }, true, isNote(it) ? { money: notes, shares: 0 } : IN_FULL);
  }
  periods.sort((a, b) => a.start - b.start);
  return { quantities, periods, columns };
};
