import type { DurationPeriod } from '../../model/period.ts';
import { addMonths, stretch } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';

/** How many tokens such a phrase has at most, and how much of a token can matter. */
const LONGEST = 9;
const WORD = 16;

/** "the same period in 2025", "the same period of fiscal year 2023", "the same quarter last year", "the corresponding three-month period of the prior year". */
const SAME =
  /^(?:the )?(?:same|comparable|corresponding)(?: (?:three|six|nine))?(?: -)?(?: month)? (?:period|quarter|month)s?(?: (?:in|of))?(?:(?: the)? (?:last|prior|previous) year| (?:a|one) year (?:earlier|ago|before)| (?:the )?(?:fiscal )?(?:year )?((?:19|20)\d\d)\b)/;
/** "a year earlier", "the year before", "the prior year", "the prior-year quarter", "the year-ago period", "the year-earlier quarter"; "the prior year ended ..." says which. */
const YEAR_BEFORE =
  /^(?:(?:a|one) year (?:earlier|ago|before)\b|the year before(?: that)?(?= [.,;)]| (?:on|as|when|while|and|but|because)\b|$)|(?:the )?(?:(?:prior|previous|preceding)(?: -)? year|year - (?:ago|earlier))(?: -)?(?: (?:period|quarter|month)s?)?(?! (?:ended|ending)))/;
/** The first words of either. */
const OPENERS = 'the same comparable corresponding a one prior previous preceding year'.split(' ');
/** The words of which one is the first or, behind an article, the second. */
const HEADS: ReadonlySet<string> = new Set('same comparable corresponding prior previous preceding year'.split(' '));

/** A stretch of time moved by whole years. */
const moved = ({ start, end }: DurationPeriod, years: number, label: string): DurationPeriod | null =>
  start === null || end === null ? null : stretch(addMonths(start, 12 * years), addMonths(end, 12 * years), label);

/** The stretch that was named last, or those named together, in another year: what a figure is compared with. */
export const periodComparison: PeriodRule = {
  id: 'period-comparison',
  opens: { words: OPENERS },
  read: (scan, i, clock): PeriodReading[] => {
    const { recent } = clock;
    if (recent?.end == null) return [];
    if (!HEADS.has(scan.tokens[i]?.lower ?? '') && !HEADS.has(scan.tokens[i + 1]?.lower ?? '')) return [];
    const words = scan.tokens.slice(i, i + LONGEST).map((token) => token.lower.slice(0, WORD));
    const line = words.join(' ');
    const same = SAME.exec(line);
    const found = same ?? YEAR_BEFORE.exec(line);
    if (found === null) return [];
    // A fiscal year may bear another number than the year in which its quarter ended; nothing is compared with itself.
    const years = same?.[1] === undefined ? -1 : Number(same[1]) - Number(recent.end.slice(0, 4)) || -1;
    const last = i + found[0].split(' ').length;
    const relation = relationBefore(scan, i);
    // "$5 and $9 in the three and six months ended June 30, and $4 and $8 in the same periods of the prior year"
    const meant = /\bperiods\b/.test(found[0]) && clock.together.length > 1 ? clock.together : [recent];
    return meant.flatMap((one) => {
      const period = moved(one, years, found[0]);
      if (period === null) return [];
      const rule = 'period-comparison';
      return [{ first: i, last, period: held(period, relation), basis: 'implied' as const, relation, rule }];
    });
  },
};
