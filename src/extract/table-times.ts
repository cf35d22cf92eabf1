import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';
import type { Context } from './context.ts';

/** A period that a label states; `yearless` where the label leaves the year to the column: "Balance at June 30". */
export type RowTime = { readonly period: Period; readonly yearless: boolean };

/** What a table says of time outside the headers of its columns. */
export type TableTimes = {
  /** By row: what its own label or the section above it states; between two balances, the stretch from one to the other. */
  readonly rows: readonly (RowTime | null)[];
  /** What stands in the corner over the row labels: "For the three months ended June 30:", "Years Ended", "At December 31:". */
  readonly corner: { readonly months: number | null; readonly period: Period | null };
};

const times = new WeakMap<TableBlock, TableTimes>();

/** The day so many days later. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Words that lead a label to its date: "Balance as of December 31, 2025", "Equity - January 1, 2025". */
const LEADS_TO_DATE =
  /(?:^|[\s(–—-])(?:as of|as at|at|of|in|for|during|ended|ending|on|balances?|quarter|year)(?:\s+the)?[\s,:–—-]*$|\s[–—-]\s?$|^[\s(]*$/i;

/** The period that a label states, if the label is a date or leads to one; "April 2022 Notes" only has one in its name. */
const timeOfLabel = (context: Context, cell: Cell): RowTime | null => {
  const { text } = context.document;
  for (const { start, end, relation, period } of context.periodsIn(cell)) {
    if (relation !== 'during' && relation !== 'as-of') continue;
    const before = text.slice(Math.max(cell.start, start - 40), start);
    const after = text.slice(end, Math.min(cell.end, end + 40));
    if (!LEADS_TO_DATE.test(before) || (before.trim() === '' && /\p{L}{3}/u.test(after))) continue;
    return { period, yearless: !/\d{4}/.test(text.slice(start, end)) };
  }
  return null;
};

/** The column that says of which year each row is, as in tables of what officers were paid. */
const YEAR_COLUMN = /^\s*(?:fiscal )?year\s*$/i;

/** The year that a cell prints and nothing else, by the filer's own calendar as far as it was read. */
const yearIn = ({ document }: Context, { start, end }: Cell): RowTime | null => {
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(document.text.slice(start, Math.min(end, start + 40)))?.[1];
  return year === undefined
    ? null
    : { period: { start: `${year}-01-01`, end: `${year}-12-31`, label: year }, yearless: false };
};

const MONTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };
const LENGTH = /\b(three|six|nine|twelve)\s+months?\s+ended|\b(?:fiscal\s+)?(years?)\s+ended/i;

const cornerOf = (context: Context, cell: Cell): TableTimes['corner'] => {
  const match = LENGTH.exec(context.document.text.slice(cell.start, Math.min(cell.end, cell.start + 200)));
  const months = match === null ? null : (MONTHS[match[1]?.toLowerCase() ?? ''] ?? 12);
  return { months, period: context.periodsIn(cell)[0]?.period ?? null };
};

/** Fills the rows between two balances with the stretch from the first to the second. */
const fillBetween = (rows: (RowTime | null)[]): void => {
  let last: { row: number; day: string; yearless: boolean } | null = null;
  for (const [row, time] of rows.entries()) {
    if (time === null || !isInstant(time.period)) continue;
    const day = time.period.instant;
    if (last !== null && last.day < day) {
      // "Balance as of January 1" is the evening before.
      const start = last.day.endsWith('-01') ? last.day : daysAfter(last.day, 1);
      const between = {
        period: { start, end: day, label: `${start} to ${day}` },
        yearless: last.yearless && time.yearless,
      };
      for (let r = last.row + 1; r < row; r++) rows[r] ??= between;
    }
    last = { row, day, yearless: time.yearless };
  }
};

/** Reads the times of a table's rows and corner, once for all its cells. */
export const timesOf = (context: Context, block: TableBlock): TableTimes => {
  const known = times.get(block);
  if (known !== undefined) return known;
  const { cells } = block.table;
  const rows: (RowTime | null)[] = Array.from({ length: block.table.rows }, () => null);
  let corner: TableTimes['corner'] = { months: null, period: null };
  let section: RowTime | null = null;
  const yearColumn = cells.find(
    ({ role, start, end }) =>
      role === 'header' && YEAR_COLUMN.test(context.document.text.slice(start, Math.min(end, start + 40))),
  )?.column;
  for (const cell of cells) {
    if (cell.row >= rows.length) continue;
    if (cell.column === yearColumn && cell.role !== 'header')
      rows[cell.row] = yearIn(context, cell) ?? rows[cell.row] ?? null;
    if (cell.role === 'section') section = timeOfLabel(context, cell);
    if (cell.role === 'stub') rows[cell.row] = timeOfLabel(context, cell) ?? rows[cell.row] ?? section;
    if (cell.role === 'header' && cell.column === 0) {
      const found = cornerOf(context, cell);
      corner = { months: corner.months ?? found.months, period: corner.period ?? found.period };
    }
  }
  fillBetween(rows);
  const found = { rows, corner };
  times.set(block, found);
  return found;
};
