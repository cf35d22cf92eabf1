import type { QuantityMention } from '../../model/mention.ts';
import { isDayOfBase, isOfFigure } from '../period-bare.ts';
import { isChangeFrom, isComparison } from '../period-base.ts';
import { datesBase, heldAgainst, isBaseOfChange, isChangeBeforeBase, reachesBy } from '../period-change.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';
import { isInAside } from './asides.ts';
import { isAway } from './away.ts';
import { goingOn } from './going-on.ts';
import { pointedTo } from './pointed.ts';

/** Where a run of figures stands among the times of its sentence. */
export type Place = {
  readonly words: readonly Word[];
  readonly quantities: readonly QuantityMention[];
  /** All times of the sentence. */
  readonly groups: readonly PeriodGroup[];
  /** Those that govern stretches of it, in order. */
  readonly governing: readonly PeriodGroup[];
  /** The last of those before the run, the next stands behind it; -1 where none stands before. */
  readonly at: number;
  readonly run: Run;
  /** Does the run fall to the time behind it? */
  readonly isOfNext: boolean;
  /** Does no other run stand between it and the time behind? */
  readonly isNearest: boolean;
};

/** What a run is given: a time; `open`, where it is of another than any that is said; `none`, where its sentence tells nothing of it. */
export type Given = PeriodGroup | 'open' | 'none';

/** `time`: null where the rule knows nothing of the place. */
type TimeRule = { readonly id: string; readonly time: (place: Place) => Given | null };

/** How many words may stand between such a time and its figure: "year-ago net loss of". */
const DESCRIBED_WITHIN = 5;

/** The rules by which a run of figures is given its time; the first that knows decides. */
const TIME_RULES: readonly TimeRule[] = [
  {
    // "From 2025 to 2030, sales are to rise from $5 million to $9 million"
    // First, because each end of such a range has a figure, and its beginning would be passed over for its end.
    id: 'range-start',
    time: ({ words, governing, at, run, isOfNext }) => {
      const [from, to] = [governing[at - 1], governing[at]];
      if (isOfNext || from === undefined || to === undefined || run.items.length !== 1) return null;
      if (words[firstFrom(words, run.start) - 1]?.lower !== 'from' || words[firstFrom(words, run.end)]?.lower !== 'to')
        return null;
      const isRange =
        words[firstFrom(words, from.start) - 1]?.lower === 'from' &&
        words[firstFrom(words, from.end)]?.lower === 'to' &&
        firstFrom(words, to.start) === firstFrom(words, from.end) + 1;
      return isRange ? from : null;
    },
  },
  {
    // "swung to a profit of $5 million from a year-ago loss of $4 million": what it was compared with is told with its time before it.
    id: 'described',
    time: ({ words, governing, at, run }) => {
      const group = governing[at];
      if (group === undefined || !isComparison(group)) return null;
      const [first, after] = [firstFrom(words, run.start), firstFrom(words, group.end)];
      // "from last year's $4 million"
      if (words[after - 1]?.lower === "'s" && first === after) return group;
      if (!isOfFigure(words, group)) return null;
      // "a year-ago loss of $4 million, or 2 cents a share"
      const isSaidAgain = words[first - 1]?.lower === 'or' && words[first - 2]?.text === ',';
      return first - after <= (isSaidAgain ? 2 * DESCRIBED_WITHIN : DESCRIBED_WITHIN) ? group : null;
    },
  },
  {
    // "pay increased from $4 million to $6 million in May": what there was before is of no time that dates the rest.
    id: 'base-of-change',
    time: ({ words, quantities, groups, governing, at, run, isNearest }) => {
      if (!isBaseOfChange(words, run) || (isNearest && datesBase(words, run, governing[at + 1]))) return null;
      return heldAgainst(words, groups, quantities, run) ?? 'open';
    },
  },
  {
    // "grew by $5 million, or 8%, from $60 million in 2024 to $65 million in 2025": the change is of the time that it came to.
    id: 'change-to-target',
    time: ({ words, governing, at, run, isNearest }) => {
      const [base, target] = [governing[at + 1], governing[at + 2]];
      if (base === undefined || target === undefined || isNearest || !isChangeBeforeBase(words, run)) return null;
      return reachesBy(words, base, target) ? target : null;
    },
  },
  {
    // "sales of $5 million in 2025"
    id: 'behind',
    time: ({ words, governing, at, run, isOfNext }) => {
      const after = governing[at + 1];
      if (!isOfNext || after === undefined) return null;
      return isInAside(words, after, run) ? 'none' : after;
    },
  },
  {
    // "In 2025, sales were $5 million": all that no time behind it dates.
    id: 'before',
    time: ({ words, governing, at, run }) => {
      const base = governing[at];
      // "$9 million in 2023 compared to $6 million in 2022, an increase of 50%": of the time before the base.
      const isChange = base !== undefined && isChangeFrom(words, base, run);
      // "$9 million, compared to $6 million in the prior year, an increase of 50%"
      if (isChange && at === 0) return 'none';
      // "equity rose from December 31, 2024, driven by net income of $5 million"
      if (base !== undefined && at === 0 && isDayOfBase(words, base)) return 'none';
      const standing = goingOn(words, governing, isChange ? at - 1 : at, run);
      if (standing === undefined) return 'none';
      return pointedTo(words, governing, at, run) ?? (isAway(words, standing, run) ? 'open' : standing);
    },
  },
];

/** What a run of figures is given, by the first rule that knows. */
export const timeOf = (place: Place): Given => {
  for (const { time } of TIME_RULES) {
    const given = time(place);
    if (given !== null) return given;
  }
  return 'none';
};
