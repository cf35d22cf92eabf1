import { isInstant, type Period } from '../model/period.ts';
import { HAD_BEEN } from '../text/past-perfect.ts';
import { wordSet } from '../text/word-set.ts';
import { BASE_FIGURE, CHANGED, COMPARING, describesFigure, isComparison, isDatedBase } from './period-base.ts';
import type { PeriodGroup } from './period-groups.ts';
import { isRecordSince } from './period-role-rules.ts';
import { firstFrom, skipBack, type Word } from './words.ts';

// Times without a figure of their own: what a sentence only compares with, or what only dates a thing in it.

const IN = wordSet('in for during the');
/** How many words before the day of a base may say that something changed: "increased by $5 million from". */
const CHANGED_WITHIN = 7;
const isDay = (period: Period): boolean => isInstant(period) || period.start === period.end;

/** "roughly the same as in 2024" */
const isLikeThen = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  return words[first - 1]?.lower === 'in' && words[first - 2]?.lower === 'as';
};

/** What a thing was made by, where these words tell of it as of one that is known: "The notes issued in 2024 are gone". */
const MADE = /^(?:\p{L}{3,}ed|bought|sold|built|taken)$/u;
const BEFORE_MADE = wordSet(
  'was were is are been be being had has have having it they he she we who which that and or , ;',
);
const IS = wordSet('is are was were has have had will would');

/** Does a time date only a thing that its sentence tells of, and no figure stands beside it: "The notes issued in 2024 are gone, for 9 shares"? */
export const isOfThing = (words: readonly Word[], group: PeriodGroup): boolean => {
  const [first, after] = [firstFrom(words, group.start), firstFrom(words, group.end)];
  if (words[first - 1]?.lower !== 'in' || !MADE.test(words[first - 2]?.lower ?? '')) return false;
  const thing = words[first - 3];
  if (thing === undefined || BEFORE_MADE.has(thing.lower) || /\d/.test(thing.text)) return false;
  return IS.has(words[after]?.lower ?? '') && !BASE_FIGURE.test(words[after + 1]?.text ?? '');
};

const FOUNDED = /^(?:founded|established|incorporated|launched|started|began|opened)$/;

/** "The company, founded in 2003, has raised $9 million", "launched in June and claims 9 users": is a time only that of a beginning? */
export const isOfFounding = (words: readonly Word[], group: PeriodGroup): boolean => {
  const [first, after] = [firstFrom(words, group.start), firstFrom(words, group.end)];
  return (
    words[first - 1]?.lower === 'in' &&
    FOUNDED.test(words[first - 2]?.lower ?? '') &&
    /^(?:,|and|by|as)$/.test(words[after]?.lower ?? '')
  );
};

const CHANGE_END = /%$|^per\s?cent$|^pc$/;

/** "up 9% on 2016 at a record $5 million", "a growth of 2% from last year, operating income of": what only a change is held against. */
export const isBaseOfPercent = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  // Of a quarter that was named before, the same a year ago says which that is.
  return (
    !isComparison(group) &&
    /^(?:from|over|on)$/.test(words[first - 1]?.lower ?? '') &&
    (CHANGE_END.test(words[first - 2]?.lower ?? '') || words[first - 2]?.text === '%') &&
    !/^(?:to|through|until)$/.test(words[firstFrom(words, group.end)]?.lower ?? '')
  );
};

/** The word before a time and its preposition: "than" of "more than in 2024". */
const wordBefore = (words: readonly Word[], group: PeriodGroup): string =>
  words[skipBack(words, firstFrom(words, group.start), IN)]?.lower ?? '';

/** "four times what it had a year ago", "double what the company made in 2024": how many words "what" may stand before the time. */
const WHAT_WITHIN = 5;

const isOfWhat = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  for (let i = first - 1; i > 0 && i >= first - WHAT_WITHIN; i--) {
    const { lower, kind, text } = words[i] as Word;
    if (kind === 'mark' || /\d/.test(text)) return false;
    if (lower === 'what') return true;
  }
  return false;
};

/** What a result is held against without a figure: "against a small gain in 2024", "compared with a loss in the first quarter". */
const HELD_AGAINST = wordSet('against versus vs with to');
const UNCOUNTED = wordSet(
  'gain gains loss losses profit profits income deficit surplus benefit increase decrease rise decline drop',
);
const UNCOUNTED_WITHIN = 6;

const isUncounted = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  const near = words.slice(Math.max(0, first - UNCOUNTED_WITHIN), first);
  const at = near.findLastIndex(
    ({ lower }, i) =>
      HELD_AGAINST.has(lower) &&
      (!/^(?:with|to)$/.test(lower) || near[i - 1]?.lower === 'compared') &&
      /^an?$/.test(near[i + 1]?.lower ?? ''),
  );
  const held = at < 0 ? [] : near.slice(at + 1);
  return (
    held.some(({ lower }) => UNCOUNTED.has(lower)) && !held.some(({ kind, text }) => kind === 'mark' || /\d/.test(text))
  );
};

/** "a cost it did not have in 2024", "there was none in 2024": how many words before a time may say that there was nothing then. */
const ABSENT_WITHIN = 5;

const isAbsent = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  for (let i = first - 1; i > 0 && i >= first - ABSENT_WITHIN; i--) {
    const { lower, kind, text } = words[i] as Word;
    if (kind === 'mark' || /\d/.test(text)) return false;
    if (lower === 'none' || /^(?:didn|hadn)['’]t$/.test(lower)) return true;
    if (lower === 'not' && /^(?:did|had)$/.test(words[i - 1]?.lower ?? '')) return true;
  }
  return false;
};

/** How many words behind its time a sentence may say what had been so. */
const HAD_WITHIN = 8;

/** Does a time open a clause that looks further back than the rest? */
const isBeforeTold = (words: readonly Word[], group: PeriodGroup): boolean => {
  const behind = words.slice(firstFrom(words, group.end)).slice(0, HAD_WITHIN + 1);
  const had = behind.findIndex(({ lower }) => lower === 'had');
  return (
    had >= 0 &&
    HAD_BEEN.test(behind[had + 1]?.lower ?? '') &&
    !behind.slice(0, had).some(({ text }) => text === ';' || /\d/.test(text))
  );
};

/** "rose $5 million from December 31, 2024": the day from which something changed; "from May 4 to June 4" is a stretch. */
export const isDayOfBase = (words: readonly Word[], group: PeriodGroup): boolean => {
  const first = firstFrom(words, group.start);
  if (words[first - 1]?.lower !== 'from' || !group.mentions.every(({ period }) => isDay(period))) return false;
  const after = firstFrom(words, group.end);
  const next = words[after]?.text === ',' ? after + 1 : after;
  // "up from May 4, when it was $3 million"
  if (/^(?:to|through|until|when)$/.test(words[next]?.lower ?? '')) return false;
  return words.slice(Math.max(0, first - CHANGED_WITHIN), first).some(({ lower }) => CHANGED.has(lower));
};

/** "swung to a profit from a year-ago loss of $4 million": does the time that something is compared with describe a figure of its own? */
export const isOfFigure = (words: readonly Word[], group: PeriodGroup): boolean =>
  describesFigure(words, firstFrom(words, group.end));

/** "rose 9% from a year earlier to $5 million", "more than in 2024": a time that is only compared with, and has no figure of its own. */
export const isBareBase = (words: readonly Word[], group: PeriodGroup): boolean => {
  const before = wordBefore(words, group);
  return (
    before === 'than' ||
    isLikeThen(words, group) ||
    (isComparison(group) && (before === 'from' || before === 'over') && !isOfFigure(words, group)) ||
    isOfWhat(words, group) ||
    isAbsent(words, group) ||
    isUncounted(words, group)
  );
};

/** Words before a time that something is more or less than: "up 9% on 2024". */
const THAN = new Set(['than', 'from', 'over', 'on', ...COMPARING]);

/** Is a time only what the sentence compares with: "reversing a loss of $8 million in 2024", "12% more than in 2024", "a year earlier"? */
export const isOnlyCompared = (words: readonly Word[], group: PeriodGroup): boolean =>
  isComparison(group) ||
  isLikeThen(words, group) ||
  THAN.has(wordBefore(words, group)) ||
  isDatedBase(words, group) ||
  isAbsent(words, group) ||
  isUncounted(words, group) ||
  isRecordSince(words, firstFrom(words, group.start)) ||
  isBeforeTold(words, group);
