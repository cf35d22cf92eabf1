import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context } from './context.ts';

/** The claim of a quantity in a cell of a table. */
export const claimOfCell = (context: Context, mention: QuantityMention): Claim =>
  claimOf(context, {
    span: mention,
    quantity: mention.quantity,
    concept: null,
    evidence: proseEvidence(context, mention, mention.block),
    rule: mention.rules.join('+'),
    confidence: 0.5,
  });
