import type { DurationPeriod } from '../../model/period.ts';
import { yearOf } from '../../text/calendar.ts';
import { dateAt } from '../date.ts';
import { held } from '../held.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';

/** What says itself which year or quarter it is: "the year ended", "the quarter of"; "the year-ago quarter" is a comparison. */
const OWN = /^(ended|ending|of|-|to|in|from|between|before|end|earlier|beginning)$/;

/** What "that year", "the quarter" or "the period" is, if the stretch named last was one. */
const meant = (words: string, recent: DurationPeriod): DurationPeriod | null => {
  if (words === 'that year' && recent.end !== null && recent.start?.slice(0, 4) === recent.end.slice(0, 4))
    return yearOf(Number(recent.end.slice(0, 4)));
  if (/^(that|the) quarter$/.test(words)) return recent.label.startsWith('Q') ? recent : null;
  return /^(that|the) period$/.test(words) ? recent : null;
};

/** "that year", "the quarter", "the period": the stretch that was named last. */
export const periodBack: PeriodRule = {
  id: 'period-back',
  opens: { words: ['that', 'the'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    if (!/^(year|quarter|period)$/.test(tokens[i + 1]?.lower ?? '')) return [];
    // "the period May 2006 through June 2014" says itself which.
    if (clock.recent === null || OWN.test(tokens[i + 2]?.lower ?? '') || dateAt(scan, i + 2) !== null) return [];
    const period = meant(`${tokens[i]?.lower} ${tokens[i + 1]?.lower}`, clock.recent);
    if (period === null) return [];
    const relation = relationBefore(scan, i);
    return [{ first: i, last: i + 2, period: held(period, relation), basis: 'implied', relation, rule: 'period-back' }];
  },
};
