import type { TableBlock } from '../model/document.ts';

/** What a registrant is filed under, as the covers of SEC forms print it below or above the code itself. */
const CODE =
  /\b(?:code (?:number|no)|identification (?:number|no)|file (?:number|no)|registration (?:number|no)|exhibit (?:number|no)|zip code|area code|telephone)\b|^\s*exhibits?\s*$/i;
/** As much of a cell as can tell. */
const LABEL = 200;

/** The columns of a table that hold codes and register numbers, which count nothing: "7370 / (Primary ... Classification Code Number)", "Exhibit No." */
export const codeColumns = (text: string, { table }: TableBlock): ReadonlySet<number> => {
  const columns = new Set<number>();
  for (const cell of table.cells)
    if (CODE.test(text.slice(cell.start, Math.min(cell.end, cell.start + LABEL)))) columns.add(cell.column);
  return columns;
};
