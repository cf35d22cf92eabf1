import { type Claim, RANGE_END } from '../model/claim.ts';
import type { QuantityMention } from '../model/mention.ts';
import { Exact, roundingInterval } from '../text/interval.ts';
import { claimOf, proseEvidence } from './claim.ts';
import type { Context } from './context.ts';

/** The members of XBRL's srt:RangeAxis as scopes, as the claims of tagged facts have them, and the name of the rule. */
const ENDS = [
  { end: 'low', member: 'Minimum', rule: `${RANGE_END}.minimum` },
  { end: 'high', member: 'Maximum', rule: `${RANGE_END}.maximum` },
] as const;

/**
 * The ends of a range that a filing prints, "useful lives of 2 to 10 years", as claims of their own beside the range: filers tag both
 * (srt:RangeAxis, srt:MinimumMember and srt:MaximumMember). They have the range's aspects and `Minimum` or `Maximum` in their scope;
 * nothing is compared with them, since the range itself has both ends. See docs/decisions.
 */
export const rangeEnds = (context: Context, mention: QuantityMention, claim: Claim): Claim[] => {
  const { quantity } = claim;
  if (context.document.kind !== 'filing' || quantity.modifier !== 'range' || mention.ends === undefined) return [];
  const { ends, block } = mention;
  return ENDS.flatMap(({ end, member, rule }) => {
    const value = quantity[end];
    const { decimals, ...span } = ends[end];
    if (value === null || context.isTagged(span)) return [];
    const print = roundingInterval(new Exact(value), decimals ?? 0);
    return [
      claimOf(context, {
        span,
        quantity: {
          surface: context.document.text.slice(span.start, span.end),
          value,
          low: print.low.toFixed(),
          high: print.high.toFixed(),
          unit: quantity.unit,
          per: quantity.per,
          modifier: 'exact',
          decimals,
        },
        concept: claim.concept,
        kind: claim.kind,
        entity: claim.entity,
        counterparty: claim.counterparty,
        scope: [...claim.scope, member],
        period: claim.period,
        modality: claim.modality,
        attribution: claim.attribution,
        evidence: proseEvidence(context, span, block),
        rule: `${claim.rule}+${rule}`,
        confidence: claim.confidence,
      }),
    ];
  });
};
