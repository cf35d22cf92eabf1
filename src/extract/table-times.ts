import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';
import { addDays } from '../text/calendar.ts';
import { type Context, indexFrom } from './context.ts';

/** A period that a label states; `yearless` where the label leaves the year to the column: "Balance at June 30". */
export type RowTime = { readonly period: Period; readonly yearless: boolean };

/** What a table says of time outside the headers of its columns. */
export type TableTimes = {
  /** By row: what its own label or the section above it states; between two balances, the stretch from one to the other. */
  readonly rows: readonly (RowTime | null)[];
  /** By row: how many months the section above it has, where it leaves the day to the column: "For the three months ended:". */
  readonly lengths: readonly (number | null)[];
  /** What stands in the corner over the row labels: "For the three months ended June 30:", "Years Ended", "At December 31:". */
  readonly corner: { readonly months: number | null; readonly period: Period | null };
};

const times = new WeakMap<TableBlock, TableTimes>();

/** Words that lead a label to its date: "Balance as of December 31, 2025", "Equity - January 1, 2025". */
const LEADS_TO_DATE =
  /(?:^|[\s(–—-])(?:as of|as at|at|of|in|for|during|ended|ending|on|balances?|quarter|year)(?:\s+the)?[\s,:–—-]*$|\s[–—-]\s?$|^[\s(]*$/i;

/** "Three Months Ended June 30, 2025 - As Reported": no name has such a date in it. */
const ENDED_ROW = /^(?:the )?(?:(?:three|six|nine|twelve)[\s-]months?|(?:fiscal )?(?:years?|quarters?)) ended\b/i;

/** A stretch that a remark in its own label cuts short: "Fourth Quarter (through October 6, 2026)", "(from May 4, 2026)". */
const cutShort = (context: Context, cell: Cell, period: Period): Period => {
  if (isInstant(period) || period.start === null || period.end === null) return period;
  let { start, end }: { start: string; end: string } = { start: period.start, end: period.end };
  for (const { start: at, relation, period: bound } of context.periodsIn(cell)) {
    const day = isInstant(bound) ? bound.instant : ((relation === 'until' ? bound.end : bound.start) ?? '');
    if (day <= start || day >= end) continue;
    const isFrom = /\((?:beginning |starting )?from $/i.test(
      context.document.text.slice(Math.max(cell.start, at - 20), at),
    );
    if (relation === 'until') end = day;
    else if (relation === 'since' || isFrom) start = day;
  }
  return start === period.start && end === period.end ? period : { start, end, label: `${start} to ${end}` };
};

/** How many years off a stretch without a year of its own may have been read. */
const MOST_YEARS_OFF = 12;
const inYears = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** A stretch that says no year, in the year that its section is of: "Second Quarter" below "Fiscal 2025". */
export const inSection = (own: RowTime | null, section: RowTime | null): RowTime | null => {
  if (own === null || !own.yearless || section === null || section.yearless) return own;
  if (isInstant(own.period) || isInstant(section.period)) return own;
  const [{ start, end }, year] = [own.period, section.period];
  if (start === null || end === null || year.start === null || year.end === null) return own;
  for (let by = -MOST_YEARS_OFF; by <= 2; by++) {
    const moved = { start: inYears(start, by), end: inYears(end, by) };
    if (moved.start >= year.start && moved.end <= year.end)
      return {
        period: { start: moved.start, end: moved.end, label: `${moved.start} to ${moved.end}` },
        yearless: false,
      };
  }
  return own;
};

/** The period that a label states, if the label is a date or leads to one; "April 2022 Notes" only has one in its name. */
const timeOfLabel = (context: Context, cell: Cell): RowTime | null => {
  const { text } = context.document;
  // "net of costs of $50 and $107 during 2024 and 2025": of its columns, each its own.
  if (context.quantitiesIn(cell).length > 1) return null;
  for (const { start, end, relation, period } of context.periodsIn(cell)) {
    if (relation !== 'during' && relation !== 'as-of') continue;
    const before = text.slice(Math.max(cell.start, start - 40), start);
    const after = text.slice(end, Math.min(cell.end, end + 40));
    const isOfName =
      before.trim() === '' &&
      /\p{L}{3}/u.test(after) &&
      !/^ ?\(/.test(after) &&
      !ENDED_ROW.test(text.slice(start, end));
    if (!LEADS_TO_DATE.test(before) || isOfName) continue;
    return { period, yearless: !/\d{4}/.test(text.slice(start, end)) };
  }
  return null;
};

/** What the label of a row says of its time, in the year of its section. */
const timeOfStub = (context: Context, cell: Cell, section: RowTime | null): RowTime | null => {
  const own = inSection(timeOfLabel(context, cell), section);
  return own === null ? null : { period: cutShort(context, cell, own.period), yearless: own.yearless };
};

/** The column that says of which year each row is, as in tables of what officers were paid. */
const YEAR_COLUMN = /^\s*(?:fiscal )?year\s*$/i;

type FiscalYear = { readonly year: number; readonly start: string; readonly end: string };

const fiscalYears = new WeakMap<Context, FiscalYear | null>();

/** A fiscal year that the prose names and that is none of the calendar's: what "2026" is to its filer; null where there is none. */
const fiscalYearOf = (context: Context): FiscalYear | null => {
  const known = fiscalYears.get(context);
  if (known !== undefined) return known;
  const { document, recognition } = context;
  let found: FiscalYear | null = null;
  for (const { start, end, rules, period } of recognition.periods) {
    if (isInstant(period) || period.start === null || period.end === null || !rules.includes('period-year')) continue;
    const year = /fiscal (?:year )?(20\d\d)$/i.exec(document.text.slice(start, end))?.[1];
    if (year === undefined || period.start.endsWith('-01-01')) continue;
    found = { year: Number(year), start: period.start, end: period.end };
    break;
  }
  fiscalYears.set(context, found);
  return found;
};

/** The headers of tables that list their years as the filer's own: "Fiscal Year", and what officers were paid. */
const OF_FISCAL_YEARS = /^\s*fiscal year\s*$|\bsalary\b/i;

/** The year that a label prints and nothing else, by the filer's own calendar as far as it was read and the table goes by it. */
const yearIn = (label: string, fiscal: FiscalYear | null): RowTime | null => {
  const year = /^\s*((?:19|20)\d\d)\s*$/.exec(label)?.[1];
  if (year === undefined) return null;
  if (fiscal === null)
    return { period: { start: `${year}-01-01`, end: `${year}-12-31`, label: year }, yearless: false };
  const by = Number(year) - fiscal.year;
  const period = { start: inYears(fiscal.start, by), end: inYears(fiscal.end, by), label: `fiscal ${year}` };
  return { period, yearless: false };
};

/** The year of the filer that a label prints and nothing else. */
export const filersYear = (context: Context, label: string): Period | null =>
  yearIn(label, fiscalYearOf(context))?.period ?? null;

const MONTHS: Readonly<Record<string, number>> = { three: 3, six: 6, nine: 9, twelve: 12 };
const LENGTH = /\b(three|six|nine|twelve)\s+months?\s+ended|\b(?:fiscal\s+)?(years?)\s+ended/i;

/** How many months a label says: "For the three months ended:"; null where it says none. */
const lengthOf = (label: string): number | null => {
  const match = LENGTH.exec(label);
  return match === null ? null : (MONTHS[match[1]?.toLowerCase() ?? ''] ?? 12);
};

const cornerOf = (context: Context, cell: Cell): TableTimes['corner'] => ({
  months: lengthOf(context.document.text.slice(cell.start, Math.min(cell.end, cell.start + 200))),
  period: context.periodsIn(cell)[0]?.period ?? null,
});

/** As much of a caption as introduces its table. */
const INTRODUCTION = 240;
/** "... for the three months ended June 30, 2026 and 2025 (in millions)" */
const TOLD = /\bfor the (?:fiscal )?(?:(?:three|six|nine|twelve) months|years) ended\b/i;
const ENDED = /\b(?:months|years?|quarters?) ended\b/gi;

/** The length that the nearest caption with one gives the days over the columns, unless it tells of balances too. */
const lengthOfCaptions = ({ document }: Context, { table }: TableBlock): number | null => {
  for (const { start, end } of table.captions) {
    const line = document.text.slice(Math.max(start, end - INTRODUCTION), end);
    if (!TOLD.test(line)) continue;
    const isOne = line.match(ENDED)?.length === 1 && !/\bas (?:of|at)\b/i.test(line);
    return isOne ? lengthOf(line) : null;
  }
  return null;
};

/** Fills the rows between two balances with the stretch from the first to the second. */
const fillBetween = (rows: (RowTime | null)[], next: string | null): void => {
  let last: { row: number; day: string; yearless: boolean } | null = null;
  for (const [row, time] of rows.entries()) {
    if (time === null || !isInstant(time.period)) continue;
    const day = time.period.instant;
    if (last !== null && last.day < day) {
      // "Balance as of January 1" is the evening before.
      const start = last.day.endsWith('-01') ? last.day : addDays(last.day, 1);
      const between = {
        period: { start, end: day, label: `${start} to ${day}` },
        yearless: last.yearless && time.yearless,
      };
      for (let r = last.row + 1; r < row; r++) rows[r] ??= between;
    }
    last = { row, day, yearless: time.yearless };
  }
  // What stands below the last balance goes on until the one that opens the table behind it.
  if (last === null || next === null || last.day >= next || last.yearless) return;
  const start = last.day.endsWith('-01') ? last.day : addDays(last.day, 1);
  for (let r = last.row + 1; r < rows.length; r++)
    rows[r] ??= { period: { start, end: next, label: `${start} to ${next}` }, yearless: false };
};

/** How many blocks may stand between two halves of a statement: its title, again, and its scale. */
const GOES_ON_WITHIN = 4;

/** The day of the balance that opens the next table, where the statement of this one goes on in it under the same number of columns. */
const nextBalance = (context: Context, block: TableBlock): string | null => {
  const { blocks } = context.document;
  const at = indexFrom(blocks, block.start);
  for (let i = at; i < blocks.length && i <= at + GOES_ON_WITHIN; i++) {
    const next = blocks[i];
    if (next?.kind !== 'table' || next === block) continue;
    const stub = next.table.cells.find(({ role }) => role === 'stub');
    const time = stub === undefined ? null : timeOfLabel(context, stub);
    const isBalance = stub !== undefined && /^balances?\b/i.test(context.document.text.slice(stub.start, stub.end));
    const isAlike = next.table.columns === block.table.columns;
    return isBalance && isAlike && time !== null && isInstant(time.period) && !time.yearless
      ? time.period.instant
      : null;
  }
  return null;
};

/** Is a header over the row labels alone on its line, and a year? `headersIn`: how many headers each row has. */
const isYearAlone = (
  { document }: Context,
  { role, row, column, start, end }: Cell,
  headersIn: ReadonlyMap<number, number>,
): boolean =>
  role === 'header' &&
  column === 0 &&
  headersIn.get(row) === 1 &&
  /^\s*(?:fiscal )?(?:19|20)\d\d:?\s*$/i.test(document.text.slice(start, Math.min(end, start + 20)));

/** Reads the times of a table's rows and corner, once for all its cells. */
export const timesOf = (context: Context, block: TableBlock): TableTimes => {
  const known = times.get(block);
  if (known !== undefined) return known;
  const { cells } = block.table;
  const rows: (RowTime | null)[] = Array.from({ length: block.table.rows }, () => null);
  let corner: TableTimes['corner'] = { months: null, period: null };
  const lengths: (number | null)[] = Array.from({ length: block.table.rows }, () => null);
  let section: RowTime | null = null;
  let length: number | null = null;
  const yearColumn = cells.find(
    ({ role, start, end }) =>
      role === 'header' && YEAR_COLUMN.test(context.document.text.slice(start, Math.min(end, start + 40))),
  )?.column;
  const isFiscal =
    yearColumn !== undefined &&
    cells.some(
      ({ role, start, end }) =>
        role === 'header' && OF_FISCAL_YEARS.test(context.document.text.slice(start, Math.min(end, start + 40))),
    );
  const fiscal = isFiscal ? fiscalYearOf(context) : null;
  const headersIn = new Map<number, number>();
  for (const { role, row } of cells) if (role === 'header') headersIn.set(row, (headersIn.get(row) ?? 0) + 1);
  for (const cell of cells) {
    if (cell.row >= rows.length) continue;
    if (cell.column === yearColumn && cell.role !== 'header')
      rows[cell.row] =
        yearIn(context.document.text.slice(cell.start, Math.min(cell.end, cell.start + 40)), fiscal) ??
        rows[cell.row] ??
        null;
    // "2024" alone on a line among the rows, however it is printed.
    if (cell.role === 'section' || isYearAlone(context, cell, headersIn)) {
      // "For the three months ended June 30, 2026:" holds for the sections below it, until another time.
      const own = timeOfLabel(context, cell);
      const isPlain = own === null || (own.yearless && isInstant(own.period));
      const months = isPlain ? lengthOf(context.document.text.slice(cell.start, cell.end)) : null;
      if (own !== null || months !== null) {
        section = own;
        length = months;
      }
    }
    if (cell.role === 'stub') rows[cell.row] = timeOfStub(context, cell, section) ?? rows[cell.row] ?? section;
    lengths[cell.row] = length;
    if (cell.role === 'header' && cell.column === 0) {
      const found = cornerOf(context, cell);
      corner = { months: corner.months ?? found.months, period: corner.period ?? found.period };
    }
  }
  fillBetween(rows, nextBalance(context, block));
  if (corner.months === null) corner = { ...corner, months: lengthOfCaptions(context, block) };
  const found = { rows, lengths, corner };
  times.set(block, found);
  return found;
};
