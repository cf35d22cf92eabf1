import type { PeriodMention } from '../model/mention.ts';
import { type DurationPeriod, isInstant, type Period } from '../model/period.ts';
import { daysBetween, stretch } from '../text/calendar.ts';
import { wordSet } from '../text/word-set.ts';
import { YEAR_DAYS } from '../text/year-length.ts';
import { CHANGED } from './period-base.ts';
import type { Figure } from './period-shape.ts';
import { firstFrom, skipBack, type Word } from './words.ts';

/** What may stand before a time, and belong to it. */
const OWN = wordSet('the fiscal calendar year years quarter quarters');
/** How many of those. */
const OWN_WITHIN = 3;
/** What each opening goes on with. */
const GOES_ON: ReadonlyMap<string, string> = new Map([
  ['from', 'to'],
  ['between', 'and'],
]);
/** "in the years 2021 to 2023" needs none. */
const SEVERAL = wordSet('years quarters');
/** "was put off from 2027 to 2029": a day that moved, and no stretch of time. */
const PUT_OFF = wordSet(
  'off delayed delay delays delaying postponed postpone postpones pushed push pushing moved move moving shifted shift extended extend deferred defer brought',
);
const PUT_OFF_WITHIN = 16;
/** How many words before a figure may say that it is a change, and how many behind it: "$5 million, or 3%, increase". */
const CHANGED_BEFORE = 12;
const CHANGED_BEHIND = 6;
/** Verbs and multiples of a change, beside `CHANGED`. */
const GREW = wordSet(
  'doubled tripled quadrupled halved widened narrowed reduction difference change changed reached reach',
);
/** How many days two stretches of one length may differ, or lie apart. */
const SLACK = 8;

type Ends = { readonly from: DurationPeriod; readonly to: DurationPeriod; readonly opened: number };

/** The word before a time that begins at `at`: "from" of "from the fiscal year". */
const wordBefore = (words: readonly Word[], at: number): number => skipBack(words, at, OWN, OWN_WITHIN);

/** "from 2021 to 2023", "between the first and the second quarter": the two times of which one is the figure's; null elsewhere. */
const endsAt = (words: readonly Word[], mentions: readonly PeriodMention[], own: PeriodMention): Ends | null => {
  const at = mentions.findIndex(({ start }) => start === own.start);
  for (const first of [at, at - 1]) {
    const [one, two] = [mentions[first], mentions[first + 1]];
    if (one === undefined || two === undefined || isInstant(one.period) || isInstant(two.period)) continue;
    const opened = wordBefore(words, firstFrom(words, one.start));
    const inYears = words.slice(opened + 1, opened + 1 + OWN_WITHIN).some(({ lower }) => SEVERAL.has(lower));
    const on = GOES_ON.get(words[opened]?.lower ?? '') ?? (inYears ? 'to' : undefined);
    const joint = wordBefore(words, firstFrom(words, two.start));
    if (on === undefined || joint !== firstFrom(words, one.end) || words[joint]?.lower !== on) continue;
    return { from: one.period, to: two.period, opened };
  }
  return null;
};

const changesIn = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(Math.max(0, from), to).some(({ lower }) => CHANGED.has(lower) || GREW.has(lower));

/** Is it told how something changed, beside the figure or right before the two times: "The decrease in cash from 2024 to 2025"? */
const isChange = ({ words, start, end }: Figure, opened: number): boolean =>
  changesIn(words, firstFrom(words, start) - CHANGED_BEFORE, firstFrom(words, end) + CHANGED_BEHIND) ||
  changesIn(words, opened - CHANGED_BEFORE, opened);

const days = ({ start, end }: DurationPeriod): number =>
  start === null || end === null ? Number.NaN : daysBetween(start, end);

/** Is one the stretch before the other, or the same a year before: what a change is told of? */
const isNext = (earlier: DurationPeriod, later: DurationPeriod): boolean => {
  if (!(Math.abs(days(earlier) - days(later)) <= SLACK)) return false;
  const apart = daysBetween(earlier.end as string, later.end as string);
  return [days(later) + 1, YEAR_DAYS].some((length) => Math.abs(apart - length) <= SLACK);
};

/**
 * When a figure was so that stands beside "from 2021 to 2023" or "between 2021 and 2023": a change from one year or quarter to the next is of the
 * later one, anything else of the whole stretch. Undefined where no such words date it, null where they say what was put off.
 *
 * @param mentions the times of the sentence, in order
 */
export const fromTo = (
  figure: Figure,
  mentions: readonly PeriodMention[],
  own: PeriodMention,
): Period | null | undefined => {
  const { words } = figure;
  const ends = mentions.length < 2 ? null : endsAt(words, mentions, own);
  if (ends === null) return undefined;
  const [earlier, later] = (ends.from.end ?? '') <= (ends.to.end ?? '') ? [ends.from, ends.to] : [ends.to, ends.from];
  if (earlier.start === null || later.end === null) return undefined;
  // "From 2022 to 2023 rent rose from $5 million to $7 million": each end has a figure of its own.
  const link = words[firstFrom(words, figure.start) - 1]?.lower;
  if (link === 'from') return earlier;
  const isMoved = isChange(figure, ends.opened);
  if (isMoved && (link === 'to' || isNext(earlier, later))) return later;
  if (words.slice(Math.max(0, ends.opened - PUT_OFF_WITHIN), ends.opened).some(({ lower }) => PUT_OFF.has(lower)))
    return null;
  return stretch(earlier.start, later.end, `${earlier.label} to ${later.label}`);
};
