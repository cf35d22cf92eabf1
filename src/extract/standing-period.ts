import type { Claim } from '../model/claim.ts';
import { isStory } from '../model/document.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { addDays, daysBetween, instant, monthsEnded } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { WHOLE_YEAR_DAYS } from '../text/year-length.ts';
import { isBalanceOfWords } from './balance-words.ts';
import { comparesYears, yearBefore } from './compared-year.ts';
import type { Context, Sentence } from './context.ts';
import { isFlowOfWords, isShareOfFlow } from './flow-words.ts';
import { isFlow, isStock } from './measure-time.ts';
import { namesNoTimeOfItsOwn } from './period.ts';
import { fromBefore, isCompared } from './period-base.ts';
import { isSameEnd } from './period-default.ts';
import { type Day, isOneName, isStretch, type Standing, type Told } from './standing.ts';
import { expectedPeriod, forecastPeriod, hadExpected, withForecast } from './standing-forecast.ts';
import { unitKindOf } from './unit-kind.ts';
import type { Word } from './words.ts';

/** A story says in its first sentences what it reports on. */
export const LEAD = 6;
/** What is reported on ended no longer ago than this: a quarter in a story of results, a year in one of a prospectus filed late in spring. */
const FRESH_DAYS = { quarter: 130, year: 200 } as const;

const isYear = ({ start, end }: DurationPeriod): boolean =>
  start !== null && end !== null && daysBetween(start, end) >= WHOLE_YEAR_DAYS;

/** Had it ended when the story was published, and not long before? */
export const isFresh = (period: DurationPeriod, published: string | null): boolean => {
  const { end } = period;
  if (published === null || end === null) return published === null;
  const day = published.slice(0, 10);
  return end <= day && addDays(end, isYear(period) ? FRESH_DAYS.year : FRESH_DAYS.quarter) >= day;
};

/** Counts that are told for the end of a quarter as its results are. */
const COUNTED = new Set(['subscribers', 'headcount', 'downloads']);

/** Do two stretches end together and begin apart, as the last quarter of a year and the year do? */
const isOtherLength = (a: DurationPeriod, b: DurationPeriod): boolean =>
  a.end !== null && b.end !== null && isSameEnd(a.end, b.end) && !isSameEnd(a.start ?? a.end, b.start ?? b.end);

/** What stands when a stretch has been told of; `isLead`: where nothing did, the story reports on it. */
export const withStretch = (standing: Standing, told: Told, isLead: boolean): Standing => {
  const { story, isMixed } = standing;
  return {
    ...standing,
    story: story === null && isLead ? told : story,
    paragraph: told,
    day: null,
    isMixed: isMixed || (story !== null && story.block !== told.block && isOtherLength(story.period, told.period)),
  };
};

/** "had 9 million subscribers at the end of the first quarter": the quarter that is told of, not its last day alone. */
const countedIn = (period: Period | null): Period | null =>
  period !== null && isInstant(period) && /^Q[1-4]\b/.test(period.label ?? '')
    ? monthsEnded(period.instant, 3, period.label ?? 'quarter')
    : period;

/** What stands behind a claim that was made of a sentence. */
export const standingAfter = (standing: Standing, context: Context, sentence: Sentence, claim: Claim): Standing => {
  const { document } = context;
  const { entity, concept, modality } = claim;
  const period = COUNTED.has(concept ?? '') ? countedIn(claim.period) : claim.period;
  // "Output averaged 9,000 barrels a day in the third quarter", "had 9 million subscribers at the end of the first quarter" date a story, too;
  // "the $300 million its board authorized in 2019" does not.
  const isDating =
    isFlow(concept) ||
    COUNTED.has(concept ?? '') ||
    (concept === null && period !== null && !isInstant(period) && isFresh(period, document.published));
  if (period !== null && modality !== 'stated') return withForecast(standing, context, sentence, claim);
  if (period === null || modality !== 'stated') return standing;
  if (isInstant(period))
    return (concept === null || isStock(concept)) && !isCompared(context.wordsOf(sentence), claim.evidence)
      ? { ...standing, day: { entity, period, block: sentence.block } }
      : standing;
  if (!isDating || !isStretch(period)) return standing;
  if (document.published !== null && (period.end ?? '') > document.published.slice(0, 10)) return standing;
  const told: Told = { entity, concept, period, block: sentence.block, sentence: sentence.index };
  const { paragraph } = standing;
  // "$5 million, against $4 million a year earlier": what a result is held against does not stand.
  if (isCompared(context.wordsOf(sentence), claim.evidence)) return standing;
  // "compared with $4 million in 2024, after two flops": nor does what else its sentence counts.
  if (namesNoTimeOfItsOwn(context, sentence)) {
    // "Revenue in the quarter was $5 million": what a paragraph takes over stands in it, and behind it.
    const isTaken =
      paragraph?.block !== sentence.block &&
      context.periodsIn(sentence).every(({ rules }) => rules.includes('period-comparison'));
    return isTaken ? { ...standing, paragraph: told } : standing;
  }
  if (paragraph?.sentence === sentence.index && (paragraph.period.end ?? '') > (period.end ?? '')) return standing;
  return withStretch(standing, told, sentence.index < LEAD && isFresh(period, document.published));
};

/** Words of another time than the one that stands, and those that open the base of a comparison. */
const ELSEWHEN = new Set(
  'annual annually yearly monthly weekly daily previously previous earlier past recent recently now currently today then since ago once ever latest next'.split(
    ' ',
  ),
);
const REPORTED = new Set(['latest', 'recent']);
const BASES = new Set(['from', 'than', 'versus', 'vs', 'against', 'with']);
/** How many words before the number, with the name of its measure, may say another time. */
const NEAR = 14;

/** "rose to $5 million, compared with $4 million a year ago": what follows is said of the other figure. */
const TURNS = wordSet(', ; from compared versus vs against after while');

/** The words around a figure that may say its time: those before it, and those behind it as far as they speak of it. */
const aroundFigure = (words: readonly Word[], number: number): readonly Word[] => {
  const behind = words.slice(number, number + NEAR);
  const turn = behind.findIndex(({ lower }) => TURNS.has(lower));
  return [...words.slice(Math.max(0, number - NEAR), number), ...(turn < 0 ? behind : behind.slice(0, turn))];
};

/** "in the latest quarter" is the one that a story reports on, and "once seen as its future" only describes. */
const isOfNow = (word: string, next: string): boolean =>
  (REPORTED.has(word) && next === 'quarter') || (word === 'once' && /^(?:seen|\p{L}+ed)$/u.test(next));

const isElsewhen = (words: readonly Word[], number: number): boolean =>
  aroundFigure(words, number).some(
    ({ lower }, i, near) => ELSEWHEN.has(lower) && !isOfNow(lower, near[i + 1]?.lower ?? ''),
  );

/** How many words may say what a change is from: "from the same period a year earlier to". */
const FROM_WITHIN = 8;

/** Where "from a year earlier" begins before the figure that a change led to; -1 where the figure is none. */
const reachedFrom = (words: readonly Word[], number: number): number => {
  if (words[number - 1]?.lower !== 'to' || words[number - 2]?.lower === 'compared') return -1;
  const near = words.slice(Math.max(0, number - FROM_WITHIN), number - 1);
  const at = near.findLastIndex(({ lower }) => lower === 'from');
  const isTime = at >= 0 && near.slice(at).every(({ kind, text }) => kind === 'word' && /^\p{L}/u.test(text));
  return isTime ? Math.max(0, number - FROM_WITHIN) + at : -1;
};

/** "Sales in the quarter were": a stretch that is not named. In a story of a quarter it is that one, in a story of a year it is no year. */
const UNNAMED_STRETCH = /\bthe (?:\p{Ll}{2,12} )?(?:quarter|half|months)\b/u;

/** Has a paragraph of a story of a year come to a shorter stretch that nobody dated? What it tells from there is of that. */
const isOfUnnamedStretch = (
  { document: { text, blocks } }: Context,
  { block, start, end }: Sentence,
  story: DurationPeriod,
): boolean => isYear(story) && UNNAMED_STRETCH.test(text.slice(blocks[block]?.start ?? start, end));

/** Which quarter is meant by "the quarter", where the paragraph has said what there was at the end of one: "ended March with 9 million subscribers". */
const quarterTo = (day: Day | null, context: Context, sentence: Sentence): DurationPeriod | null => {
  if (day === null || !isInstant(day.period) || day.block !== sentence.block) return null;
  const { instant: end } = day.period;
  const isEnd = /-(?:03-31|06-30|09-30|12-31)$/.test(end);
  const isUnnamed = /\b(?:in|for|during|over) the quarter\b/i.test(
    context.document.text.slice(sentence.start, sentence.end),
  );
  return isEnd && isUnnamed ? monthsEnded(end, 3, 'quarter') : null;
};

/** Is a block a heading? */
const isHeading = ({ document }: Context, block: number): boolean => document.blocks[block]?.kind === 'heading';

/** Does a paragraph tell of nothing but what is still to come? */
const isAllAhead = (context: Context, block: number): boolean => {
  const { blocks, published } = context.document;
  const span = blocks[block];
  if (span === undefined || published === null || isHeading(context, block)) return false;
  const periods = context.periodsIn(span);
  return (
    periods.length > 0 &&
    periods.every(({ period }) => !isInstant(period) && (period.end ?? '') > published.slice(0, 10))
  );
};

/**
 * A story that is about something else comes to its company's results in a paragraph, and goes on with them in the next: the stretch that the
 * paragraph before has come to, where it is the last that is over and told of the same company.
 */
const goesOnFrom = (
  paragraph: Told | null,
  context: Context,
  { block, start, end }: Sentence,
  { concept, entity }: { readonly concept: string | null; readonly entity: string },
): DurationPeriod | null => {
  const { document } = context;
  if (paragraph === null || document.published === null) return null;
  const isNext = paragraph.block === block - 1 || (paragraph.block === block - 2 && isAllAhead(context, block - 1));
  if (!isNext) return null;
  if (!isFlow(concept) || !isFlow(paragraph.concept) || !isOneName(paragraph.entity, entity)) return null;
  if (isHeading(context, block) || !isFresh(paragraph.period, document.published)) return null;
  return UNNAMED_STRETCH.test(document.text.slice(start, end)) ? null : paragraph.period;
};

/** The stretch that a paragraph has come to, else the one that the story reports on, where that is told of the same company. */
const stretchOf = (
  { story, paragraph, heading, isMixed }: Standing,
  context: Context,
  sentence: Sentence,
  {
    concept,
    entity,
    isBalance,
  }: { readonly concept: string | null; readonly entity: string | null; readonly isBalance: boolean },
): DurationPeriod | null => {
  // Of whom, neither of the two says.
  if (entity === null)
    return paragraph?.block === sentence.block && paragraph.entity === null ? paragraph.period : null;
  if (paragraph?.block === sentence.block && (isOneName(paragraph.entity, entity) || paragraph.concept === concept))
    return paragraph.period;
  if (heading !== null && isOneName(heading.entity, entity)) return heading.period;
  if (story !== null && isOneName(story.entity, entity))
    return (isMixed && !isBalance) || isOfUnnamedStretch(context, sentence, story.period) ? null : story.period;
  return goesOnFrom(paragraph, context, sentence, { concept, entity });
};

/** Who reckons beforehand what a result will be, and how it is put when the result is there. */
/**
 * When a result was so that a story gives without a time, in a sentence that names none: in the stretch that its paragraph has come to
 * ("The second quarter brought revenue of $5 million. Research took $2 million."), else in the one that the story reports on; of what there is, its last day.
 * Null in a filing, for what is only planned, and for what may be somebody else's or of another time.
 *
 * @param number the first word of the figure
 */
export const standingPeriod = (
  standing: Standing,
  context: Context,
  sentence: Sentence,
  number: number,
  claim: Pick<Claim, 'concept' | 'entity' | 'modality' | 'quantity'>,
): Period | null => {
  const { concept, entity, modality, quantity } = claim;
  const words = context.wordsOf(sentence);
  const isForecast = modality === 'estimated' && hadExpected(words, number);
  if (modality !== 'stated' && !isForecast && isStory(context.document.kind))
    return forecastPeriod(standing, context, sentence, claim);
  if (!isStory(context.document.kind) || (modality !== 'stated' && !isForecast)) return null;
  if (quantity.per !== null && quantity.per !== 'share') return null;
  const expected = isForecast ? expectedPeriod(standing, context, sentence, claim) : null;
  if (expected !== null) return expected;
  const isAmount = concept === null && unitKindOf(quantity) === 'money';
  const isBalance = (concept !== null || isAmount) && isBalanceOfWords(words, number, concept);
  const isFlowTold =
    (isAmount && isFlowOfWords(words, number)) || (concept === null && isShareOfFlow(words, number, quantity));
  if (!isBalance && !isFlow(concept) && !isFlowTold) return null;
  // "grew 4% from a year earlier to $5 million": where it got to is of now.
  const from = reachedFrom(words, number);
  const isReached = from >= 0;
  if (!namesNoTimeOfItsOwn(context, sentence)) return null;
  if (isReached ? isElsewhen([...words.slice(0, from), ...words.slice(number)], from) : isElsewhen(words, number))
    return null;
  // "ended the year with $5 million": what is held against another balance is known by more than "with".
  // "$2.06 vs. $1.83"
  const before = words[number - 1]?.text === '.' ? number - 2 : number - 1;
  const opener = fromBefore(words, number) >= 0 ? 'from' : (words[before]?.lower ?? '');
  const base = isBalance ? '' : opener;
  const isBase = BASES.has(base);
  if (isBase && !(base === 'from' && isCompared(words, words[number] as Word))) return null;
  // "compared with a profit of $5 million", alone or beside the time of another figure
  const isNamed = opener === 'of' && isFlow(concept);
  if (!isReached && (isNamed || context.periodsIn(sentence).length > 0) && isCompared(words, words[number] as Word))
    return null;
  const { day } = standing;
  const quarter = isFlow(concept) && !isBase ? quarterTo(day, context, sentence) : null;
  if (quarter !== null && isOneName(day?.entity ?? null, entity ?? '')) return quarter;
  // "It had 900 employees at the end of June. It had cash of $5 million and a deficit of $9 million."
  if (entity !== null && day?.block === sentence.block && isOneName(day.entity, entity) && !isFlow(concept))
    return isBalance ? day.period : null;
  const stretch = stretchOf(standing, context, sentence, { concept, entity, isBalance });
  // "The net loss widened to $5 million from $4 million": in the half year that stands, and in that of the year before.
  if (isBase) return stretch && yearBefore(stretch, comparesYears(context.document));
  return isBalance && stretch?.end != null ? instant(stretch.end) : stretch;
};
