import { z } from 'zod';
import { Period } from './period.ts';
import { Quantity } from './quantity.ts';
import { Span } from './span.ts';

const place = Span.extend({
  /** Index into `Document.blocks`. */
  block: z.int().nonnegative(),
  /** Index into the block's `table.cells`; null in prose. */
  cell: z.int().nonnegative().nullable(),
  /** The rules that made it, in order. */
  rules: z.array(z.string().min(1)).min(1),
});

/** An end of a range as printed: where it stands, and its decimals. */
const End = Span.extend({ decimals: z.int().nullable() });

/** A Quantity where it stands: `text.slice(start, end) === quantity.surface`. */
export const QuantityMention = place.extend({
  quantity: Quantity,
  /** The whole phrase with hedge, noun and rate: "more than 3,000 new kilns", "$2 million per month". */
  phrase: Span,
  /** Of a range "from 2 to 10 years": the ends as printed, whose values are `quantity.low` and `quantity.high`. */
  ends: z.object({ low: End, high: End }).optional(),
});
export type QuantityMention = z.infer<typeof QuantityMention>;

/**
 * A Period where it stands. `stated` tells what the words say ("March 31, 2026") from what had to be concluded ("last year" from the
 * date of publication).
 */
export const PeriodMention = place.extend({
  period: Period,
  basis: z.enum(['stated', 'implied']),
  /** How the words hold it: "in 2025", "as of March 31", "through May 2029", "since January", "by the end of 2026". */
  relation: z.enum(['during', 'as-of', 'until', 'since', 'by']),
});
export type PeriodMention = z.infer<typeof PeriodMention>;

/** What `recognize` found in one document, each list in order of `start`; and the period of each column of each table. */
export const Recognition = z.object({
  quantities: z.array(QuantityMention),
  periods: z.array(PeriodMention),
  /** For a table's block: the period that each grid column's header states; null where it states none. */
  columns: z.array(z.object({ block: z.int().nonnegative(), periods: z.array(Period.nullable()) })),
});
export type Recognition = z.infer<typeof Recognition>;
