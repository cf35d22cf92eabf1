import type { Document, TableBlock } from '../model/document.ts';
import type { PeriodMention, QuantityMention, Recognition } from '../model/mention.ts';
import type { Cell } from '../model/table.ts';
import { withTrustedSections } from '../text/trusted-sections.ts';
import { clockOf } from './clock.ts';
import { columnHeaders, columnPeriods } from './columns.ts';
import { continuedPeriods, type TableAbove } from './continued.ts';
import { withImpliedMoney } from './implied-money.ts';
import { type Place, periodMention, quantityMention } from './mentions.ts';
import { noteScale, type UnsaidScale } from './note-scale.ts';
import { openingWords } from './opening.ts';
import { NAMES, PERIODS, UNITS } from './order.ts';
import { readPeriods } from './periods.ts';
import { readQuantities } from './read.ts';
import type { ReportFrame } from './report.ts';
import { noSpellings, scan } from './scan.ts';
import { isNote, prosePower, standingPower } from './standing-scale.ts';
import { statedPowers } from './stated-scale.ts';
import { standingOf } from './statement-amounts.ts';
import { tableQuantities } from './table.ts';
import { openLabels } from './table-labels.ts';

/** What a period, a name or a quantity can begin with. */
const OPENINGS = openingWords([...PERIODS, ...NAMES, ...UNITS]);

const IN_FULL: UnsaidScale = { money: 0, shares: 0 };

/** A label as long as this is a paragraph laid out as a table. */
const PARAGRAPH = 80;

/** Has a label numbers of its own? A long one has, and so has one with money: "net of allowance of $87". Headers have not. */
const isTelling = (text: string, { role, start, end }: Cell): boolean =>
  role !== 'header' && (end - start > PARAGRAPH || text.slice(start, end).includes('$'));

/**
 * Finds every quantity and every mention of a period in a document. Pure; each character is looked at a bounded number of times.
 * `frame`: what is known of the report that the document is an excerpt of.
 */
export const recognize = (given: Document, frame: ReportFrame | null = null): Recognition => {
  const document = withTrustedSections(given);
  const quantities: QuantityMention[] = [];
  const periods: PeriodMention[] = [];
  const columns: Recognition['columns'] = [];
  const standing = standingPower(document);
  const notes = prosePower(document, standing);
  const statements = standingOf(document, standing);
  const stated = statedPowers(document);
  const prose: UnsaidScale = { money: frame?.money ?? 0, shares: 0 };
  const spellings = noSpellings((lower) => OPENINGS.has(lower));
  const labels = openLabels();
  let clock = clockOf(document, frame);
  /** The last table that was read, and the power of ten of its amounts. */
  let above: TableAbove | null = null;
  let power = 0;

  const readProse = (start: number, end: number, place: Place, unsaid: UnsaidScale | null): QuantityMention[] => {
    const tokens = scan(document.text, start, end, spellings);
    const read = readPeriods(tokens, clock);
    if (place.cell === null) clock = read.clock;
    for (const one of read.readings) periods.push(periodMention(tokens, one, place));
    if (unsaid === null) return [];
    return readQuantities(tokens, read.readings).map((one) =>
      quantityMention(tokens, noteScale(tokens, one, unsaid), place),
    );
  };

  const readTable = (table: TableBlock, block: number): QuantityMention[] => {
    const headers = columnHeaders(document.text, table);
    const own = columnPeriods(document.text, table, headers, clock, spellings);
    const continued = own.some((period) => period !== null) ? null : continuedPeriods(document, table, block, above);
    const periods = continued ?? own;
    columns.push({ block, periods });
    const scaled = continued !== null && power > 0 ? { ...statements, power, isEchoed: () => true } : statements;
    const read = tableQuantities(document.text, table, block, headers, scaled, labels);
    above = { block, periods };
    power = read.unsaid.money;
    const inProse = read.prose.flatMap((cell) => {
      const it = table.table.cells[cell];
      if (it === undefined) return [];
      const unsaid = it.role === 'data' ? IN_FULL : isTelling(document.text, it) ? read.unsaid : null;
      return readProse(it.start, it.end, { block, cell }, unsaid);
    });
    return [...read.quantities, ...inProse].sort((a, b) => a.start - b.start);
  };

  for (const [block, it] of document.blocks.entries()) {
    const told = stated.get(block) ?? (isNote(it) ? notes : null);
    const unsaid = told === null ? prose : { money: told, shares: 0 };
    const found =
      it.kind === 'table' ? readTable(it, block) : readProse(it.start, it.end, { block, cell: null }, unsaid);
    for (const one of found) quantities.push(one);
  }
  periods.sort((a, b) => a.start - b.start);
  return { quantities: withImpliedMoney(document.text, quantities), periods, columns };
};
