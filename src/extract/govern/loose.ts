import { indexFrom } from '../context.ts';
import { isOfFounding } from '../period-bare.ts';
import { distribute, type Found } from '../period-distribute.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Report } from '../period-roles.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { isLater } from './away.ts';
import { BESIDE, follows } from './follows.ts';

// Loose times govern no stretch of their sentence; they are given last.

/** How far a deadline in a story may stand from its figure: "to have 50,000 lamps running by the end of next year". */
const DEADLINE = 9;

/** "$14 billion by early 2026": what stands right beside a figure is nearer than what governs the sentence. */
export const giveBeside = (
  words: readonly Word[],
  loose: readonly PeriodGroup[],
  runs: readonly Run[],
  { isNews }: Report,
  found: Found,
): void => {
  for (const group of loose) {
    const run = runs[indexFrom(runs, group.start) - 1];
    const near = isNews && group.mentions[0]?.relation === 'by' ? DEADLINE : BESIDE;
    if (run !== undefined && run.end <= group.start && follows(words, run, group, true, near))
      distribute(words, group, run.items.slice(-group.mentions.length), found);
  }
};

/** Does a time say nothing of the figures behind it, although there is no other? */
const isAside = (words: readonly Word[], group: PeriodGroup): boolean => {
  const [first] = group.mentions;
  return (
    // "Legislation enacted in 2010 imposes a tax of 30 %": when a law was made.
    words[firstFrom(words, group.start) - 2]?.lower === 'enacted' ||
    isOfFounding(words, group) ||
    first?.relation === 'by' ||
    // "set up two years ago by its rivals": not when it had $5 million.
    first?.rules.includes('period-ago') === true
  );
};

/** "In connection with the plant closed in 2016, we paid $5 million": the only date there is, in a sentence that none governs. */
export const giveOnly = (
  words: readonly Word[],
  loose: readonly PeriodGroup[],
  runs: readonly Run[],
  found: Found,
): void => {
  for (const run of runs) {
    const group = loose[indexFrom(loose, run.start) - 1];
    if (group === undefined || isAside(words, group) || isLater(words, group, run)) continue;
    const isTaken = run.items.some(({ mention }) => mention !== null && found.periods.has(mention));
    if (!isTaken) distribute(words, group, run.items, found);
  }
};
