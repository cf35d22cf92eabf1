import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Cell } from '../model/table.ts';
import { daysBetween } from '../text/calendar.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import { isFlow, isStock } from './measure-time.ts';
import { type CellPlace, type CellReading, readCell } from './table-concept.ts';
import { periodOfCell } from './table-period.ts';
import { timesOf } from './table-times.ts';

/** How many columns to the left the levels stand that a change is between: three years, and two pairs of changes. */
const LEVELS = 6;

const endOf = (period: Period): string => (isInstant(period) ? period.instant : (period.end ?? ''));
const lengthOf = (period: Period): number =>
  isInstant(period) || period.start === null || period.end === null
    ? 0
    : Math.round(daysBetween(period.start, period.end) / 30);

/** The later of the two levels right to the left of a column of changes; where the header prints years, of the last of these. */
const laterLevel = (context: Context, index: number, table: TableBlock, cell: Cell, header: string): Period | null => {
  const levels: Period[] = [];
  for (let column = cell.column - 1; column > 0 && column >= cell.column - LEVELS; column--) {
    const { row, rowSpan, columnSpan, role, start, end } = cell;
    const left = { row, column, rowSpan, columnSpan, role, start, end };
    const period = periodOfCell(context, index, table, left, '');
    if (period !== null) levels.push(period);
  }
  const [nearest] = levels;
  if (nearest === undefined) return null;
  const printed = [...header.matchAll(/\b(?:19|20)\d{2}\b/g)].map(([year]) => year);
  const year = printed.length === 0 ? null : printed.reduce((a, b) => (a > b ? a : b));
  const alike = levels.filter(
    (one) => lengthOf(one) === lengthOf(nearest) && (year === null || endOf(one).startsWith(year)),
  );
  return alike.reduce<Period | null>((best, one) => (best === null || endOf(one) > endOf(best) ? one : best), null);
};

/** When a change was: what its row says, else the later of the two levels beside it. */
export const periodOfChange = (
  context: Context,
  index: number,
  table: TableBlock,
  cell: Cell,
  header: readonly string[],
): Period | null => {
  const row = timesOf(context, table).rows[cell.row] ?? null;
  return row !== null && !row.yearless ? row.period : laterLevel(context, index, table, cell, header.join(' '));
};

/** What is a share already, or a change: its change in percent is no growth of a business. */
const NO_MEASURE = /\b(?:rate|margin|percent\w*|growth|change|ratio|per|total)\b|%/i;

/** The same number as an amount, to ask the labels what it would be a level of. */
const asAmount = (quantity: Quantity): Quantity => ({ ...quantity, unit: 'USD', value: '1000000', decimals: -3 });

/** The percentage in a column of changes: the growth of what its row measures, in the later of the two periods. */
export const readGrowth = (
  context: Context,
  index: number,
  table: TableBlock,
  cell: Cell,
  place: CellPlace,
  rules: readonly ConceptRule[],
): { readonly reading: CellReading; readonly period: Period } | null => {
  if (place.quantity.unit !== 'percent') return null;
  const period = laterLevel(context, index, table, cell, place.header.join(' '));
  if (period === null) return null;
  const level = readCell({ ...place, header: [], quantity: asAmount(place.quantity) }, rules);
  if (level !== null && (isFlow(level.concept) || isStock(level.concept)))
    return { reading: { ...level, concept: 'growth-rate', kind: level.concept, rule: `${level.rule}+change` }, period };
  const label = place.around.grid.rows[place.row]?.label ?? null;
  if (label === null || NO_MEASURE.test(label)) return null;
  const kind = label.toLowerCase();
  return {
    reading: { concept: 'growth-rate', kind, scope: null, named: null, rule: 'label.growth-rate+change' },
    period,
  };
};
