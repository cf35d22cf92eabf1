import type { QuantityMention } from '../model/mention.ts';
import type { Choice } from './choose.ts';
import { type Counted, isBeside } from './counted-before.ts';
import type { Reading } from './evidence.ts';
import { isReckonedBehind } from './forecasts.ts';
import { rechosen } from './rechosen.ts';
import { unitKindOf } from './unit-kind.ts';

/** As sure as a name a little way off. */
const SCORE = 6;
/** "That's down from", "This compares with", "That was up sharply from" */
const COMPARES =
  /^(?:that|this|it|which) (?:'s|is|was|compares|compared|represents|marks)(?: (?:a|an|well|far|sharply|slightly|much|up|down|rise|jump|drop|fall|increase|decrease|more|less|higher|lower))* (?:from|with|to|against|than|below|above)(?: (?:about|roughly|around|some|nearly|just|over|a|an|the|only))*$/;
/** How many words it takes to say so. */
const WITHIN = 9;
/** "lower than the $9 million it spent on ships": what was done with the other figure makes another one of it. */
const DOES = /^(?:it|they|he|she|that it|that they) (?:has |had |have )?(?:spent|paid|lent|gave|owes|owed)/;

/**
 * "The offering valued it at $5 billion. That's down from $9 billion in a round of 2021": what a figure is held against that the sentence before
 * told last, whatever the words behind the new one speak of; null where its own words name the measure first.
 */
export const comparedAgain = (reading: Reading, mention: QuantityMention, previous: Counted | null): Choice | null => {
  const { words, hits, placeOf } = reading;
  const { first } = placeOf(mention);
  if (first > WITHIN || previous === null) return null;
  // Agencies make a paragraph of each sentence.
  const isNext = previous.reading.sentence.index === reading.sentence.index - 1;
  if (!isBeside(previous, reading) && !(isNext && isReckonedBehind(words, placeOf(mention).last))) return null;
  const before = words
    .slice(0, first)
    .map(({ lower }) => lower)
    .join(' ');
  if (!COMPARES.test(before)) return null;
  const { last } = placeOf(mention);
  const behind = words.slice(last + 1, last + 5).map(({ lower }) => lower);
  if (DOES.test(behind.join(' '))) return null;
  const kind = unitKindOf(mention.quantity);
  const isNamed = hits.some(
    ({ last: end, value: { role, rule } }) => end < first && role === 'name' && rule.units.includes(kind),
  );
  if (isNamed) return null;
  const choice = previous.decisions.findLast(
    ({ mention: { quantity } }) => unitKindOf(quantity) === kind && quantity.per === mention.quantity.per,
  )?.choice;
  if (choice?.concept == null || choice.rule.accepts?.(mention.quantity) === false) return null;
  return rechosen(choice, { score: SCORE, hit: null });
};

const FIGURE_THAT =
  /(?:^| )(?:a|an) (?:figure|number|sum|total|amount|price|tally) (?:that|which) (?:could|would|may|might|will|is expected to|is set to|was expected to) (?:rise|grow|climb|increase|go|go up|swell|come|jump)(?: (?:to|up to|as high as))?(?: (?:about|roughly|around|some|nearly|over|more than))*$/;
/** How many words it takes to say so. */
const THAT_WITHIN = 14;

/** "raised $12 billion, a figure that could rise to $13 billion": the figure told before it in its sentence, said again. */
export const figureThat = (
  reading: Reading,
  mention: QuantityMention,
  before: { readonly mention: QuantityMention; readonly choice: Choice | null } | undefined,
): Choice | null => {
  const { words, placeOf } = reading;
  const { first } = placeOf(mention);
  const choice = before?.choice;
  if (choice?.concept == null || before?.mention.quantity.unit !== mention.quantity.unit) return null;
  const told = words.slice(Math.max(placeOf(before.mention).last + 1, first - THAT_WITHIN), first);
  if (!FIGURE_THAT.test(told.map(({ lower }) => lower).join(' '))) return null;
  return choice.rule.accepts?.(mention.quantity) === false ? null : rechosen(choice, { score: SCORE, hit: null });
};
