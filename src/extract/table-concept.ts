import type { Quantity } from '../model/quantity.ts';
import type { ConceptRule } from './concept-rule.ts';
import { conceptOfLabel } from './label.ts';
import { doubtOf } from './table-doubt.ts';
import type { Grid } from './table-grid.ts';
import { scopeOfHeader } from './table-scope.ts';
import type { Surroundings } from './table-surroundings.ts';
import { unitKindOf } from './unit-kind.ts';

/** What the labels around a cell make of its number. */
export type CellReading = {
  readonly concept: string;
  readonly kind: string | null;
  /** The part of the whole that the row stands for: "Europe" in "Europe", or in "Europe revenue". */
  readonly scope: string | null;
  /** The column header that named the concept, and so names no part of it. */
  readonly named: string | null;
  readonly rule: string;
};

/** The same reading but for what `more` says. Written out: see `text/placed-block.ts`. */
const readingOf = (
  it: Omit<CellReading, 'named'> & Partial<CellReading>,
  { scope = it.scope, named = it.named ?? null, rule = it.rule }: Partial<CellReading>,
): CellReading => ({ concept: it.concept, kind: it.kind, scope, named, rule });

/** A row with one of these words is a line of a statement, not a part of the measure named above it. */
const LINE =
  /\b(?:costs?|expenses?|tax(?:es)?|interest|depreciation|amortization|income|loss(?:es)?|profit|earnings|margin|total|net|gross|less|plus|add|adjust\w*|change|increase|decrease|eliminations?|other comprehensive|per share|percent\w*|average|balance|beginning|end|ending|rate|ratio|provision|payable|receivable|accumulated|impairment|compensation)\b|%/i;
/** Measures that tables part; the parts of a cash balance or of a debt are securities and notes, and no one's figure. */
const PARTED: ReadonlySet<string> = new Set([
  'revenue',
  'capex',
  'loss',
  'income',
  'ebitda',
  'research-and-development',
  'headcount',
  'subscribers',
  'downloads',
  'gpu-count',
  'power-capacity',
]);
/** Rows that only say which per-share figure they are: "Basic" under "Net loss per share". */
const PER_SHARE = /^(?:basic|diluted|basic (?:and|&) diluted)$/i;
/** How many rows below a part its total may stand. */
const TOTAL_WITHIN = 40;
const LONGEST_PART = 60;

/** "Quarter Ended June 30, 2025 - Adjusted": a time, and how its figures were made, is no part. */
const TIMED = /\bended\b.{0,30}\b\d{4}\W{1,4}[a-z]/i;

const isPart = (label: string): boolean => label.length <= LONGEST_PART && !LINE.test(label) && !TIMED.test(label);

/** "First Quarter" under "Fiscal 2026" and "Net Sales": a row that says when, and not of what. */
const isTime = (label: string): boolean =>
  /\b(?:quarter|months|half|year)\b/i.test(label) && scopeOfHeader(label) === null;

/** The total that closes the parts, if the rows between are all parts too: "Total capital expenditures". */
const closingTotal = (grid: Grid, row: number): string | null => {
  for (let i = row + 1; i < grid.rows.length && i <= row + TOTAL_WITHIN; i++) {
    const below = grid.rows[i];
    if (below?.label === null || below === undefined) continue;
    if (below.total) return below.label;
    if (!isPart(below.label)) return null;
  }
  return null;
};

/** The label of the next total at or below a row. */
const nextTotal = (grid: Grid, row: number): string | null => {
  for (let i = row; i < grid.rows.length && i <= row + TOTAL_WITHIN; i++)
    if (grid.rows[i]?.total === true) return grid.rows[i]?.label ?? null;
  return null;
};

/** Where a cell stands, and its number. */
export type CellPlace = {
  readonly around: Surroundings;
  readonly row: number;
  readonly header: readonly string[];
  readonly quantity: Quantity;
  /** Does its table print amounts in full? */
  readonly isFull: boolean;
};

/**
 * The concept of a cell, from the nearest label that names one:
 *
 * 1. the row's own label ("Revenue", "Europe revenue");
 * 2. for a row without a label, or with "Total" alone: the section that it sums up, or the caption that parts the measure;
 * 3. for a part ("Europe"): the section above it, the column's header in a table whose rows are the parts, the total that closes it, a
 *    caption that parts the measure.
 *
 * A number keeps its printed sign; which of `loss` and `income` it is, its label and sign say together: "Income (loss) from
 * operations" of (2,469) is a `loss` whose value is −2469, of 27 an `income`; "Loss from operations" is a `loss` either way.
 */
const readLabels = (
  { around, row, header, quantity }: CellPlace,
  rules: readonly ConceptRule[],
): CellReading | null => {
  const { grid, parting, wordsOf } = around;
  const { label, sections } = grid.rows[row] ?? { label: null, sections: [] };
  const named = (text: string | null | undefined): CellReading | null => {
    const found = text === null || text === undefined ? null : conceptOfLabel(text, quantity, [], rules, wordsOf);
    return found === null ? null : readingOf(found, { named: null });
  };
  const parted = (): string | undefined => parting.find((measure) => named(measure) !== null);
  if (label === null || /^totals?$/i.test(label)) return named(sections[0]) ?? named(parted());
  const own = named(PER_SHARE.test(label) && sections[0] !== undefined ? `${sections[0]}, ${label}` : label);
  if (own !== null) return own;
  // The table of fees on a prospectus's cover: a row for each class of stock, "Maximum aggregate offering price" over the amounts.
  const offered = header.find((text) => named(text)?.concept === 'offering-size');
  if (offered !== undefined) return readingOf(named(offered) as CellReading, { named: offered });
  if (!isPart(label)) return null;

  const part = (text: string | null | undefined, from: string): CellReading | null => {
    const found = named(text);
    if (found === null || !PARTED.has(found.concept)) return null;
    return readingOf(found, { scope: isTime(label) ? found.scope : label, rule: `${found.rule}+${from}` });
  };
  const inSection = part(sections[0], 'section');
  if (inSection !== null) return inSection;
  // "Europe | 1,724" under "Net Sales", "Net Earnings": the columns are the measures.
  for (const text of header.toReversed()) {
    const found = part(text, 'header');
    if (found !== null) return readingOf(found, { named: text });
  }
  return part(closingTotal(grid, row), 'total') ?? part(parted(), 'caption');
};

/** The concept of a cell, unless something around it says that the label means another measure. */
export const readCell = (place: CellPlace, rules: readonly ConceptRule[]): CellReading | null => {
  const found = readLabels(place, rules);
  if (found === null) return null;
  const { around, row, header, quantity, isFull } = place;
  const { grid, headings } = around;
  const doubt = doubtOf({
    concept: found.concept,
    unit: unitKindOf(quantity),
    unscaled: !isFull && quantity.decimals === 0 && Math.abs(Number(quantity.value)) < 1e6,
    label: grid.rows[row]?.label ?? '',
    sections: grid.rows[row]?.sections ?? [],
    total: nextTotal(grid, row),
    header,
    above: [...grid.captions, ...headings],
    parted: header.some((text) => text !== found.named && around.scopeOf(text) !== null),
  });
  return doubt === null ? found : null;
};
