import type { PeriodMention } from '../model/mention.ts';
import { isInstant } from '../model/period.ts';
import type { Span } from '../model/span.ts';
import { isVerb } from './clauses.ts';
import { indexFrom } from './context.ts';
import { periodAs } from './period-as.ts';
import { isNamedBase } from './period-base.ts';
import { relativeBefore } from './period-enclosure.ts';
import { periodLists } from './period-lists.ts';
import { isTerm } from './period-role-rules.ts';
import { ALL_RELATIVES, SMALL } from './period-role-words.ts';
import { type PeriodRole, type Report, roleOf } from './period-roles.ts';
import { firstFrom, type Word } from './words.ts';

/** Periods that stand in one list ("December 31, 2025 and 2024"), or one that stands alone. */
export type PeriodGroup = Span & {
  readonly mentions: readonly PeriodMention[];
  readonly role: PeriodRole;
  /** The first words of the sentence: "In 2025, ..." */
  readonly head: boolean;
  /** Part of a noun: "the December 2022 amendment". It may date the figures of its noun, which follow it, and no others. */
  readonly attributive: boolean;
};

const RANGE = new Set(['to', 'through', 'and', 'until', '-', '–', '—']);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'our', 'their', 'this', 'that', "'s", 'his', 'her', 'any', 'each']);
/** What a year or the year before stands in front of, as a part of its name. */
const NOUNS = new Set(
  "'s tax adjustment adjustments performance award awards grant grants bonus bonuses presentation return returns development".split(
    ' ',
  ),
);
const DURING = new Set(['in', 'during']);
/** "adjustment to prior year taxes" */
const OTHERS = new Set(['prior', 'previous']);
const PARTS = new Set('to of adjust adjusting adjusted for and including certain with by the'.split(' '));
/** What goes on after a time, and is no noun that the time is a part of: "in the fourth quarter of 2025 due to", "with respect to". */
const GOES_ON = new Set(
  'due with because by under upon after before against when while if since than so but per net via primarily mainly mostly largely partly partially resulting following including excluding compared versus pursuant respectively prior subsequent together along also only not without among across into onto off'.split(
    ' ',
  ),
);
/** How far back a date looks for the word that it belongs to. */
const REACH = 6;
/** How many words a relative clause may have before its date. */
const CLAUSE = 20;

/** "LOANS PAYABLE On May 4, 2026": does a sentence begin with the preposition, behind a heading that has no stop? */
const opensSentence = (words: readonly Word[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? '') && /^\p{Lu}{3}|[\p{Ll})]$/u.test(words[at - 1]?.text ?? '');

/**
 * The index of the last word before `index` that is not a small one, nor the number of an item, at most `REACH` words back; -1 where there
 * is none, or where a sentence begins in between.
 */
const ownerBefore = (words: readonly Word[], index: number): number => {
  let from = index - REACH;
  for (let i = index - 1; i >= 0 && i >= from; i--) {
    // "payable on the earlier of (i) May 4, 2026"
    if (words[i]?.text === ')' && words[i - 2]?.text === '(') {
      i -= 2;
      from -= 3;
    } else if (!SMALL.has(words[i]?.lower ?? '')) return i;
    else if (opensSentence(words, i)) return -1;
  }
  return -1;
};

/**
 * "The fees, which are reduced in May and June, add up to $9 million": does the period from `first` to before `after` stand in a clause between
 * commas that has no figure of its own?
 */
const isInAside = (words: readonly Word[], first: number, after: number, numbers: readonly Span[]): boolean => {
  const open = relativeBefore(words, first, CLAUSE, ALL_RELATIVES);
  if (open < 0) return false;
  const close = words.findIndex(({ text }, i) => i >= after && i < after + REACH && text === ',');
  if (close < 0) return false;
  const [from, to] = [(words[open] as Word).start, (words[close] as Word).start];
  return !numbers.some(({ start }) => from < start && start < to);
};

const isNoNoun = (word: Word): boolean => SMALL.has(word.lower) || GOES_ON.has(word.lower) || isVerb(word);

/** "the December 2022 amendment", "our 2025 revenue"; "the three months ended June 30, 2025 driven by" says itself what it is. */
const isAttributive = (words: readonly Word[], { rules }: PeriodMention, first: number, after: number): boolean => {
  const next = words[after];
  if (rules.includes('period-ended')) return false;
  if (isNamedBase(words, first, after)) return true;
  // "a prior year tax adjustment", "for fiscal year 2025 performance"
  if (rules.includes('period-comparison') || rules.includes('period-year'))
    if (NOUNS.has(next?.lower ?? '') && !DURING.has(words[first - 1]?.lower ?? '')) return true;
  // "an adjustment to prior year income taxes", "due to the prior year divestiture of"
  const isOther = rules.includes('period-comparison') && OTHERS.has(words[first]?.lower ?? '');
  if (isOther && PARTS.has(words[first - 1]?.lower ?? '') && next?.isLong === true && !isNoNoun(next)) return true;
  if (!ARTICLES.has(words[first - 1]?.lower ?? '') || !/\d{4}$/.test(words[after - 1]?.text ?? '')) return false;
  if (next === undefined || ALL_RELATIVES.has(next.lower)) return false;
  // "in the fourth quarter of 2025 bringing the total to"; but "the June 2025 offering"
  if (next.lower.endsWith('ing') && words.slice(first, after).some(({ lower }) => lower === 'of')) return false;
  return next.kind === 'word' && !isNoNoun(next);
};

/** Do only small words stand before it? In a story also "By the end of": "By 2028 the yard will have 14,000 workers". */
const isHead = (words: readonly Word[], first: number, isNews: boolean): boolean => {
  const isDeadline = isNews && words[0]?.lower === 'by';
  const opens = (word: Word, i: number): boolean => i === 0 && (isTerm(word) || isDeadline);
  return (
    first <= REACH &&
    words
      .slice(0, first)
      .every(
        (word, i) =>
          SMALL.has(word.lower) || word.kind === 'mark' || opens(word, i) || (isDeadline && word.lower === 'end'),
      )
  );
};

/** How many words may stand between two years of one remark: "in 2037 for federal and". */
const JOINED_WITHIN = 5;

/** "will expire in 2037 for federal and 2027 for state purposes": does a bare year go on with what is said of the one before? */
const goesOnWith = (words: readonly Word[], last: PeriodGroup, first: number, { start, end }: Span): boolean => {
  const from = firstFrom(words, last.end);
  const isYear = end - start === 4;
  const gap = words.slice(from, first);
  return (
    isYear &&
    last.role === 'aside' &&
    gap.length <= JOINED_WITHIN &&
    gap[0]?.lower === 'for' &&
    gap.at(-1)?.lower === 'and' &&
    words[first + 1]?.lower === 'for'
  );
};

/** "As of May 31, 2025 and 2026 and the six months ended November 30, 2026": of a balance, the last is the day on which they ended. */
const asBalances = (words: readonly Word[], list: readonly PeriodMention[]): readonly PeriodMention[] => {
  const [opening] = list;
  if (opening?.relation !== 'as-of' || !isInstant(opening.period)) return list;
  return list.map((mention) => {
    const { period } = mention;
    const [before, ahead] = [1, 2].map((n) => words[firstFrom(words, mention.start) - n]?.lower);
    const isListed = before === 'and' || (before === 'the' && ahead === 'and');
    if (isInstant(period) || period.end === null || !mention.rules.includes('period-ended') || !isListed)
      return mention;
    return periodAs(mention, { instant: period.end, label: period.label }, { relation: 'as-of' });
  });
};

/** Parts the periods of one sentence into groups, in order. `numbers` are the sentence's quantities. One pass. */
export const periodGroups = (
  words: readonly Word[],
  periods: readonly PeriodMention[],
  numbers: readonly Span[],
  report: Report,
): PeriodGroup[] => {
  const groups: PeriodGroup[] = [];
  /** The last main period. */
  let main: PeriodMention | null = null;
  for (const list of periodLists(words, periods)) {
    const mentions = asBalances(words, list);
    const [opening, closing] = [mentions[0], mentions.at(-1)];
    if (opening === undefined || closing === undefined) continue;
    const { start } = opening;
    const { end } = closing;
    const first = firstFrom(words, start);
    const after = firstFrom(words, end);
    const last = groups.at(-1);
    const gap = words.slice(Math.max(firstFrom(words, last?.end ?? start), first - 3), first);
    const ranged =
      last !== undefined && gap.length > 0 && gap.length <= 2 && gap.every(({ lower }) => RANGE.has(lower));
    const inClause =
      main !== null &&
      indexFrom(numbers, main.end) === indexFrom(numbers, start) &&
      words
        .slice(Math.max(firstFrom(words, main.end), first - CLAUSE), first)
        .some(({ lower }) => ALL_RELATIVES.has(lower));
    const role = roleOf({
      words,
      mention: opening,
      first,
      after,
      owner: ownerBefore(words, first),
      ranged: last !== undefined && (ranged || goesOnWith(words, last, first, { start, end })) ? last.role : null,
      subordinate: inClause || isInAside(words, first, after, numbers),
      main,
      report,
    });
    groups.push({
      start,
      end,
      mentions,
      head: isHead(words, first, report.isNews),
      attributive: isAttributive(words, opening, first, after),
      role,
    });
    if (role === 'main') main = closing;
  }
  return groups;
};
