import { z } from 'zod';
import { Finding } from './finding.ts';
import { NewVersion } from './report.ts';

/** What a run found that the one before had not: what a webhook gets, and what a mail says. */
export const Alert = z.object({
  schema: z.literal('alert/1'),
  /** The run that it tells of: an alert may be delivered twice, and has the same run then. */
  run: z.string(),
  pipeline: z.string().nullable(),
  title: z.string(),
  new: z.array(Finding),
  /** The same claims, and another verdict, severity or message. */
  changed: z.array(Finding),
  /** Findings that the run before had and this one has not: mended, or no longer said. */
  gone: z.array(Finding),
  /** Documents whose numbers are others than in the run before. */
  versions: z.array(NewVersion),
});
export type Alert = z.infer<typeof Alert>;
