import { type Document, isStory } from '../model/document.ts';
import type { QuantityMention } from '../model/mention.ts';
import type { Period } from '../model/period.ts';
import { sinceAfter } from './after-day.ts';
import { comparedYear, comparesYears } from './compared-year.ts';
import { comparedInHeading } from './comparison-heading.ts';
import type { Context, Sentence } from './context.ts';
import { isResultOfWords, isShareOfFlow } from './flow-words.ts';
import type { Governed } from './govern/govern.ts';
import { heldAsOf } from './holdings.ts';
import { isFlow } from './measure-time.ts';
import { isAcceleration, isOfTradingPlan } from './of-plans.ts';
import { isOnlyCompared } from './period-bare.ts';
import { isCompared } from './period-base.ts';
import { carried, clauseWords, comparedWith, isOfEarlier } from './period-carried.ts';
import { defaultPeriod, looksAhead } from './period-default.ts';
import { endOf } from './period-distribute.ts';
import { fromTo } from './period-from-to.ts';
import type { PeriodGroup } from './period-groups.ts';
import { type Figure, isOfAnyTime, isSupposed, shaped } from './period-shape.ts';
import { inItsQuarter, isOfUnnamedPart } from './quarter-apart.ts';
import { stretchUnderHeading, tellsOfTwo } from './report-stretch.ts';
import { takeoverOf } from './takeover-day.ts';
import { foreseenAbove, stretchAbove } from './time-above.ts';
import { unitKindOf } from './unit-kind.ts';
import { firstFrom, type Word } from './words.ts';

/**
 * How a claim came by its period: its own sentence says it (`stated`) or lets it be concluded (`implied`, "last year"); an earlier sentence
 * of the paragraph left it standing (`carried`); the report as a whole is about it (`report`).
 */
export type PeriodBasis = 'stated' | 'implied' | 'carried' | 'report';

/** When a figure is true, and whether the words say so or it was concluded. */
export type Dated = { readonly period: Period; readonly basis: PeriodBasis };

/** A figure whose time is asked for. */
export type Undated = {
  readonly context: Context;
  readonly document: Document;
  /** The last day that the document reports on; null where it is no periodic report. */
  readonly end: string | null;
  readonly sentence: Sentence;
  readonly mention: QuantityMention;
  readonly figure: Figure;
  /** What its sentence says of the times of its figures. */
  readonly governed: Governed;
};

/** `dated`: `none` where the figure has no time that anybody could tell, null where the rule knows nothing of it. */
type PeriodRule = { readonly id: string; readonly dated: (undated: Undated) => Dated | 'none' | null };

/** "a useful life of five years" is so while the report is for, whatever the sentence before was about. */
const isLength = (quantity: QuantityMention['quantity']): boolean => unitKindOf(quantity) === 'duration';

const TIME = new Set(['day', 'week', 'month', 'quarter', 'year']);

/** A contract's term, or a payment by the month, holds for longer than a period. */
const isLasting = ({ quantity }: QuantityMention, concept: string | null): boolean =>
  isLength(quantity) ? concept !== null : unitKindOf(quantity) === 'money' && TIME.has(quantity.per ?? '');

/** "Subsequent to December 31, 2026, we issued 9 shares", in the report to that day: when, nobody says. */
const isBehind = ({ words, start }: Figure, group: PeriodGroup, end: string): boolean => {
  const at = firstFrom(words, group.start);
  const isOpened = words[at - 1]?.lower === 'to' && words[at - 2]?.text === 'Subsequent';
  return isOpened && group.start < start && group.mentions.every((mention) => endOf(mention) >= end);
};

/** "units granted after June 30, 2026": of no time that an introduction says. */
const isAfter = ({ words }: Figure, { groups }: Governed): boolean =>
  groups.some(({ start }) => words[firstFrom(words, start) - 1]?.lower === 'after');

/** May a figure be of a time that other sentences say? */
const isOpenToOthers = ({ mention, figure, governed }: Undated): boolean =>
  !isAfter(figure, governed) &&
  !isOfAnyTime(figure.words) &&
  !isLength(mention.quantity) &&
  !isAcceleration(figure, mention);

/** "since inception", "since our inception" */
const isSinceBegun = (words: readonly Word[]): boolean =>
  words.some(
    ({ lower }, i) =>
      lower === 'since' &&
      /^(?:inception|formation)$/.test(words[OWN.has(words[i + 1]?.lower ?? '') ? i + 2 : i + 1]?.lower ?? ''),
  );
const OWN = new Set(['our', 'its', 'the', 'their']);

/** "9% year-to-date" */
const YEAR_TO_DATE = /^ ?(?:year[- ]to[- ]date|YTD)\b/i;
const UNTIL_DATE = 14;

/** Is a figure one of a stretch of time, by its measure or by the words around it? */
const isResult = ({ concept, words, start }: Figure, { quantity }: QuantityMention): boolean => {
  if (concept !== null) return isFlow(concept);
  const at = firstFrom(words, start);
  return unitKindOf(quantity) === 'money' ? isResultOfWords(words, at) : isShareOfFlow(words, at, quantity);
};

/** Is a figure what another is held against? A rate "compared to the 25% statutory rate" is held against another one of its own time. */
const isHeldAgainst = ({ words }: Figure, mention: QuantityMention): boolean => {
  if (!isCompared(words, mention)) return false;
  const at = firstFrom(words, mention.start);
  const before = words[at - 1]?.lower ?? '';
  // "a 9% decrease compared to the prior year and a 7% decrease compared to the quarter before"
  const isOther = before === 'the' || words[/^an?$/.test(before) ? at - 2 : at - 1]?.lower === 'and';
  return !(mention.quantity.unit === 'percent' && isOther);
};

/** The rules by which a figure of prose is dated, from its own sentence outwards; the first that knows decides. */
export const PERIOD_RULES: readonly PeriodRule[] = [
  {
    // Shares that an insider's trading plan may sell are reported for the end of the quarter in which it was adopted, whatever the day.
    // Source: Regulation S-K, Item 408(a), and the SEC's ECD taxonomy (an instant).
    id: 'trading-plan',
    dated: ({ document, end, mention }) =>
      end !== null && isOfTradingPlan(document, mention)
        ? { period: { instant: end, label: end }, basis: 'report' }
        : null,
  },
  {
    // What a table of holdings and its notes count is of the day that the table is of.
    id: 'holdings',
    dated: ({ context, sentence, mention, governed }) => {
      const held = mention.quantity.unit === 'share' ? heldAsOf(context, sentence) : null;
      return held !== null && governed.periods.get(mention)?.relation !== 'as-of'
        ? { period: held, basis: 'carried' }
        : null;
    },
  },
  {
    // A report's own figures stop at its last day, and when after it something was done, it leaves open.
    id: 'since',
    dated: ({ context, document, end, sentence, mention, figure, governed }) => {
      if (end !== null || document.kind !== 'filing' || isLength(mention.quantity)) return null;
      const since = sinceAfter(figure.words, governed.groups, context.quantitiesIn(sentence), figure);
      return since === null ? null : { period: since, basis: 'stated' };
    },
  },
  {
    // "has raised $9 million to date, most recently in May"
    id: 'to-date',
    dated: ({ document, figure: { words, end } }) => {
      const at = firstFrom(words, end);
      const isToDate = words[at]?.lower === 'to' && words[at + 1]?.lower === 'date';
      return isToDate && isStory(document.kind) ? 'none' : null;
    },
  },
  {
    // "revenue of $9 million year-to-date": since when, nobody says.
    id: 'year-to-date',
    dated: ({ document: { kind, text }, mention, governed }) =>
      kind === 'filing' &&
      YEAR_TO_DATE.test(text.slice(mention.end, mention.end + UNTIL_DATE)) &&
      governed.periods.get(mention)?.rules.includes('period-reported') !== true
        ? 'none'
        : null,
  },
  {
    // "has lost $9 million since inception": in no year of its own.
    id: 'since-inception',
    dated: ({ context, document, sentence, mention, figure }) =>
      document.kind === 'filing' &&
      isFlow(figure.concept) &&
      isSinceBegun(clauseWords(context, sentence, mention.start))
        ? 'none'
        : null,
  },
  {
    // What its own sentence gives it by grammar: lists in order, the period behind it in the clause, the period before it.
    id: 'own',
    dated: ({ context, document, sentence, mention, figure, governed: { periods, groups } }) => {
      const own = periods.get(mention);
      // "within 60 days of September 30, 2026" lasts from then on; "a weighted-average period of two years as of" that day was so then.
      if (own === undefined || (isLength(mention.quantity) && own.relation !== 'as-of')) return null;
      const mentions = groups.flatMap((group) => group.mentions);
      const ranged = fromTo(figure, mentions, own);
      if (ranged !== undefined) return ranged === null ? 'none' : { period: ranged, basis: own.basis };
      const later = mentions.filter(({ start }) => start > own.start);
      const told = inItsQuarter(context, sentence, mention, own);
      if (told === own && isOfUnnamedPart(figure.words, figure, own)) return 'none';
      return { period: shaped(document, figure, told, later, true), basis: own.basis };
    },
  },
  {
    // "In 2025 sales rose to $9 million, compared to $7 million": of the year before.
    id: 'compared-year',
    dated: ({ context, document, sentence, mention, figure, governed: { periods, open } }) => {
      if (!open.has(mention) || !isFlow(figure.concept) || looksAhead(figure.words)) return null;
      const quantities = context.quantitiesIn(sentence);
      const before = comparedYear(figure.words, quantities, periods, mention, comparesYears(document));
      return before === null ? null : { period: before, basis: 'implied' };
    },
  },
  {
    // News moves on from sentence to sentence, a filing's note does not.
    id: 'own-alone',
    dated: ({ document, mention, figure, governed: { open } }) =>
      open.has(mention) || isStory(document.kind) || isLasting(mention, figure.concept) ? 'none' : null,
  },
  {
    // "increased 7% compared to the third quarter of 2024": of the third quarter of 2025.
    id: 'compared-with',
    dated: ({ context, document, sentence, figure }) => {
      const compared = isFlow(figure.concept) ? comparedWith(context, sentence) : null;
      return compared === null ? null : { period: shaped(document, figure, compared, [], true), basis: 'implied' };
    },
  },
  {
    // "Subsequent to December 31, 2026, we issued 9 shares"
    id: 'behind-report',
    dated: ({ end, figure, governed: { groups } }) =>
      end !== null && groups.some((group) => isBehind(figure, group, end)) ? 'none' : null,
  },
  {
    // What the day of a takeover, or an earlier sentence of the paragraph, leaves standing: of what is held against that, it does not say when it was.
    id: 'earlier',
    dated: (undated) => {
      const { context, document, end, sentence, mention, figure } = undated;
      if (!isOpenToOthers(undated) || (isFlow(figure.concept) && isHeldAgainst(figure, mention))) return null;
      const taken = end === null ? null : takeoverOf(context, sentence, clauseWords(context, sentence, mention.start));
      if (taken !== null) return { period: shaped(document, figure, taken, [], false), basis: 'carried' };
      const earlier = carried(context, sentence);
      // "As of May 4, cash was $9 million. Interest expense was $2 million": nothing is earned or spent on the day of a balance.
      const isOfDay = end === null && earlier?.relation === 'as-of' && isResult(figure, mention);
      return earlier !== null && !isOfDay && isOfEarlier(context, sentence, figure, earlier)
        ? { period: shaped(document, figure, earlier, [], false), basis: 'carried' }
        : null;
    },
  },
  {
    // "Net income was $9 million, compared to $7 million": of an earlier time, and nothing says of which.
    id: 'compared',
    dated: ({ mention, figure }) => (isHeldAgainst(figure, mention) ? 'none' : null),
  },
  {
    // "Comparison of 2025 and 2024", above the paragraph.
    id: 'heading',
    dated: (undated) => {
      const { context, end, sentence, figure, governed } = undated;
      if (end !== null || governed.groups.length > 0 || !isOpenToOthers(undated)) return null;
      const told = comparedInHeading(context, sentence, figure.words);
      return told !== null && !isSupposed(figure.words) ? { period: told, basis: 'carried' } : null;
    },
  },
  {
    // "Second Quarter 2031 Highlights | Net income was $9 million", where no report has a time of its own.
    id: 'above',
    dated: (undated) => {
      const { context, document, end, sentence, mention, figure, governed } = undated;
      if (end !== null || document.kind !== 'filing' || !isResult(figure, mention) || !isOpenToOthers(undated))
        return null;
      if (looksAhead(figure.words) || isSupposed(figure.words)) return null;
      if (!governed.groups.every((group) => isOnlyCompared(figure.words, group))) return null;
      const above = stretchAbove(context, sentence);
      return above === null ? null : { period: above, basis: 'carried' };
    },
  },
  {
    // "Guidance for 2031: | Revenue is expected to be $9 million"
    id: 'foreseen',
    dated: ({ context, document, end, sentence, figure, governed }) => {
      if (end !== null || document.kind !== 'filing' || governed.groups.length > 0) return null;
      if (!isFlow(figure.concept) || !looksAhead(figure.words)) return null;
      const foreseen = foreseenAbove(context, sentence);
      return foreseen === null ? null : { period: foreseen, basis: 'carried' };
    },
  },
  {
    // "Revenue rose 2% in the second quarter. | In Europe, revenue was $9 million", in a report on that quarter and the half.
    id: 'report-stretch',
    dated: ({ context, document, sentence, figure }) => {
      if (!isFlow(figure.concept) || !tellsOfTwo(document)) return null;
      const period = stretchUnderHeading(context, sentence);
      return period === null ? 'none' : { period, basis: 'report' };
    },
  },
  {
    // What a periodic report as a whole is about.
    id: 'report',
    dated: ({ context, document, sentence, mention, figure }) => {
      const period = defaultPeriod(document, clauseWords(context, sentence, mention.start), figure.concept);
      return period === null ? null : { period, basis: 'report' };
    },
  },
];
