import type { Claim } from '../model/claim.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context } from './context.ts';
import { periodOf } from './period.ts';

/** The claims of all mentions outside the cells of tables. */
export const claimsOfProse = (context: Context): Claim[] =>
  context.recognition.quantities
    .filter((mention) => mention.cell === null)
    .map((mention) =>
      claimOf(context, {
        span: mention,
        quantity: mention.quantity,
        concept: null,
        period: periodOf(context, mention)?.period ?? null,
        evidence: proseEvidence(context, mention, mention.block),
        rule: mention.rules.join('+'),
        confidence: 0.5,
      }),
    );
