import type { Aspect } from '../model/finding.ts';
import { oneLine } from '../text/wording.ts';
import { certainty, isAgreement, significantDigits } from './certainty.ts';
import type { Pair } from './check.ts';
import { type Comparability, comparability } from './comparable.ts';
import { digitSlip } from './digits.ts';
import { candidates, type FactIndex } from './fact-index.ts';
import { byPrecision, type Fact } from './facts.ts';
import { unhedged } from './measure.ts';
import type { Measure, Reading } from './reading.ts';
import type { Twin } from './same-words.ts';
import { decimalSlip, scaleSlip } from './scale.ts';
import { isStatedElsewhere } from './stated-elsewhere.ts';
import { contradicts, isOneSided, RELATION_RANK, rule } from './verdict.ts';

/** A value further off than this is more likely another thing than a wrong figure. */
const ANOTHER_BEYOND = 0.5;
/** The same where the reference gives several values, or is counted in parts. */
const ONE_OF_SEVERAL_WITHIN = 0.25;

/** Best first: the best verdict, then the surest comparison, then the nearest value, then the most often stated. */
const byFitness = (a: Pair, b: Pair): number =>
  RELATION_RANK[a.ruling.relation] - RELATION_RANK[b.ruling.relation] ||
  certainty(a) - certainty(b) ||
  a.distance - b.distance ||
  b.reference.readings.length - a.reference.readings.length;

/** "Hundreds of thousands" agrees with so much that it must at least be said of the same thing. */
const isVague = ({ judged, reference }: Pair): boolean =>
  judged.reading.measure.value === null || reference.reading.measure.value === null;

/** A nought in millions stands for whatever is less than half a million: it confirms a figure only where it is surely of the same thing. */
const isNought = ({ judged, reference }: Pair): boolean =>
  reference.reading.measure.value?.isZero() === true && judged.reading.measure.value?.isZero() === false;

/** Rates agree by chance so often that all but what they are rates of must be stated and equal. */
const isLooseRatio = ({ judged, comparability }: Pair): boolean =>
  judged.reading.identity === 'ratio' && comparability.unstated.some((aspect) => aspect !== 'definition');

/** The one aspect by which a pair may differ and still be a near miss: what the rules over near misses are about. */
const NEAR_MISS_IN: ReadonlySet<Aspect> = new Set(['concept', 'kind', 'unit', 'rate', 'scope']);

/** Any other difference, or more than one, makes a pair of no use to any rule. */
const isOfUse = ({ differs: [first, second] }: Comparability): boolean =>
  first === undefined || (second === undefined && NEAR_MISS_IN.has(first));

/** The ruling's deviation as a float; 0 where there is none. */
const distanceOf = (judged: Reading, reference: Reading): number => {
  if (judged.measure.value === null || reference.measure.value === null || reference.size === 0) return 0;
  const isSameSide = judged.measure.value.isNegative() === reference.measure.value.isNegative();
  return Math.abs(isSameSide ? judged.size - reference.size : judged.size + reference.size) / reference.size;
};

const isWithin = ({ ruling: { deviation } }: Pair, share: number): boolean =>
  deviation === null || deviation.lte(share);

/** The facts that `judged` may be held against, or might but for one aspect, with the law's ruling on each. */
export const pairsOf = (judged: Fact, index: FactIndex, eligible: (reference: Fact) => boolean): Pair[] => {
  const pairs: Pair[] = [];
  for (const reference of candidates(index, judged.reading)) {
    if (reference === judged || !eligible(reference)) continue;
    const agreement = comparability(judged.reading, reference.reading);
    if (!isOfUse(agreement)) continue;
    const ruling = rule(judged.reading.measure, reference.reading.measure);
    const distance = distanceOf(judged.reading, reference.reading);
    pairs.push({ judged, reference, comparability: agreement, ruling, distance });
  }
  return pairs;
};

/**
 * The one pair that decides about `judged`, or null where nothing can be said.
 *
 * An agreement with any comparable fact is an agreement. A difference counts only where all aspects are stated and equal: what one side
 * leaves open may be what differs. It counts against the nearest value, and where a source gives several, only if it is near.
 */
export const decidingPair = (pairs: readonly Pair[]): Pair | null => {
  const alike = pairs
    .filter(({ comparability }) => comparability.differs.length === 0)
    .filter((pair) => certainty(pair) === 0 || (!isVague(pair) && !isNought(pair) && !isLooseRatio(pair)))
    .sort(byFitness);
  // "thousands of employees" agrees with whatever number, and says nothing where the number itself is printed.
  const isPrinted = alike.some((pair) => certainty(pair) === 0 && !isVague(pair));
  const comparable = isPrinted
    ? alike.filter(({ reference }) => reference.reading.measure.modifier !== 'vague')
    : alike;
  const sure = comparable
    .filter((pair) => certainty(pair) === 0)
    .sort((a, b) => a.distance - b.distance || byPrecision(a.reference.reading, b.reference.reading));
  // "exceeded 2.5" agrees with so much that what is surely of the same thing goes before what perhaps is.
  const [best] =
    sure.length > 0 && sure.some(({ judged }) => isOneSided(judged.reading.measure))
      ? [...sure].sort(byFitness)
      : comparable;
  if (!best) return null;
  if (isAgreement(best)) return best;
  const [nearest] = sure;
  if (!nearest) return null;
  const { judged } = nearest;
  const single = sure.every(({ reference }) => agreesWith(reference, nearest.reference));
  const limit = limitOf(judged.reading, single);
  if (!isWithin(nearest, limit)) return sure.find(isSlip) ?? null;
  return sure.find((pair) => isBottomLine(pair) && isWithin(pair, limit)) ?? nearest;
};

/** "It lost $5 million": of an operating and a net loss that both contradict it, a reader takes it for the net one. */
const isBottomLine = ({ judged, reference }: Pair): boolean =>
  judged.reading.claim.kind === null && reference.reading.claim.kind === 'net';

const limitOf = ({ identity }: Reading, single: boolean): number => {
  // Two terms of one contract between the same parties are the same term, however far apart.
  if (identity === 'deal' && single) return Number.POSITIVE_INFINITY;
  // Three per cent for nine is far off, and of nothing else where the words name one measure.
  if (identity === 'ratio' && single) return Number.POSITIVE_INFINITY;
  // A site is built and counted in parts, so that one far-off count is most likely of another part.
  return single && identity !== 'capacity' ? ANOTHER_BEYOND : ONE_OF_SEVERAL_WITHIN;
};

/** A wrong scale word, a lost decimal point or a wrong first digit puts a figure far off, and is known by its other digits. */
const isSlip = ({ judged, reference }: Pair): boolean =>
  scaleSlip(judged.reading.measure, reference.reading.measure) !== null ||
  decimalSlip(judged.reading.measure, reference.reading.measure) !== null ||
  digitSlip(judged.reading.measure, reference.reading.measure) !== null;

const agreesWith = (a: Fact, b: Fact): boolean =>
  a === b || RELATION_RANK[rule(a.reading.measure, b.reading.measure).relation] <= RELATION_RANK.near;

/** Fewer significant digits than this agree by chance too often to be called the same figure. */
const TELLING_DIGITS = 2;

/** Pairs that would match but for one aspect in which both are stated, with digits enough that it is no chance; the surest first. */
export const nearMisses = (pairs: readonly Pair[]): Pair[] =>
  pairs
    .filter(({ judged, comparability, ruling }) => {
      return (
        comparability.differs.length === 1 &&
        significantDigits(judged.reading) >= TELLING_DIGITS &&
        RELATION_RANK[ruling.relation] <= RELATION_RANK.near
      );
    })
    .sort((a, b) => certainty(a) - certainty(b) || byFitness(a, b));

/** In one document, figures further apart than this were most likely of parts that the sentence names and the record does not. */
const ONE_DOCUMENT_WITHIN = 0.1;

/** Two lengths or dates of one contract cannot both be true; two of its sums may be of several things (a price, an instalment, a penalty). */
const withinOf = ({ identity, dimension }: Reading): number => {
  if (identity !== 'deal') return ONE_DOCUMENT_WITHIN;
  return dimension === 'money' ? ANOTHER_BEYOND : Number.POSITIVE_INFINITY;
};

/** Is the time of a figure not its sentence's, but what the story left standing? Two such figures of one story may be of two times. */
const isDatedByStory = ({ reading: { filing, claim } }: Fact): boolean =>
  !filing && claim.rule.includes('period.carried');

/** "a lease that expires", "under another agreement": a contract that the sentence brings up, and that was not spoken of before. */
const BROUGHT_UP =
  /\b(?:an?|another|one|each|other|separate|second|certain|several|various)\s(?:[\w-]+\s){0,3}(?:sub)?(?:lease|agreement|contract|arrangement|facility|licen[cs]e|loan|note)s?\b/i;

/** "Of its total deal value, $2 million was of contracts with": a part, whoever the parties are. */
const IS_PART = /^\W*of (?:the|this|that|its|their|our|(?:[\p{L}\p{N}&.]+ ){0,3}[\p{L}\p{N}&.]+['’]s?)\s/iu;

/** Does the sentence print both parties of its deal, by the first word of their names? */
const printsParties = ({ claim: { entity, counterparty, evidence } }: Reading): boolean =>
  [entity, counterparty].every((name) => name !== null && evidence.quote.includes(name.split(' ')[0] ?? name));

/**
 * Are two terms in one article surely of one contract? Who leases a head office has a warehouse too: both sentences name the parties, or
 * there is but one deal in the article and neither brings up another.
 */
export const isOfOneDeal = ({ judged, reference }: Pair, isOnlyDeal: boolean): boolean => {
  if (judged.reading.identity !== 'deal') return true;
  return [judged.reading, reference.reading].every(
    (reading) =>
      !IS_PART.test(reading.claim.evidence.quote) &&
      (printsParties(reading) || (isOnlyDeal && !BROUGHT_UP.test(reading.claim.evidence.quote))),
  );
};

/**
 * The pair that shows a document contradicting itself: everything stated and equal, and the figures near (or terms of one contract). More
 * values than two are a list, not a contradiction.
 */
export const contradictionWithin = (pairs: readonly Pair[]): Pair | null => {
  const sure = pairs
    // A story tells of one rate on several bases, and not of each time which.
    .filter(({ judged }) => judged.reading.identity !== 'ratio')
    .filter((pair) => certainty(pair) === 0 && pair.comparability.differs.length === 0)
    .filter(({ judged, reference }) => !isDatedByStory(judged) && !isDatedByStory(reference));
  const [first] = sure;
  if (!first || !sure.every(({ reference }) => agreesWith(reference, first.reference))) return null;
  return isWithin(first, withinOf(first.judged.reading)) ? decidingPair(sure) : null;
};

/** A hedge that both put in the same words is no reason to differ: only their printed values are left. */
const withoutHedge = (measure: Measure, other: Measure): Measure =>
  measure.modifier === other.modifier && measure.value !== null ? unhedged(measure) : measure;

/** Is the fact stated, and surely of the same thing? */
export const isConfirmedBy = (pair: Pair | null): boolean =>
  pair !== null && isAgreement(pair) && certainty(pair) === 0;

const isApart = ({ judged, reference, ruling: { relation } }: Pair): boolean =>
  contradicts(relation) &&
  // The same print in the same words is the same figure, however each side's page scales it.
  oneLine(judged.reading.claim.quantity.surface) !== oneLine(reference.reading.claim.quantity.surface);

/**
 * The pair of a fact with a sentence of a filing that says the same of another figure, word for word; null where a sentence of those words
 * gives the very figure. That the figure stands elsewhere in the filing, or may do, is no excuse where the sentence says by a year when it
 * holds.
 */
export const contradictingTwin = (
  fact: Fact,
  twins: readonly Twin[],
  stated: Pair | null,
  index: FactIndex,
): Pair | null => {
  const pairs = twins.map(({ told, filed, isDated }) => ({
    isDated,
    pair: {
      judged: { reading: told, readings: fact.readings },
      reference: { reading: filed, readings: [filed] },
      comparability: { differs: [], unstated: [] },
      ruling: rule(withoutHedge(told.measure, filed.measure), withoutHedge(filed.measure, told.measure)),
      distance: distanceOf(told, filed),
    },
  }));
  const [nearest] = pairs.sort((a, b) => a.pair.distance - b.pair.distance);
  if (nearest === undefined || !pairs.every(({ pair }) => isApart(pair))) return null;
  const isExcused = (): boolean => (stated !== null && isAgreement(stated)) || isStatedElsewhere(nearest.pair, index);
  return nearest.isDated || !isExcused() ? nearest.pair : null;
};
