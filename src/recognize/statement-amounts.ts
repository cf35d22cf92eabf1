import type { Document, TableBlock } from '../model/document.ts';
import type { Cell } from '../model/table.ts';
import { isInStatements } from './standing-scale.ts';
import { hasStatementRows } from './statement-rows.ts';

/** "2,225,012" and "(4,058)", without their signs: long enough to be nobody else's, and no round figure. */
const TELLING = /^[$\s(–−-]*(\d{1,3}(?:,\d{3})+(?:\.\d)?)[\s)]*$/;
const LONGEST = 24;
/** One figure may be the same by chance. */
const ENOUGH = 2;

const amountOf = (text: string, { role, start, end }: Cell): string | null => {
  if (role !== 'data' || end - start > LONGEST) return null;
  const printed = TELLING.exec(text.slice(start, end))?.[1] ?? null;
  return printed !== null && /000(?:\.0)?$/.test(printed) ? null : printed;
};

/** The power of ten that a filing's statements share, and what they print in it. */
export type Standing = {
  /** 0: none. */
  readonly power: number;
  /** Is a table among the financial statements and their notes? */
  readonly isStatement: (block: TableBlock) => boolean;
  /** Does a table elsewhere print figures of the statements, and so print them in their scale? */
  readonly isEchoed: (block: TableBlock) => boolean;
};

/** What the statements of a filing print, read when the first table without a scale asks. */
export const standingOf = (document: Document, power: number): Standing => {
  const { text, blocks } = document;
  // Where no heading says which tables are the statements, as in a text that lost its headings, their rows do.
  const isHeaded = blocks.some((block) => block.kind === 'table' && isInStatements(text, block));
  const isStatement = (block: TableBlock): boolean =>
    isHeaded ? isInStatements(text, block) : hasStatementRows(text, block);
  let known: Set<string> | null = null;
  const printed = (): ReadonlySet<string> => {
    if (known !== null) return known;
    known = new Set();
    for (const block of blocks) {
      if (block.kind !== 'table' || !isStatement(block)) continue;
      for (const cell of block.table.cells) {
        const amount = amountOf(text, cell);
        if (amount !== null) known.add(amount);
      }
    }
    return known;
  };
  return {
    power,
    isStatement,
    isEchoed: (block) => {
      const amounts = new Set(block.table.cells.map((cell) => amountOf(text, cell)).filter((one) => one !== null));
      if (amounts.size < ENOUGH) return false;
      const all = printed();
      const found = [...amounts].filter((amount) => all.has(amount)).length;
      // Changes and parts stand beside them, and in no statement.
      return (found >= ENOUGH && found * 2 >= amounts.size) || (found >= 2 * ENOUGH && found * 4 >= amounts.size);
    },
  };
};
