import type { Document, TableBlock } from '../model/document.ts';
import type { PeriodMention, QuantityMention, Recognition } from '../model/mention.ts';
import { Exact, hedgedInterval } from '../text/interval.ts';
import { clockOf } from './clock.ts';
import { columnHeaders, columnPeriods } from './columns.ts';
import { numeralAt } from './numeral.ts';
import { CONTEXT, JOINS, NAMES, UNITS } from './order.ts';
import type { PeriodReading } from './period-reading.ts';
import { readPeriods } from './periods.ts';
import type { Reading } from './reading.ts';
import { noteScale, type UnsaidScale } from './rules/note-scale.ts';
import { type Scan, scan } from './scan.ts';
import { isNote, prosePower, standingPower } from './standing-scale.ts';
import { tableQuantities } from './table.ts';

/** Where prose stands: a block of it, or a cell of a table. */
type Place = { readonly block: number; readonly cell: number | null };

const nameEnd = (it: Scan, i: number): number => {
  for (const rule of NAMES) {
    const end = rule.end(it, i);
    if (end > i) return end;
  }
  return -1;
};

const unitAt = (it: Scan, i: number): Reading | null => {
  const numeral = numeralAt(it, i, false);
  for (const rule of UNITS) {
    const found = rule.read(it, i, numeral);
    if (found !== null) return found;
  }
  return null;
};

/** Every reading of a scan outside the periods, in order. */
const readings = (it: Scan, periods: readonly PeriodReading[]): Reading[] => {
  const found: Reading[] = [];
  let period = 0;
  for (let i = 0; i < it.tokens.length; ) {
    while (period < periods.length && (periods[period]?.last ?? 0) <= i) period += 1;
    const taken = periods[period];
    if (taken !== undefined && taken.first <= i) {
      i = taken.last;
      continue;
    }
    const name = nameEnd(it, i);
    if (name > i) {
      i = name;
      continue;
    }
    const next = unitAt(it, i);
    if (next !== null) found.push(next);
    i = next === null ? i + 1 : next.last;
  }
  let all = found;
  for (const rule of JOINS) all = rule.join(it, all);
  return all.map((one) => CONTEXT.reduce((changed, rule) => rule.refine(it, changed), one));
};

const mention = (it: Scan, one: Reading, place: Place): QuantityMention => {
  const start = it.tokens[one.first]?.start ?? 0;
  const end = it.tokens[one.last - 1]?.end ?? start;
  const { modifier, value, ends } = one;
  const interval =
    ends ??
    (value === null || modifier === 'range' || modifier === 'vague'
      ? { low: null, high: null }
      : hedgedInterval(new Exact(value), one.decimals ?? 0, modifier));
  return {
    ...place,
    start,
    end,
    rules: [...one.rules],
    phrase: { start: it.tokens[one.phraseFirst]?.start ?? start, end: it.tokens[one.phraseLast - 1]?.end ?? end },
    quantity: {
      surface: it.text.slice(start, end),
      value: value?.toFixed() ?? null,
      low: interval.low?.toFixed() ?? null,
      high: interval.high?.toFixed() ?? null,
      unit: one.unit ?? 'pure',
      per: one.per,
      modifier,
      decimals: one.decimals,
    },
  };
};

const periodMention = (it: Scan, one: PeriodReading, place: Place): PeriodMention => ({
  ...place,
  start: it.tokens[one.first]?.start ?? 0,
  end: it.tokens[one.last - 1]?.end ?? 0,
  rules: [one.rule],
  period: one.period,
  basis: one.basis,
  relation: one.relation,
});

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
    clock = read.clock;
    for (const one of read.readings) periods.push(periodMention(tokens, one, place));
    if (withQuantities)
      for (const one of readings(tokens, read.readings))
        quantities.push(mention(tokens, noteScale(one, unsaid), place));
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
