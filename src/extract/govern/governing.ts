import { isInstant } from '../../model/period.ts';
import { addDays } from '../../text/calendar.ts';
import { indexFrom } from '../context.ts';
import { isBareBase, isBaseOfPercent, isOfFounding, isOfThing } from '../period-bare.ts';
import { isDatedBase } from '../period-base.ts';
import type { PeriodGroup } from '../period-groups.ts';
import type { Report } from '../period-roles.ts';
import type { Run } from '../period-runs.ts';
import { firstFrom, type Word } from '../words.ts';

/** How long a report is written after its last day: nothing on a day behind that has happened yet. */
const WRITTEN_DAYS = 120;

const isAhead = ({ mentions }: PeriodGroup, reported: string): boolean =>
  mentions.every(({ period }) => isInstant(period) && period.instant > addDays(reported, WRITTEN_DAYS));

/** What filings name after a year: "the Fiscal 2023 Plan", "the 2027 Notes". */
const NAMED =
  /^(?:Plans?|Notes|Programs?|Agreements?|Offering|Facility|Revolver|Loans?|Debentures|Warrants|Indenture|Amendment|Acquisition|Merger|Authorization|Act)$/;

/** "In connection with the Fiscal 2023 Plan, we paid $5 million": is the year part of a name? */
const isInName = (words: readonly Word[], group: PeriodGroup): boolean =>
  group.mentions.length === 1 && NAMED.test(words[firstFrom(words, group.end)]?.text ?? '');

/** The groups that govern stretches of a sentence: main ones, a loose one at its head, no date within a noun that dates no figure. */
export const governingGroups = (
  words: readonly Word[],
  groups: readonly PeriodGroup[],
  runs: readonly Run[],
  { end, isNews }: Report,
): PeriodGroup[] =>
  groups.filter((group, i) => {
    // "In May 2026 it set a ratio of 1.4 to be met as of October 31, 2027": no balance is known before its day.
    if (end !== null && isAhead(group, end) && groups.some((other) => other.role === 'main' && !isAhead(other, end)))
      return false;
    if (isInName(words, group) || isBareBase(words, group)) return false;
    if (isNews && (isOfThing(words, group) || isOfFounding(words, group) || isBaseOfPercent(words, group)))
      return false;
    if (group.role !== 'main' && !(group.role === 'loose' && group.head)) return false;
    // "In the third quarter of 2025, as a result of the 2025 tender offer, we paid $5 million": of the quarter.
    const isPassing = group.attributive && !isDatedBase(words, group);
    if (isPassing && groups.some((one) => one.head && one.role === 'main' && one.end <= group.start)) return false;
    // "for the 2023 layoffs during 2024": what stands before the next period is all that the first could date.
    return !group.attributive || indexFrom(runs, group.end) < indexFrom(runs, groups[i + 1]?.start ?? Infinity);
  });
