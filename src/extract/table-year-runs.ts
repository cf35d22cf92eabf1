import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';

const BARE_YEAR = /^\D{0,3}((?:19|20)\d{2})\D{0,3}$/;

const LENGTH = /\b(?:ended|months?|weeks?|quarters?|years?)\b/i;

/** Where a row of years starts again: 2026, 2025 | 2025, 2024, 2023 are columns 0 to 1 and 2 to 4. */
const runsOf = (years: readonly number[]): number[][] => {
  const runs: number[][] = [];
  for (const [i, year] of years.entries()) {
    const run = runs.at(-1);
    const [before, last] = [years[i - 2], years[i - 1]];
    const step = last === undefined ? 0 : Math.sign(year - last);
    const turned = run !== undefined && run.length > 1 && step !== Math.sign((last ?? 0) - (before ?? 0));
    if (run === undefined || step === 0 || turned) runs.push([i]);
    else run.push(i);
  }
  return runs;
};

const inYear = (period: Period, year: number): Period => {
  const moved = (day: string): string => `${year}${day.slice(4)}`;
  if (isInstant(period)) return { instant: moved(period.instant), label: moved(period.instant) };
  if (period.start === null || period.end === null || period.start.slice(0, 4) !== period.end.slice(0, 4))
    return period;
  return {
    start: moved(period.start),
    end: moved(period.end),
    label: `${moved(period.start)} to ${moved(period.end)}`,
  };
};

/** Do two columns of one year also have one period? Then a header over them has lost its span. */
const isContradictory = (
  years: readonly { column: number; year: number }[],
  periods: readonly (Period | null)[],
): boolean => {
  const seen = new Set<string>();
  return years.some(({ column, year }) => {
    const key = `${year} ${JSON.stringify(periods[column] ?? null)}`;
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};

/**
 * The periods of columns whose group headers lost their spans in a printed layout: "Three Months Ended" and "Year Ended" over 2026,
 * 2025, 2025, 2024, 2023. The first group is over the first run of falling years, the second over the second.
 */
export const withYearRuns = (
  text: string,
  { table }: TableBlock,
  periods: readonly (Period | null)[],
): readonly (Period | null)[] => {
  const rows = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.role !== 'header' || cell.column === 0) continue;
    const row = rows.get(cell.row);
    if (row === undefined) rows.set(cell.row, [cell]);
    else row.push(cell);
  }
  const yearOf = (cell: Cell): number =>
    Number(BARE_YEAR.exec(text.slice(cell.start, Math.min(cell.end, cell.start + 12)))?.[1]);
  const leaves = [...rows.values()].find((cells) => cells.length > 2 && cells.every((cell) => yearOf(cell) > 0));
  if (leaves === undefined) return periods;
  const years = leaves.map((cell) => ({ column: cell.column, year: yearOf(cell) }));
  if (!isContradictory(years, periods)) return periods;
  const runs = runsOf(years.map(({ year }) => year));
  const groups = [...rows.values()].find(
    (cells) => cells.length === runs.length && (cells[0]?.row ?? 0) < (leaves[0]?.row ?? 0),
  );
  // A group that still has its span says itself over what it is; one that names no length of time is no group of years.
  const isLost = ({ start, end, columnSpan }: Cell): boolean =>
    columnSpan === 1 && LENGTH.test(text.slice(start, Math.min(end, start + 80)));
  if (groups === undefined || !groups.every(isLost)) return periods;
  const models = groups.map(({ column }) => periods[column] ?? null);
  if (new Set(models.map((model) => JSON.stringify(model))).size < models.length) return periods;
  const found = [...periods];
  for (const [g, run] of runs.entries()) {
    const model = models[g] ?? null;
    for (const i of run) {
      const leaf = years[i];
      if (leaf !== undefined && model !== null) found[leaf.column] = inYear(model, leaf.year);
    }
  }
  return found;
};
