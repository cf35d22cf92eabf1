import type { Document } from '../model/document.ts';
import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import { addDays, addMonths, daysBetween, dayText, stretch } from '../text/calendar.ts';
import { isVerb } from './clauses.ts';
import type { Context, Sentence } from './context.ts';
import { governedIn } from './govern/governed.ts';
import { periodAs } from './period-as.ts';
import { isOfEarlierYears, isSameEnd, looksAhead, reportEnd, startOf } from './period-default.ts';
import { endOf } from './period-distribute.ts';
import { type Figure, hasDone, hasNow, isSupposed, saysDuring, tellsOn, tellsState } from './period-shape.ts';
import { firstFrom, type Word } from './words.ts';

/** How many sentences a period reaches beyond its own. */
const REACH = 12;

/** The words of the clause that holds a position. */
export const clauseWords = (context: Context, sentence: Sentence, position: number): readonly Word[] => {
  const { start, end } = context.clauseOf(position) ?? sentence;
  const words = context.wordsOf(sentence);
  return words.slice(firstFrom(words, start), firstFrom(words, end));
};

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

/** "As of such date, we also had nine patents": of the day that the sentence before says. */
const saysSuchDate = ([as, of, such, date]: readonly Word[]): boolean =>
  as?.lower === 'as' && of?.lower === 'of' && /^(?:such|that)$/.test(such?.lower ?? '') && date?.lower === 'date';

/**
 * Is a sentence still of the time that one before it said? In a report, whose every sentence is of its period, it is, unless that was of
 * an earlier year and the sentence says what is; elsewhere a filing tells in between what always holds or only could be, and what happened
 * is not of the day of a balance.
 */
export const isOfEarlier = (context: Context, sentence: Sentence, figure: Figure, earlier: PeriodMention): boolean => {
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

/** How many words back a parenthesis or a relative may open. */
const PASSING = 16;

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

/** What a report tells of happened before its end, or in the weeks until it was filed. */
const UNTIL_FILED_DAYS = 120;

/** May a period go on to the next sentence? What is only expected, or lies behind the report, is of its own sentence alone. */
const goesOn = (context: Context, sentence: Sentence, mention: PeriodMention): boolean => {
  const end = reportEnd(context.document);
  const start = startOf(mention.period);
  if (isInPassing(context.wordsOf(sentence), mention)) return false;
  if (end !== null && start !== null && start > addDays(end, UNTIL_FILED_DAYS)) return false;
  return !looksAhead(clauseWords(context, sentence, mention.start));
};

/** Is a sentence in the paragraph of another, or does it introduce the list that the other is an item of: "We expect that in 2030:"? */
const isOneText = ({ document }: Context, earlier: Sentence, sentence: Sentence): boolean => {
  if (earlier.block === sentence.block) return true;
  if (document.blocks[sentence.block]?.kind !== 'list-item') return false;
  let block = sentence.block - 1;
  while (block > earlier.block && document.blocks[block]?.kind === 'list-item') block -= 1;
  return block === earlier.block && document.text.slice(earlier.start, earlier.end).trimEnd().endsWith(':');
};

/** A quarter has no more days, of weeks. */
const QUARTER_DAYS = 100;

/** "the same quarter last year", "the prior-year quarter": a year before the quarter that a text is about; "the same quarter in 2024" says its year. */
const isQuarterBefore = ({ text }: Document, { rules, start, end, period }: PeriodMention): boolean =>
  rules.includes('period-comparison') &&
  /^[^\d]*\bquarter[^\d]*$/i.test(text.slice(start, end)) &&
  !isInstant(period) &&
  period.start !== null &&
  period.end !== null &&
  daysBetween(period.start, period.end) < QUARTER_DAYS;

/**
 * "increased 7% compared to the third quarter of 2024", in the report on the third quarter of 2025: what a result is compared with says
 * which stretch it is of; "compared to $9 million in the same quarter last year" does so anywhere. Null where the stretch a year later does not end
 * with the report.
 */
export const comparedWith = (context: Context, sentence: Sentence): PeriodMention | null => {
  const end = reportEnd(context.document);
  for (const mention of context.periodsIn(sentence)) {
    const { period } = mention;
    if (end === null && !isQuarterBefore(context.document, mention)) continue;
    if (isInstant(period) || period.start === null || period.end === null || mention.relation !== 'during') continue;
    const to = addMonths(period.end, 12);
    const name = end === null ? `quarter to ${dayText(to)}` : `a year after ${period.label}`;
    const later = stretch(addMonths(period.start, 12), to, name);
    if (end === null || isSameEnd(later.end ?? '', end)) return periodAs(mention, later, { basis: 'implied' });
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

/** "Increased $5 million from December 31, 2024": the day that a change began on, of which nothing else is. */
const isBaseDay = (words: readonly Word[], { period, start }: PeriodMention): boolean =>
  isInstant(period) && words[firstFrom(words, start) - 1]?.lower === 'from';

/** The period that the sentences before, in the same paragraph, leave standing: the one at a sentence's head, else its foremost. */
export const carried = (context: Context, sentence: Sentence): PeriodMention | null => {
  for (let i = sentence.index - 1; i >= 0 && i >= sentence.index - REACH; i--) {
    const earlier = context.sentences[i];
    if (earlier === undefined) return null;
    // The items of a list are of the time of their introduction, not of one another.
    if (isItemBeside(context, earlier, sentence)) continue;
    if (!isOneText(context, earlier, sentence)) return null;
    const { groups } = governedIn(context, earlier);
    const main = groups.filter(
      ({ role, attributive, mentions: [first] }) =>
        role === 'main' &&
        !attributive &&
        first !== undefined &&
        !isBaseDay(context.wordsOf(earlier), first) &&
        goesOn(context, earlier, first),
    );
    const head = main.find((group) => group.head);
    const found = foremost(head?.mentions ?? main.flatMap(({ mentions }) => mentions), reportEnd(context.document));
    const compared = found === null ? comparedWith(context, earlier) : null;
    if (compared !== null) return compared;
    if (found !== null) return found;
  }
  return null;
};
