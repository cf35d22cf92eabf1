import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import { periodInCell } from './cell-prose.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { ConceptRule } from './concept-rule.ts';
import type { Context } from './context.ts';
import { fullTables } from './full-tables.ts';
import type { ExtractOptions } from './options.ts';
import { rulesOf } from './order.ts';
import { type CellPlace, type CellReading, readCell } from './table-concept.ts';
import { isFigure, tableEvidence } from './table-evidence.ts';
import { isTotal } from './table-grid.ts';
import { periodOfChange, readGrowth } from './table-growth.ts';
import { periodOfCell, stretchOf } from './table-period.ts';
import { isChange } from './table-scope.ts';
import { surroundingsOf } from './table-surroundings.ts';

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

/** What a cell says, and when it was so. */
type Read = { readonly reading: CellReading | null; readonly period: Period | null };

/** A level without a date could be held against that of any year, so it is of no concept; but what is offered is offered once. */
const readLevel = (place: CellPlace, rules: readonly ConceptRule[], period: Period | null): Read => {
  const reading = readCell(place, rules);
  return { reading: period !== null || reading?.concept === 'offering-size' ? reading : null, period };
};

/**
 * The claim of a quantity in a cell of a table: what it is by its row, its section, its column and the captions; of the registrant;
 * in the period of its column. Columns of changes are no levels: their percentages are the growth of what the row measures, their amounts
 * get no concept; neither does a number in the words of a cell, which is of the time that those words say.
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

  const around = surroundingsOf(document, block, mention.block);
  const { grid } = around;
  const header = cell.role === 'data' ? grid.header(cell) : [];
  const figure = isFigure(cell, mention);
  const isFull = fullTables(context).has(mention.block);
  const place = { around, row: cell.row, header, quantity: mention.quantity, isFull };
  const rules = rulesFor(context.options);
  const { reading, period } = !figure
    ? { reading: null, period: periodInCell(context, cell, mention) }
    : isChange(header)
      ? (readGrowth(context, mention.block, block, cell, place, rules) ?? {
          reading: null,
          period: periodOfChange(context, mention.block, block, cell, header),
        })
      : readLevel(place, rules, periodOfCell(context, mention.block, block, cell, grid.rows[cell.row]?.label ?? ''));
  // A column of totals is not of the segment whose name happens to stand above.
  const segment = header.some(isTotal) ? null : around.segment;
  const parts = isChange(header) ? [] : header.filter((text) => text !== reading?.named).map(around.scopeOf);
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
