import { z } from 'zod';

/**
 * A half-open stretch `[start, end)` of a document's canonical text, in UTF-16 units:
 * `text.slice(start, end)` is the surface, always.
 */
export const Span = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Span = z.infer<typeof Span>;
