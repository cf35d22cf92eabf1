import type { Claim } from '../model/claim.ts';
import { isCurrencyCode } from '../text/currencies.ts';
import { wordSet } from '../text/word-set.ts';
import { claimOf } from './claim.ts';
import type { Context } from './context.ts';

/** What makes two printed amounts one figure: value, unit and rate. */
const keyOf = ({ quantity }: Claim): string | null =>
  quantity.value === null || !isCurrencyCode(quantity.unit)
    ? null
    : `${quantity.value} ${quantity.unit} ${quantity.per ?? ''}`;

/** A small amount recurs by chance: a figure that is carried over has to be one of note, and more so where it has no rate. */
const NOTABLE = { rate: 1_000_000, amount: 100_000_000 };
/** From here on a claim is sure enough to speak for the same figure elsewhere. */
const SURE = 0.82;
/** Below this a claim gives way; an amount per month or year is so seldom two things that it gives way sooner. */
const gives = (claim: Claim): boolean => claim.confidence < (claim.quantity.per === null ? SURE : 0.9);

/** The claim to follow is the surest, and of two sure ones the one that knows both parties. */
const worthOf = (claim: Claim): number =>
  claim.confidence + (claim.entity !== null && claim.counterparty !== null ? 0.1 : 0);

type Known = { readonly claim: Claim; readonly votes: number };

/** The readings of every figure by those claims that are sure of it, the best first. */
const readingsOf = (claims: readonly Claim[]): Map<string, Known[]> => {
  const known = new Map<string, Map<string, Known>>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key === null || claim.concept === null || claim.confidence < SURE) continue;
    if (Math.abs(Number(claim.quantity.value)) < NOTABLE[claim.quantity.per === null ? 'amount' : 'rate']) continue;
    const readings = known.get(key) ?? new Map<string, Known>();
    known.set(key, readings);
    const before = readings.get(claim.concept);
    const surer = before === undefined || worthOf(claim) > worthOf(before.claim) ? claim : before.claim;
    readings.set(claim.concept, { claim: surer, votes: (before?.votes ?? 0) + 1 });
  }
  return new Map(
    [...known].map(([key, readings]) => [
      key,
      [...readings.values()].sort((a, b) => b.votes - a.votes || b.claim.confidence - a.claim.confidence),
    ]),
  );
};

/** How much surer than the next the best reading has to be, where they have equal votes. */
const CLEARLY = 0.03;

/** What a company alone has: two companies of one story do not share the figure by chance. */
const TELLING = new Set(['valuation', 'funding']);

const namesOwner = ({ entity, evidence }: Claim): boolean => entity !== null && evidence.quote.includes(entity);
const ownKey = (claim: Claim): string | null => {
  const key = TELLING.has(claim.concept ?? '') ? keyOf(claim) : null;
  return key === null ? null : `${claim.concept} ${key}`;
};

/**
 * Whose a repeated figure is where its sentence names nobody: "Can a firm worth $40 billion rent its desks?", at the end of a story that
 * values Acme at $40 billion, is about Acme, whoever the sentence before was about.
 */
const withOwners = (context: Context, claims: readonly Claim[]): Claim[] => {
  const owners = new Map<string, Set<string>>();
  for (const claim of claims) {
    const key = ownKey(claim);
    if (key === null || claim.entity === null || !namesOwner(claim)) continue;
    owners.set(key, (owners.get(key) ?? new Set()).add(claim.entity));
  }
  return claims.map((claim) => {
    const [owner, other] = owners.get(ownKey(claim) ?? '') ?? [];
    return owner === undefined || other !== undefined || namesOwner(claim)
      ? claim
      : claimOf(context, { ...claim, span: claim.evidence, entity: owner });
  });
};

/** What comes in, or is there: nobody commits or spends it. */
const NO_OUTLAY = wordSet(
  'revenue revenue-run-rate income loss ebitda valuation cash debt margin growth-rate total-addressable-market',
);
const OUTLAY = /\b(?:commit|spen[dt]|invest|pledg|borrow|pay|paid|lend|lent|rais|bought|buy)\w*\b/;
/** How far before a figure its own sentence may say that it is one, in characters. */
const OUTLAY_WITHIN = 120;

/** "It has committed $30 billion to another" is not the $30 billion of sales that the story has told of. */
const isOutlay = ({ document }: Context, { evidence }: Claim): boolean =>
  OUTLAY.test(
    document.text
      .slice(Math.max(0, evidence.start - OUTLAY_WITHIN), evidence.start)
      .split(/[.;\n]\s/)
      .at(-1) ?? '',
  );

/**
 * A figure that a document repeats means the same each time: "At $40 million a month, there are not many alternatives" after "Acme pays
 * Beta $40 million a month". Gives claims with weak evidence of their own, or none, the reading of the surest claim of the same figure.
 */
export const repeatFigures = (context: Context, claims: readonly Claim[]): Claim[] => {
  // A filing has thousands of figures, and a release hundreds, and says with each what it is: there a figure that recurs may well be another.
  if (context.document.kind === 'filing' || context.document.kind === 'press-release') return [...claims];
  const known = readingsOf(claims);
  const repeated = claims.map((claim) => {
    const [first, second] = known.get(keyOf(claim) ?? '') ?? [];
    if (first === undefined || first.claim.concept === claim.concept || !gives(claim)) return claim;
    if (second?.votes === first.votes && first.claim.confidence - second.claim.confidence < CLEARLY) return claim;
    // One other sentence is enough to fill a gap, not to overrule what this one says.
    if (claim.concept !== null && claim.quantity.per === null && first.votes < 2) return claim;
    if (claim.concept === null && NO_OUTLAY.has(first.claim.concept ?? '') && isOutlay(context, claim)) return claim;
    const { concept, kind, entity, counterparty } = first.claim;
    const rule = `${claim.rule}+repetition`;
    return claimOf(context, {
      ...claim,
      span: claim.evidence,
      concept,
      kind,
      entity,
      counterparty,
      rule,
      confidence: 0.7,
    });
  });
  return withOwners(context, repeated);
};
