import type { TableBlock } from '../model/document.ts';
import type { Cell } from '../model/table.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import type { NumberCell } from './cell.ts';
import { captionText } from './standing-scale.ts';
import type { Standing } from './statement-amounts.ts';
import { countedBy, isSecurity } from './table-kind.ts';
import type { Labels } from './table-labels.ts';
import type { TableScale } from './table-scale.ts';

/** What holds for every cell of a table. */
export type Frame = {
  readonly scale: TableScale;
  /** What its amounts are in: what a caption says, else the first sign in a cell. */
  readonly currency: string | null;
  /** Does it stand among the financial statements and their notes? */
  readonly isStatement: boolean;
  /** Are nearly all its numbers printed without decimals, or half of them? */
  readonly isWhole: boolean;
  readonly isMostlyWhole: boolean;
  /** Has every number below a thousand two decimals, and says a row that they are per share? */
  readonly isPerShare: boolean;
  /** "(in millions, except per share amounts)" */
  readonly exceptsPerShare: boolean;
  /** The columns in which a cell bears the sign of a currency. */
  readonly moneyColumns: ReadonlySet<number>;
  /** Are its numbers shares: its rows are securities, and it prints neither an amount nor a percentage? */
  readonly isOfShares: boolean;
  /** Are all its numbers percentages: "as a percentage of revenue" over it or in it, or decimals all of them; and no sign of a currency anywhere? */
  readonly isPercent: boolean;
  /** The columns of percentages that bear the sign in their first row, and perhaps in the last: 34 % over 2 over 36 %. */
  readonly percentColumns: ReadonlySet<number>;
  /** Does it say month by month which of its own shares the issuer bought? */
  readonly isOfPurchases: boolean;
  /** Does it say from how low to how high the price of a share went, in no scale? */
  readonly isOfPrices: boolean;
  /** What a caption says that the numbers count: "store" of "the number of stores by state"; null where none does. */
  readonly counted: string | null;
};

/** What can stand below a percentage without its sign: no thousands. */
const SHARE_OF_HUNDRED = 1000;
/** So many numbers of a column have no sign of their own, where its first one has it. */
const FEWEST_UNSIGNED = 1;

/** "Consolidated Statements of Operations, as a percentage of revenue:" */
const OF_WHOLE = /\bas an? (?:percentage|percent|%) of\b|\bpercentages? of (?:total |net )?(?:revenues?|sales)\b/i;

const EXCEPTS = /\bexcept(?:ing)?\b.{0,60}\bper[- ]share\b/i;

/** The column that Item 703 of Regulation S-K asks for. */
const PRICE_PAID = /\baverage price paid per share\b/i;

const NOTHING: TableScale = {
  power: null,
  unit: null,
  sharesInFull: false,
  sharePower: null,
  isOfDollars: false,
  excepted: [],
};

/** No company prints an amount beyond this: a scale that leads there is not this table's. */
const IMPLAUSIBLE = 1e13;

/** So many numbers with cents make a table of amounts per share. */
const FEWEST_CENTS = 3;
/** So many of its rows make a table one of securities. */
const MOST = 0.7;
const isTotal = (label: string): boolean => /^\s*totals?\b/i.test(label);

/** What the header of the stub and the captions say, each thing by the nearest that says it. */
const saidOf = (lines: readonly string[], labels: Labels): TableScale => {
  let scale = NOTHING;
  for (const line of lines) {
    const said = labels.scale(line);
    scale = {
      power: scale.power ?? said.power,
      unit: scale.unit ?? said.unit,
      sharesInFull: scale.sharesInFull || said.sharesInFull,
      sharePower: scale.sharePower ?? said.sharePower,
      isOfDollars: scale.isOfDollars || said.isOfDollars,
      excepted: [...scale.excepted, ...said.excepted],
    };
  }
  return scale;
};

/** What the nearest caption that tells a number of something counts. */
const countedIn = (captions: readonly string[]): string | null => {
  const caption = captions.find((line) => /\bnumber of\b/i.test(line));
  const noun = caption === undefined ? 'pure' : countedBy(caption);
  return noun === 'pure' ? null : noun;
};

/** As much of a cell as a number can be long, and one more. */
export const cellText = (text: string, cell: Cell): string =>
  text.slice(cell.start, Math.min(cell.end, cell.start + 61));

/** As much of a section's name as can tell. */
const sectionText = (text: string, cell: Cell): string => text.slice(cell.start, Math.min(cell.end, cell.start + 200));

/** What is known of a table before. */
type Known = {
  /** The power of ten that the filing's statements share. */
  readonly standing: Standing;
  /** Of each cell the number that it is. */
  readonly numbers: readonly (NumberCell | null)[];
  readonly labels: Labels;
};

/** Reads what holds for every cell of a table. */
export const frameOf = (
  text: string,
  block: TableBlock,
  headers: readonly string[],
  { standing, numbers: read, labels }: Known,
): Frame => {
  const said = [headers[0] ?? '', ...block.table.captions.map((span) => captionText(text, span))];
  const scale = saidOf(said, labels);
  let currency = isCurrencyCode(scale.unit) ? scale.unit : null;
  let largest = 0;
  let numbers = 0;
  let whole = 0;
  let signs = 0;
  let percents = 0;
  /** Has every number decimals, as rates in a table of percentages have? */
  let isFine = true;
  /** How many numbers below a thousand there are, and how many of them have cents. */
  let small = 0;
  let cents = 0;
  let namesPerShare = false;
  let rows = 0;
  let securities = 0;
  const moneyColumns = new Set<number>();
  /** By column: how many of its numbers have no sign below a first one that has; −1 where the column is of something else. */
  const unsigned = new Map<number, number>();
  let isOfWhole = said.some((line) => OF_WHOLE.test(line));
  for (const [i, cell] of block.table.cells.entries()) {
    const found = read[i] ?? null;
    if (cell.role === 'section') isOfWhole ||= OF_WHOLE.test(sectionText(text, cell));
    if (cell.role === 'stub' && !isTotal(cellText(text, cell))) {
      rows += 1;
      if (isSecurity(sectionText(text, cell))) securities += 1;
      namesPerShare ||= labels.kind(sectionText(text, cell)) === 'per-share';
    }
    if (found === null) continue;
    if (found.currency !== null) {
      signs += 1;
      moneyColumns.add(cell.column);
    }
    if (found.size < 1000) {
      small += 1;
      if (found.fractionDigits === 2 && !found.percent) cents += 1;
    }
    if (found.percent) percents += 1;
    const below = unsigned.get(cell.column);
    const isShare = found.currency === null && found.size < SHARE_OF_HUNDRED;
    if (below === undefined) unsigned.set(cell.column, found.percent ? 0 : -1);
    else if (below >= 0 && !found.percent) unsigned.set(cell.column, isShare ? below + 1 : -1);
    if (found.fractionDigits === 0) isFine = false;
    currency ??= found.currency;
    numbers += 1;
    if (found.fractionDigits === 0) whole += 1;
    largest = Math.max(largest, found.size);
  }
  const isStatement = standing.isStatement(block);
  // "Number of units | Intrinsic value (in thousands)": what is scaled says so.
  const isShared =
    scale.power === null &&
    !headers.some((header, column) => column > 0 && labels.scale(header).power !== null) &&
    standing.power > 0 &&
    largest * 10 ** standing.power < IMPLAUSIBLE &&
    (isStatement || (signs > 0 && standing.isEchoed(block)));
  return {
    scale: isShared ? { ...scale, power: standing.power } : scale,
    currency,
    isStatement,
    isWhole: whole >= 0.8 * numbers,
    isMostlyWhole: whole >= 0.5 * numbers,
    isPerShare: namesPerShare && signs > 0 && scale.power === null && small >= FEWEST_CENTS && cents === small,
    exceptsPerShare: said.some((line) => EXCEPTS.test(line)),
    moneyColumns,
    isOfShares: signs === 0 && percents === 0 && scale.unit === null && securities >= 2 && securities >= MOST * rows,
    isPercent: (isOfWhole || isFine) && signs === 0 && percents > 0,
    percentColumns: new Set([...unsigned].flatMap(([column, n]) => (n >= FEWEST_UNSIGNED ? [column] : []))),
    isOfPurchases: headers.some((header) => PRICE_PAID.test(header)),
    isOfPrices:
      scale.power === null && [/\bhigh$/i, /\blow$/i].every((end) => headers.some((header) => end.test(header))),
    counted: countedIn(said),
  };
};
