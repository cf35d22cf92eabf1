import { isCompared, isComparison, isOfBase } from '../period-base.ts';
import type { PeriodGroup } from '../period-groups.ts';
import { hasUnnamed, isParted, type Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { isOutside } from './asides.ts';
import { follows, orBefore } from './follows.ts';

// From which one on the runs between two times are of the time behind them.

/** Has the list of figures one for each time of the group, or several? */
const fits = (group: PeriodGroup, run: Run): boolean =>
  group.mentions.length > 1 && run.items.length % group.mentions.length === 0;

/** "$57 million, or $0.05 per share", "a net loss of $57 million, or a net loss of $0.05 per share": one amount, said in two ways. */
const isRestated = (words: readonly Word[], left: Run, right: Run): boolean => {
  const or = orBefore(words, right);
  const behind = firstFrom(words, left.end);
  return or >= behind && (or === behind || (or === behind + 1 && words[behind]?.text === ','));
};

/** "agreed to issue 9 shares, of which 5 were issued in May": does the time of the part, the last run, say nothing of the whole? */
const isWholeOfPart = (words: readonly Word[], run: Run, last: Run): boolean => {
  const to = firstFrom(words, last.start);
  return run !== last && words[to - 1]?.lower === 'which' && words[to - 2]?.lower === 'of';
};

/** Verbs of what is still to come. */
const PLANS = new Set(['will', 'would', 'expects', 'expect']);
/** The same before "to": nouns elsewhere. */
const PLANS_TO = new Set(['plans', 'intends', 'aims', 'hopes', 'wants']);

const isPlan = (word: string, next: string | undefined): boolean =>
  PLANS.has(word) || (PLANS_TO.has(word) && next === 'to');

/** "has 9,000 workers, and will hire 400 this year", "9,000 work there; it plans to hire 400 by 2027": does a clause of what is to come part the run from the time behind it? */
const isBeforePlan = (words: readonly Word[], run: Run, group: PeriodGroup): boolean => {
  const gap = words.slice(firstFrom(words, run.end), firstFrom(words, group.start));
  const plan = gap.findIndex(({ lower }, i) => isPlan(lower, gap[i + 1]?.lower));
  if (plan <= 0 || !gap.slice(0, plan).some(({ lower }) => lower === 'and' || lower === ';')) return false;
  return !words.slice(0, firstFrom(words, run.start)).some(({ lower }, i) => isPlan(lower, words[i + 1]?.lower));
};

/** "has raised $5 million to date and was valued at $9 million in March": does a figure say its own time right behind it? */
const isToDate = (words: readonly Word[], run: Run): boolean => {
  const behind = firstFrom(words, run.end);
  const [one, two] = [words[behind]?.lower, words[behind + 1]?.lower];
  return (one === 'to' && two === 'date') || (one === 'so' && two === 'far');
};

/** "Debt was $5 million and cash $4 million in 2025": does a run before the last share its time, where none stands before them? */
const sharesTime = (words: readonly Word[], run: Run, last: Run, group: PeriodGroup): boolean =>
  !isOfBase(words, run, group) &&
  !isWholeOfPart(words, run, last) &&
  !isBeforePlan(words, run, group) &&
  !isOutside(words, group, run) &&
  !isToDate(words, run) &&
  !hasUnnamed(words, firstFrom(words, run.end), group);

/** Behind a time that ends its own clause: all that is near to the last run, and held against something where that is. */
const firstTrailing = (words: readonly Word[], runs: readonly Run[], last: Run, after: PeriodGroup): number => {
  // "lost $5 million in 2025 on sales of $90 million, against a loss of $8 million a year earlier"
  const isHeld = isComparison(after) || isCompared(words, last);
  const first = runs.findIndex(
    (run) =>
      (!isHeld || isCompared(words, run)) &&
      // "widened to $9 million last year from $7 million, while debt stood at $5 million as of May 4"
      !isParted(words.slice(firstFrom(words, run.end), firstFrom(words, last.start))),
  );
  return Math.max(0, first);
};

/** Behind a time that looks ahead: the last, and those before it as long as they share its list. */
const firstSharing = (
  words: readonly Word[],
  runs: readonly Run[],
  before: PeriodGroup,
  after: PeriodGroup,
): number => {
  // "In 2025 it lost $5 million on sales of $90 million, against a loss of $8 million on sales of $80 million a year earlier"
  const compared = isComparison(after) ? runs.findIndex((run) => isCompared(words, run)) : -1;
  if (compared >= 0) return compared;
  let first = runs.length - 1;
  for (; first > 0; first--) {
    const run = runs[first - 1] as Run;
    if (!isRestated(words, run, runs[first] as Run) && (!fits(after, run) || fits(before, run))) break;
  }
  return first;
};

/**
 * Of the runs between two groups, from which one on they belong to the group that follows: the last run if the group says when it was
 * so, and the runs before it as long as they share its list of periods ("a and b were $1 and $2, and c and d $3 and $4, in 2024 and 2025").
 * Where the group before stands behind figures of its own (`trails`), the sentence puts figures first: "$5 million for the quarter, and
 * $9 million, or $0.12 a share, for the half". Their number where none does.
 */
export const firstOfNext = (
  words: readonly Word[],
  runs: readonly Run[],
  before: PeriodGroup | undefined,
  after: PeriodGroup,
  trails: boolean,
): number => {
  const last = runs.at(-1);
  if (last === undefined) return 0;
  if (before === undefined) {
    const own = follows(words, last, after, false) ? runs.findIndex((run) => sharesTime(words, run, last, after)) : -1;
    return own < 0 ? runs.length : own;
  }
  if ((fits(before, last) && !fits(after, last)) || !follows(words, last, after, !trails)) return runs.length;
  return trails ? firstTrailing(words, runs, last, after) : firstSharing(words, runs, before, after);
};
