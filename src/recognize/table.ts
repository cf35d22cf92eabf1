import type { TableBlock } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import type { Cell } from '../model/table.ts';
import { Exact, roundingInterval } from '../text/interval.ts';
import { type NumberCell, numberCell } from './cell.ts';
import { countedBy, type TableKind, tableKind } from './table-kind.ts';
import { type TableScale, tableScale } from './table-scale.ts';

/** What holds for every cell of a table. */
type Frame = { readonly scale: TableScale; readonly currency: string | null };

const NOTHING: TableScale = { power: null, unit: null, sharesInFull: false };

const frameOf = (text: string, block: TableBlock, headers: readonly string[]): Frame => {
  let scale = NOTHING;
  const lines = [...block.table.captions.map((span) => text.slice(span.start, span.end)), headers[0] ?? ''];
  for (const line of lines) {
    const said = tableScale(line);
    scale = {
      power: scale.power ?? said.power,
      unit: scale.unit ?? said.unit,
      sharesInFull: scale.sharesInFull || said.sharesInFull,
    };
  }
  let currency = scale.unit !== null && /^[A-Z]{3}$/.test(scale.unit) ? scale.unit : null;
  for (const cell of block.table.cells) {
    if (currency !== null) break;
    if (cell.role === 'data')
      currency = numberCell(text.slice(cell.start, Math.min(cell.end, cell.start + 61)))?.currency ?? null;
  }
  return { scale, currency };
};

type Scaled = { readonly power: number; readonly unit: string };

/** The power of ten and the unit of a cell: what it prints itself, then its row, its column, its table. */
const scaleOf = (cell: NumberCell, row: string, column: string, frame: Frame): Scaled => {
  if (cell.percent) return { power: 0, unit: 'percent' };
  const own = tableScale(row);
  const above = tableScale(column);
  const rowKind = tableKind(row);
  const kind: TableKind = rowKind ?? (cell.currency === null ? tableKind(column) : null);
  const money = cell.currency ?? frame.currency ?? 'USD';
  const power = own.power ?? above.power ?? frame.scale.power ?? 0;
  if (kind === 'per-share') return { power: 0, unit: `${money}/share` };
  const columnKind = tableKind(column);
  if (columnKind === 'per-share' && rowKind !== 'shares') return { power: 0, unit: `${money}/share` };
  if (cell.currency === null && (kind === 'shares' || columnKind === 'shares'))
    return { power: frame.scale.sharesInFull ? (own.power ?? above.power ?? 0) : power, unit: 'share' };
  if (cell.currency === null && (kind === 'percent' || columnKind === 'percent')) return { power: 0, unit: 'percent' };
  const named = own.unit ?? above.unit;
  if (named !== null && cell.currency === null)
    return { power: own.power ?? above.power ?? (/^[A-Z]{3}$/.test(named) ? power : 0), unit: named };
  if (cell.currency !== null) return { power, unit: money };
  if (kind === 'count')
    return { power: own.power ?? above.power ?? 0, unit: countedBy(rowKind === null ? column : row) };
  if (frame.currency !== null) return { power, unit: frame.currency };
  if (frame.scale.unit !== null) return { power, unit: frame.scale.unit };
  return { power, unit: kind === 'money' && frame.scale.power !== null ? 'USD' : 'pure' };
};

/** The numbers of a table's data cells, scaled by row, column and caption; text cells are left to the rules of prose. */
export const tableQuantities = (
  text: string,
  block: TableBlock,
  index: number,
  headers: readonly string[],
): { quantities: QuantityMention[]; prose: number[] } => {
  const frame = frameOf(text, block, headers);
  const quantities: QuantityMention[] = [];
  const prose: number[] = [];
  let stub = '';
  let section = '';
  let row = -1;
  for (const [i, cell] of block.table.cells.entries()) {
    if (cell.row !== row) {
      row = cell.row;
      stub = '';
    }
    if (cell.role === 'stub') stub = textOf(text, cell);
    if (cell.role === 'section') section = textOf(text, cell);
    const found = cell.role === 'data' ? numberCell(text.slice(cell.start, Math.min(cell.end, cell.start + 61))) : null;
    if (found === null) {
      prose.push(i);
      continue;
    }
    const label =
      tableKind(stub) === null && tableScale(stub).unit === null && isTelling(section) ? `${section} ${stub}` : stub;
    const { power, unit } = scaleOf(found, label, headers[cell.column] ?? '', frame);
    const value = found.value.times(new Exact(10).pow(power));
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
  return { quantities, prose };
};

const textOf = (text: string, cell: Cell): string => text.slice(cell.start, Math.min(cell.end, cell.start + 300));

/** Does the section above a row say what its numbers are: "Weighted-average shares outstanding:", "Net loss per share:"? */
const isTelling = (section: string): boolean => {
  const kind = tableKind(section);
  return kind === 'per-share' || kind === 'shares' || kind === 'percent';
};
