import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';
import { addDays, CALENDAR_YEAR, fiscalYear } from '../text/calendar.ts';
import type { Clock, PeriodReading } from './period-reading.ts';
import { readPeriods } from './periods.ts';
import { type Spellings, scan } from './scan.ts';

/** More columns than any printed table has; a hostile span is cut here. */
const MOST_COLUMNS = 500;

type Header = { readonly words: string; readonly from: number; readonly to: number };

/** Do the headers of the row above or below stand only where this one has none: "Change" and "Percent" above and beside "2025 | 2024"? */
const isCompleted = (cells: readonly Cell[], beside: readonly (readonly Cell[] | undefined)[]): boolean => {
  const own = new Set(cells.map(({ column }) => column));
  return beside.some((other) => {
    const over = (other ?? []).filter(({ column }) => column > 0);
    return over.length > 0 && over.every(({ column }) => !own.has(column));
  });
};

/** The headers of one row with the columns that they are over; `isSpread` where they may be over more than they say. */
const headerRow = (text: string, cells: readonly Cell[], count: number, isSpread: boolean): Header[] => {
  const headers = cells
    .map((cell) => ({
      words: text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim(),
      from: Math.min(count, cell.column),
      to: Math.min(count, cell.column + cell.columnSpan),
    }))
    .filter(({ words }) => words !== '');
  // Markdown has no spans: two headers at the head of four columns are over two each.
  const over = headers.filter(({ from }) => from > 0);
  const share = (count - 1) / over.length;
  const isCramped =
    isSpread && share > 1 && Number.isInteger(share) && over.every(({ from, to }, k) => from === k + 1 && to === k + 2);
  if (!isCramped) return headers;
  return headers.map((header) => {
    const k = over.indexOf(header);
    return k < 0 ? header : { ...header, from: 1 + k * share, to: 1 + (k + 1) * share };
  });
};

/** The header of each grid column, its rows joined from the top: "Three Months Ended March 31," over "2026" is one line of text. */
export const columnHeaders = (text: string, block: TableBlock): string[] => {
  const count = Math.min(block.table.columns, MOST_COLUMNS);
  const rows = new Map<number, Cell[]>();
  // "Shares | Amount" under two of six spanning headers are over the columns that they stand in.
  let isSpanless = true;
  for (const cell of block.table.cells) {
    if (cell.role !== 'header') continue;
    isSpanless &&= cell.columnSpan === 1;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const columns: string[][] = Array.from({ length: count }, () => []);
  const inOrder = [...rows.values()];
  for (const [i, cells] of inOrder.entries()) {
    const isSpread = isSpanless && !isCompleted(cells, [inOrder[i - 1], inOrder[i + 1]]);
    for (const { words, from, to } of headerRow(text, cells, count, isSpread))
      for (let column = from; column < to; column++) columns[column]?.push(words);
  }
  return columns.map((parts) => parts.join(' '));
};

/** The stretches and moments that a line of header states, in order. */
const statedIn = (line: string, clock: Clock, spellings: Spellings): PeriodReading[] =>
  readPeriods(scan(line, 0, line.length, spellings), { ...clock, now: null, recent: null }).readings.filter(
    ({ basis }) => basis === 'stated',
  );

const whole = (reading: PeriodReading | null): Period | null => {
  if (reading === null) return null;
  const { period } = reading;
  if (isInstant(period) || (period.start !== null && period.end !== null)) return period;
  return null;
};

const CHANGE = /\bvs\b|\bversus\b|\bchange\b|\bvariance\b|\bincrease\b/i;

/** "Beyond 2027", "2027 and thereafter": the columns of what is due have a last one without an end. */
const BEYOND = /^(?:beyond|after|later than)\b/i;
const ON = /\b(?:and|or) (?:beyond|thereafter|later|after)\b/i;

/** "Remainder of 2027": from a day on that only the report around it says. */
const REMAINDER = /^(?:the )?(?:remainder of|remaining(?: \w+ months)? (?:of|in))\b/i;

/** The period of a header, without its end where the header says that it has none. */
const openEnded = (header: string, period: Period | null): Period | null => {
  if (period === null || isInstant(period) || period.end === null) return period;
  if (REMAINDER.test(header)) return { start: null, end: period.end, label: header };
  if (BEYOND.test(header)) return { start: addDays(period.end, 1), end: null, label: header };
  return ON.test(header) ? { start: period.start, end: null, label: header } : period;
};

/** How a line that its column headers complete ends: "Three Months Ended March 31,", "Years Ended", "As of", "December 31,". */
const INCOMPLETE = /(?:ended|ending|as of|at|fiscal|[A-Z][a-z]{2,8}\.? \d{1,2}[,:]?)\s*$/i;

/** "Six Months Ended June 30" over "Gains Recognized" over "2022": other words stand between a length of time and its year. */
const PARTED =
  /\b((?:three|six|nine|twelve|fiscal|years?|quarters?) (?:\w+ )?ended [A-Z][a-z]{2,8}\.? \d{1,2}),? \D{3,160}?\b((?:19|20)\d\d)$/i;

/** Lines that may begin the phrase which a column's header ends: the header of the stub, then the captions, nearest first. */
const openings = (text: string, block: TableBlock, headers: readonly string[]): string[] => {
  const captions = block.table.captions
    .slice(0, 4)
    .map((span) => text.slice(Math.max(span.start, span.end - 120), span.end));
  return [headers[0] ?? '', ...captions]
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => INCOMPLETE.test(line));
};

/** The one period that the header of the stub or a caption states for the whole table: "as of June 30, 2026 (in millions):". */
const ofWholeTable = (
  text: string,
  block: TableBlock,
  headers: readonly string[],
  clock: Clock,
  spellings: Spellings,
): Period | null => {
  const captions = block.table.captions
    .slice(0, 4)
    .map((span) => text.slice(Math.max(span.start, span.end - 400), span.end));
  for (const line of [headers[0] ?? '', ...captions]) {
    const found = statedIn(line, clock, spellings);
    if (found.length > 0) return found.length === 1 ? whole(found[0] ?? null) : null;
  }
  return null;
};

/** Is a header the only one of its row, so that it heads the whole table wherever it stands? */
const standsAlone = (text: string, block: TableBlock, column: number): boolean => {
  const rows = new Map<number, number>();
  const own = new Set<number>();
  for (const cell of block.table.cells) {
    if (cell.role !== 'header' || text.slice(cell.start, cell.end).trim() === '') continue;
    rows.set(cell.row, (rows.get(cell.row) ?? 0) + 1);
    if (cell.column <= column && column < cell.column + cell.columnSpan) own.add(cell.row);
  }
  return [...own].some((row) => rows.get(row) === 1);
};

/**
 * The period of each grid column: from its header, completed by the line that begins the phrase ("Year Ended December 31," above
 * "2025 | 2024"); where no column states one, that of the table.
 */
export const columnPeriods = (
  text: string,
  block: TableBlock,
  headers: readonly string[],
  clock: Clock,
  spellings: Spellings,
): (Period | null)[] => {
  const begun = openings(text, block, headers);
  /** The first, where a longer form and its year are both in it. */
  const stated = (line: string): PeriodReading | null => statedIn(line, clock, spellings)[0] ?? null;
  const known = new Map<string, Period | null>();
  const read = (header: string, isStub: boolean): Period | null => {
    // What a change is from one period to another is of neither.
    if (header === '' || CHANGE.test(header)) return null;
    const alone = stated(header);
    if (alone?.rule === 'period-ended' || alone?.rule === 'period-quarter') return whole(alone);
    for (const line of isStub ? [] : begun) {
      const joined = stated(`${line} ${header}`);
      if (joined?.rule === 'period-ended' || (joined?.rule === 'period-date' && alone?.rule !== 'period-date'))
        return whole(joined);
    }
    const parted = PARTED.exec(header);
    if (parted !== null) {
      const joined = stated(`${parted[1]} ${parted[2]}`);
      if (joined?.rule === 'period-ended') return whole(joined);
    }
    const year = /^\D{0,12}((?:19|20)\d\d)\D{0,20}$/.exec(header);
    if (alone?.rule === 'period-year' && year !== null && clock.fiscal !== CALENDAR_YEAR)
      return fiscalYear(Number(year[1]), clock.fiscal);
    return openEnded(header, whole(alone));
  };
  const periods = headers.map((header, column) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    const period = read(header, column === 0);
    known.set(header, period);
    return period;
  });
  const stating = periods.flatMap((period, column) => (period === null ? [] : [column]));
  const [only] = stating;
  if (only === undefined) {
    const table = ofWholeTable(text, block, headers, clock, spellings);
    return periods.map(() => table);
  }
  const shared =
    stating.length === 1 && periods.length > 2 && standsAlone(text, block, only) ? (periods[only] ?? null) : null;
  return shared === null ? periods : periods.map(() => shared);
};
