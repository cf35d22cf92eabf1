import { fiscalQuarter, isoDay, stretch } from '../../text/calendar.ts';
import { wordSet } from '../../text/word-set.ts';
import { held } from '../held.ts';
import type { Clock, PeriodReading, PeriodRule } from '../period-reading.ts';
import { isHyphen, type Scan } from '../scan.ts';

/** Stretches that a company reports on besides its quarters and years, by their first and their last quarter. */
type Stretch = { readonly from: number; readonly to: number; readonly label: string };

const HALVES: readonly Stretch[] = [
  { from: 1, to: 2, label: 'H1' },
  { from: 3, to: 4, label: 'H2' },
];
const NINE_MONTHS: readonly Stretch[] = [{ from: 1, to: 3, label: 'Q1 to Q3' }];

const MONTHS = new Map([
  ['six', HALVES],
  ['6', HALVES],
  ['nine', NINE_MONTHS],
  ['9', NINE_MONTHS],
]);

const WITHIN = wordSet('in for during over');
/** What says itself which stretch it is, or that it is another. */
const OWN =
  /^(?:of|ended|ending|to|through|until|that|which|when|it|before|after|since|prior|leading|following|earlier|ahead|from|ago|under|between|mark|point|delay|as)$/;
/** "Half-year profit": what is told of one. */
const RESULTS = wordSet(
  'profit profits revenue revenues sales turnover earnings results net operating pretax loss losses income',
);

/** Which stretches may begin at `i`, and behind which token: "half", "half year", "six months", "nine-month period". */
const stretchesAt = (
  { tokens }: Scan,
  i: number,
): { readonly of: readonly Stretch[]; readonly last: number } | null => {
  if (tokens[i]?.lower === 'half') {
    const at = isHyphen(tokens[i + 1]) ? i + 2 : i + 1;
    return { of: HALVES, last: tokens[at]?.lower === 'year' ? at + 1 : i + 1 };
  }
  const of = MONTHS.get(tokens[i]?.lower ?? '');
  if (of === undefined) return null;
  if (tokens[i + 1]?.lower === 'months') return { of, last: i + 2 };
  const isPeriod = isHyphen(tokens[i + 1]) && tokens[i + 2]?.lower === 'month' && tokens[i + 3]?.lower === 'period';
  return isPeriod ? { of, last: i + 4 } : null;
};

/** The one of those stretches of the company's years that ended last. */
const lastEnded = (of: readonly Stretch[], { now, fiscal }: Clock) => {
  if (now?.month == null) return undefined;
  const today = isoDay(now.year, now.month, now.day ?? 1);
  return [now.year - 1, now.year, now.year + 1]
    .flatMap((year) =>
      of.map(({ from, to, label }) => ({
        start: fiscalQuarter(year, from, fiscal).start ?? '',
        end: fiscalQuarter(year, to, fiscal).end ?? '',
        label: `${label} ${year}`,
      })),
    )
    .findLast(({ end }) => end <= today);
};

/**
 * "For the half year, revenue climbed", "in the nine months", "Half-year profit rose", in a dated story: the half, or the nine months of a year, that
 * ended last.
 */
export const periodStretchTold: PeriodRule = {
  id: 'period-stretch-told',
  opens: { words: ['half', 'the'] },
  read: (scan, i, clock): PeriodReading[] => {
    const { tokens } = scan;
    const isNoun = tokens[i]?.lower === 'the' && WITHIN.has(tokens[i - 1]?.lower ?? '');
    const found = stretchesAt(scan, isNoun ? i + 1 : i);
    if (!clock.isNews || found === null) return [];
    const next = tokens[found.last];
    const isAttribute = !isNoun && found.last > i + 1 && RESULTS.has(next?.lower ?? '');
    if (!isAttribute && (!isNoun || OWN.test(next?.lower ?? '') || next?.kind === 'number' || isHyphen(next)))
      return [];
    const ended = lastEnded(found.of, clock);
    if (ended === undefined) return [];
    const period = held(stretch(ended.start, ended.end, ended.label), 'during');
    return [{ first: i, last: found.last, period, basis: 'implied', relation: 'during', rule: 'period-stretch-told' }];
  },
};
