import type { PeriodMention } from '../model/mention.ts';
import { isInstant, type Period } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { addMonths, daysBetween, stretch } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { LEAST_QUARTER_DAYS } from '../text/year-length.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { periodAs } from './period-as.ts';
import { fromBefore, isCompared } from './period-base.ts';
import { firstFrom, type Word } from './words.ts';

/** A quarter or a half that is named without its year: "third-quarter profit", "for the six months". */
const isYearless = (mention: PeriodMention): boolean => {
  const { rules, basis } = mention;
  return (
    basis === 'implied' && (rules.includes('period-quarter') || (rules.includes('period-reported') && isPart(mention)))
  );
};
const isYear = ({ rules, relation }: PeriodMention): boolean => relation === 'during' && rules.includes('period-year');

/** The quarter as many years away as lies within the year; null where none does, or either has no ends. */
const partOfYear = ({ period: quarter }: PeriodMention, { period: year }: PeriodMention): Period | null => {
  if (isInstant(quarter) || isInstant(year)) return null;
  if (quarter.start === null || quarter.end === null || year.start === null || year.end === null) return null;
  const steps = Number(year.end.slice(0, 4)) - Number(quarter.end.slice(0, 4));
  // A fiscal year may end in the calendar year after its quarter.
  for (const step of [steps, steps - 1, steps + 1]) {
    const start = addMonths(quarter.start, 12 * step);
    const end = addMonths(quarter.end, 12 * step);
    if (start >= year.start && end <= year.end)
      return stretch(start, end, `${quarter.label.split(' ')[0]} ${year.label}`);
  }
  return null;
};

/** More days are no quarter, half or nine months. */
const MOST_PART_DAYS = 290;
const isPart = ({ period }: PeriodMention): boolean => {
  if (isInstant(period) || period.start === null || period.end === null) return false;
  const days = daysBetween(period.start, period.end);
  return days >= LEAST_QUARTER_DAYS && days <= MOST_PART_DAYS;
};

/** "$48 million ($41 million in 2024)": does a figure stand in brackets with nothing but its year, which the time `own` is? */
const isInBrackets = (words: readonly Word[], figure: Span, own: Span): boolean => {
  if (words[firstFrom(words, figure.start) - 1]?.text !== '(' || words[firstFrom(words, own.end)]?.text !== ')')
    return false;
  const between = words.slice(firstFrom(words, figure.end), firstFrom(words, own.start));
  return between.length <= 1 && between.every(({ lower }) => lower === 'in' || lower === 'for');
};

/** "from $41 million", "from $41 million, or $0.12 a share": is the figure what another is held against, right behind? */
const isBase = (words: readonly Word[], figure: Span, own: Span): boolean => {
  const at = firstFrom(words, figure.start);
  const near = words.slice(Math.max(0, at - AGAIN_WITHIN), at);
  return (
    isInBrackets(words, figure, own) ||
    fromBefore(words, at) >= 0 ||
    isCompared(words, figure) ||
    (near.at(-1)?.lower === 'or' && near.some(({ lower }) => lower === 'from'))
  );
};
/** How many words may stand between "from" and the same base told again: "$41 million, or". */
const AGAIN_WITHIN = 6;

/** What a clause opens with that holds one figure of a measure against another of it. */
const BESIDE = wordSet('from compared versus vs against and or up down than');

/** Does the sentence tell of the same measure from one place to another: does each clause between open on what it is held against? */
const isOneTelling = (context: Context, sentence: Sentence, from: number, to: number): boolean => {
  const words = context.wordsOf(sentence);
  return context
    .clausesOf(sentence)
    .filter(({ start }) => start > from && start <= to)
    .every((clause) => {
      const first = firstFrom(words, clause.start);
      const isSame = BESIDE.has(words[first]?.lower ?? '');
      // "down 9% from the $7 million reported in 2024"
      return isSame && !words.slice(first + 1, firstFrom(words, Math.min(clause.end, to))).some(isVerb);
    });
};

/** Do no verb and no semicolon part two places of a sentence? */
const isOnePhrase = (context: Context, sentence: Sentence, from: number, to: number): boolean => {
  const words = context.wordsOf(sentence);
  return !words.slice(firstFrom(words, from), firstFrom(words, to)).some((word) => isVerb(word) || word.text === ';');
};

/** How many words before a figure or its year may say that it is of the whole year: "more than in all of 2015, when it had revenue of". */
const WHOLE_WITHIN = 16;

/** "a net loss of $7 million in the first half after an annual loss of $4 million in 2015", "a full-year revenue of": is the figure of its whole year? */
const tellsWholeYear = (context: Context, sentence: Sentence, figure: Span, own: PeriodMention): boolean => {
  const words = context.wordsOf(sentence);
  const to = firstFrom(words, Math.max(figure.start, own.start));
  return words
    .slice(Math.max(0, firstFrom(words, Math.min(figure.start, own.start)) - WHOLE_WITHIN), to)
    .some(
      ({ lower }, i, near) =>
        lower === 'annual' ||
        (lower === 'all' && near[i + 1]?.lower === 'of') ||
        (/^(?:full|whole)$/.test(lower) && /^(?:-|year)$/.test(near[i + 1]?.lower ?? '')),
    );
};

/**
 * Quarter and year apart: "third-quarter profit rose to $48 million in 2025 from $41 million in 2024", "for 2025, third-quarter profit was
 * $48 million". The year that the sentence names says which third quarter it is; "in the third quarter of 2025 profit rose to $48 million from $41
 * million in 2024" holds it against a quarter, too.
 *
 * @param own the mention that gives the figure its time
 * @returns the same with the quarter of that year; `own` itself where the sentence does not name a quarter and a year for the figure
 */
export const inItsQuarter = (context: Context, sentence: Sentence, figure: Span, own: PeriodMention): PeriodMention => {
  const before = context.periodsIn(sentence).filter((mention) => mention.start < figure.start);
  const isQuarter = isYearless(own);
  if (!isQuarter && !isYear(own)) return own;
  const held = isQuarter || own.start < figure.start ? undefined : before.findLast(isPart);
  if (!isQuarter && tellsWholeYear(context, sentence, figure, own)) return own;
  if (held !== undefined && !isYearless(held))
    return isBase(context.wordsOf(sentence), figure, own) ? periodAs(own, partOfYear(held, own) ?? own.period) : own;
  const other = isQuarter
    ? before.findLast((mention) => isYear(mention) && mention.start < own.start)
    : before.findLast(isYearless);
  if (other === undefined) return own;
  const [quarter, year] = isQuarter ? [own, other] : [other, own];
  const isTold = isQuarter
    ? isOnePhrase(context, sentence, year.end, quarter.start)
    : isInBrackets(context.wordsOf(sentence), figure, own) ||
      isOneTelling(context, sentence, quarter.start, figure.start);
  const part = isTold ? partOfYear(quarter, year) : null;
  return part === null ? own : periodAs(own, part);
};

const PART = /^(?:quarter|quarterly|quarters|half|months|weeks)$/;

/** "Sales for the quarter were $48 million ($41 million in 2024)": is the figure of a part of its year, and nobody says of which? */
export const isOfUnnamedPart = (words: readonly Word[], figure: Span, own: PeriodMention): boolean =>
  isYear(own) &&
  isInBrackets(words, figure, own) &&
  words.slice(0, firstFrom(words, figure.start)).some(({ lower }) => PART.test(lower));
