import type { Claim } from '../model/claim.ts';

/** What makes two printed amounts one figure: value, unit and rate. */
const keyOf = ({ quantity }: Claim): string | null =>
  quantity.value === null || !/^[A-Z]{3}$/.test(quantity.unit)
    ? null
    : `${quantity.value} ${quantity.unit} ${quantity.per ?? ''}`;

/** A small or round amount recurs by chance: a figure that is carried over has to be one of note. */
const NOTABLE = 1_000_000;
/** Below this a claim's own evidence is weak enough to be corrected by the rest of the document. */
const WEAK = 0.82;

/** What the document says of a figure elsewhere, where it says it most surely. */
type Known = { readonly claim: Claim; readonly votes: number };

/**
 * A figure that a document repeats means the same each time: "At $40 million a month, there are not many alternatives" after "Acme pays
 * Beta $40 million a month". Gives claims with weak evidence of their own, or none, the reading of the surest claim of the same figure.
 */
export const repeatFigures = (claims: readonly Claim[]): Claim[] => {
  const known = new Map<string, Map<string, Known>>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (
      key === null ||
      claim.concept === null ||
      claim.confidence < WEAK ||
      Math.abs(Number(claim.quantity.value)) < NOTABLE
    )
      continue;
    const readings = known.get(key) ?? new Map<string, Known>();
    const before = readings.get(claim.concept);
    const surer = before === undefined || claim.confidence > before.claim.confidence ? claim : before.claim;
    readings.set(claim.concept, { claim: surer, votes: (before?.votes ?? 0) + 1 });
    known.set(key, readings);
  }
  return claims.map((claim) => {
    const readings = [...(known.get(keyOf(claim) ?? '')?.values() ?? [])].sort((a, b) => b.votes - a.votes);
    const [first, second] = readings;
    if (first === undefined || (second !== undefined && second.votes === first.votes)) return claim;
    if (claim.concept === first.claim.concept) return claim;
    if (claim.confidence >= WEAK || (claim.concept !== null && first.votes < 2)) return claim;
    return {
      ...claim,
      concept: first.claim.concept,
      kind: first.claim.kind,
      entity: first.claim.entity,
      counterparty: first.claim.counterparty,
      scope: first.claim.scope,
      rule: `${claim.rule}+repetition`,
      confidence: 0.7,
    };
  });
};
