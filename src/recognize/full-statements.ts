import type { Document, TableBlock } from '../model/document.ts';
import { hasStatementRows } from './statement-rows.ts';
import { tableScale } from './table-scale.ts';

/** An amount that is printed without decimals: "2,070,075", "(766)". */
const WHOLE = /^[$\s(–−-]*(\d{1,3}(?:,\d{3})*)[\s)]*$/;
const LONGEST = 24;
/** What three digits less look like between tables that print other things: two of them. */
const SHORTER = 2;
/** Fewer numbers than this tell nothing of how long a document's are. */
const FEWEST = 12;

/** How many digits the whole numbers of these tables have, but for those of one or two, which may count anything. */
const lengthsOf = (text: string, blocks: readonly TableBlock[]): number[] =>
  blocks.flatMap(({ table }) =>
    table.cells.flatMap(({ role, start, end }) => {
      if (role !== 'data' || end - start > LONGEST) return [];
      const digits = WHOLE.exec(text.slice(start, end))?.[1]?.replaceAll(',', '').length ?? 0;
      return digits > 2 ? [digits] : [];
    }),
  );

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Does a cell above the numbers say the scale? */
const isSaidInside = (text: string, { table }: TableBlock): boolean =>
  table.cells.some(
    ({ role, start, end }) =>
      role !== 'data' && tableScale(text.slice(start, Math.min(end, start + 200))).power !== null,
  );

/**
 * Does a filing print its statements in full, although some tables in their notes are in thousands? None of the statements says a scale, and
 * their numbers are longer by the digits that the notes leave out.
 *
 * @param scaled the tables whose captions say a scale
 */
export const areStatementsInFull = ({ text, blocks }: Document, scaled: ReadonlySet<TableBlock>): boolean => {
  const statements = blocks.filter(
    (block): block is TableBlock => block.kind === 'table' && hasStatementRows(text, block),
  );
  if (statements.length === 0 || statements.some((block) => scaled.has(block) || isSaidInside(text, block)))
    return false;
  const own = lengthsOf(text, statements);
  const others = lengthsOf(text, [...scaled]);
  return own.length >= FEWEST && others.length >= FEWEST && median(own) - median(others) >= SHORTER;
};
