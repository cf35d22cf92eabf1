import { isStory } from '../model/document.ts';
import type { PeriodMention, QuantityMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { addDays, addMonths, stretch } from '../text/calendar.ts';
import { sinceAfter } from './after-day.ts';
import { isVerb } from './clauses.ts';
import { comparedYear, comparesYears } from './compared-year.ts';
import { comparedInHeading } from './comparison-heading.ts';
import { type Context, firstFrom, type Sentence } from './context.ts';
import { type Governed, govern } from './govern/govern.ts';
import { heldAsOf } from './holdings.ts';
import { isFlow } from './measure-time.ts';
import { isCompared, isOfThing, isOnlyCompared } from './period-base.ts';
import { defaultPeriod, isOfEarlierYears, isSameEnd, looksAhead, reportEnd, startOf } from './period-default.ts';
import { endOf } from './period-distribute.ts';
import { fromTo } from './period-from-to.ts';
import type { PeriodGroup } from './period-groups.ts';
import {
  type Figure,
  hasDone,
  hasNow,
  isOfAnyTime,
  isSupposed,
  saysDuring,
  shaped,
  tellsOn,
  tellsState,
} from './period-shape.ts';
import { inItsQuarter } from './quarter-apart.ts';
import { takeoverOf } from './takeover-day.ts';
import { unitKindOf } from './unit-kind.ts';
import type { Word } from './words.ts';

/** When a figure is true, and whether the words say so or it was concluded. */
export type Dated = { readonly period: Period; readonly basis: PeriodBasis };

/**
 * How a claim came by its period: its own sentence says it (`stated`) or lets it be concluded (`implied`, "last year"); an earlier sentence
 * of the paragraph left it standing (`carried`); the report as a whole is about it (`report`).
 */
export type PeriodBasis = 'stated' | 'implied' | 'carried' | 'report';

/** How many sentences a period reaches beyond its own. */
const REACH = 12;

/** What was decided of each sentence, once for all of its figures. */
const decided = new WeakMap<Context, Map<number, Governed>>();

const UNDATED: Governed = { periods: new Map(), open: new Set(), groups: [], more: new Map() };

const governedIn = (context: Context, sentence: Sentence): Governed => {
  const mentions = context.periodsIn(sentence);
  if (mentions.length === 0) return UNDATED;
  const known = decided.get(context) ?? new Map<number, Governed>();
  decided.set(context, known);
  const before = known.get(sentence.index);
  if (before !== undefined) return before;
  const { document } = context;
  const found = govern(context.wordsOf(sentence), context.quantitiesIn(sentence), mentions, {
    isNews: isStory(document.kind),
    end: reportEnd(document),
  });
  known.set(sentence.index, found);
  return found;
};

const clauseWords = (context: Context, sentence: Sentence, position: number): readonly Word[] => {
  const clause = context.clauseOf(position) ?? sentence;
  return context.wordsOf(sentence).filter(({ start }) => start >= clause.start && start < clause.end);
};

/** What a report tells of happened before its end, or in the weeks until it was filed. */
const UNTIL_FILED_DAYS = 120;

/** How many words back a parenthesis or a relative may open. */
const PASSING = 16;

/** Words that open a sentence on what was just told of. */
const BACK = new Set(['the', 'each', 'these', 'those', 'this', 'such']);
/** How many words behind one may name it. */
const NAMED_WITHIN = 3;

/** "In 2024, we issued warrants. The warrants are for 9 shares": is a sentence about a thing that the dated one told of? */
const refersBack = (context: Context, sentence: Sentence, { start }: PeriodMention): boolean => {
  const [first, ...words] = context.wordsOf(sentence);
  const earlier = context.sentenceOf(start);
  if (earlier === null || !BACK.has(first?.lower ?? '')) return false;
  const named = words.slice(0, NAMED_WITHIN).filter(({ isLong }) => isLong);
  return context.wordsOf(earlier).some(({ lower }) => named.some((word) => word.lower === lower));
};

/**
 * Is a sentence still of the time that one before it said? In a report, whose every sentence is of its period, it is, unless that was of
 * an earlier year and the sentence says what is; elsewhere a filing tells in between what always holds or only could be, and what happened
 * is not of the day of a balance.
 */
const isOfEarlier = (context: Context, sentence: Sentence, figure: Figure, earlier: PeriodMention): boolean => {
  // An item of a list is of the time of the line that introduces it.
  if (earlier.block !== sentence.block) return true;
  const clause = clauseWords(context, sentence, figure.start);
  const words = clause.some(isVerb) ? clause : figure.words;
  const end = reportEnd(context.document);
  if (end !== null) {
    if (hasDone(figure) && endOf(earlier) < end && !isSameEnd(endOf(earlier), end)) return false;
    if (isInstant(earlier.period) && saysDuring(figure.words)) return false;
    return (
      !isOfEarlierYears(context.document, earlier) ||
      (tellsOn(words) && !isSupposed(words)) ||
      (!isInstant(earlier.period) && refersBack(context, sentence, earlier))
    );
  }
  if (isInstant(earlier.period) && earlier.relation === 'as-of' && saysSuchDate(figure.words)) return true;
  if (isSupposed(words)) return false;
  if (isInstant(earlier.period) && earlier.relation === 'as-of' && !tellsState(figure)) return false;
  // "On May 4, 2026, we signed a lease. We have an allowance of $8 million under it."
  if (isInstant(earlier.period) && earlier.relation === 'during' && hasNow(words)) return false;
  return tellsOn(words);
};

/** "As of such date, we also had nine patents": of the day that the sentence before says. */
const saysSuchDate = ([as, of, such, date]: readonly Word[]): boolean =>
  as?.lower === 'as' && of?.lower === 'of' && /^(?:such|that)$/.test(such?.lower ?? '') && date?.lower === 'date';

/** May a period go on to the next sentence? What is only expected, or lies behind the report, is of its own sentence alone. */
const goesOn = (context: Context, sentence: Sentence, mention: PeriodMention): boolean => {
  const end = reportEnd(context.document);
  const start = startOf(mention.period);
  if (isInPassing(context.wordsOf(sentence), mention)) return false;
  if (end !== null && start !== null && start > addDays(end, UNTIL_FILED_DAYS)) return false;
  return !looksAhead(clauseWords(context, sentence, mention.start));
};

const ASIDE_OPENERS = new Set(['(', 'who', 'which', 'whose', 'while', 'when', 'where']);

/** "Ms. Lee (who left in October 2025) got nothing": what is only said in passing goes no further. */
const isInPassing = (words: readonly Word[], { start }: PeriodMention): boolean => {
  const at = firstFrom(words, start);
  for (let i = at - 1; i >= 0 && i >= at - PASSING; i--) {
    const word = words[i] as Word;
    if (word.text === ')' || word.text === ',') return false;
    if (ASIDE_OPENERS.has(word.lower)) return true;
    // "which it had previously bought in May 2024"; "as previously reported in May 2024" tells nothing of the time of the rest.
    if (word.lower === 'previously') return words[i - 1]?.lower !== 'as';
  }
  return false;
};

/** Is a sentence in the paragraph of another, or does it introduce the list that the other is an item of: "We expect that in 2030:"? */
const isOneText = ({ document }: Context, earlier: Sentence, sentence: Sentence): boolean => {
  if (earlier.block === sentence.block) return true;
  if (document.blocks[sentence.block]?.kind !== 'list-item') return false;
  let block = sentence.block - 1;
  while (block > earlier.block && document.blocks[block]?.kind === 'list-item') block -= 1;
  return block === earlier.block && document.text.slice(earlier.start, earlier.end).trimEnd().endsWith(':');
};

/**
 * "increased 7% compared to the third quarter of 2024", in the report on the third quarter of 2025: what a result is compared with says
 * which stretch it is of. Null where the stretch a year later does not end with the report.
 */
const comparedWith = (context: Context, sentence: Sentence): PeriodMention | null => {
  const end = reportEnd(context.document);
  if (end === null) return null;
  for (const mention of context.periodsIn(sentence)) {
    const { period } = mention;
    if (isInstant(period) || period.start === null || period.end === null || mention.relation !== 'during') continue;
    const later = stretch(addMonths(period.start, 12), addMonths(period.end, 12), `a year after ${period.label}`);
    if (isSameEnd(later.end ?? '', end)) return { ...mention, period: later, basis: 'implied' };
  }
  return null;
};

/** Is a sentence in another item of the list that holds the second? */
const isItemBeside = ({ document: { blocks } }: Context, earlier: Sentence, sentence: Sentence): boolean => {
  for (let block = earlier.block; block <= sentence.block; block++)
    if (blocks[block]?.kind !== 'list-item') return false;
  return earlier.block !== sentence.block;
};

/**
 * Of the periods that a sentence sets side by side, the one that it is about: "$5 million in 2025 and $4 million in 2024" tells of 2025,
 * "in the three and six months ended June 30" of all six. What ends after the day that is `reported` on comes after none.
 */
const foremost = (mentions: readonly PeriodMention[], reported: string | null): PeriodMention | null =>
  mentions.reduce<PeriodMention | null>((best, mention) => {
    if (best === null) return mention;
    if (endOf(mention) > endOf(best)) return reported !== null && endOf(mention) > reported ? best : mention;
    const isLonger = (startOf(mention.period) ?? '') < (startOf(best.period) ?? '');
    return endOf(mention) === endOf(best) && isLonger && !isInstant(best.period) ? mention : best;
  }, null);

/** The period that the sentences before, in the same paragraph, leave standing: the one at a sentence's head, else its foremost. */
const carried = (context: Context, sentence: Sentence): PeriodMention | null => {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - REACH; i--) {
    const earlier = context.sentences[i];
    if (earlier === undefined) return null;
    // The items of a list are of the time of their introduction, not of one another.
    if (isItemBeside(context, earlier, sentence)) continue;
    if (!isOneText(context, earlier, sentence)) return null;
    const { groups } = governedIn(context, earlier);
    const main = groups.filter(
      ({ role, attributive, mentions: [first] }) =>
        role === 'main' && !attributive && first !== undefined && goesOn(context, earlier, first),
    );
    const head = main.find((group) => group.head);
    const found = foremost(head?.mentions ?? main.flatMap(({ mentions }) => mentions), reportEnd(context.document));
    const compared = found === null ? comparedWith(context, earlier) : null;
    if (compared !== null) return compared;
    if (found !== null) return found;
  }
  return null;
};

/** "Subsequent to December 31, 2026, we issued 9 shares", in the report to that day: when, nobody says. */
const isBehind = ({ words, start }: Figure, group: PeriodGroup, end: string): boolean => {
  const at = firstFrom(words, group.start);
  const isOpened = words[at - 1]?.lower === 'to' && words[at - 2]?.text === 'Subsequent';
  return isOpened && group.start < start && group.mentions.every((mention) => endOf(mention) >= end);
};

/** "a useful life of five years" is so while the report is for, whatever the sentence before was about. */
const isLength = (quantity: QuantityMention['quantity']): boolean => unitKindOf(quantity) === 'duration';

/** "50% accelerated vesting", "100% acceleration of his options": what an agreement grants in some event, whenever that may be. */
const isAcceleration = ({ words, end }: Figure, { quantity }: QuantityMention): boolean => {
  if (quantity.unit !== 'percent') return false;
  const behind = words.slice(firstFrom(words, end)).slice(0, NAMED_WITHIN);
  return behind.some(({ lower }) => lower === 'accelerated' || lower === 'acceleration');
};

const TIME = new Set(['day', 'week', 'month', 'quarter', 'year']);

/** A contract's term, or a payment by the month, holds for longer than a period. */
const isLasting = ({ quantity }: QuantityMention, concept: string | null): boolean =>
  isLength(quantity) ? concept !== null : unitKindOf(quantity) === 'money' && TIME.has(quantity.per ?? '');

const TRADING_PLAN =
  /\b(?:adopted|entered into|modified|terminated) (?:a|an|the|his|her|their|its)\b[^.]{0,60}\b(?:trading|10b5-1)\b[^.]{0,200}|\b(?:trading|10b5-1) (?:plan|arrangement)s? (?:was|were) (?:adopted|modified|terminated)\b/;

/**
 * Shares that an insider's trading plan may sell are reported for the end of the quarter in which it was adopted, whatever the day.
 * Source: Regulation S-K, Item 408(a), and the SEC's ECD taxonomy (an instant).
 */
const isOfTradingPlan = ({ document }: Context, { block, quantity }: QuantityMention): boolean => {
  const { start = 0, end = 0 } = document.blocks[block] ?? {};
  return quantity.unit === 'share' && TRADING_PLAN.test(document.text.slice(start, end));
};

/**
 * The period of a quantity in prose, in this order: what its own sentence gives it by grammar (lists in order, the period after it in
 * the clause, the period before it); what an earlier sentence of its paragraph left standing; what a periodic report as a whole is
 * about. Null where nothing gives one, for dates, and for a figure held against another with no period of its own.
 */
export const periodOf = (context: Context, mention: QuantityMention, concept: string | null = null): Dated | null => {
  const { document } = context;
  if (mention.quantity.unit === 'date') return null;
  const sentence = context.sentenceOf(mention.start);
  if (sentence === null) return null;
  const end = reportEnd(document);
  if (end !== null && isOfTradingPlan(context, mention))
    return { period: { instant: end, label: end }, basis: 'report' };
  const { periods, open, groups } = governedIn(context, sentence);
  const held = mention.quantity.unit === 'share' ? heldAsOf(context, sentence) : null;
  if (held !== null && periods.get(mention)?.relation !== 'as-of') return { period: held, basis: 'carried' };
  const figure = { start: mention.start, end: mention.end, concept, words: context.wordsOf(sentence) };
  // A report's own figures stop at its last day, and when after it something was done, it leaves open.
  const since =
    end === null && document.kind === 'filing' && unitKindOf(mention.quantity) !== 'duration'
      ? sinceAfter(figure.words, groups, context.quantitiesIn(sentence), figure)
      : null;
  if (since !== null) return { period: since, basis: 'stated' };
  const own = periods.get(mention);
  // "within 60 days of September 30, 2026" lasts from then on; "a weighted-average period of two years as of" that day was so then.
  const isOwn = own !== undefined && (!isLength(mention.quantity) || own.relation === 'as-of');
  if (own !== undefined && isOwn) {
    const mentions = groups.flatMap((group) => group.mentions);
    const ranged = fromTo(figure, mentions, own);
    if (ranged !== undefined) return ranged === null ? null : { period: ranged, basis: own.basis };
    const later = mentions.filter(({ start }) => start > own.start);
    const told = inItsQuarter(context, sentence, mention, own);
    return { period: shaped(document, figure, told, later, true), basis: own.basis };
  }
  const before =
    open.has(mention) && isFlow(concept) && !looksAhead(figure.words)
      ? comparedYear(figure.words, context.quantitiesIn(sentence), periods, mention, comparesYears(document))
      : null;
  if (before !== null) return { period: before, basis: 'implied' };
  // News moves on from sentence to sentence, a filing's note does not.
  if (open.has(mention) || isStory(document.kind) || isLasting(mention, concept)) return null;
  const compared = isFlow(concept) ? comparedWith(context, sentence) : null;
  if (compared !== null) return { period: shaped(document, figure, compared, [], true), basis: 'implied' };
  // "units granted after June 30, 2026": of no time that an introduction says.
  const isAfter = groups.some(({ start }) => figure.words[firstFrom(figure.words, start) - 1]?.lower === 'after');
  if (end !== null && groups.some((group) => isBehind(figure, group, end))) return null;
  const isDated =
    !isAfter && !isOfAnyTime(figure.words) && !isLength(mention.quantity) && !isAcceleration(figure, mention);
  const taken =
    end === null || !isDated ? null : takeoverOf(context, sentence, clauseWords(context, sentence, mention.start));
  if (taken !== null) return { period: shaped(document, figure, taken, [], false), basis: 'carried' };
  const earlier = isDated ? carried(context, sentence) : null;
  if (earlier !== null && isOfEarlier(context, sentence, figure, earlier))
    return { period: shaped(document, figure, earlier, [], false), basis: 'carried' };
  // "Net income was $9 million, compared to $7 million": of an earlier time, and nothing says of which.
  if (isCompared(figure.words, mention)) return null;
  const told = end === null && isDated ? comparedInHeading(context, sentence, figure.words) : null;
  if (told !== null && groups.length === 0 && !isSupposed(figure.words)) return { period: told, basis: 'carried' };
  const period = defaultPeriod(document, clauseWords(context, sentence, mention.start), concept);
  return period === null ? null : { period, basis: 'report' };
};

/** The stretches that a sentence tells of as its own, in order; `head`: with one of them it begins. */
export const stretchesOf = (
  context: Context,
  sentence: Sentence,
): readonly { readonly period: DurationPeriod; readonly head: boolean }[] => {
  const words = context.wordsOf(sentence);
  return governedIn(context, sentence).groups.flatMap((group) =>
    group.role !== 'main' || group.attributive || isOnlyCompared(words, group)
      ? []
      : group.mentions.flatMap(({ period }) => (isInstant(period) ? [] : [{ period, head: group.head }])),
  );
};

/** Does a sentence say of no time but of those that it compares with, or that date a thing in it, so that the rest of it is of the time that stands? */
export const namesNoTimeOfItsOwn = (context: Context, sentence: Sentence): boolean => {
  const words = context.wordsOf(sentence);
  const isNews = isStory(context.document.kind);
  return governedIn(context, sentence).groups.every(
    (group) => isOnlyCompared(words, group) || (isNews && isOfThing(words, group)),
  );
};

/**
 * The other periods of a figure that a filing gives once for several: "there were no repurchases in 2025 and 2024". Elsewhere one figure
 * beside two years may be their sum.
 */
export const morePeriodsOf = (context: Context, mention: QuantityMention): readonly Period[] => {
  const sentence = context.document.kind === 'filing' ? context.sentenceOf(mention.start) : null;
  if (sentence === null) return [];
  const { periods, groups, more } = governedIn(context, sentence);
  const others = more.get(mention) ?? [];
  const own = periods.get(mention);
  if (own === undefined || others.length === 0) return [];
  const figure = { start: mention.start, end: mention.end, concept: null, words: context.wordsOf(sentence) };
  const mentions = groups.flatMap((group) => group.mentions);
  return fromTo(figure, mentions, own) === undefined ? others.map(({ period }) => period) : [];
};
