import type { TableBlock } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import type { Cell } from '../model/table.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import { Exact, powerOfTen, roundingInterval } from '../text/interval.ts';
import { type NumberCell, numberCell } from './cell.ts';
import type { Standing } from './statement-amounts.ts';
import { codeColumns } from './table-codes.ts';
import { cellText, type Frame, frameOf } from './table-frame.ts';
import { countedBy, isNameAlone, isSecurityColumn, scaledNoun, type TableKind } from './table-kind.ts';
import type { Labels } from './table-labels.ts';

/** No company has more shares than this: a scale that leads there is not theirs. */
const IMPLAUSIBLE_SHARES = new Exact('1e12');

/** The column of years that directors and officers have lived. */
const AGE = /^\s*ages?\s*$/i;

/** "Weighted-average remaining lease term", which many a filer gives without saying that it is in years; nobody leases for so many. */
const REMAINING = /\bremaining (?:lease |leased |contractual )?(?:term|life|lives)\b/i;
const MOST_YEARS = 100;

/** What stands around a cell: its labels, and what its column holds. */
type Around = {
  readonly row: string;
  readonly column: string;
  /** Is it an amount, though its row is called after securities? */
  readonly isAmount: boolean;
  /** Does it stand in a column that opens with a percentage, without a sign of its own? */
  readonly isRate: boolean;
};

type Scaled = { readonly power: number; readonly unit: string };

/** The power of ten and the unit of a cell: what it prints itself, then its row, its column, its table. */
const scaleOf = (cell: NumberCell, { row, column, isAmount, isRate }: Around, frame: Frame, labels: Labels): Scaled => {
  if (cell.percent) return { power: 0, unit: 'percent' };
  const rowKind = isAmount ? 'money' : labels.kind(row);
  const own = labels.scale(row);
  // "Expected term (in years)" among the percentages of a valuation.
  const isOwn = (own.unit !== null && !isCurrencyCode(own.unit)) || /^(?:shares|per-share|count)$/.test(rowKind ?? '');
  if (!isOwn && (frame.isPercent || (isRate && own.power === null))) return { power: 0, unit: 'percent' };
  const above = labels.scale(column);
  const money = cell.currency ?? frame.currency ?? 'USD';
  const isOfOther = !isCurrencyCode(own.unit ?? above.unit ?? money);
  const kind: TableKind =
    !isOfOther && isPlainPerShare(cell, frame)
      ? 'per-share'
      : (rowKind ?? (cell.currency === null ? labels.kind(column) : null));
  const power = own.power ?? above.power ?? frame.scale.power ?? 0;
  if (kind === 'per-share') return { power: 0, unit: `${money}/share` };
  if (frame.isOfPrices && cell.fractionDigits > 1 && QUARTER.test(row)) return { power: 0, unit: `${money}/share` };
  const columnKind = labels.kind(column);
  if (columnKind === 'per-share' && rowKind !== 'shares') return { power: 0, unit: `${money}/share` };
  const isCountable = cell.fractionDigits === 0 || power > 0;
  if (cell.currency === null && isCountable && (kind === 'shares' || columnKind === 'shares'))
    return { power: sharePower(cell, own.power ?? above.power, power, frame), unit: 'share' };
  if (cell.currency === null && (kind === 'percent' || columnKind === 'percent')) return { power: 0, unit: 'percent' };
  if (frame.isOfShares && columnKind !== 'money' && cell.fractionDigits === 0)
    return { power: sharePower(cell, own.power ?? above.power, power, frame), unit: 'share' };
  const named = own.unit ?? above.unit;
  // "(dollars in thousands)" over the columns says nothing of a number of accounts.
  const isNamed = named !== null && !(rowKind === 'count' && own.unit === null && isCurrencyCode(named));
  if (isNamed && cell.currency === null)
    return { power: own.power ?? above.power ?? (isScaledToo(named, frame) ? power : 0), unit: named };
  if (cell.currency !== null) return { power, unit: money };
  // The lines of a statement are amounts: "Subscriptions" and "Orders" count nothing there.
  const isCount = !frame.isStatement || frame.currency === null || /\b(?:number of|employees|headcount)\b/i.test(row);
  if (kind === 'count' && isCount)
    return {
      power: own.power ?? (isCurrencyCode(above.unit) || isExcepted(row, above.excepted) ? 0 : above.power) ?? 0,
      unit: countedBy(rowKind === null ? column : row),
    };
  if (cell.currency === null && AGE.test(column)) return { power: 0, unit: 'year' };
  if (cell.currency === null && REMAINING.test(row) && cell.value.abs().lt(MOST_YEARS))
    return { power: 0, unit: 'year' };
  // "Common Stock | Aggregate Purchase Price": how many, beside for how much.
  const isOfSecurity =
    cell.currency === null && cell.fractionDigits === 0 && frame.scale.power === null && isSecurityColumn(column);
  if (
    isOfSecurity &&
    !frame.isStatement &&
    frame.currency !== null &&
    frame.moneyColumns.size > 0 &&
    cell.value.abs().gte(FEWEST_SHARES)
  )
    return { power: 0, unit: 'share' };
  const noun = kind === null ? scaledNoun(row) : null;
  if (noun !== null) return { power, unit: noun };
  if (frame.currency !== null) return { power, unit: frame.currency };
  if (frame.scale.unit !== null) return { power, unit: frame.scale.unit };
  // Whoever is called "Capital" in the row holds shares all the same.
  if (power === 0 && isSecurityColumn(column) && cell.fractionDigits === 0 && cell.value.abs().gte(FEWEST_SHARES))
    return { power, unit: 'share' };
  if (kind === null && cell.fractionDigits === 0 && frame.counted !== null) return { power, unit: frame.counted };
  return { power, unit: kind === 'money' && frame.scale.power !== null ? 'USD' : 'pure' };
};

/** "(in thousands, except share and customer data)" over "Number of customers" */
const isExcepted = (row: string, nouns: readonly string[]): boolean => {
  const lower = nouns.length === 0 ? '' : row.toLowerCase();
  return nouns.some((noun) => lower.includes(noun));
};

/** The rows of the table of market prices. */
const QUARTER =
  /\bquarter\b|\bQ[1-4]\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Does the scale of the table hold for a unit that a row or a column names: for amounts, and for floors in a table of nothing else? */
const isScaledToo = (unit: string, frame: Frame): boolean =>
  isCurrencyCode(unit) || (unit === 'square foot' && frame.currency === null);

/** Fewer than this are not counted by the column of a security. */
const FEWEST_SHARES = 100;

/**
 * Two decimals among whole numbers in millions are an amount per share, whatever its row is called ("Basic", "Total"); among half of them
 * where a caption excepts such amounts.
 */
const isPlainPerShare = (cell: NumberCell, frame: Frame): boolean =>
  cell.fractionDigits === 2 &&
  !cell.percent &&
  cell.value.abs().lt(1000) &&
  (frame.isPerShare ||
    ((frame.isWhole || (frame.exceptsPerShare && frame.isMostlyWhole)) && (frame.scale.power ?? 0) > 0));

/** Shares are in the table's scale unless it excepts them, or they are too many for it. */
const sharePower = (cell: NumberCell, said: number | null, power: number, frame: Frame): number => {
  if (said !== null) return said;
  if (frame.scale.sharePower !== null) return frame.scale.sharePower;
  // "(Dollars in millions)" over the months of an issuer's purchases: the shares are in full.
  if (frame.isOfPurchases && frame.scale.isOfDollars) return 0;
  const isTooMany = cell.value.abs().times(powerOfTen(power)).gte(IMPLAUSIBLE_SHARES);
  return frame.scale.sharesInFull || isTooMany ? 0 : power;
};

/** The numbers of a table's data cells, scaled by row, column and caption; text cells are left to the rules of prose. */
export const tableQuantities = (
  text: string,
  block: TableBlock,
  index: number,
  headers: readonly string[],
  standing: Standing,
  labels: Labels,
): { quantities: QuantityMention[]; prose: number[]; unsaid: { money: number; shares: number } } => {
  const numbers = block.table.cells.map((cell) => (cell.role === 'data' ? numberCell(cellText(text, cell)) : null));
  const frame = frameOf(text, block, headers, { standing, numbers, labels });
  const codes = codeColumns(text, block);
  const quantities: QuantityMention[] = [];
  const prose: number[] = [];
  let stub = '';
  let section = '';
  /** The section without what parts it, and whether no row has followed it. */
  let outer = '';
  let isFresh = false;
  let row = -1;
  for (const [i, cell] of block.table.cells.entries()) {
    if (cell.row !== row) {
      row = cell.row;
      stub = '';
    }
    if (cell.role === 'stub') stub = textOf(text, cell);
    if (cell.role === 'section') {
      const own = textOf(text, cell);
      // "Assuming dilution" right below "Earnings per share:", and "Basic" after its rows.
      section = isFresh || IN_SECTION.test(own) ? `${outer} ${own}` : own;
      if (!IN_SECTION.test(own)) outer = section;
      isFresh = true;
    } else if (cell.role === 'stub') isFresh = false;
    const found = numbers[i] ?? null;
    if (found === null) {
      prose.push(i);
      continue;
    }
    if (codes.has(cell.column)) continue;
    // "(3)" beside the amounts of a table in full is a footnote.
    // A code, as of an industry or a place, is printed without the commas that an amount has.
    if (frame.scale.power === null && /^(?:\(\d{1,2}\)|\d{4,})$/.test(cellText(text, cell).trim())) continue;
    const isSilent = labels.kind(stub) === null && labels.scale(stub).unit === null;
    const label = isSilent && isTelling(labels.kind(section)) ? `${section} ${stub}` : stub;
    const isAmount =
      labels.kind(section) !== 'shares' &&
      frame.moneyColumns.has(cell.column) &&
      (isNameAlone(label) || /\bto employees\b/i.test(label));
    const around = {
      row: label,
      column: headers[cell.column] ?? '',
      isAmount,
      isRate: frame.percentColumns.has(cell.column),
    };
    const { power, unit } = scaleOf(found, around, frame, labels);
    const value = power === 0 ? found.value : found.value.times(powerOfTen(power));
    const decimals = found.fractionDigits - power;
    const { low, high } = roundingInterval(value, decimals);
    const start = cell.start + found.start;
    const end = cell.start + found.end;
    quantities.push({
      block: index,
      cell: i,
      start,
      end,
      rules: ['table-cell'],
      phrase: { start, end },
      quantity: {
        surface: text.slice(start, end),
        value: value.toFixed(),
        low: low.toFixed(),
        high: high.toFixed(),
        unit,
        per: null,
        modifier: 'exact',
        decimals,
      },
    });
  }
  const { power, sharePower: said, sharesInFull } = frame.scale;
  if (isSharesInFull(quantities, frame.isOfPurchases ? MOST_BOUGHT : Number.POSITIVE_INFINITY))
    return { quantities: quantities.map(sharesUnscaled), prose, unsaid: { money: power ?? 0, shares: 0 } };
  return { quantities, prose, unsaid: { money: power ?? 0, shares: said ?? (sharesInFull ? 0 : (power ?? 0)) } };
};

/** Nobody who prints shares by the thousand has so many thousands of them. */
const MOST_THOUSANDS = 10_000_000;
/** Nobody buys back so many of his shares in a quarter. */
const MOST_BOUGHT = 1e9;

/** Do numbers of shares show by their length that the table's scale is not theirs: "11,494,249" in thousands? */
const isSharesInFull = (quantities: readonly QuantityMention[], most: number): boolean =>
  quantities.some(({ quantity: { unit, decimals, value } }) => {
    const power = -(decimals ?? 0);
    const shares = Math.abs(Number(value));
    return unit === 'share' && power >= 3 && (shares >= most || shares / 10 ** power >= MOST_THOUSANDS);
  });

/** The same number of shares as it is printed. */
const sharesUnscaled = (mention: QuantityMention): QuantityMention => {
  const { unit, decimals, value } = mention.quantity;
  if (unit !== 'share' || value === null || decimals === null || decimals >= 0) return mention;
  const printed = new Exact(value).times(powerOfTen(decimals));
  const { low, high } = roundingInterval(printed, 0);
  return {
    ...mention,
    quantity: { ...mention.quantity, value: printed.toFixed(), low: low.toFixed(), high: high.toFixed(), decimals: 0 },
  };
};

/** Sections that part the one above them, and say nothing by themselves. */
const IN_SECTION = /^\s*(?:assuming dilution|basic|diluted|basic and diluted)\s*:?\s*$/i;

/** As much of a label as can tell. */
const textOf = (text: string, cell: Cell): string => text.slice(cell.start, Math.min(cell.end, cell.start + 300));

/** Does the section above a row say what its numbers are: "Weighted-average shares outstanding:", "Net loss per share:"? */
const isTelling = (kind: TableKind): boolean => kind === 'per-share' || kind === 'shares' || kind === 'percent';
