import type { TableBlock } from '../model/document.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Cell } from '../model/table.ts';
import type { Context } from './context.ts';

type Columns = ReadonlyMap<number, readonly (Period | null)[]>;
const columnsOf = new WeakMap<Context, Columns>();

const columns = (context: Context): Columns => {
  const known = columnsOf.get(context);
  if (known !== undefined) return known;
  const made = new Map(context.recognition.columns.map(({ block, periods }) => [block, periods]));
  columnsOf.set(context, made);
  return made;
};

/** By row: its stub and the section above it. Read once a table. */
const stubsOf = new WeakMap<TableBlock, readonly (readonly Cell[])[]>();
const stubs = (block: TableBlock): readonly (readonly Cell[])[] => {
  const known = stubsOf.get(block);
  if (known !== undefined) return known;
  const rows: Cell[][] = Array.from({ length: block.table.rows }, () => []);
  let section: Cell | null = null;
  let seen = -1;
  for (const cell of block.table.cells) {
    if (cell.role === 'section') section = cell;
    const row = rows[cell.row];
    if (row === undefined) continue;
    if (cell.role === 'stub') row.push(cell);
    if (cell.row > seen && section !== null) row.push(section);
    seen = Math.max(seen, cell.row);
  }
  stubsOf.set(block, rows);
  return rows;
};

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** "Cash, end of period" in a column of a year is as of its last day, "beginning of period" as of the day before its first. */
const atEdge = (period: Period, label: string): Period => {
  if (isInstant(period)) return period;
  if (/\b(?:at )?end of (?:the )?(?:period|year|quarter)\b/i.test(label) && period.end !== null)
    return { instant: period.end, label: period.label };
  if (/\bbeginning of (?:the )?(?:period|year|quarter)\b/i.test(label) && period.start !== null)
    return { instant: dayBefore(period.start), label: period.label };
  return period;
};

/** When a cell's figure was so: what its column says, else its row, its section, a caption of the table. */
export const periodOfCell = (
  context: Context,
  block: number,
  table: TableBlock,
  cell: Cell,
  label: string,
): Period | null => {
  const over = columns(context).get(block) ?? [];
  const column = over[cell.column] ?? null;
  if (column !== null) return atEdge(column, label);
  for (const stub of stubs(table)[cell.row] ?? []) {
    const mention = context.periodsIn(stub)[0];
    if (mention !== undefined) return mention.period;
  }
  // Text formats lose the span of a header over all columns: "Year Ended December 31, 2025" over "Europe | Asia | Total".
  const stated = new Map(over.filter((period) => period !== null).map((period) => [JSON.stringify(period), period]));
  if (stated.size === 1) for (const only of stated.values()) return atEdge(only, label);
  for (const caption of table.table.captions) {
    const found = context.periodsIn(caption).filter(({ relation }) => relation === 'during' || relation === 'as-of');
    // A caption that names several periods names those of the columns.
    if (found.length > 0) return found.length === 1 ? atEdge((found[0] as (typeof found)[number]).period, label) : null;
  }
  return null;
};
