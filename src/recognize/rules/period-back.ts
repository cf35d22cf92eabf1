import type { DurationPeriod } from '../../model/period.ts';
import { yearOf } from '../../text/calendar.ts';
import { dateAt } from '../date.ts';
import { held } from '../held.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationAtEnd, relationBefore } from '../relation.ts';
import type { Scan } from '../scan.ts';

/** What says itself which year or quarter it is: "the year ended", "the quarter of"; "the year-ago quarter" is a comparison. */
const OWN = /^(ended|ending|of|-|to|in|from|between|before|end|earlier|beginning)$/;

/** "widened in the quarter from $9 million" tells what it widened from. */
const saysItself = ({ tokens }: Scan, at: number): boolean => {
  const next = tokens[at]?.lower ?? '';
  return OWN.test(next) && !(next === 'from' && /^[$€£¥₹]/.test(tokens[at + 1]?.text ?? ''));
};

/** What "that year", "the quarter" or "the period" is, if the stretch named last was one. */
const meant = (words: string, recent: DurationPeriod): DurationPeriod | null => {
  if (words === 'that year' && recent.end !== null && recent.start?.slice(0, 4) === recent.end.slice(0, 4))
    return yearOf(Number(recent.end.slice(0, 4)));
  if (/^(that|the) quarter$/.test(words)) return recent.label.startsWith('Q') ? recent : null;
  return /^(that|the) period$/.test(words) ? recent : null;
};

/** Words that hold one time against another: "more than in the same period" is of another year. */
const COMPARING = /^(?:compared|comparison|versus|vs|against|than|from|with|earlier|ago)$/;
const COMPARED_WITHIN = 10;

/** "in the same period", "over that stretch": the time named last, where nothing is compared. */
const sameAt = ({ tokens }: Scan, i: number, recent: DurationPeriod): number => {
  const at = tokens[i]?.lower === 'the' ? i + 1 : i;
  const isSame = tokens[at]?.lower === 'same' && /^(?:period|quarter|stretch|span)$/.test(tokens[at + 1]?.lower ?? '');
  const isThat = tokens[i]?.lower === 'that' && /^(?:stretch|span)$/.test(tokens[i + 1]?.lower ?? '');
  if (!isSame && !isThat) return -1;
  const last = isSame ? at + 2 : i + 2;
  if (isSame && tokens[at + 1]?.lower === 'quarter' && !recent.label.startsWith('Q')) return -1;
  if (OWN.test(tokens[last]?.lower ?? '') || /^(?:last|a|one|the|this|next)$/.test(tokens[last]?.lower ?? ''))
    return -1;
  for (let k = i - 1; k >= 0 && k >= i - COMPARED_WITHIN && tokens[k]?.text !== '.'; k--)
    if (COMPARING.test(tokens[k]?.lower ?? '')) return -1;
  return last;
};

/** "for the same periods", "in both periods", "for those periods": all that were named together. */
const ALL = /^(?:(?:the )?same|(?:the )?respective|those|these|both) periods$/;

const allAt = ({ tokens }: Scan, i: number): number => {
  for (let last = i + 2; last <= i + 3; last++) {
    if (tokens[last - 1]?.lower !== 'periods') continue;
    const words = tokens.slice(i, last).map(({ lower }) => lower);
    if (ALL.test(words.join(' '))) return OWN.test(tokens[last]?.lower ?? '') ? -1 : last;
  }
  return -1;
};

/** "that year", "the quarter", "the period": the stretch that was named last; "the same periods": those named together. */
export const periodBack: PeriodRule = {
  id: 'period-back',
  opens: { words: ['that', 'the', 'same', 'respective', 'those', 'these', 'both'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    const all = clock.together.length > 1 && !clock.isNews ? allAt(scan, i) : -1;
    if (all > 0) {
      const relation = relationBefore(scan, i);
      return clock.together.map((one) => {
        const period = held(one, relation);
        return { first: i, last: all, period, basis: 'implied', relation, rule: 'period-back' };
      });
    }
    const same = clock.isNews && clock.isHere && clock.recent !== null ? sameAt(scan, i, clock.recent) : -1;
    if (same > 0 && clock.recent !== null) {
      const relation = relationBefore(scan, i);
      const period = held(clock.recent, relation);
      return [{ first: i, last: same, period, basis: 'implied', relation, rule: 'period-back' }];
    }
    if (!/^(that|the)$/.test(tokens[i]?.lower ?? '')) return [];
    if (!/^(year|quarter|period)$/.test(tokens[i + 1]?.lower ?? '')) return [];
    // "in the last month of the period" defines something.
    if (tokens[i - 1]?.lower === 'of' && /^(?:months?|days?|weeks?)$/.test(tokens[i - 2]?.lower ?? '')) return [];
    // "the period May 2006 through June 2014" says itself which.
    if (clock.recent === null || saysItself(scan, i + 2) || dateAt(scan, i + 2) !== null) return [];
    // "a charge in the fourth quarter. For that quarter it forecast"
    const named = tokens[i]?.lower === 'that' && clock.ahead !== null ? clock.ahead : clock.recent;
    const period = meant(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`, named);
    if (period === null) return [];
    const relation = relationAtEnd(scan, i);
    return [{ first: i, last: i + 2, period: held(period, relation), basis: 'implied', relation, rule: 'period-back' }];
  },
};
