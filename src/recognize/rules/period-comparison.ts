import type { DurationPeriod, Period } from '../../model/period.ts';
import { addMonths, daysBetween, instant, movedBy } from '../../text/calendar.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { relationBefore } from '../relation.ts';
import type { Scan } from '../scan.ts';

/** How many tokens such a phrase has at most, and how much of a token can matter. */
const LONGEST = 9;
const WORD = 16;

/** "the same period in 2025", "the same period of fiscal year 2023", "the same quarter last year", "the corresponding three-month period of the prior year". */
const SAME =
  /^(?:the )?(?:same|comparable|corresponding)(?: (?:three|six|nine))?(?: -)?(?: month)? (?:period|quarter|month|stretch|span|time|point)s?(?: (?:in|of))?(?:(?: the)? (?:last|prior|previous) year| (?:a|one) year (?:earlier|ago|before)| (?:the )?(?:fiscal )?(?:year )?((?:19|20)\d\d)\b)/;
/** "the comparable 2022 period", "the 2022 quarter": the same with its year before it. */
const YEARED =
  /^the (?:(?:same|comparable|corresponding) )?(?:fiscal )?((?:19|20)\d\d) (?:(?:three|six|nine) - month )?(?:period|quarter)s?\b(?! (?:ended|ending|of|from|to|between))/;
const YEAR = /^(?:19|20)\d\d$/;
/** "a year earlier", "the year before", "the prior year", "the prior-year quarter", "the year-ago period", "the year-earlier quarter"; "the prior year ended ..." says which. */
const YEAR_BEFORE =
  /^(?:(?:a|one) year (?:earlier|ago|before)\b|(?:twelve|12) months (?:earlier|before)\b|the year before(?: that)?(?= [.,;)]| (?:on|as|when|while|and|but|because)\b|$)|(?:the )?(?:(?:prior|previous|preceding)(?: -)? year(?:['’]s)?|year - (?:ago|earlier))(?: -)?(?: (?:period|quarter|month)s?)?(?! (?:ended|ending)))/;
/** "the prior quarter", "three months earlier", in news: a quarter before the one told of. */
const QUARTER_BEFORE =
  /^(?:(?:a|one) quarter (?:earlier|ago|before)\b|(?:three|3) months (?:earlier|before)\b|(?:the )?(?:prior|previous|preceding)(?: -)? quarter(?:['’]s)?(?![a-z])(?! (?:ended|ending|of)))/;
/** The first words of any. */
const OPENERS = 'last the same comparable corresponding a one prior previous preceding year three twelve 12'.split(' ');
/** The words of which one is the first or, behind an article, the second. */
const HEADS: ReadonlySet<string> = new Set(
  'same comparable corresponding prior previous preceding year quarter months'.split(' '),
);
const QUARTER_DAYS = { least: 80, most: 100 } as const;

const isQuarter = ({ start, end }: DurationPeriod): boolean => {
  if (start === null || end === null) return false;
  const days = daysBetween(start, end);
  return days >= QUARTER_DAYS.least && days <= QUARTER_DAYS.most;
};

/** The day of which the sentence has said what there was: "had $9 million at the end of March, up from $5 million a year earlier". */
const dayBefore = ({ tokens }: Scan, i: number, { moment }: Clock): string | null => {
  if (moment === null || moment.last > i) return null;
  return tokens.slice(moment.last, i).some(({ text }) => text === '.' || text === ';') ? null : moment.day;
};

/** How many tokens back "from $5 million, $1.20 a share, last year" says that it is held against something. */
const BASE_BACK = 14;
const BASES: ReadonlySet<string> = new Set(['from', 'with', 'to', 'versus', 'against']);

/** "rose to $9 million from $5 million last year": is it what a figure right before is held against? */
const isBase = ({ tokens }: Scan, i: number): boolean => {
  if (tokens[i]?.lower !== 'last' || tokens[i + 1]?.lower !== 'year') return false;
  // "in all of last year", "the forecast last year": a figure stands right before.
  if (!/^(?:million|billion|share|cents|percent|%|,)$|\d$/.test(tokens[i - 1]?.lower ?? '')) return false;
  // "will be $9 million this year, up from $5 million last year": the year before, and no quarter.
  for (let at = i - 1; at > 0 && at >= i - 2 * BASE_BACK && tokens[at]?.text !== '.'; at--) {
    const isYear = tokens[at]?.lower === 'year' && /^(?:this|the|full|-|current)$/.test(tokens[at - 1]?.lower ?? '');
    if (isYear || tokens[at]?.lower === 'annual') return false;
  }
  for (let at = i - 1; at >= 0 && at >= i - BASE_BACK; at--) {
    const { lower } = tokens[at] as (typeof tokens)[number];
    if (lower === ';' || lower === 'in' || lower === 'and') return false;
    if (BASES.has(lower))
      return lower === 'from' || lower === 'versus' || lower === 'against' || tokens[at - 1]?.lower === 'compared';
  }
  return false;
};

/** "grew to $9 million from last year's $5 million": of the same quarter. */
const isOwnBase = ({ tokens }: Scan, i: number): boolean =>
  tokens[i]?.lower === 'last' &&
  /^year['’]s$/.test(tokens[i + 1]?.lower ?? '') &&
  (tokens[i + 2]?.kind === 'number' || /^[$€£¥₹]$/.test(tokens[i + 2]?.text ?? '')) &&
  (/^(?:from|versus|against)$/.test(tokens[i - 1]?.lower ?? '') || tokens[i - 2]?.lower === 'compared');

const comparedAt = (
  scan: Scan,
  i: number,
): { same: RegExpExecArray | null; text: string; months: number; isLastYear?: boolean } | null => {
  if (isBase(scan, i)) return { same: null, text: 'last year', months: -12, isLastYear: true };
  const next = scan.tokens[i + 1]?.lower ?? '';
  if (isOwnBase(scan, i)) return { same: null, text: `last ${next}`, months: -12, isLastYear: true };
  if (!HEADS.has(scan.tokens[i]?.lower ?? '') && !HEADS.has(next) && !YEAR.test(next)) return null;
  const words = scan.tokens.slice(i, i + LONGEST).map((token) => token.lower.slice(0, WORD));
  const line = words.join(' ');
  const same = SAME.exec(line) ?? YEARED.exec(line);
  const year = same ?? YEAR_BEFORE.exec(line);
  if (year !== null) return { same, text: year[0], months: -12 };
  const quarter = QUARTER_BEFORE.exec(line);
  return quarter === null ? null : { same: null, text: quarter[0], months: -3 };
};

/** The stretch that was named last, or those named together, in another year or quarter: what a figure is compared with. */
export const periodComparison: PeriodRule = {
  id: 'period-comparison',
  opens: { words: OPENERS },
  read: (scan, i, clock): PeriodReading[] => {
    const { recent } = clock;
    if (recent?.end == null && clock.moment === null) return [];
    const found = comparedAt(scan, i);
    if (found === null || (found.months === -3 && !clock.isNews)) return [];
    const { same, text, months, isLastYear } = found;
    const isMeant = clock.reported !== null || (clock.isNews && recent !== null && isQuarter(recent));
    if (isLastYear && !isMeant) return [];
    const last = i + text.split(' ').length;
    const relation = relationBefore(scan, i);
    const rule = 'period-comparison';
    const reading = (period: Period): PeriodReading => ({ first: i, last, period, basis: 'implied', relation, rule });
    const day = same === null && !/ (?:period|quarter|month)s?$/.test(text) ? dayBefore(scan, i, clock) : null;
    if (day !== null) return [reading(instant(addMonths(day, months)))];
    if (recent?.end == null) return [];
    const away = same?.[1] === undefined ? -1 : Number(same[1]) - Number(recent.end.slice(0, 4));
    // "The 2023 period", behind a stretch of 2023, is that one.
    const isThatOne = away === 0 && YEARED.test(text) && !text.includes('fiscal');
    // A fiscal year may bear another number than the year in which its quarter ended; nothing is compared with itself.
    const years = isThatOne ? 0 : away || -1;
    if (months === -3) {
      const before = isQuarter(recent) ? movedBy(recent, months, text) : null;
      return before === null ? [] : [reading(held(before, relation))];
    }
    // "$5 and $9 in the three and six months ended June 30, and $4 and $8 in the same periods of the prior year"
    const meant = /\bperiods\b/.test(text) && clock.together.length > 1 ? clock.together : [recent];
    return meant.flatMap((one) => {
      const period = movedBy(one, 12 * years, text);
      return period === null ? [] : [reading(held(period, relation))];
    });
  },
};
