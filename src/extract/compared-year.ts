import { type Document, isStory } from '../model/document.ts';
import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant } from '../model/period.ts';
import { daysBetween, movedBy } from '../text/calendar.ts';
import { isCompared } from './period-base.ts';
import { firstFrom, type Word } from './words.ts';

/** A quarter may be held against the last one or against last year's; half a year, and what is longer, is held against that of the year before. */
const LEAST_DAYS = 175;

/** Words by which a story holds its results against those of the year before, and those by which it holds them against the quarter before. */
const BY_YEAR =
  /\b(?:a year (?:earlier|ago|before)|year-(?:earlier|ago|over-year)|same (?:quarter|period|three months)|year over year|prior-year)\b/i;
const BY_QUARTER =
  /\b(?:previous|prior|preceding|last|next) (?:\w+ )?quarter|sequential|quarter[- ](?:over|on)[- ]quarter/i;
/** The same, unless it is said of what there was on a day: "debt of $5 million, compared with $4 million three months earlier". */
const MONTHS_BEFORE = /\bthree months (?:earlier|ago|before)/gi;
/** How far before it the sentence may say what there was, in characters. */
const SAID_WITHIN = 120;
const ON_A_DAY =
  /\b(?:debts?|cash|deposits|loans|assets|equity|inventor(?:y|ies)|backlog|employees|staff|workers|subscribers|customers|stores|at the end of|as of|stood at)\b/i;

/** Does a story hold results against those of three months before? */
const comparesMonths = (text: string): boolean =>
  [...text.matchAll(MONTHS_BEFORE)].some(({ index }) => {
    const sentence = text.slice(Math.max(0, index - SAID_WITHIN), index).split(/\.(?!\d)|[;\n]/);
    return !ON_A_DAY.test(sentence.at(-1) ?? '');
  });

const yearly = new WeakMap<Document, boolean>();

/** Does a story hold its quarters against those of the year before, wherever it says against what? */
export const comparesYears = (document: Document): boolean => {
  const known = yearly.get(document);
  if (known !== undefined) return known;
  const { kind, text } = document;
  const found = isStory(kind) && BY_YEAR.test(text) && !BY_QUARTER.test(text) && !comparesMonths(text);
  yearly.set(document, found);
  return found;
};

/** The same stretch of the year before; null for one that is too short for it to be meant, in a text that does not compare years. */
export const yearBefore = (period: DurationPeriod, isYearly: boolean): DurationPeriod | null => {
  const { start, end, label } = period;
  const isTooShort = !isYearly && start !== null && end !== null && daysBetween(start, end) < LEAST_DAYS;
  return isTooShort ? null : movedBy(period, -12, `the year before ${label}`);
};

/**
 * "It spent $19 million in 2024, up from $14 million": where a sentence gives a figure for half a year or more and holds it against one of no
 * time of its own, that is of the year before. Null for any other figure.
 *
 * @param quantities of the sentence, in order
 * @param periods those that its words give them
 * @param isYearly does the text hold quarters against those of the year before?
 */
export const comparedYear = (
  words: readonly Word[],
  quantities: readonly QuantityMention[],
  periods: ReadonlyMap<QuantityMention, PeriodMention>,
  mention: QuantityMention,
  isYearly: boolean,
): DurationPeriod | null => {
  // "up 40% from $14 million": the change stands between the two.
  const held = quantities.slice(0, quantities.indexOf(mention)).findLast(({ quantity }) => quantity.unit !== 'percent');
  const period = held && periods.get(held)?.period;
  if (period === undefined || isInstant(period) || held?.quantity.unit !== mention.quantity.unit) return null;
  // "more than the $14 million that it spent on boats": of another thing, and of no time that is said.
  const isOfAnother = words[firstFrom(words, mention.start) - 1]?.lower === 'the';
  return isCompared(words, mention) && !isOfAnother ? yearBefore(period, isYearly) : null;
};
