import type { TableBlock } from '../model/document.ts';

/** Rows of which only the financial statements have both. Source: Regulation S-X, Articles 5 and 3. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/^total assets$/i, /^total liabilities\b/i],
  [/^net cash\b.{1,40}\boperating activities$/i, /^net cash\b.{1,40}\bfinancing activities$/i],
  [
    /^(?:total (?:operating expenses|costs and expenses)|(?:loss|income|\(loss\) income|income \(loss\)) from operations)$/i,
    /^net (?:loss|income|earnings|\(loss\) income|income \(loss\))$/i,
  ],
];
const LONGEST = 80;

/** Does a table have rows by which it is known as one of the financial statements, whatever stands above it? */
export const hasStatementRows = (text: string, { table }: TableBlock): boolean => {
  const labels = table.cells
    .filter(({ role, start, end }) => role === 'stub' && end - start <= LONGEST)
    .map(({ start, end }) => text.slice(start, end).trim());
  return PAIRS.some((pair) => pair.every((row) => labels.some((label) => row.test(label))));
};
