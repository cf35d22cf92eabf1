import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';
import { addDays, monthsEnded } from '../text/calendar.ts';
import type { Context } from './context.ts';
import { isBalance, isFlow } from './measure-time.ts';
import { gridOf } from './table-grid.ts';
import { inIntroduction, periodBefore } from './table-introduced.ts';
import { quarterNamed, quarterOfYear, wholeYear } from './table-quarters.ts';
import { filersYear, inSection, type RowTime, timesOf } from './table-times.ts';
import { withYearRuns } from './table-year-runs.ts';

const columnsOf = new WeakMap<Context, ReadonlyMap<number, readonly (Period | null)[]>>();

const periodsOver = (context: Context, block: number): readonly (Period | null)[] => {
  const { blocks, text } = context.document;
  const repaired = (at: number, periods: readonly (Period | null)[]): readonly (Period | null)[] => {
    const table = blocks[at];
    return table?.kind === 'table' ? withYearRuns(text, table, periods) : periods;
  };
  const known =
    columnsOf.get(context) ??
    new Map(
      context.recognition.columns.map(({ block: at, periods }) => [
        at,
        withStretches(context, at, repaired(at, periods)),
      ]),
    );
  columnsOf.set(context, known);
  return known.get(block) ?? [];
};

/** How many tables back the statement stands that a footnote below it parts. */
const PARTED_WITHIN = 4;
const FOOTNOTE = /^\s*\(\w\)\s/;

/** Days over the columns of "(2) Includes amortization as follows:" end the stretches that the statement above has over its columns. */
const withStretches = (
  context: Context,
  block: number,
  periods: readonly (Period | null)[],
): readonly (Period | null)[] => {
  const { blocks, text } = context.document;
  const table = blocks[block];
  const days = periods.filter((period) => period !== null);
  if (table?.kind !== 'table' || days.length === 0 || !days.every(isInstant)) return periods;
  if (!table.table.captions.some(({ start, end }) => FOOTNOTE.test(text.slice(start, end)))) return periods;
  for (let at = block - 1, seen = 0; at >= 0 && seen < PARTED_WITHIN; at--) {
    if (blocks[at]?.kind !== 'table') continue;
    seen += 1;
    const above = (context.recognition.columns.find((one) => one.block === at)?.periods ?? []).filter(
      (one) => one !== null,
    );
    const ends = above.map((one) => (isInstant(one) ? null : one.end));
    if (
      ends.length === days.length &&
      ends.every((end, i) => end !== null && end === (days[i] as { instant?: string }).instant)
    ) {
      let next = 0;
      return periods.map((period) => (period === null ? null : (above[next++] ?? period)));
    }
  }
  return periods;
};

/** "2025", "FY 2025": a column that says no more than its year. */
const isBareYear = (period: Period): boolean => !isInstant(period) && /^\D{0,12}\d{4}$/.test(period.label);

/** The same days in the year of the column: "June 30" under "2024". */
const inYearOf = (period: Period, column: Period): Period => {
  const year = (isInstant(column) ? column.instant : (column.end ?? '')).slice(0, 4);
  const moved = (day: string): string => `${year}${day.slice(4)}`;
  if (isInstant(period)) return { instant: moved(period.instant), label: `${moved(period.instant)}` };
  if (period.start === null || period.end === null || period.start.slice(0, 4) !== period.end.slice(0, 4))
    return column;
  return {
    start: moved(period.start),
    end: moved(period.end),
    label: `${moved(period.start)} to ${moved(period.end)}`,
  };
};

/** "First quarter" beside the column of a year: that of the filer's year. */
const inFilersYear = (row: RowTime, column: Period): Period => {
  const part = inSection(row, { period: column, yearless: false });
  return part === null || part.yearless ? inYearOf(row.period, column) : part.period;
};

/** The stretch of so many months that ends on a day, under the name that the column has. */
const monthsTo = (day: string, months: number, label: string): Period => ({
  ...monthsEnded(day, months, label),
  label,
});

/** A column with what the corner says of its length: "2025" under "three months ended June 30", "July 27, 2025" under "Years ended". */
const withCorner = (column: Period, corner: ReturnType<typeof timesOf>['corner']): Period => {
  if (isInstant(column)) return corner.months === null ? column : monthsTo(column.instant, corner.months, column.label);
  if (!isBareYear(column) || corner.period === null) return column;
  const moved = inYearOf(corner.period, column);
  return isInstant(moved) && corner.months !== null ? monthsTo(moved.instant, corner.months, moved.label) : moved;
};

/** What a header that stands again in the middle of a table says: "Six Months Ended June 30, 2025" below the three months. */
const periodOfRepeatedHeader = (context: Context, table: TableBlock, cell: Cell): Period | null => {
  const headers = gridOf(context.document.text, table).headers(cell);
  const body = table.table.cells.find(({ role }) => role === 'stub' || role === 'data');
  if (headers[0] === undefined || body === undefined || headers[0].row < body.row) return null;
  for (const header of headers) {
    const { start, end, period } = context.periodsIn(header)[0] ?? { start: 0, end: 0, period: null };
    if (period !== null && /\d{4}/.test(context.document.text.slice(start, end))) return period;
  }
  return null;
};

const yearsOf = (period: Period): readonly string[] =>
  (isInstant(period) ? [period.instant] : [period.start, period.end]).map((day) => day?.slice(0, 4) ?? '');

/** A column's period in the only year that the headers right over the cell print, if the two disagree. */
const inPrintedYear = (context: Context, table: TableBlock, cell: Cell, column: Period): Period => {
  const header = gridOf(context.document.text, table).header(cell);
  const printed = new Set(header.join(' ').match(/\b(?:19|20)\d{2}\b/g));
  const [year] = printed;
  if (year === undefined || printed.size > 1 || yearsOf(column).includes(year)) return column;
  return /^\D{0,3}\d{4}\D{0,3}$/.test(header.at(-1) ?? '')
    ? inYearOf(column, { instant: `${year}-12-31`, label: year })
    : column;
};

const AT_END =
  /\bend (?:date )?of (?:the )?(?:period|year|quarter)\b|\b(?:ending|closing) balances?\b|\bbalances?[,\s–—-]{1,3}(?:at )?end(?:ing)?$/i;
const AT_START =
  /\bbeginning of (?:the )?(?:period|year|quarter)\b|\b(?:beginning|opening) balances?\b|\bbalances?[,\s–—-]{1,3}(?:at )?beginning$/i;

/** What is only there at a moment, whatever stretch its column is of: "Total stockholders' deficit" that closes a statement of changes. */
const TOTAL_EQUITY =
  /^total (?:(?:share|stock)holders[’'`]?|members[’'`]?|partners[’'`]?)?\s?(?:equity|deficit|capital)(?: \((?:deficit|deficiency)\))?$/i;
const BALANCE_ROW =
  /^(?!.*\b(?:change|increase|decrease|average)).{4,}\b(?:balance|recorded (?:on|in) (?:the |our )?(?:consolidated )?balance sheets?)$/i;

/** "Cash, end of period", "Ending balance" in a column of a year, or as the column of a row of a year, is as of its last day, "beginning of period" as of the day before its first. */
const atEdge = (period: Period, label: string, isRow = true): Period => {
  if (isInstant(period)) return period;
  const isClosing =
    AT_END.test(label) || (isRow && !AT_START.test(label) && (TOTAL_EQUITY.test(label) || BALANCE_ROW.test(label)));
  if (isClosing && period.end !== null) return { instant: period.end, label: period.label };
  if (!AT_START.test(label) || period.start === null) return period;
  const before = addDays(period.start, -1);
  return { instant: before, label: before };
};

/**
 * A flow under a header that only prints a day is of a stretch that ends on that day, however long; a balance under a stretch of its
 * last day.
 */
export const stretchOf = (period: Period, concept: string | null): Period => {
  if (isInstant(period)) return isFlow(concept) ? { start: null, end: period.instant, label: period.label } : period;
  return isBalance(concept) && period.end !== null ? { instant: period.end, label: period.label } : period;
};

/** The rows that only a table of what deferred taxes there are has, and those that a table of a year's tax has. */
const DEFERRED_TAXES = /^(?:total |net |gross )?deferred (?:income )?tax (?:assets|liabilities)\b(?!.*\bchange)/i;
const TAX_OF_YEAR =
  /^(?:total )?(?:provision|benefit|income tax expense|current|deferred (?:provision|benefit))\b|\beffective\b/i;

const taxBalances = new WeakMap<TableBlock, boolean>();

/** Does a table list the deferred taxes that there are, whatever stretches its columns are headed by? */
const listsDeferredTaxes = (text: string, table: TableBlock): boolean => {
  const known = taxBalances.get(table);
  if (known !== undefined) return known;
  const labels = table.table.cells
    .filter(({ role }) => role === 'stub' || role === 'section')
    .map(({ start, end }) => text.slice(start, end).trim());
  const found = labels.some((label) => DEFERRED_TAXES.test(label)) && !labels.some((label) => TAX_OF_YEAR.test(label));
  taxBalances.set(table, found);
  return found;
};

/** "Consolidated Balance Sheet Data:" among the selected data of years: as of their last days. */
const BALANCE_DATA = /\bbalance sheets?(?: data)?$/i;
const END_OF_PERIOD = 'end of period';

const AS_OF = /\bas (?:of|at)\b/i;

/**
 * When a cell's figure was so: what its column says, with the length that the corner of the table gives; unless its row is a balance of
 * another day, or a movement between two balances. Without a column's period what the row says, else the only period of the header,
 * else the only one of a caption, or of the sentence that introduces the table.
 */
export const periodOfCell = (
  context: Context,
  block: number,
  table: TableBlock,
  cell: Cell,
  label: string,
): Period | null => {
  const over = periodsOver(context, block);
  const { rows, lengths, corner: shared } = timesOf(context, table);
  const row = rows[cell.row] ?? null;
  const grid = gridOf(context.document.text, table);
  const header = grid.header(cell).join(' ');
  // A column of balances is none of stretches, whatever the rows beside it are.
  const isOfDay = AS_OF.test(header);
  const corner = { ...shared, months: isOfDay ? null : (lengths[cell.row] ?? shared.months) };
  const read = periodOfRepeatedHeader(context, table, cell) ?? over[cell.column] ?? null;
  // "First Quarter" under "Fiscal 2025", or beside it.
  const quarter = quarterNamed(grid.header(cell).at(-1) ?? '');
  const year =
    quarter === null
      ? null
      : (wholeYear(read) ?? wholeYear(row?.period ?? filersYear(context, grid.rows[cell.row]?.label ?? '')));
  if (quarter !== null && year !== null) return quarterOfYear(year, quarter);
  if (read !== null) {
    const column = inPrintedYear(context, table, cell, read);
    if (row?.yearless === true && isBareYear(column)) {
      const moved = inFilersYear(row, column);
      const months = lengths[cell.row] ?? null;
      return isInstant(moved) && months !== null ? monthsTo(moved.instant, months, moved.label) : moved;
    }
    if (row !== null && !row.yearless && !isInstant(column))
      return atEdge(inIntroduction(context, block, row.period), header, false);
    const { sections, heading } = grid.rows[cell.row] ?? { sections: [], heading: null };
    const isBalance =
      [...sections, heading ?? ''].some((name) => BALANCE_DATA.test(name)) ||
      listsDeferredTaxes(context.document.text, table);
    return atEdge(withCorner(column, corner), isBalance ? END_OF_PERIOD : label);
  }
  if (row !== null) return atEdge(inIntroduction(context, block, row.period), header, false);
  // Text formats lose the span of a header over all columns: "Year Ended December 31, 2025" over "Europe | Asia | Total".
  const stated = new Map(over.filter((period) => period !== null).map((period) => [JSON.stringify(period), period]));
  if (stated.size === 1) for (const only of stated.values()) return atEdge(withCorner(only, corner), label);
  for (const caption of table.table.captions) {
    const found = context.periodsIn(caption).filter(({ relation }) => relation === 'during' || relation === 'as-of');
    const [only, another] = found;
    // A caption that names several periods names those of the columns.
    if (only !== undefined) return another === undefined ? atEdge(only.period, label) : null;
  }
  const told = periodBefore(context, block);
  return told === null ? null : atEdge(told, label);
};
