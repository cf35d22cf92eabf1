import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';

/** The claims of a finding by what they are to it. */
type Sides = {
  readonly judged: Claim;
  /** Other places where the same document says the same: the same figure of the same thing. */
  readonly repeats: readonly Claim[];
  readonly against: readonly Claim[];
};

const saying = ({ document, concept, quantity }: Claim): string =>
  JSON.stringify([
    document,
    concept,
    quantity.unit,
    quantity.per,
    quantity.modifier,
    quantity.value ?? [quantity.low, quantity.high],
  ]);

/** Parts the claims of a finding; null for a finding without any, which the schema does not allow. */
export const sidesOf = ({ claims }: Finding): Sides | null => {
  const [judged, ...others] = claims;
  if (judged === undefined) return null;
  const said = saying(judged);
  return {
    judged,
    repeats: others.filter((claim) => saying(claim) === said),
    against: others.filter((claim) => saying(claim) !== said),
  };
};
