import type { Claim } from '../model/claim.ts';
import { isStory } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { addMonths, stretch } from '../text/calendar.ts';
import type { Made, ToldBefore } from './belongings.ts';
import type { Context } from './context.ts';
import { CONTRACTUAL } from './contractual.ts';
import type { Reading } from './evidence.ts';
import { pastStretch } from './past-stretch.ts';
import { periodOf } from './period.ts';
import { reportEnd } from './period-default.ts';
import type { Dated } from './period-rules.ts';
import type { Standing } from './standing.ts';
import { standingPeriod } from './standing-period.ts';
import { pricedInSession, pricedOnWeekday } from './weekday.ts';
import type { WordSpan } from './words.ts';

/** How many characters behind a payment its period may stand: "pays $2 million a month in 2027". */
const PAID_WHEN = 40;

/** "fell to $31, bringing their decline this year to 18%": is a time behind a comma of what is told there? */
const isBehindComma = (context: Context, mention: QuantityMention, { period }: Dated): boolean => {
  const sentence = context.sentenceOf(mention.start);
  if (sentence === null || isInstant(period)) return false;
  const told = context.periodsIn(sentence).filter((other) => other.period === period);
  return (
    told.length > 0 &&
    told.every(({ start }) => start > mention.end && context.document.text.slice(mention.end, start).includes(', '))
  );
};

/**
 * A contract holds for its term, whenever it was signed or reported: only a period right behind its number is its own. A report says what
 * its contracts are worth on a day.
 */
const periodFor = (context: Context, mention: QuantityMention, concept: string | null): Dated | null => {
  const dated = periodOf(context, mention, concept);
  if (dated !== null && concept === 'share-price' && isBehindComma(context, mention, dated)) return null;
  if (dated === null || concept === null || !CONTRACTUAL.has(concept)) return dated;
  if (concept === 'contract-value' && reportEnd(context.document) !== null) return dated;
  const near = context.periodsIn({ start: mention.end, end: mention.end + PAID_WHEN });
  return concept === 'recurring-payment' &&
    near.some(({ period, relation }) => period === dated.period && relation === 'during')
    ? dated
    : null;
};

/** What a story counts from its own day: "on Tuesday", "over the past three years". */
const onCountedDay = (
  context: Context,
  { sentence, placeOf }: Reading,
  mention: QuantityMention,
  concept: string | null,
): Dated | null => {
  const isContract = concept !== null && CONTRACTUAL.has(concept);
  const period = isContract
    ? null
    : (pricedOnWeekday(context, sentence, concept, placeOf(mention).first) ??
      pastStretch(context, sentence, mention, concept));
  return period === null ? null : { period, basis: 'implied' };
};

/** "has gained 9% since January and closed at $13 on Tuesday", "closed Tuesday at $13": a price with its day right beside it. */
const closedOn = (
  context: Context,
  reading: Reading,
  mention: QuantityMention,
  concept: string | null,
): Dated | null => {
  if (concept !== 'share-price') return null;
  const { first, last } = reading.placeOf(mention);
  const isDay = (at: number): boolean =>
    reading.words[at]?.isCapital === true && reading.words[at]?.lower.endsWith('day') === true;
  const isBehind = reading.words[last + 1]?.lower === 'on' && isDay(last + 2);
  const isAhead = /^(?:at|to)$/.test(reading.words[first - 1]?.lower ?? '') && isDay(first - 2);
  const period =
    isBehind || isAhead
      ? pricedOnWeekday(context, reading.sentence, concept)
      : pricedInSession(context, reading.sentence, concept, first);
  return period === null ? null : { period, basis: 'implied' };
};

type Told = Parameters<typeof standingPeriod>[4];

/** What a story leaves standing is carried to a figure that it does not date. */
const leftStanding = (
  standing: Standing,
  context: Context,
  { sentence }: Reading,
  number: number,
  told: Told,
): Dated | null => {
  const period = standingPeriod(standing, context, sentence, number, told);
  return period === null ? null : { period, basis: 'carried' };
};

/**
 * "Its margin was 16%. A year ago it was 15%", where the first is of the half year that the story reports on: what a figure is held against
 * is a year before that, whatever quarter was named last.
 */
const heldAgainst = (
  context: Context,
  mention: QuantityMention,
  concept: string | null,
  dated: Dated,
  last: ReadonlyMap<string, Claim>,
): Dated => {
  const before = concept === null ? undefined : last.get(concept);
  if (before?.period == null || isInstant(before.period) || isInstant(dated.period)) return dated;
  if (!isStory(context.document.kind) || !before.rule.includes('+period.carried')) return dated;
  const [sentence, earlier] = [context.sentenceOf(mention.start), context.sentenceOf(before.evidence.start)];
  if (sentence === null || earlier === null || earlier.block !== sentence.block) return dated;
  if (earlier.index < sentence.index - 1) return dated;
  const compared = context
    .periodsIn(sentence)
    .filter(({ rules, period }) => rules.includes('period-comparison') && period === dated.period);
  const isYear = compared.some(({ start, end }) => /\byear\b/.test(context.document.text.slice(start, end)));
  const { start, end } = before.period;
  if (!isYear || start === null || end === null) return dated;
  return {
    period: stretch(addMonths(start, -12), addMonths(end, -12), `a year before ${before.period.label}`),
    basis: 'implied',
  };
};

/** How many words back a figure that was reckoned says what it is held against: "compared with an average estimate of". */
const HELD_WITHIN = 9;

/**
 * "earned $1.42 a share, compared with an estimate of $1.27": what was reckoned of a result is of the time of the result, which its sentence
 * tells first.
 */
const reckonedPeriod = (
  { document }: Context,
  { words }: Reading,
  made: readonly Made[],
  concept: string,
  { first }: WordSpan,
): Dated | null => {
  const result = made.find(({ claim }) => claim.concept === concept)?.claim;
  if (!isStory(document.kind) || result?.period == null || result.modality !== 'stated') return null;
  const isHeld = words
    .slice(Math.max(0, first - HELD_WITHIN), first)
    .some(({ lower }) =>
      /^(?:compared|against|versus|above|below|beating|missing|topping|exceeding|shy|short|than|ahead)$/.test(lower),
    );
  return isHeld ? { period: result.period, basis: 'carried' } : null;
};

/**
 * When a number of prose is true: by the day of a price right beside it, by its sentence and the report, by the day of the story, by what the
 * story left standing, or by the result that it is held against. Null where nothing says.
 */
export const datedIn = (
  context: Context,
  reading: Reading,
  mention: QuantityMention,
  told: Told,
  { standing, last, made }: ToldBefore,
  via: string,
): Dated | null => {
  const { concept, modality } = told;
  const place = reading.placeOf(mention);
  // "from a profit of $31 million, or 9 cents per share": of the time of the amount that it restates.
  const whole = via === 'restated' ? made.at(-1)?.claim.period : null;
  const dated =
    closedOn(context, reading, mention, concept) ??
    periodFor(context, mention, concept) ??
    onCountedDay(context, reading, mention, concept) ??
    (whole == null ? null : { period: whole, basis: 'carried' as const }) ??
    (via === 'restated' ? null : leftStanding(standing, context, reading, place.first, told)) ??
    (modality === 'estimated' && concept !== null ? reckonedPeriod(context, reading, made, concept, place) : null);
  return dated === null ? null : heldAgainst(context, mention, concept, dated, last);
};
