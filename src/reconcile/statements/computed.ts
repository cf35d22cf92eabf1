import type { Decimal } from 'decimal.js';
import { Exact } from '../../text/interval.ts';
import { quantityLabel } from '../../text/wording.ts';
import { amountText } from '../amount.ts';
import type { Draft } from '../finding.ts';
import { type Candidate, hasTellingDigits, isSameValue, significant } from './candidates.ts';
import type { Figure } from './figure.ts';
import type { Entry, ReportIndex } from './report-index.ts';
import { draft, stated } from './say.ts';
import type { Asked } from './worked-out.ts';

/** How well words must agree before their figures are reckoned with. */
const COMPUTED = 0.5;
/** More figures of one row or sentence are not paired: their number of pairs grows with the square. */
const MOST_PARTS = 8;
/** A year of 52 weeks and one of 53 are both years. */
const SAME_LENGTH_DAYS = 10;
export const isAsLong = (one: Entry, other: Entry): boolean =>
  Math.abs((one.days ?? 0) - (other.days ?? 0)) <= SAME_LENGTH_DAYS;
/** "increased by over $2 billion" is fair for what is up to half as much again. */
const FAR_OVER = '1.5';
/** What a change may be off by, in steps of its last digit: both ends of it are rounded. */
const GIVE = { percent: '1', amount: '0.6' } as const;

const ONE_HUNDRED = new Exact(100);

/** The rows and sentences whose words agree, each with its figures of the wanted kind, the best first. */
function* placesOf(
  found: readonly Candidate[],
  index: ReportIndex,
  isWanted: (entry: Entry) => boolean,
): Generator<{ readonly best: Entry; readonly mates: readonly Entry[] }> {
  const seen = new Set<string>();
  for (const { entry, agreement } of found) {
    if (agreement.both < COMPUTED) return;
    if (seen.has(entry.place) || !isWanted(entry)) continue;
    seen.add(entry.place);
    yield { best: entry, mates: (index.places.get(entry.place) ?? []).filter(isWanted).slice(0, MOST_PARTS) };
  }
}

const POOLED = 0.7;

/** The figures of whatever place whose words agree well. */
const pooled = (found: readonly Candidate[], isWanted: (entry: Entry) => boolean): Entry[] =>
  found
    .filter(({ entry, agreement }) => agreement.both >= POOLED && isWanted(entry))
    .slice(0, MOST_PARTS)
    .map(({ entry }) => entry);

/** What a row prints below zero is a loss or a cost, which grows as its number falls; of an income or a gain nobody says so. */
const MAY_BE_ABOVE = /\b(?:income|profit|earnings|gains?|benefit|increase|decrease|provided)\b|\(/i;

const isTurned = (figure: Figure, change: Decimal, now: Entry, then: Entry): boolean => {
  const [a, b] = [now, then].map(({ reading }) => reading.measure.value?.isNegative() ?? false);
  if (figure.direction === null || change.isZero() || a !== b) return false;
  if (a && (!now.isCell || MAY_BE_ABOVE.test(now.claim.evidence.row ?? ''))) return false;
  return (change.isPositive() !== a) !== figure.direction > 0;
};

/** What is said of a change, with the report's two figures that it is worked out from. */
const ofChange = (
  figure: Figure,
  now: Entry,
  then: Entry,
  verdict: 'match' | 'conflict',
  message: string,
  expression: string,
): Draft =>
  draft(
    'statement.computed',
    verdict,
    verdict === 'match' ? 'none' : 'warning',
    message,
    [figure.claim, now.claim, then.claim],
    { expression, low: null, high: null },
  );

/** Points of percentages: of what levels they are the difference, and how many of them are one per cent. */
const POINTS: Readonly<Record<string, number>> = { 'percentage-point': 1, 'basis-point': 100 };

/** A change that the report leaves to the reader: two figures of one row, their difference or their growth. */
const computedChange = (figure: Figure, found: readonly Candidate[], index: ReportIndex): Draft | null => {
  const { value, step, modifier } = figure.reading.measure;
  if (value === null || figure.role !== 'change') return null;
  const isPercent = figure.reading.dimension === 'percent';
  const points = POINTS[figure.reading.dimension];
  const levels = points === undefined ? figure.reading.dimension : 'percent';
  const give = (step ?? new Exact(1)).times(isPercent ? GIVE.percent : GIVE.amount);
  const isMore = modifier === 'more-than' || modifier === 'at-least';
  const fits = (change: Decimal): boolean =>
    isMore
      ? change.gte(value.abs()) && change.lte(value.abs().times(FAR_OVER))
      : change.minus(value.abs()).abs().lte(give);
  const isWanted = ({ reading, endDay }: Entry): boolean =>
    endDay !== null && (isPercent ? reading.dimension !== 'percent' : reading.dimension === levels);
  const pools = [...placesOf(found, index, isWanted)].map(({ mates }) => mates);
  // "As of June 30 it was 84. As of March 31 it was 52": two sentences that say the same of two times.
  // A shorter number comes out of many pairs.
  if (hasTellingDigits(figure)) pools.push(pooled(found, isWanted));
  for (const mates of pools)
    for (const now of mates)
      for (const then of mates) {
        const [a, b] = [now.reading.measure.value, then.reading.measure.value];
        if (a === null || b === null || (isPercent && b.isZero())) continue;
        if ((now.endDay ?? 0) <= (then.endDay ?? 0) || now.reading.dimension !== then.reading.dimension) continue;
        if (!isAsLong(now, then)) continue;
        const change = isPercent ? a.minus(b).div(b.abs()).times(ONE_HUNDRED) : a.minus(b).times(points ?? 1);
        if (!fits(change.abs()) || isTurned(figure, change, now, then)) continue;
        const shown = amountText(change.abs(), isPercent ? 'percent' : figure.reading.unit);
        const [from, to] = [quantityLabel(then.claim.quantity), quantityLabel(now.claim.quantity)];
        const message = `The statement's ${quantityLabel(figure.claim.quantity)} is what the report's figures come to: from ${from} to ${stated(now.claim)}.`;
        const expression = isPercent ? `(${to} − ${from}) ÷ ${from} = ${shown}` : `${to} − ${from} = ${shown}`;
        return ofChange(figure, now, then, 'match', message, expression);
      }
  return null;
};

/** Is a change as much as a figure says, but for the rounding of its ends? */
const isNearBy = ({ reading: { size, measure } }: Figure, change: Decimal): boolean =>
  change
    .minus(size)
    .abs()
    .lte((measure.step ?? new Exact(1)).times(GIVE.percent));

/** How well a row must agree, and how many times as large the change may be said, before its own change counts against it. */
const SURE = 0.6;
export const MISREAD = 5;
/** How far from "about" so much a change may be, as a share of it. */
const ABOUT = '0.1';

/** "rose by $1.3 million to $4.5 million" where the row that has the 4.5 fell by just that: wherever else its number is printed, it is turned round. */
export const judgeTurnedChange = ({
  figure,
  figures,
  found,
  index,
}: Asked & { readonly found: readonly Candidate[] }): Draft | null =>
  figure.direction !== null && significant(figure).length >= TURNED_DIGITS
    ? judgeOtherChange(figure, figures, found, index, true)
    : null;
/** A shorter change comes out of many rows. */
const TURNED_DIGITS = 2;

/**
 * "rose by $2.3 million to $4.5 million" where the row that has the 4.5 rose by 1.3. To be asked where nothing else is known of the figure, and
 * only of a row that has the level that the statement's change led to.
 */
export const judgeOtherChange = (
  figure: Figure,
  figures: readonly Figure[],
  found: readonly Candidate[],
  index: ReportIndex,
  isTurnedOnly = false,
): Draft | null => {
  const { dimension, unit, size } = figure.reading;
  const { modifier } = figure.reading.measure;
  if (figure.role !== 'change' || dimension === 'percent' || (modifier !== 'exact' && modifier !== 'about'))
    return null;
  const levels = figures.filter((other) => other !== figure && other.role !== 'change');
  const points = POINTS[dimension];
  const isOfLevels = ({ reading }: Entry): boolean =>
    points === undefined ? reading.dimension === dimension && reading.unit === unit : reading.dimension === 'percent';
  for (const { entry: now, agreement } of found) {
    if (agreement.both < SURE) return null;
    if (now.endDay === null || !isOfLevels(now)) continue;
    if (!now.isCell || !levels.some((level) => isSameValue(level, now))) continue;
    if (isTurnedOnly && !hasTellingDigits(figure) && !hasTellingDigits(now)) continue;
    const earlier = (index.places.get(now.place) ?? []).filter(
      (one) => isOfLevels(one) && one.endDay !== null && one.endDay < (now.endDay ?? 0) && isAsLong(one, now),
    );
    const then = earlier.sort((a, b) => (b.endDay ?? 0) - (a.endDay ?? 0))[0];
    const [a, b] = [now.reading.measure.value, then?.reading.measure.value];
    if (!then || !a || !b) continue;
    const change = a
      .minus(b)
      .times(points ?? 1)
      .abs();
    const isTurnedRound = isTurned(figure, a.minus(b), now, then);
    const isAsMuch = isNearBy(figure, change);
    if (isTurnedOnly && !(isTurnedRound && isAsMuch)) continue;
    // Points are worked out of rounded percentages.
    if (points !== undefined && !isTurnedRound && isAsMuch) continue;
    // "approximately $93,500" allows for some.
    if (!isTurnedRound && modifier === 'about' && change.minus(size).abs().lte(change.times(ABOUT))) continue;
    if (change.isZero() || change.gt(size * MISREAD) || change.lt(size / MISREAD)) continue;
    const [from, to] = [quantityLabel(then.claim.quantity), quantityLabel(now.claim.quantity)];
    const shown = amountText(change, unit);
    const come = isTurnedRound ? `the other way, ${shown}` : shown;
    const message = `The statement gives a change of ${quantityLabel(figure.claim.quantity)}; the report's figures come to ${come}: from ${from} to ${stated(now.claim)}.`;
    return ofChange(figure, now, then, 'conflict', message, `${to} − ${from} = ${shown}`);
  }
  return null;
};

/** "up to $42 million" where one sentence of the report gives $30 million of one kind and $12 million of another. */
const computedSum = (figure: Figure, found: readonly Candidate[], index: ReportIndex): Draft | null => {
  const { value, step } = figure.reading.measure;
  const { dimension, unit } = figure.reading;
  if (value === null || step === null || figure.role === 'change' || dimension === 'percent') return null;
  // One and one are two in every report.
  if (dimension === 'count') return null;
  const isWanted = ({ isCell, reading }: Entry): boolean =>
    !isCell && reading.dimension === dimension && reading.unit === unit;
  for (const { mates } of placesOf(found, index, isWanted))
    for (const [i, a] of mates.entries())
      for (const b of mates.slice(i + 1)) {
        const [one, other] = [a.reading.measure.value, b.reading.measure.value];
        const sum = one === null || other === null ? null : one.plus(other);
        if (sum === null || sum.minus(value).abs().gt(step.div(2))) continue;
        const expression = `${quantityLabel(a.claim.quantity)} + ${quantityLabel(b.claim.quantity)} = ${amountText(sum, unit)}`;
        const message = `The statement's ${quantityLabel(figure.claim.quantity)} is the sum of what the report gives: ${stated(a.claim)}.`;
        const calculation = { expression, low: null, high: null };
        return draft('statement.computed', 'match', 'none', message, [figure.claim, a.claim, b.claim], calculation);
      }
  return null;
};

/** A figure that the report does not print, but that its figures come to; `found` has those whose words agree best first. */
export const judgeComputed = ({
  figure,
  found,
  index,
}: {
  readonly figure: Figure;
  readonly found: readonly Candidate[];
  readonly index: ReportIndex;
}): Draft | null => computedChange(figure, found, index) ?? computedSum(figure, found, index);
