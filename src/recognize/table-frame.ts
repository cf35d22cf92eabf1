import type { TableBlock } from '../model/document.ts';
import type { Cell } from '../model/table.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import { Exact, powerOfTen } from '../text/interval.ts';
import { numberCell } from './cell.ts';
import { captionText, isInStatements } from './standing-scale.ts';
import { isSecurity } from './table-kind.ts';
import { type TableScale, tableScale } from './table-scale.ts';

/** What holds for every cell of a table. */
export type Frame = {
  readonly scale: TableScale;
  /** What its amounts are in: what a caption says, else the first sign in a cell. */
  readonly currency: string | null;
  /** Does it stand among the financial statements and their notes? */
  readonly isStatement: boolean;
  /** Are nearly all its numbers printed without decimals? */
  readonly isWhole: boolean;
  /** The columns in which a cell bears the sign of a currency. */
  readonly moneyColumns: ReadonlySet<number>;
  /** Are its numbers shares: its rows are securities, and it prints neither an amount nor a percentage? */
  readonly isOfShares: boolean;
  /** Are all its numbers percentages: "as a percentage of revenue" over it or in it, or decimals all of them; and no sign of a currency anywhere? */
  readonly isPercent: boolean;
};

/** "Consolidated Statements of Operations, as a percentage of revenue:" */
const OF_WHOLE = /\bas an? (?:percentage|percent|%) of\b|\bpercentages? of (?:total |net )?(?:revenues?|sales)\b/i;

const NOTHING: TableScale = { power: null, unit: null, sharesInFull: false, sharePower: null };

/** No company prints an amount beyond this: a scale that leads there is not this table's. */
const IMPLAUSIBLE = new Exact('1e13');

/** So many of its rows make a table one of securities. */
const MOST = 0.7;
const isTotal = (label: string): boolean => /^\s*totals?\b/i.test(label);

/** What the header of the stub and the captions say, each thing by the nearest that says it. */
const saidOf = (lines: readonly string[]): TableScale => {
  let scale = NOTHING;
  for (const line of lines) {
    const said = tableScale(line);
    scale = {
      power: scale.power ?? said.power,
      unit: scale.unit ?? said.unit,
      sharesInFull: scale.sharesInFull || said.sharesInFull,
      sharePower: scale.sharePower ?? said.sharePower,
    };
  }
  return scale;
};

/** As much of a cell as a number can be long, and one more. */
export const cellText = (text: string, cell: Cell): string =>
  text.slice(cell.start, Math.min(cell.end, cell.start + 61));

/** As much of a section's name as can tell. */
const sectionText = (text: string, cell: Cell): string => text.slice(cell.start, Math.min(cell.end, cell.start + 200));

/** Reads what holds for every cell of a table. `standing` is the power of ten that the filing's statements share. */
export const frameOf = (text: string, block: TableBlock, headers: readonly string[], standing: number): Frame => {
  const scale = saidOf([headers[0] ?? '', ...block.table.captions.map((span) => captionText(text, span))]);
  let currency = isCurrencyCode(scale.unit) ? scale.unit : null;
  let largest = new Exact(0);
  let numbers = 0;
  let whole = 0;
  let signs = 0;
  let percents = 0;
  /** Has every number decimals, as rates in a table of percentages have? */
  let isFine = true;
  let labels = 0;
  let securities = 0;
  const moneyColumns = new Set<number>();
  let isOfWhole = [headers[0] ?? '', ...block.table.captions.map((span) => captionText(text, span))].some((line) =>
    OF_WHOLE.test(line),
  );
  for (const cell of block.table.cells) {
    const found = cell.role === 'data' ? numberCell(cellText(text, cell)) : null;
    if (cell.role === 'section') isOfWhole ||= OF_WHOLE.test(sectionText(text, cell));
    if (cell.role === 'stub' && !isTotal(cellText(text, cell))) {
      labels += 1;
      if (isSecurity(sectionText(text, cell))) securities += 1;
    }
    if (found === null) continue;
    if (found.currency !== null) {
      signs += 1;
      moneyColumns.add(cell.column);
    }
    if (found.percent) percents += 1;
    if (found.fractionDigits === 0) isFine = false;
    currency ??= found.currency;
    numbers += 1;
    if (found.fractionDigits === 0) whole += 1;
    if (found.value.abs().gt(largest)) largest = found.value.abs();
  }
  const isStatement = isInStatements(text, block);
  const isShared =
    scale.power === null && standing > 0 && isStatement && largest.times(powerOfTen(standing)).lt(IMPLAUSIBLE);
  return {
    scale: isShared ? { ...scale, power: standing } : scale,
    currency,
    isStatement,
    isWhole: whole >= 0.8 * numbers,
    moneyColumns,
    isOfShares: signs === 0 && percents === 0 && scale.unit === null && securities >= 2 && securities >= MOST * labels,
    isPercent: (isOfWhole || isFine) && signs === 0 && percents > 0,
  };
};
