import type { Span } from '../../model/span.ts';
import { wordSet } from '../../text/word-set.ts';
import { CHANGED, describesFigure, goesToTime, isComparison, isDatedBase } from '../period-base.ts';
import { isTargetBehind } from '../period-change.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { isBeyond, isInPresentAside, isOfAside } from './asides.ts';
import { opensAnother, opensClause } from './clause-openers.ts';

/** "down from $4 million in 2024, on sales of $9 million": does the sentence go back behind the base to what it told first? */
const turnsBack = (words: readonly Word[], group: Span): boolean => {
  const at = firstFrom(words, group.end);
  return (
    words[at]?.text === ',' &&
    words[at + 1]?.lower === 'on' &&
    words.slice(at + 2, at + 4).some(({ lower }) => /^(?:sales|revenues?|turnover)$/.test(lower))
  );
};

/** Verbs of which a time may be the subject: "because the prior-year quarter included a gain of $4 million". */
const HOLDS = wordSet('included includes contained reflected reflects benefited had saw featured');

/** Does the sentence tell of what a time held, and so go on about that one? */
const isSubject = (words: readonly Word[], group: Span): boolean => {
  const behind = firstFrom(words, group.end);
  return words[firstFrom(words, group.start)]?.lower === 'the' && HOLDS.has(words[behind]?.lower ?? '');
};

/** "up from $4 million the year before, with net income of $2 million": does it go on behind the base with what else was so? */
const goesOnWith = (words: readonly Word[], group: Span): boolean => {
  const at = firstFrom(words, group.end);
  return words[at]?.text === ',' && words[at + 1]?.lower === 'with';
};

/** How many words before it a change may begin: "a 9% increase from", "up by more than 9% from". */
const CHANGED_WITHIN = 7;

/** "up 9% from 2024 and up 12% from 2023": is a time no more than what a change before it is from? */
const isOfChange = (words: readonly Word[], group: Span): boolean => {
  const first = firstFrom(words, group.start);
  const opener = words[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  if (!/^(?:from|over)$/.test(words[opener]?.lower ?? '')) return false;
  const behind = firstFrom(words, group.end);
  // "up 9% from May 4, 2024, when it was $3 million"
  const next = words[behind]?.text === ',' ? behind + 1 : behind;
  if (
    goesToTime(words, behind) ||
    describesFigure(words, behind) ||
    /^(?:when|which|where)$/.test(words[next]?.lower ?? '')
  )
    return false;
  const before = words.slice(Math.max(0, opener - CHANGED_WITHIN), opener);
  return (
    before.some(({ lower }) => CHANGED.has(lower)) &&
    before.some(({ text }) => text.endsWith('%') || text === 'percent')
  );
};

/** Is the comparison over before the run? */
const isPast = (words: readonly Word[], group: PeriodGroup, run: Run): boolean =>
  goesOnWith(words, group) ||
  opensAnother(words, group, run) ||
  isTargetBehind(words, group, run) ||
  turnsBack(words, group);

/** Was the time told in passing, or the run? */
const isPassing = (words: readonly Word[], group: PeriodGroup, run: Run): boolean =>
  isBeyond(words, group, run) || isInPresentAside(words, group, run) || isOfAside(words, group, run);

/**
 * The group whose time a sentence goes on about before the run; `at` is the last before it. What a figure was compared with is left again: "up
 * from $4 million a year ago, on sales of $9 million", "from $4 million in 2024, while costs fell to $3 million".
 */
export const goingOn = (
  words: readonly Word[],
  governing: readonly PeriodGroup[],
  at: number,
  run: Run,
): PeriodGroup | undefined => {
  for (let g = at; g >= 0; g--) {
    const group = governing[g] as PeriodGroup;
    if (isPassing(words, group, run)) continue;
    if (isOfChange(words, group)) continue;
    const isBase = isComparison(group) || (isDatedBase(words, group) && isPast(words, group, run));
    if (!isBase || group.head || opensClause(words, group) || (isSubject(words, group) && !isPast(words, group, run)))
      return group;
    if (g === 0) return isPast(words, group, run) ? undefined : group;
  }
  return undefined;
};
