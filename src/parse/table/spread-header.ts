import { isAmount, isYear } from './cell-shape.ts';
import type { GridCell } from './roles.ts';

/** Where a run of years starts again: 2026, 2025 | 2025, 2024, 2023 → [2, 3]. Years fall or rise within one group. */
const yearRuns = (years: readonly number[]): number[] => {
  const runs: number[] = [];
  let direction = 0;
  for (let i = 0; i < years.length; i++) {
    const step = i === 0 ? 0 : Math.sign((years[i] as number) - (years[i - 1] as number));
    const goesOn = i > 0 && step !== 0 && (direction === 0 || step === direction);
    if (goesOn) {
      runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
      direction = step;
    } else {
      runs.push(1);
      direction = 0;
    }
  }
  return runs;
};

/**
 * Gives back the column spans that text formats lose: "| | Three Months Ended | Year Ended | | |" over "| | 2026 | 2025 | 2025 | 2024 |".
 * A row whose names were pushed together to the left is dealt out over the groups of years below it; otherwise each name reaches to the
 * next name. Only rows above a row of years are touched.
 */
export const spreadHeader = (cells: readonly GridCell[], columns: number): GridCell[] => {
  const byRow = new Map<number, GridCell[]>();
  for (const cell of cells) if (cell.column > 0) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const yearRow = [...byRow.entries()].find(
    ([row, names]) => row <= 6 && names.length > 1 && names.every((c) => isYear(c.text)),
  );
  if (yearRow === undefined) return [...cells];
  const years = yearRow[1];
  const runs = yearRuns(years.map((cell) => Number(/\d{4}/.exec(cell.text)?.[0] ?? 0)));
  const moved = new Map<GridCell, GridCell>();
  for (const [row, names] of byRow) {
    if (row >= yearRow[0] || names.length >= years.length || names.some((c) => isAmount(c.text))) continue;
    const pushed = names.every((cell, i) => cell.column === (names[0] as GridCell).column + i);
    const spans =
      names.length === runs.length
        ? runs
        : years.length % names.length === 0
          ? names.map(() => years.length / names.length)
          : null;
    let next = 0;
    names.forEach((cell, i) => {
      if (pushed && spans !== null) {
        const first = years[next] as GridCell;
        next += spans[i] as number;
        const last = years[next - 1] as GridCell;
        moved.set(cell, { ...cell, column: first.column, columnSpan: last.column + last.columnSpan - first.column });
      } else {
        const reach = names[i + 1]?.column ?? columns;
        moved.set(cell, { ...cell, columnSpan: Math.max(1, reach - cell.column) });
      }
    });
  }
  return cells.map((cell) => moved.get(cell) ?? cell);
};
