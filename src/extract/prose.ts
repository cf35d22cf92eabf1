import type { Claim } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { type Choice, choicesFor } from './choose.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context, Sentence } from './context.ts';
import { type Reading, readSentence, type Triggers, triggersOf } from './evidence.ts';
import { kindOf } from './kind.ts';
import { rulesOf } from './order.ts';
import { periodOf } from './period.ts';

/** The claims of all mentions outside the cells of tables. */
export const claimsOfProse = (context: Context): Claim[] => {
  const triggers = triggersOf(rulesOf(context.options.concepts));
  const claims: Claim[] = [];
  let reading: Reading | null = null;
  for (const mention of context.recognition.quantities) {
    if (mention.cell !== null) continue;
    const sentence = context.sentenceOf(mention.start);
    if (sentence === null) reading = null;
    else if (reading?.sentence !== sentence) reading = readSentence(context, triggers, sentence);
    const choice = reading === null ? undefined : choicesFor(mention, reading, triggers.rules)[0];
    claims.push(
      claimOf(context, {
        span: mention,
        quantity: mention.quantity,
        concept: choice?.concept ?? null,
        kind: choice && reading ? kindOf(choice, reading) : null,
        period: periodOf(context, mention)?.period ?? null,
        evidence: proseEvidence(context, mention, mention.block),
        rule: [...mention.rules, ...(choice?.concept ? [`concept.${choice.concept}`] : [])].join('+'),
        confidence: 0.5,
      }),
    );
  }
  return claims;
};
