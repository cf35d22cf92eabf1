import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import { CALENDAR_YEAR, fiscalYear } from '../text/calendar.ts';
import type { Clock, PeriodReading } from './period-reading.ts';
import { readPeriods } from './periods.ts';
import { scan } from './scan.ts';

/** More columns than any printed table has; a hostile span is cut here. */
const MOST_COLUMNS = 500;

/** The header of each grid column, its rows joined from the top: "Three Months Ended March 31," over "2026" is one line of text. */
export const columnHeaders = (text: string, block: TableBlock): string[] => {
  const count = Math.min(block.table.columns, MOST_COLUMNS);
  const headers: string[][] = Array.from({ length: count }, () => []);
  for (const cell of block.table.cells) {
    if (cell.role !== 'header') continue;
    const words = text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim();
    const to = Math.min(count, cell.column + cell.columnSpan);
    for (let column = cell.column; column < to; column++) if (words !== '') headers[column]?.push(words);
  }
  return headers.map((parts) => parts.join(' '));
};

/** The stretch or moment that a line of header states: the one read last, where a longer form and its year are both in it. */
const stated = (line: string, clock: Clock): PeriodReading | null => {
  const { readings } = readPeriods(scan(line), { ...clock, now: null, recent: null });
  return readings.find((reading) => reading.basis === 'stated') ?? null;
};

const whole = (reading: PeriodReading | null): Period | null => {
  if (reading === null) return null;
  const { period } = reading;
  if (isInstant(period) || (period.start !== null && period.end !== null)) return period;
  return null;
};

/**
 * The period of each grid column: from its header, and where that is only a year, with the nearest caption that begins the phrase
 * ("Year Ended December 31," above "2025 | 2024").
 */
export const columnPeriods = (
  text: string,
  block: TableBlock,
  headers: readonly string[],
  clock: Clock,
): (Period | null)[] => {
  const captions = block.table.captions
    .slice(0, 4)
    .map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, 200));
  const known = new Map<string, Period | null>();
  const read = (header: string): Period | null => {
    if (header === '') return null;
    const alone = stated(header, clock);
    if (alone !== null && alone.rule !== 'period-year') return whole(alone);
    for (const caption of captions) {
      const joined = stated(`${caption} ${header}`, clock);
      if (
        joined !== null &&
        (joined.rule === 'period-ended' || joined.rule === 'period-date') &&
        /\d{1,2},?$/.test(caption.trim())
      )
        return whole(joined);
    }
    const year = /^\D{0,12}((?:19|20)\d\d)\D{0,20}$/.exec(header);
    if (alone !== null && year !== null && clock.fiscal !== CALENDAR_YEAR)
      return fiscalYear(Number(year[1]), clock.fiscal);
    return whole(alone);
  };
  return headers.map((header) => {
    const before = known.get(header);
    if (before !== undefined) return before;
    const period = read(header);
    known.set(header, period);
    return period;
  });
};
