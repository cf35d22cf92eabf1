import type { Quantity } from '../model/quantity.ts';
import type { ConceptRule } from './concept-rule.ts';
import { conceptOfLabel } from './label.ts';
import type { Grid } from './table-grid.ts';

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

/** A row with one of these words is a line of a statement, not a part of the measure named above it. */
const LINE =
  /\b(?:costs?|expenses?|tax(?:es)?|interest|depreciation|amortization|income|loss(?:es)?|profit|earnings|margin|total|net|gross|less|plus|add|adjust\w*|change|increase|decrease|eliminations?|other comprehensive|per share|percent\w*|average|balance|beginning|end|ending|rate|ratio|provision|payable|receivable|accumulated|impairment|compensation)\b|%/i;
/** "presents our capital expenditures by segment", "revenue by geography, as follows", "disaggregated by product" */
const BY_PART =
  /\b(?:by|for each of our|across our)\s(?:\w+\s){0,3}?(?:segments?|geograph\w*|regions?|countr\w+|products?|services?|types?|categor\w+|business\w*|customers?|sources?|channels?|areas?|markets?)\b/i;
/** Tables that part one expense over the lines of the statement; there "Research and development" is a share of it, not the line. */
const ALLOCATED =
  /\b(?:stock|share|equity)[-\s]based|\bcompensation\b|\bamortization\b|\bdepreciation\b|\bseverance\b|\brestructuring\b|\bimpairments?\b/i;
const LINES: ReadonlySet<string> = new Set(['research-and-development']);
/** Rows that only say which per-share figure they are: "Basic" under "Net loss per share". */
const PER_SHARE = /^(?:basic|diluted|basic (?:and|&) diluted)$/i;
/** How many rows below a part its total may stand. */
const TOTAL_WITHIN = 40;
const LONGEST_PART = 60;

const isPart = (label: string): boolean => label.length <= LONGEST_PART && !LINE.test(label);

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

/** Is the row one line of an expense that the table parts over the statement's lines? */
const isAllocated = (grid: Grid, row: number, headings: readonly string[]): boolean => {
  const { sections } = grid.rows[row] ?? { sections: [] };
  let total: string | null = null;
  for (let i = row + 1; i < grid.rows.length && i <= row + TOTAL_WITHIN && total === null; i++)
    if (grid.rows[i]?.total === true) total = grid.rows[i]?.label ?? null;
  return [...sections, total, ...grid.captions.slice(0, 2), ...headings.slice(0, 1)].some(
    (text) => text !== null && ALLOCATED.test(text),
  );
};

/** The last clause of a caption that parts a measure: "our capital expenditures by segment" → "our capital expenditures". */
const measureOfCaption = (caption: string): string | null => {
  const match = BY_PART.exec(caption);
  if (match === null) return null;
  const before = caption.slice(0, match.index).trim();
  return (
    before
      .split(
        /[.;:]|\b(?:presents?|summarizes?|shows?|sets? forth|details?|reflects?|provides?|disaggregates?|includes?|represents?|of)\b/i,
      )
      .at(-1)
      ?.trim() ?? null
  );
};

/**
 * The concept of a cell, from the nearest label that names one:
 *
 * 1. the row's own label ("Revenue", "Europe revenue");
 * 2. for a part ("Europe"): the section above it, the total that closes it, a caption that parts the measure;
 * 3. for a row without a label: the section that it sums up;
 * 4. the column's header, in a table whose rows are the parts.
 *
 * A number keeps its printed sign; which of `loss` and `income` it is, its label and sign say together: "Income (loss) from
 * operations" of (2,469) is a `loss` whose value is −2469, of 27 an `income`; "Loss from operations" is a `loss` either way.
 */
export const readCell = (
  grid: Grid,
  row: number,
  header: readonly string[],
  headings: readonly string[],
  quantity: Quantity,
  rules: readonly ConceptRule[],
): CellReading | null => {
  const { label, sections } = grid.rows[row] ?? { label: null, sections: [] };
  const named = (text: string): CellReading | null => {
    const found = conceptOfLabel(text, quantity, [], rules);
    return found === null ? null : { ...found, named: null };
  };
  if (label === null) return sections[0] === undefined ? null : named(sections[0]);
  const own = named(PER_SHARE.test(label) && sections[0] !== undefined ? `${sections[0]}, ${label}` : label);
  if (own !== null) return LINES.has(own.concept) && isAllocated(grid, row, headings) ? null : own;
  if (!isPart(label)) return null;

  const part = (text: string | null | undefined, from: string): CellReading | null => {
    const found = text === null || text === undefined ? null : named(text);
    return found === null ? null : { ...found, scope: label, rule: `${found.rule}+${from}` };
  };
  const above =
    part(sections[0], 'section') ??
    part(closingTotal(grid, row), 'total') ??
    grid.captions.reduce<CellReading | null>(
      (found, caption) => found ?? part(measureOfCaption(caption), 'caption'),
      null,
    );
  if (above !== null) return above;
  for (const text of header.toReversed()) {
    const found = part(text, 'header');
    if (found !== null) return { ...found, named: text };
  }
  return null;
};
