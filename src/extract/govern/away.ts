import type { Span } from '../../model/span.ts';
import { isCompared } from '../period-base.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { isOtherView } from './views.ts';

/** Has the sentence left the time of the group, which stands before the run, when it comes to the run? */
type Leaving = (words: readonly Word[], group: PeriodGroup, run: Run) => boolean;

/** "25% vested on May 4, 2026, and the balance vests in 36 installments": a clause of what is still to come. */
const VESTS = new Set(['vests', 'vest']);
const isStillToVest: Leaving = (words, group, run) =>
  words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).some(({ lower }) => VESTS.has(lower));

/** "In May no shares were sold, and 9 shares are expected to be sold": what is still to come, behind what has been. */
const AWAITED = new Set(['expected', 'scheduled', 'anticipated', 'planned']);
const AWAITED_WITHIN = 4;
const isAwaited: Leaving = (words, group, run) => {
  const from = firstFrom(words, run.end);
  const behind = words.slice(from, from + AWAITED_WITHIN);
  const is = behind.findIndex(({ lower }) => lower === 'is' || lower === 'are');
  if (is < 0 || !AWAITED.has(behind[is + 1]?.lower ?? '')) return false;
  if (behind.slice(0, is).some(({ kind }) => kind === 'mark')) return false;
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start)).map(({ lower }) => lower);
  return gap.includes('and') && gap.some((word) => word === 'was' || word === 'were');
};

/** "In 2025 it began a project that is expected to cost $9 million": what is still to come, of something that was then. */
const isForeseen: Leaving = (words, group, run) => {
  const gap = words.slice(firstFrom(words, group.end), firstFrom(words, run.start));
  return gap.some(
    ({ lower }, i) =>
      (lower === 'that' || lower === 'which') &&
      /^(?:is|are)$/.test(gap[i + 1]?.lower ?? '') &&
      /^(?:expected|estimated|projected|anticipated|forecast)$/.test(gap[i + 2]?.lower ?? '') &&
      gap[i + 3]?.lower === 'to' &&
      // "which is expected to be recognized over two years": how long what there was then will go on.
      gap[i + 4]?.lower !== 'be',
  );
};

/** How many words behind a figure may name its place: "in the United States". */
const PLACED_WITHIN = 3;
/** "900 users abroad compared to 400 users in Italy": held against another place, at the same time. */
const isElsewhere = (words: readonly Word[], run: Span): boolean => {
  const from = firstFrom(words, run.end);
  const at = words.slice(from, from + 2 * PLACED_WITHIN).findIndex(({ lower }) => lower === 'in');
  const place = words[from + at + 1]?.lower === 'the' ? words[from + at + 2] : words[from + at + 1];
  return at >= 0 && place?.isCapital === true && place.kind === 'word' && !/^(?:fiscal|q\d)$/.test(place.lower);
};

/** "In 2025 sales rose to $9 million, compared to $7 million": of another time, unless it is another view or another place. */
const isOfAnother: Leaving = (words, group, run) =>
  group.mentions.length === 1 &&
  isCompared(words, run) &&
  !isOtherView(words, run) &&
  !(group.head && isElsewhere(words, run));

/** Words after a period that leave its time: "in May, then $5 million a month", "launched in May and now sells $5 million". */
const LATER = new Set(['now', 'currently', 'today', 'then', 'thereafter']);
const LATER_WITHIN = 40;
/** "For 2026, it now sees revenue of": only the view is of today. */
const VIEWS =
  /^(?:sees?|seen|expects?|expected|forecasts?|predicts?|projects?|projected|anticipates?|targets?|plans?|guides?|estimates?|estimated|puts?)$/;
export const isLater = (words: readonly Word[], group: Span, run: Span): boolean => {
  const to = firstFrom(words, run.start);
  return words
    .slice(Math.max(firstFrom(words, group.end), to - LATER_WITHIN), to)
    .some(({ lower }, i, near) => LATER.has(lower) && !VIEWS.test(near[i + 1]?.lower ?? ''));
};

const LEAVINGS: readonly Leaving[] = [isStillToVest, isAwaited, isForeseen, isOfAnother, isLater];

/** Has the sentence left the time of the group before it comes to the run? Then the run is of no time that is said. */
export const isAway: Leaving = (words, group, run) => {
  for (const isLeft of LEAVINGS) if (isLeft(words, group, run)) return true;
  return false;
};
