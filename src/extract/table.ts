import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { oneLine } from '../text/wording.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import type { ExtractOptions } from './options.ts';
import { rulesOf } from './order.ts';
import { readCell } from './table-concept.ts';
import { gridOf } from './table-grid.ts';
import { periodOfCell } from './table-period.ts';
import { isChange, scopeOfHeader, segmentOf } from './table-scope.ts';

/** A cell with this much besides the number is a passage of prose in a table, not a figure. */
const LONGEST_REMARK = 24;
const CONFIDENCE = { own: 0.95, above: 0.85, none: 0.5 } as const;

const rulesBy = new WeakMap<ExtractOptions, readonly ConceptRule[]>();
const rulesFor = (options: ExtractOptions): readonly ConceptRule[] => {
  const known = rulesBy.get(options) ?? rulesOf(options.concepts);
  rulesBy.set(options, known);
  return known;
};

/** "Europe, Year Ended December 31, 2025: 12,727" */
const quoteOf = (label: string | null, column: string | null, surface: string): string =>
  [[label, column].filter((part) => part !== null).join(', '), surface].filter((part) => part !== '').join(': ');

const distinct = (names: readonly (string | null)[]): string[] => {
  const found: string[] = [];
  for (const name of names)
    if (name !== null && !found.some((other) => other.toLowerCase() === name.toLowerCase())) found.push(name);
  return found;
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
  const label = grid.rows[cell.row]?.label ?? null;
  const header = cell.role === 'data' ? grid.header(cell) : [];
  const column = header.length === 0 ? null : header.join(' ');
  const isFigure = cell.role === 'data' && cell.end - cell.start - (mention.end - mention.start) <= LONGEST_REMARK;
  const reading =
    isFigure && !isChange(header)
      ? readCell(grid, cell.row, header, mention.quantity, rulesFor(context.options))
      : null;
  const headings = [...grid.captions, ...block.section.slice(-2).reverse()];
  const segment = headings.reduce<string | null>((found, heading) => found ?? segmentOf(context, heading), null);
  return claimOf(context, {
    span: mention,
    quantity: mention.quantity,
    concept: reading?.concept ?? null,
    kind: reading?.kind ?? null,
    entity: document.filing?.registrant ?? null,
    scope: reading === null ? [] : distinct([segment, ...header.map(scopeOfHeader), reading.scope]),
    period: isFigure ? periodOfCell(context, mention.block, block, cell, label ?? '') : null,
    evidence: {
      quote: isFigure
        ? quoteOf(label, column, oneLine(document.text.slice(cell.start, cell.end)))
        : oneLine(document.text.slice(cell.start, Math.min(cell.end, cell.start + 500))),
      start: mention.start,
      end: mention.end,
      section: block.section,
      page: block.page,
      row: label,
      column,
    },
    rule: [...mention.rules, ...(reading === null ? [] : [reading.rule])].join('+'),
    confidence: reading === null ? CONFIDENCE.none : reading.rule.includes('+') ? CONFIDENCE.above : CONFIDENCE.own,
  });
};
