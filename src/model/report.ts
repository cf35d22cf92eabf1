import { z } from 'zod';
import { Claim } from './claim.ts';
import { Document } from './document.ts';
import { Finding } from './finding.ts';
import { Problem } from './problem.ts';

/** What a report says of a document: its header, and how much was read in it. */
export const DocumentSummary = Document.pick({
  id: true,
  source: true,
  kind: true,
  title: true,
  publisher: true,
  published: true,
}).extend({
  form: z.string().nullable(),
  quantities: z.int().nonnegative(),
  claims: z.int().nonnegative(),
});
export type DocumentSummary = z.infer<typeof DocumentSummary>;

/** What a run found that the one before it had not, and the other way round; findings by id. */
export const Changes = z.object({
  new: z.array(z.string()),
  /** Said before, but with another verdict, severity or message. */
  changed: z.array(z.string()),
  unchanged: z.array(z.string()),
  gone: z.array(Finding),
});
export type Changes = z.infer<typeof Changes>;

/** A document that came with other bytes than in the run before, and what became of its numbers; each claim is in one list at most. */
export const NewVersion = z.object({
  source: z.string(),
  /** Ids of the version that was there before, and of the one that is. */
  before: z.string(),
  now: z.string(),
  changed: z.array(z.object({ before: Claim, now: Claim })),
  came: z.array(Claim),
  went: z.array(Claim),
});
export type NewVersion = z.infer<typeof NewVersion>;

/** One run of a pipeline, or one `check`, as every report format renders it. No clock: the same input makes the same bytes. */
export const Report = z.object({
  schema: z.literal('report/1'),
  title: z.string(),
  pipeline: z.string().nullable(),
  documents: z.array(DocumentSummary),
  /** What was published again since the run before; left out where nothing was. */
  versions: z.array(NewVersion).optional(),
  findings: z.array(Finding),
  problems: z.array(Problem),
  /** Since the run before; left out where there was none. */
  changes: Changes.optional(),
});
export type Report = z.infer<typeof Report>;
