import { z } from 'zod';
import { Period } from './period.ts';
import { Quantity } from './quantity.ts';

/** How a claim is put: a fact, a plan, a guess, or the denial of one. */
export const Modality = z.enum(['stated', 'planned', 'estimated', 'denied']);
export type Modality = z.infer<typeof Modality>;

/** Where a claim stands: its sentence, its Span in the canonical text, and its place in the document. */
export const Evidence = z.object({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  section: z.array(z.string()),
  page: z.int().positive().nullable(),
  /** Row label and column header, for a cell of a table. */
  row: z.string().nullable(),
  column: z.string().nullable(),
  /** The footnotes that the cell, its row or its column bears, in their own words; absent where there are none. */
  notes: z.array(z.string().min(1)).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** Who says that which quantity holds of which concept, entity, scope and period; with evidence (DESIGN section 3). */
export const Claim = z.object({
  schema: z.literal('claim/1'),
  /** A stable hash of document, Span and concept. */
  id: z.string().regex(/^[0-9a-f]{16}$/),
  source: z.string(),
  document: z.string(),
  quantity: Quantity,
  /** One of `CONCEPTS`, or one that the pipeline adds; null when in doubt. */
  concept: z.string().nullable(),
  /**
   * What tells measures of one concept apart, where it is said: `operating`, `net` for loss and income; `gross`, `ebitda` ... for a margin;
   * `basic`, `diluted` for earnings per share; what grows, for a growth rate.
   */
  kind: z.string().nullable(),
  entity: z.string().nullable(),
  counterparty: z.string().nullable(),
  scope: z.array(z.string()),
  period: Period.nullable(),
  modality: Modality,
  attribution: z.string().nullable(),
  evidence: Evidence,
  rule: z.string().min(1),
  confidence: z.number().min(0).max(1),
});
export type Claim = z.infer<typeof Claim>;

/** In `Claim.rule`: one end of a range, beside the claim of the whole range. */
export const RANGE_END = 'range-end';
/** Is it the end of a range? Then the claim of the range is compared, and this is not. */
export const isRangeEnd = ({ rule }: Pick<Claim, 'rule'>): boolean => rule.includes(`+${RANGE_END}.`);
