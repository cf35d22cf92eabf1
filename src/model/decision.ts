import { z } from 'zod';

/** What a person makes of a finding: it is right; it is right, and there is a reason for it; it is none. */
export const Decided = z.enum(['confirmed', 'explained', 'false-alarm']);
export type Decided = z.infer<typeof Decided>;

/** A person's decision about a finding, kept by the finding's id and so for every run that finds it again. */
export const Decision = z.object({
  schema: z.literal('decision/1'),
  /** The id of the finding. */
  finding: z.string().regex(/^[0-9a-f]{16}$/),
  /** A hash of what the finding says, in whatever bytes: a page that is published again keeps the decisions on the sentences it kept. */
  saying: z.string().regex(/^[0-9a-f]{16}$/),
  as: Decided,
  by: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
});
export type Decision = z.infer<typeof Decision>;

/** Needs it nobody's attention any more? A confirmed finding does, until the figure is mended. */
export const isSettled = ({ decision }: { readonly decision?: Decision | undefined }): boolean =>
  decision?.as === 'explained' || decision?.as === 'false-alarm';
