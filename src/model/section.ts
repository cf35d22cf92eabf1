import { z } from 'zod';
import { Span } from './span.ts';

/**
 * How a section of the outline was known, surest first: a link of the table of contents leads to its heading; the table of contents names
 * it; its name is one that the forms prescribe ("Item 7.", "Part II", "Consolidated Balance Sheets"); the source marks it as a heading
 * (`<h2>`, `## `); its type alone (bold, capitals, a line of its own) makes it one.
 */
export const SectionBasis = z.enum(['contents-link', 'contents', 'name', 'mark-up', 'typography']);
export type SectionBasis = z.infer<typeof SectionBasis>;

/** A section of the outline: its Span reaches from its heading to the next heading of the same level or a higher one. */
export const Section = Span.extend({
  name: z.string().min(1),
  level: z.int().min(1).max(6),
  /** The headings above it, outermost first. */
  section: z.array(z.string()),
  basis: SectionBasis,
  /** How sure it is that a section of this name begins here. */
  confidence: z.number().min(0).max(1),
  /**
   * Its length beside that of its kind in other filings of its form (`parse/filing/section-bands.ts`): a section that is `short` or `long`
   * was probably bounded wrongly, and is not to be trusted. Null where nothing is usual.
   */
  length: z.enum(['usual', 'short', 'long']).nullable(),
});
export type Section = z.infer<typeof Section>;
