import type { Pair } from './check.ts';
import { type Comparability, comparability } from './comparable.ts';
import { candidates, type FactIndex } from './fact-index.ts';
import { byPrecision, type Fact } from './facts.ts';
import { RELATION_RANK, rule } from './verdict.ts';

/** A value further off than this is more likely another thing than a wrong figure, where the reference has several values. */
const SAME_THING_WITHIN = 0.25;

const certainty = (pair: Pair): number => pair.comparability.unstated.length;
const distance = (pair: Pair): number => pair.ruling.deviation?.toNumber() ?? 0;

/** Best first: the surest comparison, then the best verdict, then the nearest value, then the most often stated. */
const byFitness = (a: Pair, b: Pair): number =>
  RELATION_RANK[a.ruling.relation] - RELATION_RANK[b.ruling.relation] ||
  certainty(a) - certainty(b) ||
  distance(a) - distance(b) ||
  b.reference.readings.length - a.reference.readings.length;

/** "Hundreds of thousands" agrees with so much that it must at least be said of the same thing. */
const isVague = ({ judged, reference }: Pair): boolean =>
  judged.reading.measure.value === null || reference.reading.measure.value === null;

/** Rates agree by chance so often that all but what they are rates of must be stated and equal. */
const isLooseRatio = ({ judged, comparability }: Pair): boolean =>
  judged.reading.identity === 'ratio' && comparability.unstated.some((aspect) => aspect !== 'definition');

const agrees = (pair: Pair): boolean => RELATION_RANK[pair.ruling.relation] <= RELATION_RANK.cut;

/** More differences than one are no near miss: such a pair is of no use to any rule. */
const isOfUse = ({ differs }: Comparability): boolean => differs.length <= 1;

/** The facts that `judged` may be held against, or might but for one aspect, with the law's ruling on each. */
export const pairsOf = (judged: Fact, index: FactIndex, eligible: (reference: Fact) => boolean): Pair[] => {
  const pairs: Pair[] = [];
  for (const reference of candidates(index, judged.reading)) {
    if (reference === judged || !eligible(reference)) continue;
    const agreement = comparability(judged.reading, reference.reading);
    if (!isOfUse(agreement)) continue;
    const ruling = rule(judged.reading.measure, reference.reading.measure);
    pairs.push({ judged, reference, comparability: agreement, ruling });
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
  const comparable = pairs
    .filter(({ comparability }) => comparability.differs.length === 0)
    .filter((pair) => certainty(pair) === 0 || (!isVague(pair) && !isLooseRatio(pair)))
    .sort(byFitness);
  const [best] = comparable;
  if (!best) return null;
  if (agrees(best)) return best;
  const sure = comparable
    .filter((pair) => certainty(pair) === 0)
    .sort((a, b) => distance(a) - distance(b) || byPrecision(a.reference.reading, b.reference.reading));
  const [nearest] = sure;
  if (!nearest) return null;
  const { judged } = nearest;
  const single = sure.every(({ reference }) => agreesWith(reference, nearest.reference));
  // A site is built and counted in parts, so that one far-off count is most likely of another part.
  const isOfParts = judged.reading.identity === 'capacity';
  return (single && !isOfParts) || distance(nearest) <= SAME_THING_WITHIN ? nearest : null;
};

const agreesWith = (a: Fact, b: Fact): boolean =>
  a === b || RELATION_RANK[rule(a.reading.measure, b.reading.measure).relation] <= RELATION_RANK.near;

/** Fewer significant digits than this agree by chance too often to be called the same figure. */
const TELLING_DIGITS = 2;

/** Pairs that would match but for one aspect in which both are stated, with digits enough that it is no chance; the surest first. */
export const nearMisses = (pairs: readonly Pair[]): Pair[] =>
  pairs
    .filter(({ judged, comparability, ruling }) => {
      const digits = judged.reading.measure.value
        ?.toSignificantDigits()
        .toExponential()
        .split('e')[0]
        ?.replace('.', '')
        .replace('-', '');
      return (
        comparability.differs.length === 1 &&
        (digits?.length ?? 0) >= TELLING_DIGITS &&
        RELATION_RANK[ruling.relation] <= RELATION_RANK.near
      );
    })
    .sort((a, b) => certainty(a) - certainty(b) || byFitness(a, b));
