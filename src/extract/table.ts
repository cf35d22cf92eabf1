import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import type { ExtractOptions } from './options.ts';
import { rulesOf } from './order.ts';
import { readCell } from './table-concept.ts';
import { isFigure, tableEvidence } from './table-evidence.ts';
import { gridOf, isTotal } from './table-grid.ts';
import { periodOfCell, stretchOf } from './table-period.ts';
import { isChange, scopeOfHeader, segmentOf } from './table-scope.ts';

/** A line that introduces a table, or is no more than the name of a segment. */
const LONGEST_LINE = 160;
const CONFIDENCE = { own: 0.95, above: 0.85, none: 0.5 } as const;

const rulesBy = new WeakMap<ExtractOptions, readonly ConceptRule[]>();
const rulesFor = (options: ExtractOptions): readonly ConceptRule[] => {
  const known = rulesBy.get(options) ?? rulesOf(options.concepts);
  rulesBy.set(options, known);
  return known;
};

const distinct = (names: readonly (string | null)[]): string[] => {
  const found: string[] = [];
  for (const name of names)
    if (name !== null && !found.some((other) => other.toLowerCase() === name.toLowerCase())) found.push(name);
  return found;
};

/** The last line before a table, which text without marks of headings runs together with the paragraph above it: "Europe". */
const lineBefore = ({ text, blocks }: Document, block: number): string => {
  const before = blocks[block - 1];
  if (before === undefined || before.kind === 'table') return '';
  const words = text.slice(Math.max(before.start, before.end - LONGEST_LINE), before.end);
  return words.slice(words.lastIndexOf('\n') + 1).trim();
};

/**
 * The claim of a quantity in a cell of a table: what it is by its row, its section, its column and the captions; of the registrant;
 * in the period of its column. Columns of changes are no levels and get no concept; neither does a number in a passage of prose.
 */
export const claimOfCell = (context: Context, mention: QuantityMention): Claim => {
  const { document } = context;
  const block = document.blocks[mention.block];
  const cell = block?.kind === 'table' && mention.cell !== null ? block.table.cells[mention.cell] : undefined;
  if (block?.kind !== 'table' || cell === undefined)
    return claimOf(context, {
      span: mention,
      quantity: mention.quantity,
      concept: null,
      evidence: proseEvidence(context, mention, mention.block),
      rule: mention.rules.join('+'),
      confidence: CONFIDENCE.none,
    });

  const grid = gridOf(document.text, block);
  const header = cell.role === 'data' ? grid.header(cell) : [];
  const figure = isFigure(cell, mention);
  const headings = [lineBefore(document, mention.block), ...block.section.slice(-2).reverse()];
  const period =
    figure && !isChange(header)
      ? periodOfCell(context, mention.block, block, cell, grid.rows[cell.row]?.label ?? '')
      : null;
  // A level without a date could be held against that of any year.
  const reading =
    period !== null
      ? readCell({ grid, row: cell.row, header, headings, quantity: mention.quantity }, rulesFor(context.options))
      : null;
  const titles = [...grid.captions, ...headings.slice(0, 2)];
  // A column of totals is not of the segment whose name happens to stand above.
  const segment = header.some(isTotal)
    ? null
    : titles.reduce<string | null>((found, title) => found ?? segmentOf(document, title), null);
  const parts = header.filter((text) => text !== reading?.named).map(scopeOfHeader);
  return claimOf(context, {
    span: mention,
    quantity: mention.quantity,
    concept: reading?.concept ?? null,
    kind: reading?.kind ?? null,
    entity: context.registrant,
    scope: reading === null ? [] : distinct([segment, ...parts, reading.scope]),
    period: period === null ? null : stretchOf(period, reading?.concept ?? null),
    evidence: tableEvidence(document.text, block, cell, mention),
    rule: [...mention.rules, ...(reading === null ? [] : [reading.rule])].join('+'),
    confidence: reading === null ? CONFIDENCE.none : reading.rule.includes('+') ? CONFIDENCE.above : CONFIDENCE.own,
  });
};
