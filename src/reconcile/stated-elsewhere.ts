import { certainty, isAgreement, significantDigits } from './certainty.ts';
import type { Pair } from './check.ts';
import { comparability } from './comparable.ts';
import { candidates, type FactIndex } from './fact-index.ts';
import type { Fact } from './facts.ts';
import { namesOnly } from './named-period.ts';
import { isOfItsTime } from './own-time.ts';
import { isEarlierBy } from './periods.ts';
import type { Reading } from './reading.ts';
import { rule } from './verdict.ts';

// A figure that a source gives of another time, part or kind: was the article misread, or is it wrong?

/** Periods and scopes are misread more often than figures are wrong. */
const SURE_DIGITS = 2;

/** May a figure be known again by its value? A bound ("exceeded 2.5") is kept by so much that it is no figure of anything. */
const isFigure = (reading: Reading): boolean =>
  reading.measure.modifier === 'exact' && significantDigits(reading) >= SURE_DIGITS;

/** "increased 6 percent as reported (8 percent adjusted for currency)": does the sentence that gives another rate give this one, too? */
const isBesides = ({ judged: { reading }, reference }: Pair): boolean => {
  const value = Math.abs(Number(reading.measure.value));
  const { quote } = reference.reading.claim.evidence;
  return [...quote.matchAll(/(\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)/gi)].some(
    (match) => Number(match[1]) === value,
  );
};

/** The same, in all but the time: a year before, or a day before that on which a balance is told. */
const isOfYearBefore = (told: Reading, other: Reading): boolean => {
  const { differs, unstated } = comparability(told, other);
  if (differs.length !== 1 || differs[0] !== 'period' || unstated.some((aspect) => aspect !== 'definition'))
    return false;
  if (told.period === null || other.period === null) return false;
  return isEarlierBy(other.period, told.period, 1) || (isMoment(told.period) && other.period < told.period);
};

const isMoment = (period: string): boolean => period.startsWith('@');

/**
 * Does the source state this very figure of this concept, only of another period, scope or kind? Then the article has most likely been
 * misread, and a conflict would be a false alarm; unless its sentence names the period, and no other.
 */
export const isStatedElsewhere = (pair: Pair, index: FactIndex): boolean => {
  const { reading } = pair.judged;
  const { period, claim } = reading;
  if (reading.identity === 'ratio' && isBesides(pair)) return true;
  if (reading.identity === 'deal' || !isFigure(reading)) return false;
  if (period !== null && namesOnly(period, claim.evidence.quote)) return false;
  const others = statedElsewhere(pair, index);
  return others.length > 0 && !isSlipped(reading, others);
};

/** The figures of that very value in the source, of whatever period. */
const statedElsewhere = ({ judged: { reading }, reference }: Pair, index: FactIndex): Fact[] =>
  candidates(index, { ...reading, period: null }).filter(
    ({ reading: other }) =>
      other.unit === reading.unit &&
      other.per === reading.per &&
      other.source === reference.reading.source &&
      other.measure.modifier === 'exact' &&
      rule(reading.measure, other.measure).relation === 'equal' &&
      isOneOff(reading, other) &&
      !isOfNamedPart(reading, other),
  );

/** "Barge sales grew to $5 million", which the crane sales are: the sentence names its own part, and nothing of the other. */
const isOfNamedPart = ({ scope, claim: { scope: names, evidence } }: Reading, other: Reading): boolean => {
  const quote = evidence.quote.toLowerCase();
  const isIn = (name: string): boolean => name.split(' ').every((word) => quote.includes(word));
  const isOther = scope.length > 0 && other.scope.length > 0 && other.scope.join() !== scope.join();
  return isOther && names.every((name) => quote.includes(name.toLowerCase())) && !other.scope.every(isIn);
};

/** One aspect may have been misread; that two were, and the figure is right, is less likely than that it is wrong. */
const isOneOff = (told: Reading, other: Reading): boolean => {
  const { differs, unstated } = comparability(told, other);
  return [...differs, ...unstated].filter((aspect) => aspect !== 'definition').length <= 1;
};

/** "Cash shrank to $5 million", which is what it had shrunk from: are all those figures of the year before, and the sentence tells of now? */
const isSlipped = (told: Reading, others: readonly Fact[]): boolean =>
  told.period !== null &&
  others.every((other) => isOfYearBefore(told, other.reading)) &&
  isOfItsTime(told.claim, told.period);

/**
 * The pair of a figure that is too far from what a source gives for its time to be held against it, but is what the source gives for the
 * year before, of the same thing; null where it is not. Asked where no pair decides.
 */
export const slippedPair = (pairs: readonly Pair[], index: FactIndex): Pair | null => {
  const comparable = pairs.filter(({ comparability }) => comparability.differs.length === 0);
  const sure = comparable.filter((pair) => certainty(pair) === 0).sort((a, b) => a.distance - b.distance);
  const [nearest] = sure;
  if (nearest === undefined || comparable.some(isAgreement)) return null;
  const { reading } = nearest.judged;
  if (!isFigure(reading) || (reading.identity !== 'measure' && reading.identity !== 'stock')) return null;
  const others = statedElsewhere(nearest, index);
  const isSame = others.some((other) => comparability(reading, other.reading).unstated.length === 0);
  return isSame && isSlipped(reading, others) ? nearest : null;
};
